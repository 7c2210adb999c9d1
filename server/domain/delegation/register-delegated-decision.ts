import { and, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { findOrgan } from '../bodies/organ-store.ts'
import type { Organ } from '../bodies/organ-schemas.ts'
import { findCaseByDnr } from '../cases/case-store.ts'
import type { CaseStatus } from '../cases/case-schemas.ts'
import { openYearlyCase } from '../cases/open-case.ts'
import { recordEvent } from '../events/record-event.ts'
import type { ReceivedFile } from '../register/add-record-file.ts'
import { registerRecord } from '../register/register-record.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { yearOf } from '../shared/dates.ts'
import type { DelegatedDecision, NewDelegatedDecision } from './delegated-decision-schemas.ts'
import { getDelegatedDecision } from './delegated-decisions.ts'
import { soundDecision } from './sound-decision.ts'

const { delegatedDecisions, delegationCases } = schema

/** What a record of this kind is called in the dokumenthanteringsplan. */
const recordType = 'Delegationsbeslut'

/**
 * Registers a delegationsbeslut, or a chair's urgent decision (KL 6:39), as a record: in its own case, or in the year's
 * collecting case of its organ. What was decided outside a delegation is taken in too, and told.
 */
export const registerDelegatedDecision = (
  ctx: Context,
  decision: NewDelegatedDecision,
  files: readonly ReceivedFile[] = []
): Promise<DelegatedDecision> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'cases.write')
    const { organId, delegationId, title, publicTitle, dnr, ...facts } = decision
    const organ = await findOrgan(tx.store, organId)
    if (!organ) throw invalidField('organId', 'Välj ett organ som finns.')
    const { decidedBy, decidedAs, isUrgent } = await soundDecision(tx, decision)
    const caseId = dnr ? await caseOf(tx, dnr) : await collectingCaseOf(tx, organ, yearOf(facts.decidedOn))
    const record = {
      direction: 'drawn-up',
      title,
      publicTitle,
      recordType,
      documentOn: facts.decidedOn
    } as const
    const { id: recordId, secrecy } = await registerRecord(tx, caseId, { record, files })
    const id = tx.newId()
    const row = { ...facts, organId, delegationId, decidedBy, decidedAs, isUrgent }
    await tx.store.write.insert(delegatedDecisions).values({ ...row, id, recordId })
    await recordEvent(tx, 'delegated-decision.registered', id, {
      after: { title, decidedOn: facts.decidedOn, decidedBy, decidedAs, organId, delegationId },
      within: recordId,
      isSecret: secrecy !== null
    })
    return getDelegatedDecision(tx, id)
  })

const caseOf = async ({ store }: Context, dnr: string): Promise<string> => {
  const found = await findCaseByDnr(store, dnr)
  if (!found) throw invalidField('dnr', 'Det finns inget ärende med det diarienumret.')
  return found.id
}

/** The one that is there, or a new one; a struck one is replaced. */
const collectingCaseOf = async (tx: Context, { id: organId, name }: Organ, year: number): Promise<string> => {
  const place = and(eq(delegationCases.organId, organId), eq(delegationCases.year, year))
  const [known] = await tx.store.read.select().from(delegationCases).where(place)
  if (known && (await statusOf(tx, known.caseId)) !== 'struck') return known.caseId
  const caseId = await openYearlyCase(tx, year, { title: `${name}, delegationsbeslut ${year}` })
  if (known) await tx.store.write.update(delegationCases).set({ caseId }).where(place)
  else await tx.store.write.insert(delegationCases).values({ organId, year, caseId })
  return caseId
}

const statusOf = async ({ store }: Context, caseId: string): Promise<CaseStatus | undefined> =>
  (await store.read.query.cases.findFirst({ where: (row, { eq: is }) => is(row.id, caseId) }))?.status
