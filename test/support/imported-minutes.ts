import { createHash } from 'node:crypto'
import type { StoredFile } from '../../server/domain/files/file-store.ts'
import { listParagraphs } from '../../server/domain/decisions/get-paragraph.ts'
import type {
  ImportedDecision,
  ImportedMinutes,
  ImportedParagraph
} from '../../server/domain/intake/imported-minutes.ts'
import { importMinutes } from '../../server/domain/intake/import-minutes.ts'
import { testNow, type World } from './world.ts'

/** Imports what was read, as a file of its own each time; the codes of the flags and the paragraphs come along. */
export const importing = async (world: World, read: ImportedMinutes) => {
  const words = `källa ${++sources}`
  await world.vault.put(Buffer.from(words))
  const { imported: result } = await importMinutes(world.ctx(), importSource(words), read)
  const paragraphs = await listParagraphs(world.ctx(), result.meetingId)
  return { ...result, codes: result.flags.map(({ code }) => code), paragraphs }
}

let sources = 0

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

/** The minutes of `importedMinutes` with these paragraphs. */
export const withParagraphs = (...changes: Partial<ImportedParagraph>[]): ImportedMinutes =>
  importedMinutes({ sections: [{ title: null, paragraphs: changes.map(importedParagraph) }] })

export const importedDecision = (change: Partial<ImportedDecision> = {}): ImportedDecision => ({
  heading: 'Beredningsgruppen beslutade',
  kind: 'decided',
  organName: 'Beredningsgruppen',
  addressee: null,
  form: 'att',
  clauses: [{ text: 'anta planen', joiner: '' }],
  textAfter: '',
  ...change
})

/** A source file of these words, without its bytes. */
export const importSource = (words: string): { fileName: string; file: StoredFile } => ({
  fileName: 'protokoll.txt',
  file: {
    sha256: createHash('sha256').update(words).digest('hex'),
    size: Buffer.byteLength(words),
    mediaType: 'text/plain',
    pages: null,
    createdAt: testNow
  }
})
