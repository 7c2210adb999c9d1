import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { getPersonOfField } from '../people/persons.ts'
import { reindexCase } from '../search/reindex.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { writeCounterparts, writeExternalNumbers } from './case-details.ts'
import type { Case, CaseEdit } from './case-schemas.ts'
import { getCaseRow } from './case-store.ts'
import { withoutSecret } from './cases.ts'
import { getWritableCase } from './writable-case.ts'

const { cases } = schema

export const editCase = (ctx: Context, id: string, revision: number, edit: CaseEdit): Promise<Case> =>
  inTransaction(ctx, async tx => {
    const current = await getWritableCase(tx, id)
    assertRevision(withoutSecret(tx, current), revision)
    const { counterparts, externalNumbers, ...columns } = edit
    if (edit.officerId) await getPersonOfField(tx.store, 'officerId', edit.officerId)
    if (counterparts) await writeCounterparts(tx.store, tx.newId, id, counterparts)
    if (externalNumbers) await writeExternalNumbers(tx.store, tx.newId, id, externalNumbers)
    await tx.store.write
      .update(cases)
      .set({ ...columns, revision: sql`${cases.revision} + 1` })
      .where(eq(cases.id, id))
    await recordEvent(tx, 'case.edited', id, {
      ...changesOf(current, edit),
      isSecret: current.secrecy !== null
    })
    await reindexCase(tx, id)
    return withoutSecret(tx, await getCaseRow(tx.store, id))
  })
