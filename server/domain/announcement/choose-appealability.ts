import { nameOfActor } from '../access/actor.ts'
import { schema } from '../../db/schema/schema.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { getOwnMeeting, seeMatter } from '../meetings/meeting-access.ts'
import { isParagraphLocked } from '../meetings/meeting.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { findAppealabilities } from './legal-force-store.ts'
import { listLegalForce } from './legal-forces.ts'
import type { DecisionForce, NewAppealability } from './legal-force-schemas.ts'

/** KL 13:2 cannot be read out of a decision for certain: a person says, with the reason, whether this one can be appealed. */
export const chooseAppealability = (
  ctx: Context,
  paragraphId: string,
  { isAppealable, reason }: NewAppealability
): Promise<DecisionForce> =>
  inTransaction(ctx, async tx => {
    const { meeting, matter } = await seeMatter(tx, paragraphId)
    await getOwnMeeting(tx, meeting.id)
    if (!isParagraphLocked(meeting, matter))
      throw new AppError('wrong-state', 'Protokollet är inte låst än: beslutet kan fortfarande ändras.')
    const organ = await getOrganRow(tx.store, meeting.organId)
    if (!organ.isAppealable)
      throw new AppError('wrong-state', `Det som ${organ.name} beslutar kan inte överklagas.`)
    const current = await getForce(tx, meeting.id, paragraphId)
    if (current.legalForceOn) throw new AppError('conflict', 'Beslutet har redan fått laga kraft.')
    if (current.appeals.length > 0 && !isAppealable)
      throw new AppError('conflict', 'Beslutet är överklagat. Domstolen avgör om det får överklagas.')
    if (current.isAppealable === isAppealable)
      throw invalidField(
        'isAppealable',
        isAppealable ? 'Beslutet kan redan överklagas.' : 'Beslutet kan redan inte överklagas.'
      )
    const position = (await findAppealabilities(tx.store, [paragraphId])).get(paragraphId)?.position ?? -1
    const chosenBy = nameOfActor(tx.actor)
    await tx.store.write.insert(schema.appealabilities).values({
      matterId: paragraphId,
      position: position + 1,
      isAppealable,
      reason,
      chosenAt: tx.now,
      chosenBy
    })
    await recordEvent(tx, 'decision.appealability-chosen', paragraphId, {
      before: { isAppealable: current.isAppealable },
      after: { isAppealable, reason },
      within: meeting.id,
      isSecret: matter.secrecy !== null
    })
    return getForce(tx, meeting.id, paragraphId)
  })

const getForce = async (tx: Context, meetingId: string, id: string): Promise<DecisionForce> => {
  const force = (await listLegalForce(tx, meetingId)).find(({ paragraphId }) => paragraphId === id)
  if (!force) throw new AppError('wrong-state', 'Paragrafen har inget beslut.')
  return force
}
