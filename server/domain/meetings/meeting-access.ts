import { and, eq, isNotNull, or, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { assertCan, assertMaySee, can } from '../access/can.ts'
import type { MeetingFacts } from '../access/permissions.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { Matter } from './matter-schemas.ts'
import { getMatter } from './matter-store.ts'
import { isChangeable } from './meeting.ts'
import type { Meeting } from './meeting-schemas.ts'
import { getMeetingRow } from './meeting-store.ts'

const { attendances } = schema

/** A meeting and what of it decides about access. */
export type SeenMeeting = { meeting: Meeting; facts: MeetingFacts }

/** The meeting, its agenda and bilagor; `not-found`, in the words of what was asked for, where one may not know of it. */
export const seeMeeting = async (ctx: Context, id: string, asked = 'Mötet'): Promise<SeenMeeting> => {
  assertCan(ctx, 'meetings.list')
  const meeting = await getMeetingRow(ctx.store, id)
  const facts = await factsOf(ctx.store, meeting)
  assertMaySee(ctx, asked, 'meeting.read', facts)
  return { meeting, facts }
}

/** The meeting for one who may read its minutes, also as a draft. */
export const seeMinutes = async (ctx: Context, id: string, asked?: string): Promise<SeenMeeting> => {
  const seen = await seeMeeting(ctx, id, asked)
  if (!can(ctx.actor, 'minutes.read', seen.facts))
    throw new AppError(
      'not-allowed',
      'Protokollet är inte klart än. Det kan läsas när det är justerat och låst; till dess av dem som arbetar med det.'
    )
  return seen
}

/** The meeting for one who may write in its minutes, whatever its state. */
export const getOwnMeeting = async (tx: Context, id: string): Promise<Meeting> => {
  const { meeting, facts } = await seeMeeting(tx, id)
  assertCan(tx, 'minutes.write', facts)
  return meeting
}

/** The same while the minutes can still be changed; `minutes-locked` otherwise. */
export const getWritableMeeting = async (tx: Context, id: string, asked?: string): Promise<Meeting> => {
  const seen = await seeMeeting(tx, id, asked)
  assertWritable(tx, seen)
  return seen.meeting
}

const assertWritable = (tx: Context, { meeting, facts }: SeenMeeting): void => {
  assertCan(tx, 'minutes.write', facts)
  if (isChangeable(meeting.state)) return
  if (meeting.state === 'cancelled')
    throw new AppError(
      'wrong-state',
      'Mötet är inställt och ändras inte. Sätt upp ärendet på ett annat möte, eller planera ett nytt.'
    )
  throw new AppError(
    'minutes-locked',
    'Protokollet är låst och kan inte ändras. Det som behöver ändras tas upp på ett nytt möte.'
  )
}

/** A matter as the actor may see it. */
export const seeMatter = async (
  ctx: Context,
  id: string,
  asked = 'Paragrafen'
): Promise<SeenMeeting & { matter: Matter }> => {
  assertCan(ctx, 'meetings.list')
  const matter = await getMatter(ctx.store, id)
  const seen = await seeMeeting(ctx, matter.meetingId, asked)
  return { ...seen, matter: withoutSecrets(ctx, seen.facts, [matter])[0] ?? matter }
}

/** A matter for one who may change it: what one may not read, one may not write either. */
export const getWritableMatter = async (
  tx: Context,
  id: string,
  asked?: string
): Promise<SeenMeeting & { matter: Matter }> => {
  const seen = await seeMatter(tx, id, asked)
  assertWritable(tx, seen)
  if (seen.matter.secrecy) assertCan(tx, 'minutes.read-secret', seen.facts)
  if (seen.matter.isImmediate)
    throw new AppError(
      'minutes-locked',
      `${seen.matter.label} är låst för omedelbar justering och kan inte ändras. Det som behöver ändras tas upp på nytt.`
    )
  return seen
}

/** The matters with what the actor may not see taken away. The dnr stays: OSL 5:2 lets it be seen. */
export const withoutSecrets = (
  { actor }: Context,
  facts: MeetingFacts,
  matters: readonly Matter[]
): Matter[] =>
  can(actor, 'minutes.read-secret', facts)
    ? [...matters]
    : matters.map(matter =>
        matter.secrecy ? { ...matter, title: withheldText, withheld: 'secrecy' as const } : matter
      )

/** What of the meeting `can` asks for. */
export const factsOf = async ({ read }: Store, meeting: Meeting): Promise<MeetingFacts> => {
  const { id, organId, firstOn, state, isImported } = meeting
  const signers = await signersOf(read).execute({ id })
  return { organId, firstOn, state, isImported, signerIds: signers.map(({ personId }) => personId ?? '') }
}

const signersOf = prepared(read => {
  const signs = or(
    eq(attendances.isApprover, true),
    eq(attendances.presided, true),
    eq(attendances.role, 'secretary')
  )
  return read
    .selectDistinct({ personId: attendances.personId })
    .from(attendances)
    .where(and(eq(attendances.meetingId, sql.placeholder('id')), signs, isNotNull(attendances.personId)))
    .prepare()
})

/** What the actor may do with the minutes, for a page that shows or hides its buttons. */
export const rightsTo = async (
  ctx: Context,
  id: string
): Promise<{ mayRead: boolean; mayReadDrafts: boolean; mayWrite: boolean }> => {
  const { facts } = await seeMeeting(ctx, id)
  return {
    mayRead: can(ctx.actor, 'minutes.read', facts),
    mayReadDrafts: can(ctx.actor, 'minutes.read-drafts', facts),
    mayWrite: can(ctx.actor, 'minutes.write', facts)
  }
}
