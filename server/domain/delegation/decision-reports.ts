import { and, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { can } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { getWritableMatter, seeMatter, seeMeeting } from '../meetings/meeting-access.ts'
import { touchMeeting } from '../meetings/meeting-store.ts'
import { AppError, invalidField, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { isStanding, shownOf } from './delegated-decisions.ts'
import type { DelegatedDecision, NewDecisionReports } from './delegated-decision-schemas.ts'
import { findDecisionsById, findReports, findUnreported } from './delegated-decision-store.ts'

const { decisionReports } = schema

/** What waits to be reported at a meeting: decisions on behalf of its organ up to its last day, the oldest first (KL 6:40, 7:8). */
export const listUnreported = async (ctx: Context, meetingId: string): Promise<DelegatedDecision[]> => {
  const { meeting } = await seeMeeting(ctx, meetingId)
  const found = await findUnreported(ctx.store, meeting.organId)
  return shownOf(
    ctx,
    found.filter(({ decidedOn }) => decidedOn <= meeting.lastOn)
  )
}

/** What is reported at a §; nothing of a § that is withheld, or of a draft for those who may not read it. */
export const listReported = async (ctx: Context, paragraphId: string): Promise<DelegatedDecision[]> => {
  const { matter, facts } = await seeMatter(ctx, paragraphId)
  if (matter.withheld || !can(ctx.actor, 'minutes.read', facts)) return []
  const reports = await findReports(ctx.store, { matterIds: [paragraphId] })
  const rows = await findDecisionsById(
    ctx.store,
    reports.map(({ decisionId }) => decisionId)
  )
  return (await shownOf(ctx, rows)).toReversed()
}

/** Reports decisions at a §: the minutes list them there. */
export const reportDecisions = (
  ctx: Context,
  paragraphId: string,
  { decisions }: NewDecisionReports
): Promise<DelegatedDecision[]> =>
  inTransaction(ctx, async tx => {
    const { matter, meeting } = await getWritableMatter(tx, paragraphId)
    if (matter.isWithdrawn)
      throw new AppError('wrong-state', 'Ärendet utgår. Anmäl besluten vid en annan paragraf.')
    const wanted = [...new Set(decisions.map(({ delegatedDecisionId }) => delegatedDecisionId))]
    const rows = await findDecisionsById(tx.store, wanted)
    if (rows.length < wanted.length || rows.some(({ organId }) => organId !== meeting.organId))
      throw invalidField('decisions', 'Välj beslut som är fattade på organets vägnar.')
    const reported = (await findReports(tx.store, { decisionIds: wanted })).filter(
      report => isStanding(report) || report.matterId === paragraphId
    )
    if (reported.length > 0)
      throw new AppError(
        'conflict',
        'Något av besluten anmäls redan vid en paragraf. Välj bland dem som är kvar.'
      )
    for (const decisionId of wanted)
      await tx.store.write.insert(decisionReports).values({ matterId: paragraphId, decisionId })
    await told(tx, matter, 'delegated-decision.reported', { after: { decisionCount: wanted.length } })
    return listReported(tx, paragraphId)
  })

/** Takes away a decision that was put at the § by mistake. */
export const unreportDecision = (ctx: Context, paragraphId: string, decisionId: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    const { matter } = await getWritableMatter(tx, paragraphId)
    const reports = await findReports(tx.store, { matterIds: [paragraphId] })
    if (!reports.some(report => report.decisionId === decisionId)) throw notFound('Anmälan')
    await tx.store.write
      .delete(decisionReports)
      .where(and(eq(decisionReports.matterId, paragraphId), eq(decisionReports.decisionId, decisionId)))
    await told(tx, matter, 'delegated-decision.unreported', { before: { decisionCount: 1 } })
  })

const told = async (
  tx: Context,
  { id, meetingId, secrecy }: Matter,
  event: 'delegated-decision.reported' | 'delegated-decision.unreported',
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> }
): Promise<void> => {
  await touchMeeting(tx, meetingId)
  await recordEvent(tx, event, id, { ...change, within: meetingId, isSecret: secrecy !== null })
}
