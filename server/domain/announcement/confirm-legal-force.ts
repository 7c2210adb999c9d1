import { nameOfActor } from '../access/actor.ts'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { getOwnMeeting } from '../meetings/meeting-access.ts'
import { editRecord } from '../register/edit-record.ts'
import { getRecord } from '../register/records.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { addDays, type IsoDate } from '../shared/dates.ts'
import { assertHasBeen } from '../shared/has-been.ts'
import { confirmable } from './legal-force.ts'
import type { DecisionForce, LegalForceByJudgment } from './legal-force-schemas.ts'
import { getAppealRow } from './legal-force-store.ts'
import { listLegalForce } from './legal-forces.ts'
import { decisionOf, getForce, getOwnDecision, type OwnDecision } from './own-decision.ts'

/** A person confirms that no appeal has come: each decision whose time has passed gains legal force the day after. */
export const confirmNoAppeal = (ctx: Context, meetingId: string): Promise<DecisionForce[]> =>
  inTransaction(ctx, async tx => {
    await getOwnMeeting(tx, meetingId)
    const waiting = confirmable(await listLegalForce(tx, meetingId))
    if (waiting.length === 0)
      throw new AppError(
        'wrong-state',
        'Här finns inget beslut vars överklagandetid har gått ut utan överklagande.'
      )
    for (const force of waiting) {
      const { paragraphId, lastAppealOn } = force
      const own = paragraphId
        ? ofParagraph(paragraphId, meetingId)
        : await getOwnDecision(tx, decisionOf(force))
      if (lastAppealOn) await giveForce(tx, own, addDays(lastAppealOn, 1), 'no-appeal')
    }
    return listLegalForce(tx, meetingId)
  })

/** The same of a delegationsbeslut. */
export const confirmNoAppealOfDelegated = (
  ctx: Context,
  delegatedDecisionId: string
): Promise<DecisionForce> =>
  inTransaction(ctx, async tx => {
    const own = await getOwnDecision(tx, { delegatedDecisionId })
    const lastAppealOn = confirmable(await own.listForces())[0]?.lastAppealOn
    if (!lastAppealOn)
      throw new AppError('wrong-state', 'Beslutets överklagandetid har inte gått ut utan överklagande.')
    await giveForce(tx, own, addDays(lastAppealOn, 1), 'no-appeal')
    return getForce(own)
  })

/** The judgment let the decision stand, and has itself gained legal force on that day. */
export const confirmByJudgment = (
  ctx: Context,
  appealId: string,
  { legalForceOn }: LegalForceByJudgment
): Promise<DecisionForce[]> =>
  inTransaction(ctx, async tx => {
    const own = await getOwnDecision(tx, decisionOf(await getAppealRow(tx.store, appealId)), 'Överklagandet')
    const { status, appeals, lastAppealOn } = await getForce(own)
    const judged = appeals.map(({ judgedOn }) => judgedOn)
    if (status !== 'unconfirmed' || judged.length === 0)
      throw new AppError('wrong-state', 'Beslutet har ingen dom som låter det stå. Skriv in domen först.')
    const latest =
      judged
        .filter(day => day !== null)
        .toSorted()
        .at(-1) ?? ''
    if (legalForceOn < latest)
      throw invalidField('legalForceOn', `Domen kom ${latest}. Ange en dag som inte ligger före den.`)
    if (lastAppealOn && legalForceOn <= lastAppealOn)
      throw invalidField(
        'legalForceOn',
        `Beslutet kunde överklagas till och med ${lastAppealOn}. Ange en senare dag.`
      )
    assertHasBeen(tx, { legalForceOn })
    await giveForce(tx, own, legalForceOn, 'judgment')
    return own.listForces()
  })

type InForce = Pick<OwnDecision, 'id' | 'columns' | 'within'>

const ofParagraph = (matterId: string, meetingId: string): InForce => ({
  id: matterId,
  columns: { matterId, delegatedDecisionId: null },
  within: meetingId
})

const giveForce = async (
  tx: Context,
  { id, columns, within }: InForce,
  legalForceOn: IsoDate,
  basis: 'no-appeal' | 'judgment'
): Promise<void> => {
  const confirmedBy = nameOfActor(tx.actor)
  await tx.store.write
    .insert(schema.legalForces)
    .values({ ...columns, legalForceOn, basis, confirmedAt: tx.now, confirmedBy })
  await recordEvent(tx, 'decision.in-force', id, { after: { legalForceOn, basis }, within })
  if (columns.delegatedDecisionId) await tellRecord(tx, within, legalForceOn)
}

/** A delegationsbeslut is a record, whose retention may count from legal force. */
const tellRecord = async (tx: Context, recordId: string, legalForceOn: IsoDate): Promise<void> => {
  const { revision } = await getRecord(tx, recordId)
  await editRecord(tx, recordId, revision, { legalForceOn })
}
