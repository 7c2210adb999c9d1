import { getOrganRow } from '../bodies/organ-store.ts'
import { findDeliveries, findDeliveriesUnder } from '../dispatch/delivery-store.ts'
import { assertCan } from '../access/can.ts'
import { findMatters } from '../meetings/matter-store.ts'
import { seeMeeting } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { findPresenceNotes } from '../presence/presence-store.ts'
import { cancellationKey, releaseKey, substituteKey, summonsKey } from '../secrecy/own-documents.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { mattersOf, summonsBreachesOf, summonsDueOn } from './summons.ts'
import type { CalledPerson, OwnSummons, Summoning } from './summons-schemas.ts'
import { findCalled, findReplies, findSummonses } from './summons-store.ts'

/** How a meeting is summoned: what was sent to whom, who has answered, and what is against the rules. For those who write its minutes. */
export const getSummoning = async (ctx: Context, meetingId: string): Promise<Summoning> => {
  const { meeting, facts } = await seeMeeting(ctx, meetingId)
  assertCan(ctx, 'minutes.write', facts)
  return {
    meetingId,
    ...(await factsOfSummons(ctx, meeting)),
    called: await listCalled(ctx, meeting),
    deliveries: [
      ...(await findDeliveries(ctx.store, summonsKey(meetingId))),
      ...(await findDeliveriesUnder(ctx.store, substituteKey(meetingId, ''))),
      ...(await findDeliveriesUnder(ctx.store, releaseKey(meetingId, ''))),
      ...(await findDeliveries(ctx.store, cancellationKey(meetingId)))
    ]
  }
}

/** The kallelse for whoever sees the meeting, with one's own answer where one is called. */
export const getOwnSummons = async (ctx: Context, meetingId: string): Promise<OwnSummons> => {
  const { meeting } = await seeMeeting(ctx, meetingId)
  const called = await listCalled(ctx, meeting)
  const { actor } = ctx
  const own = called.find(({ personId }) => actor.kind === 'person' && personId === actor.personId)
  const facts = await factsOfSummons(ctx, meeting)
  // A reason is of the draft, and may tell what a § is about.
  const breaches = facts.breaches.map(({ code, statute, message }) => ({ code, statute, message }))
  return { meetingId, ...facts, breaches, own: own ?? null }
}

/** The matters of a meeting that the law wants in the kallelse and that were not there (KL 5:52). */
export const listUncalled = async (ctx: Context, meetingId: string): Promise<string[]> => {
  const { meeting } = await seeMeeting(ctx, meetingId)
  const { breaches } = await factsOfSummons(ctx, meeting)
  return breaches.flatMap(({ paragraphId }) => paragraphId ?? [])
}

const factsOfSummons = async ({ store, now }: Context, meeting: Meeting) => {
  const { legalKind } = await getOrganRow(store, meeting.organId)
  const sent = await findSummonses(store, meeting.id)
  const known = new Set(sent.slice(0, 1).flatMap(({ content }) => mattersOf(content).map(({ id }) => id)))
  const matters = (await findMatters(store, meeting)).filter(({ isWithdrawn }) => !isWithdrawn)
  const late = sent.length > 0 ? matters.filter(({ id }) => !known.has(id)) : []
  const notes = await findPresenceNotes(
    store,
    late.map(({ id }) => id)
  )
  return {
    dueOn: summonsDueOn(legalKind, meeting.firstOn),
    sent: sent.map(({ id, sentAt, sha256, reason, position }) => ({
      id,
      sentAt,
      sha256,
      reason,
      isSupplement: position > 0
    })),
    breaches:
      meeting.isImported || meeting.state === 'cancelled'
        ? []
        : summonsBreachesOf({
            legalKind,
            firstOn: meeting.firstOn,
            sentAt: sent[0]?.sentAt ?? null,
            sentReason: sent[0]?.reason ?? null,
            today: dayInSweden(now),
            unannounced: late.map(({ id, label }) => ({
              paragraphId: id,
              label,
              reason: notes.get(id)?.lateReason ?? null
            }))
          }),
    lateIds: late.map(({ id }) => id)
  }
}

const listCalled = async ({ store }: Context, meeting: Meeting): Promise<CalledPerson[]> => {
  const called = await findCalled(store, meeting)
  const replies = await findReplies(store, meeting.id)
  const names = new Map(called.map(({ personId, personName }) => [personId, personName]))
  return called.map(({ personId, personName, role, memberName, address }) => {
    const reply = replies.get(personId)
    return {
      personId,
      name: personName,
      role,
      memberName,
      hasAddress: address !== null,
      answer: reply?.answer ?? null,
      note: reply?.note ?? null,
      answeredAt: reply?.answeredAt ?? null,
      calledForName: names.get(reply?.calledForId ?? '') ?? null,
      releasedForName: reply?.answer === 'hindered' ? null : (names.get(reply?.releasedForId ?? '') ?? null),
      releasedAt: reply?.answer === 'hindered' ? null : (reply?.releasedAt ?? null)
    }
  })
}
