import type { Instant, IsoDate } from '../shared/dates.ts'

/** What each mail tells, by its template under templates/mail. */
export type MailModels = {
  'first-sign-in': LinkMail
  recovery: LinkMail
  'password-changed': AccountMail
  'sign-in-blocked': AccountMail
  document: DocumentMail
  summons: SummonsMail
  cancellation: CancellationMail
  'substitute-call': SubstituteCallMail
  'substitute-release': SubstituteCallMail
  digest: DigestMail
}

export type MailTemplate = keyof MailModels

/** A mail to one address. It is put into words when it is sent. */
export type Mail = {
  [Template in MailTemplate]: { to: string; template: Template; model: MailModels[Template] }
}[MailTemplate]

/** A file that goes along with a mail. */
export type AttachedFile = { sha256: string; fileName: string; mediaType: string }

type LinkMail = {
  name: string
  bodyName: string
  /** The whole address, with the secret that works once. */
  link: string
  validUntil: Instant
}

type DocumentMail = {
  name: string
  bodyName: string
  /** What it is, in words: "Protokollsutdrag § 12, Förbundsdirektionen 2026-03-12". */
  document: string
  at: Instant
}

type SummonsMail = {
  name: string
  bodyName: string
  organName: string
  /** "torsdag 12 mars 2026, kl. 09:00–12:00, Älvby" */
  timeAndPlace: string
  /** The page where the agenda is read and the summons answered. */
  link: string
  at: Instant
}

/** To an ersättare who is called to serve, or is needed no longer. */
type SubstituteCallMail = SummonsMail & { forName: string }

/** To those who were sent the kallelse. `timeAndPlace` is what the kallelse said. */
type CancellationMail = SummonsMail & { reason: string }

/** `kind` is that of a deadline or of what one person owes; the mail puts it into words. */
export type DigestDeadline = { kind: string; dueOn: IsoDate; isLate: boolean; subject: string }
export type DigestTask = { kind: string; subject: string }

type DigestMail = {
  name: string
  bodyName: string
  deadlines: readonly DigestDeadline[]
  tasks: readonly DigestTask[]
  link: string
  at: Instant
}

type AccountMail = { name: string; bodyName: string; at: Instant }
