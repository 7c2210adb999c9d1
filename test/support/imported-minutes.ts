import { createHash } from 'node:crypto'
import type { StoredFile } from '../../server/domain/files/file-store.ts'
import type { ImportedMinutes, ImportedParagraph } from '../../server/domain/intake/imported-minutes.ts'
import { testNow } from './world.ts'

/** What was read from an invented protokoll of the preparatory group of our own body, with these § numbers; `change` replaces the rest. */
export const importedMinutes = ({
  numbers = [73, 74],
  ...change
}: Partial<ImportedMinutes> & { numbers?: readonly number[] } = {}): ImportedMinutes => ({
  bodyName: 'Fjällnorra vårdförbund',
  organName: 'Beredningsgruppen',
  firstOn: '2026-05-07',
  lastOn: '2026-05-07',
  startsAt: '09:00',
  endsAt: '11:30',
  place: 'Älvby',
  attendance: [],
  signers: [],
  approvers: [],
  fields: [],
  sections: [{ title: null, paragraphs: numbers.map(number => importedParagraph({ number })) }],
  flags: [],
  share: 1,
  furniture: [],
  unplaced: [],
  ...change
})

export const importedParagraph = (change: Partial<ImportedParagraph> = {}): ImportedParagraph => ({
  number: 73,
  labelSuffix: '',
  title: `Ärendet i § ${change.number ?? 73}`,
  dnr: null,
  text: '',
  decisions: [],
  appendixLabels: [],
  ...change
})

/** A source file of these words; its bytes are not needed to store what was read. */
export const importSource = (words: string): { fileName: string; file: StoredFile } => ({
  fileName: 'protokoll.txt',
  file: {
    sha256: createHash('sha256').update(words).digest('hex'),
    size: words.length,
    mediaType: 'text/plain',
    pages: null,
    createdAt: testNow
  }
})
