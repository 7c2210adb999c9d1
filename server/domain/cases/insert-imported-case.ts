import { schema } from '../../db/schema/schema.ts'
import type { Dnr } from '../../text/dnr.ts'
import { recordEvent } from '../events/record-event.ts'
import { reindexCase } from '../search/reindex.ts'
import { setMark } from '../secrecy/secrecy-store.ts'
import type { SecrecyMark } from '../secrecy/secrecy-schemas.ts'
import type { Context } from '../shared/context.ts'
import { writeCounterparts, writeExternalNumbers } from './case-details.ts'
import type { Case } from './case-schemas.ts'
import { insertCase, type CaseColumns } from './open-case.ts'

const { caseNotes, caseRelations, caseWatches } = schema

/** A case of another register with all that belongs to it, as it was there. */
export type CaseOfOtherRegister = {
  dnr: Dnr
  columns: Omit<CaseColumns, 'numberOrigin'>
  counterparts: readonly string[]
  externalNumbers: Case['externalNumbers']
  mark: SecrecyMark | null
  notes: readonly Omit<typeof caseNotes.$inferInsert, 'id' | 'caseId'>[]
  watches: readonly Omit<typeof caseWatches.$inferInsert, 'id' | 'caseId'>[]
}

/** Writes it, within the transaction; the caller has asked whether it may. Answers the id of the case. */
export const insertImportedCase = async (tx: Context, given: CaseOfOtherRegister): Promise<string> => {
  const id = await insertCase(tx, given.dnr, { ...given.columns, numberOrigin: 'imported' })
  await writeCounterparts(tx.store, tx.newId, id, given.counterparts)
  await writeExternalNumbers(tx.store, tx.newId, id, given.externalNumbers)
  for (const note of given.notes) {
    await tx.store.write.insert(caseNotes).values({ id: tx.newId(), caseId: id, ...note })
    await recordEvent(tx, 'note.added', id, { after: { writtenAt: note.writtenAt } })
  }
  for (const watch of given.watches) {
    await tx.store.write.insert(caseWatches).values({ id: tx.newId(), caseId: id, ...watch })
    await recordEvent(tx, 'watch.added', id, { after: { watchOn: watch.watchOn } })
  }
  if (given.mark) await setMark(tx, { caseId: id }, given.mark)
  await reindexCase(tx, id)
  return id
}

/** Says that two cases belong together, once, whichever of them said it. */
export const relateImportedCases = async (
  tx: Context,
  one: { id: string; dnr: string },
  other: { id: string; dnr: string }
): Promise<void> => {
  const [caseId, relatedId] = [one.id, other.id].toSorted()
  const written = await tx.store.write
    .insert(caseRelations)
    .values({ caseId: caseId!, relatedId: relatedId! })
    .onConflictDoNothing()
    .returning()
  if (written.length === 0) return
  await recordEvent(tx, 'case.related', one.id, { after: { dnr: other.dnr } })
  await recordEvent(tx, 'case.related', other.id, { after: { dnr: one.dnr } })
}
