import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { touchMeeting } from '../meetings/meeting-store.ts'
import { editRecord } from '../register/edit-record.ts'
import { getWritableRecord } from '../register/writable-record.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { editRefusalOf } from './delegated-decision.ts'
import type { DelegatedDecision, DelegatedDecisionEdit } from './delegated-decision-schemas.ts'
import { findReports, getDecisionRow, type DecisionRow } from './delegated-decision-store.ts'
import { getDelegatedDecision, isStanding } from './delegated-decisions.ts'
import { soundDecision } from './sound-decision.ts'

const { delegatedDecisions } = schema

/**
 * Sets right what was registered of a decision, until it is reported (KL 6:40, 7:8) or announced: after that it stands as the
 * organ was told of it. Its titles and its day are those of its record.
 */
export const editDelegatedDecision = (
  ctx: Context,
  id: string,
  revision: number,
  { title, publicTitle, ...edit }: DelegatedDecisionEdit
): Promise<DelegatedDecision> =>
  inTransaction(ctx, async tx => {
    const current = await getDelegatedDecision(tx, id)
    const record = await getWritableRecord(tx, current.recordId)
    assertRevision(current, revision)
    const refusal = editRefusalOf(current)
    if (refusal) throw new AppError('wrong-state', refusal)
    const row = await getDecisionRow(tx.store, id)
    const sound = await soundDecision(tx, typedOf(row, edit))
    const facts = { ...edit, ...sound }
    const ofRecord = changesOf(record, { title, publicTitle, documentOn: edit.decidedOn }).after
    if (Object.keys(ofRecord).length > 0) await editRecord(tx, record.id, record.revision, ofRecord)
    await tx.store.write
      .update(delegatedDecisions)
      .set({ ...facts, revision: sql`${delegatedDecisions.revision} + 1` })
      .where(eq(delegatedDecisions.id, id))
    await recordEvent(tx, 'delegated-decision.edited', id, {
      ...changesOf(row, facts),
      within: row.recordId,
      isSecret: record.secrecy !== null
    })
    // The draft that lists it says something else now.
    for (const report of await findReports(tx.store, { decisionIds: [id] }))
      if (isStanding(report)) await touchMeeting(tx, report.meetingId)
    return getDelegatedDecision(tx, id)
  })

type Facts = Omit<DelegatedDecisionEdit, 'title' | 'publicTitle'>

/** With what was not said as it stands; another person brings that name, and another delegation its urgency. */
const typedOf = (row: DecisionRow, edit: Facts) => {
  const { decidedOn = row.decidedOn, decidedAs = row.decidedAs } = edit
  const { decidedById = row.decidedById, delegationId = row.delegationId } = edit
  const decidedBy = edit.decidedBy ?? (decidedById === row.decidedById ? row.decidedBy : null)
  const isUrgent = edit.isUrgent ?? (delegationId === row.delegationId && row.isUrgent)
  return { organId: row.organId, decidedOn, decidedAs, decidedById, delegationId, decidedBy, isUrgent }
}
