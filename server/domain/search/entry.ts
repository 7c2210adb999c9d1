import type { caseStatuses } from '../../db/schema/cases.ts'
import type { directions, recordStatuses } from '../../db/schema/records.ts'
import type { entryKinds } from '../../db/schema/search.ts'
import type { Tier } from '../../db/full-text.ts'
import type { IsoDate } from '../shared/dates.ts'

/** A case or a record with all that it is found by, also what is secret. */
export type Entry = {
  kind: (typeof entryKinds)[number]
  objectId: string
  caseId: string
  dnr: string
  /** Of a record. */
  runningNumber: number | null
  /** A case opened; a record came in or was drawn up. Not known of a case that came by import. */
  day: IsoDate | null
  year: number
  title: string
  publicTitle: string | null
  /** Counterparts or correspondents, as those signed in see them. */
  parties: string[]
  /** The one that stands in the public register. */
  publicParty: string | null
  direction: (typeof directions)[number] | null
  recordType: string | null
  status: (typeof caseStatuses | typeof recordStatuses)[number]
  officerId: string | null
  caseOfficerId: string | null
  classificationCode: string | null
  isMarked: boolean
  /** The record may be seen and what its files say not. */
  hasSecretFiles: boolean
}

/** What an entry says in longer words. */
export type EntryBody = { files: string; notes: string }

export type TierText = { title: string; parties: string; body: string }

/** All that a tier may read of an entry, in one piece: the words of a question are never found in two halves. */
export const textAt = (tier: Tier, entry: Entry, body: EntryBody): TierText => {
  const { title, publicTitle, isMarked, hasSecretFiles } = entry
  if (isMarked && tier !== 'protected') return { title: publicTitle ?? '', parties: '', body: '' }
  if (tier === 'public') return { title: publicTitle ?? title, parties: entry.publicParty ?? '', body: '' }
  const files = hasSecretFiles && tier !== 'protected' ? '' : body.files
  const notes = tier === 'internal' ? '' : body.notes
  return { title, parties: entry.parties.join('\n'), body: [files, notes].filter(Boolean).join('\n') }
}
