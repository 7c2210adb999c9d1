import { nameOfActor } from '../access/actor.ts'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { findAppealabilities } from './legal-force-store.ts'
import type { DecisionForce, NewAppealability } from './legal-force-schemas.ts'
import { getForce, getOwnDecision, type DecisionRef } from './own-decision.ts'

/** KL 13:2 cannot be read out of a decision for certain: a person says, with the reason, whether this one can be appealed. */
export const chooseAppealability = (
  ctx: Context,
  decision: DecisionRef,
  { isAppealable, reason }: NewAppealability
): Promise<DecisionForce> =>
  inTransaction(ctx, async tx => {
    const own = await getOwnDecision(tx, decision)
    const { id, columns, choiceRefusal, within, isSecret } = own
    if (choiceRefusal) throw new AppError('wrong-state', choiceRefusal)
    const current = await getForce(own)
    if (current.legalForceOn) throw new AppError('conflict', 'Beslutet har redan fått laga kraft.')
    if (current.appeals.length > 0 && !isAppealable)
      throw new AppError('conflict', 'Beslutet är överklagat. Domstolen avgör om det får överklagas.')
    if (current.isAppealable === isAppealable)
      throw invalidField(
        'isAppealable',
        isAppealable ? 'Beslutet kan redan överklagas.' : 'Beslutet kan redan inte överklagas.'
      )
    const position = (await findAppealabilities(tx.store, [id])).get(id)?.position ?? -1
    const chosenBy = nameOfActor(tx.actor)
    await tx.store.write.insert(schema.appealabilities).values({
      ...columns,
      position: position + 1,
      isAppealable,
      reason,
      chosenAt: tx.now,
      chosenBy
    })
    await recordEvent(tx, 'decision.appealability-chosen', id, {
      before: { isAppealable: current.isAppealable },
      after: { isAppealable, reason },
      within,
      isSecret
    })
    return getForce(own)
  })
