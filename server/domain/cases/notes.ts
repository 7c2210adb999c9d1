import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { schema } from '../../db/schema/schema.ts'
import { can } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { reindexCase } from '../search/reindex.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { instant } from '../shared/dates.ts'
import { markdown } from '../shared/text-schemas.ts'
import { getCase } from './cases.ts'
import { getWritableCase } from './writable-case.ts'

const { caseNotes, persons } = schema

/** What was written about the case by one who works with it (FL 27 §: what is told by word of mouth is noted, with when and by whom). */
export const CaseNote = z
  .object({ id: z.string(), text: z.string(), writtenBy: z.string().nullable(), writtenAt: instant })
  .meta({ id: 'CaseNote' })
export type CaseNote = z.infer<typeof CaseNote>

export const NewCaseNote = z
  .strictObject({ text: markdown(20_000).min(1, { error: 'Skriv anteckningen.' }) })
  .meta({ id: 'NewCaseNote' })
export type NewCaseNote = z.infer<typeof NewCaseNote>

/** The notes in the order they were written: for those who work in the register or may read all, and not of a withheld case. */
export const listNotes = async (ctx: Context, caseId: string): Promise<CaseNote[]> => {
  const { isWithheld } = await getCase(ctx, caseId)
  if (isWithheld || !can(ctx.actor, 'register.oversee')) return []
  return ctx.store.read
    .select({
      id: caseNotes.id,
      text: caseNotes.text,
      writtenBy: persons.name,
      writtenAt: caseNotes.writtenAt
    })
    .from(caseNotes)
    .leftJoin(persons, eq(persons.id, caseNotes.writtenById))
    .where(eq(caseNotes.caseId, caseId))
    .orderBy(asc(caseNotes.writtenAt), asc(caseNotes.id))
}

export const addNote = (ctx: Context, caseId: string, { text }: NewCaseNote): Promise<CaseNote> =>
  inTransaction(ctx, async tx => {
    await getWritableCase(tx, caseId)
    const id = tx.newId()
    const { actor } = tx
    const author = actor.kind === 'person' ? actor : null
    await tx.store.write
      .insert(caseNotes)
      .values({ id, caseId, text, writtenById: author?.personId ?? null, writtenAt: tx.now })
    // The note itself is for fewer than the history is; it can never be changed.
    await recordEvent(tx, 'note.added', caseId, { after: { id } })
    await reindexCase(tx, caseId)
    return { id, text, writtenBy: author?.name ?? null, writtenAt: tx.now }
  })
