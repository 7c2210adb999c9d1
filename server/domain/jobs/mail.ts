import type { Instant } from '../shared/dates.ts'

/** What each mail tells, by its template under templates/mail. */
export type MailModels = {
  'first-sign-in': LinkMail
  recovery: LinkMail
  'password-changed': AccountMail
  'sign-in-blocked': AccountMail
}

export type MailTemplate = keyof MailModels

/** A mail to one address. It is put into words when it is sent. */
export type Mail = {
  [Template in MailTemplate]: { to: string; template: Template; model: MailModels[Template] }
}[MailTemplate]

type LinkMail = {
  name: string
  bodyName: string
  /** The whole address, with the secret that works once. */
  link: string
  validUntil: Instant
}

type AccountMail = { name: string; bodyName: string; at: Instant }
