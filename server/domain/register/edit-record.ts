import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { getPersonOfField } from '../people/persons.ts'
import { reindexRecord } from '../search/reindex.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import type { Striking } from '../cases/case-schemas.ts'
import { assertSound } from './record-dates.ts'
import type { Record, RecordEdit } from './record-schemas.ts'
import { getRecordRow } from './record-store.ts'
import { withoutSecret } from './records.ts'
import { getWritableRecord } from './writable-record.ts'

const { records } = schema

/** Corrects what is said of a record; its case, number and day of registration stand. */
export const editRecord = (ctx: Context, id: string, revision: number, edit: RecordEdit): Promise<Record> =>
  inTransaction(ctx, async tx => {
    const current = await getWritableRecord(tx, id)
    assertRevision(withoutSecret(tx, current), revision)
    assertSound(tx, { ...current, ...(definedOf(edit) as Partial<typeof current>) })
    if (edit.officerId) await getPersonOfField(tx.store, 'officerId', edit.officerId)
    return change(tx, id, edit, () =>
      recordEvent(tx, 'record.edited', id, {
        ...changesOf(current, edit),
        within: current.caseId,
        isSecret: current.secrecy !== null
      })
    )
  })

/** Strikes a record that should not have been registered: the number is kept and the reason shown. */
export const strikeRecord = (ctx: Context, id: string, { reason }: Striking): Promise<Record> =>
  inTransaction(ctx, async tx => {
    const current = await getWritableRecord(tx, id)
    return change(tx, id, { status: 'struck', struckReason: reason }, () =>
      recordEvent(tx, 'record.struck', id, {
        after: { struckReason: reason },
        within: current.caseId,
        isSecret: current.secrecy !== null
      })
    )
  })

type Columns = RecordEdit & { status?: 'struck'; struckReason?: string }

const change = async (
  tx: Context,
  id: string,
  columns: Columns,
  told: () => Promise<number>
): Promise<Record> => {
  await tx.store.write
    .update(records)
    .set({ ...definedOf(columns), revision: sql`${records.revision} + 1` })
    .where(eq(records.id, id))
  await told()
  await reindexRecord(tx, id)
  return withoutSecret(tx, await getRecordRow(tx.store, id))
}

// Drizzle leaves out what is undefined; the types of its columns do not know it.
const definedOf = (columns: Columns): Partial<typeof records.$inferInsert> =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
