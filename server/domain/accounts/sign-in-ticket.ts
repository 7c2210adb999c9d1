import { AppError } from '../shared/app-error.ts'
import type { Instant } from '../shared/dates.ts'
import type { AccountKeys } from './account-keys.ts'
import { isSameText } from './secrets.ts'

/** Whose password was right. A changed password makes it void. */
export type Ticket = { personId: string; passwordChangedAt: string | null }

const msToLive = 5 * 60_000

/** Says to ourselves, in the form of the second step, that the first was passed. */
export const writeTicket = (
  { sign }: AccountKeys,
  { personId, passwordChangedAt }: Ticket,
  now: Instant
): string => {
  const until = Date.parse(now) + msToLive
  const text = Buffer.from(JSON.stringify({ personId, passwordChangedAt, until })).toString('base64url')
  return `${text}.${sign(text)}`
}

/** Throws `invalid-input` when it is not ours or more than five minutes old. */
export const readTicket = ({ sign }: AccountKeys, ticket: string, now: Instant): Ticket => {
  const [text = '', signature = ''] = ticket.split('.')
  if (!isSameText(signature, sign(text))) throw ticketIsVoid()
  const { until, ...whose } = JSON.parse(Buffer.from(text, 'base64url').toString()) as Ticket & {
    until: number
  }
  if (until <= Date.parse(now)) throw ticketIsVoid()
  return whose
}

const ticketIsVoid = (): AppError =>
  new AppError('invalid-input', 'Det gick för lång tid. Börja om från början.')
