import { eq, max } from 'drizzle-orm'
import type { motions, propositions, statements } from '../../db/schema/deciding.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { recordEvent, type Change } from '../events/record-event.ts'
import type { EventType } from '../events/event-types.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { seeMatter, seeMinutes, type SeenMeeting } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { touchMeeting } from '../meetings/meeting-store.ts'
import { getPersonOfField } from '../people/persons.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { DecidingFacts } from './deciding-breaches.ts'
import { findMotions } from './motion-store.ts'
import { findVoters } from './voters.ts'

/** The § for one who may read its minutes; nothing of it is told where it is withheld. */
export const seeDeciding = async (
  ctx: Context,
  paragraphId: string,
  asked?: string
): Promise<SeenMeeting & { matter: Matter }> => {
  const seen = await seeMatter(ctx, paragraphId, asked)
  await seeMinutes(ctx, seen.meeting.id, asked)
  return seen
}

/** One row of it: `not-found` where the § is withheld. */
export const seeRow = async (
  ctx: Context,
  paragraphId: string,
  asked: string
): Promise<SeenMeeting & { matter: Matter }> => {
  const seen = await seeDeciding(ctx, paragraphId, asked)
  if (seen.matter.withheld) throw notFound(asked)
  return seen
}

/** What the rules of deciding are held against at a §. */
export const factsOfDeciding = async (
  { store }: Context,
  matter: Matter,
  meeting: Meeting
): Promise<DecidingFacts> => ({
  voters: (await findVoters(store, meeting, [matter])).get(matter.id) ?? [],
  legalKind: (await getOrganRow(store, meeting.organId)).legalKind,
  motions: (await findMotions(store, [matter.id])).get(matter.id) ?? [],
  meeting
})

/** The change shows in the minutes, and in the history of the §. */
export const tellOfDeciding = async (
  tx: Context,
  type: EventType,
  { id, meetingId, secrecy }: Matter,
  change: Pick<Change, 'before' | 'after'>
): Promise<void> => {
  await touchMeeting(tx, meetingId)
  await recordEvent(tx, type, id, { ...change, within: meetingId, isSecret: secrecy !== null })
}

/** Throws a 422 on the field when somebody is named by an id that is no person's. */
export const assertPerson = async (
  { store }: Context,
  field: string,
  personId: string | null | undefined
): Promise<void> => {
  if (personId) await getPersonOfField(store, field, personId)
}

type Ordered = typeof motions | typeof propositions | typeof statements

/** Last in the order of the §. */
export const nextPlace = async (
  { store: { read } }: Context,
  table: Ordered,
  paragraphId: string
): Promise<number> => {
  const [row] = await read
    .select({ last: max(table.position) })
    .from(table)
    .where(eq(table.matterId, paragraphId))
  return (row?.last ?? -1) + 1
}
