import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { line } from '../shared/text-schemas.ts'
import type { Case } from './case-schemas.ts'
import { findCaseByDnr, getCaseRow } from './case-store.ts'
import { withoutSecret } from './cases.ts'
import { getWritableCase } from './writable-case.ts'

const { caseRelations, cases } = schema

export const NewCaseRelation = z
  .strictObject({ relatedDnr: line(20).meta({ examples: ['044/26'] }) })
  .meta({ id: 'NewCaseRelation' })
export type NewCaseRelation = z.infer<typeof NewCaseRelation>

/** Says that two cases belong together; it is seen from both. */
export const relateCases = (ctx: Context, id: string, { relatedDnr: dnr }: NewCaseRelation): Promise<Case> =>
  inTransaction(ctx, async tx => {
    const current = await getWritableCase(tx, id)
    const other = await findCaseByDnr(tx.store, dnr)
    if (!other)
      throw invalidField('relatedDnr', `Diarienumret ${dnr} finns inte. Skriv ett som finns, som 044/26.`)
    if (other.id === id)
      throw invalidField('relatedDnr', 'Ett ärende hör inte ihop med sig självt. Skriv ett annat.')
    if (current.relations.some(relation => relation.id === other.id))
      throw new AppError('conflict', `Ärendet ${dnr} är redan angivet.`)
    await tx.store.write.insert(caseRelations).values(pairOf(id, other.id))
    await touchBoth(tx, current, other)
    await recordEvent(tx, 'case.related', id, { after: { dnr } })
    await recordEvent(tx, 'case.related', other.id, { after: { dnr: current.dnr } })
    return withoutSecret(tx, await getCaseRow(tx.store, id))
  })

export const unrelateCases = (ctx: Context, id: string, relatedId: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    const current = await getWritableCase(tx, id)
    const other = await getCaseRow(tx.store, relatedId)
    const { caseId, relatedId: second } = pairOf(id, relatedId)
    const gone = await tx.store.write
      .delete(caseRelations)
      .where(and(eq(caseRelations.caseId, caseId), eq(caseRelations.relatedId, second)))
      .returning({ caseId: caseRelations.caseId })
    if (gone.length === 0) return
    await touchBoth(tx, current, other)
    await recordEvent(tx, 'case.unrelated', id, { before: { dnr: other.dnr } })
    await recordEvent(tx, 'case.unrelated', other.id, { before: { dnr: current.dnr } })
  })

const pairOf = (one: string, other: string): { caseId: string; relatedId: string } =>
  one < other ? { caseId: one, relatedId: other } : { caseId: other, relatedId: one }

const touchBoth = async ({ store }: Context, ...both: Case[]): Promise<void> => {
  for (const { id } of both)
    await store.write
      .update(cases)
      .set({ revision: sql`${cases.revision} + 1` })
      .where(eq(cases.id, id))
}
