import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { getMatterOfField } from '../meetings/matter-store.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { assertRevision } from '../shared/revision.ts'
import type { Appeal, AppealEdit, NewAppeal, ReceivedAppeal } from './legal-force-schemas.ts'
import { findLegalForces, getAppealRow } from './legal-force-store.ts'
import { decisionOf, getOwnDecision, type OwnDecision } from './own-decision.ts'

const { appeals } = schema

/** An appeal has come in against the decision of a § (KL 13 kap.). */
export const receiveAppeal = (
  ctx: Context,
  { againstParagraphId: paragraphId, ...appeal }: NewAppeal
): Promise<Appeal> =>
  inTransaction(ctx, async tx => {
    await getMatterOfField(tx.store, 'againstParagraphId', paragraphId)
    return receive(tx, await getOwnDecision(tx, { paragraphId }), appeal)
  })

/** The same against a delegationsbeslut. */
export const receiveAppealOfDelegated = (
  ctx: Context,
  delegatedDecisionId: string,
  appeal: ReceivedAppeal
): Promise<Appeal> =>
  inTransaction(ctx, async tx => receive(tx, await getOwnDecision(tx, { delegatedDecisionId }), appeal))

/** What the court has said: inhibition, judgment. */
export const editAppeal = (ctx: Context, id: string, revision: number, edit: AppealEdit): Promise<Appeal> =>
  inTransaction(ctx, async tx => {
    const current = await getAppealRow(tx.store, id)
    const {
      id: decisionId,
      within,
      isSecret
    } = await getOwnDecision(tx, decisionOf(current), 'Överklagandet')
    assertRevision(current, revision)
    const next = { ...current, ...edit }
    if ((next.judgedOn === null) !== (next.outcome === null))
      throw invalidField(
        next.outcome === null ? 'outcome' : 'judgedOn',
        'En dom har både en dag och en utgång.'
      )
    for (const field of ['judgedOn', 'inhibitedOn'] as const) {
      const day = next[field]
      if (day && (day < next.receivedOn || day > dayInSweden(tx.now)))
        throw invalidField(field, `Ange en dag från ${next.receivedOn} till i dag.`)
    }
    await tx.store.write
      .update(appeals)
      .set({ ...edit, revision: sql`${appeals.revision} + 1` })
      .where(eq(appeals.id, id))
    await recordEvent(tx, 'appeal.edited', decisionId, { ...changesOf(current, edit), within, isSecret })
    return getAppealRow(tx.store, id)
  })

const receive = async (tx: Context, own: OwnDecision, appeal: ReceivedAppeal): Promise<Appeal> => {
  const { columns, decidedOn, appealRefusal, within, isSecret } = own
  if (appealRefusal) throw new AppError('wrong-state', appealRefusal)
  if (appeal.receivedOn < decidedOn || appeal.receivedOn > dayInSweden(tx.now))
    throw invalidField('receivedOn', `Ange en dag från ${decidedOn} till i dag.`)
  if ((await findLegalForces(tx.store, [own.id])).size > 0)
    throw new AppError('conflict', 'Beslutet har redan fått laga kraft.')
  const id = tx.newId()
  await tx.store.write.insert(appeals).values({ ...appeal, ...columns, id })
  await recordEvent(tx, 'appeal.received', own.id, { after: { ...appeal }, within, isSecret })
  return getAppealRow(tx.store, id)
}
