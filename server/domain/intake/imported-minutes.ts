import type { ClauseForm } from '../../text/clauses.ts'
import type { IsoDate, TimeOfDay } from '../shared/dates.ts'

/** What was read from an existing protokoll: text in, this out; nothing is stored yet. */
export type ImportedMinutes = {
  /** As printed in the running header or the cover, or null when the text does not tell. */
  bodyName: string | null
  /** In the nominative, "Beredningsgruppen"; null when the text does not tell. */
  organName: string | null
  firstOn: IsoDate | null
  lastOn: IsoDate | null
  startsAt: TimeOfDay | null
  endsAt: TimeOfDay | null
  place: string | null
  attendance: ImportedAttendance[]
  signers: ImportedSigner[]
  /** Names of justerare, where the text tells. */
  approvers: string[]
  /** What stood under a label on the cover, in the signature block or on a signing page: word for word, in order. */
  fields: ImportedField[]
  sections: ImportedSection[]
  flags: ImportFlag[]
  /** The part of the text (page furniture aside) that found its place: 0 to 1, by non-space characters. */
  share: number
  /** Running headers, page numbers, stamps: what was taken away, each distinct line once. */
  furniture: string[]
  /** Text that found no place, in order, so that nothing is dropped in silence. */
  unplaced: string[]
}

export type ImportedAttendance = {
  name: string
  role: ImportedRole
  /** Whom a substitute stands in for, or null. */
  forName: string | null
  fromParagraph: number | null
  toParagraph: number | null
  isRemote: boolean
  /** What else stood on the line (title, party), or ''. */
  note: string
}

export type ImportedRole =
  | 'chair'
  | 'vice-chair'
  | 'member'
  | 'serving-substitute'
  | 'substitute'
  | 'co-opted'
  | 'secretary'
  | 'rapporteur'
  | 'official'
  | 'other'

/** `signedAt` is kept as it was written: "2021-05-12 15:53:33 +02:00". */
export type ImportedSigner = {
  name: string
  title: string
  organisation: string | null
  signedAt: string | null
}

/** "Justeringens plats och tid" and what stood there; `text` keeps its lines. */
export type ImportedField = { label: string; text: string }

export type ImportedSection = { title: string | null; paragraphs: ImportedParagraph[] }

export type ImportedParagraph = {
  /** The § as printed: 74. */
  number: number
  /** A letter that belongs to the printed label ("§ 12 a"); '' as a rule. */
  labelSuffix: string
  title: string
  /** As written: "044/21", "KS 2018/124"; null where there is none. */
  dnr: string | null
  /** Markdown before the first decision block. */
  text: string
  decisions: ImportedDecision[]
  /** Own bilagor cited in the text: "74", "75 a". */
  appendixLabels: string[]
}

export type ImportedDecision = {
  /** As it was written, slips of grammar mended ("Beredningsgruppens beslutade" → "Beredningsgruppen beslutade"). */
  heading: string
  kind: 'decided' | 'proposed'
  /** Organ in the nominative, or null for a bare "Beslut". */
  organName: string | null
  /** For a proposal: to whom, as written ("förbundsdirektionen"), or null. */
  addressee: string | null
  form: ClauseForm
  clauses: ImportedClause[]
  /** Markdown between this block and the next, or the end of the paragraph. */
  textAfter: string
}

/** `text` is bare (no att, joiner or stop); `joiner` is what stood there: "samt", ", samt", ";", '' … */
export type ImportedClause = { text: string; joiner: string }

/** Something that a person must look at. */
export type ImportFlag = {
  code: string
  /** Swedish, one sentence, says what to look at. */
  message: string
  /** The § it concerns, or null. */
  paragraph: number | null
  /** The text in question, at most 200 characters, or ''. */
  excerpt: string
}
