import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import type { Case, CaseEdit } from './case-schemas.ts'
import { getCaseRow } from './case-store.ts'
import { withoutSecret } from './cases.ts'

const { cases } = schema

export const editCase = (ctx: Context, id: string, revision: number, edit: CaseEdit): Promise<Case> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'cases.read')
    assertCan(tx, 'cases.write')
    const current = await getCaseRow(tx.store, id)
    // What one may not read, one may not write over.
    if (current.secrecy) assertCan(tx, 'cases.read-secret')
    assertRevision(withoutSecret(tx, current), revision)
    await tx.store.write
      .update(cases)
      .set({ ...edit, revision: sql`${cases.revision} + 1` })
      .where(eq(cases.id, id))
    await recordEvent(tx, 'case.edited', id, {
      ...changesOf(current, edit),
      isSecret: current.secrecy !== null
    })
    return getCaseRow(tx.store, id)
  })
