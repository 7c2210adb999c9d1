import type { IsoDate, Instant, TimeOfDay } from '../shared/dates.ts'

/**
 * The minutes of one meeting as plain data: everything that the PDF, the web page and the API show, and nothing else.
 * Built by `getMinutes`, rendered by `rendering`. Same model, same bytes.
 */
export type Minutes = {
  meetingId: string
  /** The body's name on the day of the meeting, e.g. "Norra sjukvårdsregionförbundet". */
  bodyName: string
  organName: string
  /** Frozen by hash. Anything not sealed says "Förslag till protokoll" on every page. */
  isSealed: boolean
  /** Only §§ that are approved at once (omedelbar justering), before the rest of the minutes. */
  isImmediate: boolean
  /** Something under a secrecy mark was taken away for the one who asks */
  isRedacted: boolean
  /** A copy for the notice board: nobody signs it. */
  isPublicCopy?: boolean | undefined
  firstOn: IsoDate
  lastOn: IsoDate
  startsAt: TimeOfDay | null
  endsAt: TimeOfDay | null
  place: string | null
  /** "§§ 73–91", or null when nothing has a number. */
  paragraphRange: string | null
  /** The §§ that those who sign approve: all of them, or the rest where some were approved at once. Null when there are none. */
  approvalRange: string | null
  /** When and where the minutes are to be approved, as it was planned; minutes sealed before it was kept have none. */
  approvalPlan?: { on: IsoDate | null; time: TimeOfDay | null; place: string | null } | undefined
  attendance: MinutesAttendanceGroup[]
  /** Names of those elected at the meeting to approve the minutes (justerare). */
  approvers: string[]
  /** Exactly those who sign, in order. */
  signers: MinutesSigner[]
  signaturePlace: 'first-page' | 'last-page'
  sectionStartsPage: boolean
  sections: MinutesSection[]
  /** Every bilaga of the meeting in order: the bilageförteckning. */
  appendices: MinutesAppendix[]
  /** What has been corrected outside the §§; minutes that nobody has corrected have none. */
  corrections?: MinutesCorrection[] | undefined
  /** In corrected minutes: the file that they come instead of. */
  supersedes?: { sealedOn: IsoDate; sha256: string; correctedOn: IsoDate; by: string[] } | undefined
  /** The instant of the last change that shows, taken from data: the dates inside the PDF. */
  changedAt: Instant
  /** The trail as it was just before sealing: printed, it binds every event up to there. Null until then, and in minutes sealed before there was a trail. */
  anchor: MinutesAnchor | null
}

export type MinutesAnchor = {
  /** The number of the event. */
  sequence: number
  /** 64 hex digits. */
  hash: string
}

export type MinutesAttendanceGroup = { heading: string; rows: MinutesAttendance[] }

export type MinutesAttendance = {
  name: string
  /** "ordförande", "tjänstgörande ersättare för Eva Ek", "föredragande" … ready to print; may be empty. */
  note: string
  /** "§§ 74–80", or null for the whole meeting. */
  paragraphs: string | null
  isRemote: boolean
  /** The member (region) stood for, or null. */
  member: string | null
}

export type MinutesSigner = {
  role: 'chair' | 'secretary' | 'approver'
  name: string
  /** "§§ 73–80" when the person signs for a part only, or null. */
  paragraphs: string | null
}

/** A run of paragraphs under one agenda heading (Förbundsärenden …); the first may have none. */
export type MinutesSection = { title: string | null; paragraphs: MinutesParagraph[] }

export type MinutesParagraph = {
  id: string
  /** "§ 74"; "§ 74" with `isForeseen` before the number is taken. */
  label: string
  isForeseen: boolean
  title: string
  /** "044/21" or an outside number as it was written; null where there is none. */
  dnr: string | null
  isWithdrawn: boolean
  /** Markdown in the dialect of `server/text`. What stands before the first decision block. */
  text: string
  /** Proposals, order of propositions and votes, before the decisions; not there in minutes sealed before it was recorded. */
  proceedings?: MinutesProceedings[] | undefined
  decisions: MinutesDecision[]
  /** Reservations and statements, after the decisions. */
  statements?: MinutesProceedings[] | undefined
  /** Sentences of jäv, ready to print; minutes sealed before they were kept have none. */
  recusals?: string[] | undefined
  /** Where the § was approved at once: the day it was locked, and the day the last one signed if all had. */
  immediate?: { sealedOn: IsoDate; approvedOn: IsoDate | null } | undefined
  /** What has been corrected in it since it was approved. */
  corrections?: MinutesCorrection[] | undefined
  appendices: MinutesAppendix[]
}

/** "Förslag och yrkanden", "Omröstning", "Reservationer" … with its sentences, and how each voted where it was open. */
export type MinutesProceedings = {
  heading: string
  lines: string[]
  votes: { name: string; answer: string }[]
}

/** A slip that those who signed have mended: the words that stood there, and those that stand there now ('' where none do). */
export type MinutesCorrection = { correctedOn: IsoDate; was: string; becomes: string; by: string[] }

export type MinutesDecision = {
  /** "Beredningsgruppen beslutade", "Beredningsgruppens förslag till förbundsdirektionen" … one line, printed bold. */
  heading: string
  /** `att`: clauses written by the system. `numbered` and `plain` come only from imported minutes. */
  form: 'att' | 'numbered' | 'plain'
  /** Ready to print, one paragraph each: "att anta rutinen, samt". Plain text, not Markdown. */
  lines: string[]
  /** Markdown that stands after this block (reservation, protokollsanteckning, "Beslutet skickas till"), often empty. */
  textAfter: string
}

export type MinutesAppendix = {
  /** "74", "75 a". */
  label: string
  title: string
  fileName: string
  /** Pages of a PDF, null for other kinds. */
  pages: number | null
  /** 64 hex digits. */
  sha256: string
}
