import { can } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { seeMeeting } from '../meetings/meeting-access.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { nextSubstitute } from './next-substitute.ts'
import { getOwnSummons } from './summoning.ts'
import type { OwnSummons, SummonsReply } from './summons-schemas.ts'
import { mailCall, mailRelease, type CallWiring } from './mail-call.ts'
import { findCalled, findReplies, findSummonses, writeReply, type CalledMandate } from './summons-store.ts'

/**
 * One who is called answers coming or hindered; who writes the minutes writes in the answer of another. In the place of a
 * hindered ledamot the next ersättare in order is called, by mail (KL 5:17), and is told so when no longer needed.
 */
export const answerSummons = (
  ctx: Context,
  meetingId: string,
  reply: SummonsReply,
  wiring: CallWiring
): Promise<OwnSummons> =>
  inTransaction(ctx, async tx => {
    const { meeting, facts } = await seeMeeting(tx, meetingId)
    const self = tx.actor.kind === 'person' ? tx.actor.personId : null
    const personId = reply.personId ?? self
    const mayWrite = can(tx.actor, 'minutes.write', facts)
    if (personId !== self && !mayWrite)
      throw new AppError('not-allowed', 'Du kan bara svara för dig själv. Be sekreteraren skriva in svaret.')
    const called = await findCalled(tx.store, meeting)
    const own = called.find(candidate => candidate.personId === personId)
    if (!own && mayWrite) throw invalidField('personId', 'Välj en ledamot eller ersättare som är kallad.')
    if (!own) throw new AppError('not-allowed', 'Bara den som är kallad svarar på kallelsen.')
    if ((await findSummonses(tx.store, meetingId)).length === 0)
      throw new AppError('wrong-state', 'Kallelsen är inte skickad än.')
    if (meeting.state === 'cancelled')
      throw new AppError('wrong-state', 'Mötet är inställt. Du behöver inte svara.')
    if (meeting.state !== 'planned')
      throw new AppError('wrong-state', 'Mötet är öppnat eller hållet. Vem som är där skrivs in i närvaron.')
    const key = { meetingId, personId: own.personId }
    const { answer, note } = reply
    await writeReply(tx.store, key, { answer, note, answeredAt: tx.now })
    await recordEvent(tx, 'summons.answered', meetingId, {
      after: { personId: own.personId, answer, note }
    })
    await callSubstitutes(tx, meetingId, called, wiring)
    return getOwnSummons(tx, meetingId)
  })

/** Brings the calls in line with the answers: each hindered ledamot has the next ersättare who can, and nobody else has one. */
const callSubstitutes = async (
  tx: Context,
  meetingId: string,
  called: readonly CalledMandate[],
  wiring: CallWiring
): Promise<void> => {
  const replies = await findReplies(tx.store, meetingId)
  for (const { personId, calledForId, answer } of replies.values()) {
    const isNeeded = calledForId && replies.get(calledForId)?.answer === 'hindered' && answer !== 'hindered'
    if (!calledForId || isNeeded) continue
    const none = { calledForId: null, calledAt: null }
    // Who cannot come has said so, and need not be told.
    const release = answer === 'hindered' ? {} : { releasedForId: calledForId, releasedAt: tx.now }
    await writeReply(tx.store, { meetingId, personId }, { ...none, ...release })
    if (answer === 'hindered') continue
    const [substitute, ledamot] = [personId, calledForId].map(id => called.find(each => each.personId === id))
    if (substitute && ledamot) await mailRelease(tx, meetingId, substitute, ledamot, wiring)
    await recordEvent(tx, 'substitute.released', meetingId, { after: { personId } })
  }
  for (const ledamot of called.filter(({ role }) => role !== 'substitute')) {
    const now = await findReplies(tx.store, meetingId)
    const isServed = [...now.values()].some(({ calledForId }) => calledForId === ledamot.personId)
    if (now.get(ledamot.personId)?.answer !== 'hindered' || isServed) continue
    const next = nextSubstitute(ledamot, called, now)
    if (!next) continue
    const call = { calledForId: ledamot.personId, calledAt: tx.now, releasedForId: null, releasedAt: null }
    await writeReply(tx.store, { meetingId, personId: next.personId }, call)
    await mailCall(tx, meetingId, next, ledamot, wiring)
    await recordEvent(tx, 'substitute.called', meetingId, { after: { personId: next.personId } })
  }
}
