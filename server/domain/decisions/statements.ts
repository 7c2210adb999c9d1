import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { changesOf } from '../events/changes-of.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { getWritableMatter } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { breachesOfStatement } from './deciding-breaches.ts'
import {
  assertPerson,
  factsOfDeciding,
  nextPlace,
  seeDeciding,
  seeRow,
  tellOfDeciding
} from './see-deciding.ts'
import {
  missingWords,
  needsWords,
  type NewStatement,
  type Statement,
  type StatementEdit
} from './statement-schemas.ts'
import { findStatements, getStatementRow, type StatementRow } from './statement-store.ts'

const { statements } = schema

const asked = 'Reservationen'

/** Reservations, särskilda yttranden and protokollsanteckningar of a §, each with what breaks the law. */
export const listStatements = async (ctx: Context, paragraphId: string): Promise<Statement[]> => {
  const { matter, meeting } = await seeDeciding(ctx, paragraphId)
  if (matter.withheld) return []
  const rows = (await findStatements(ctx.store, [paragraphId])).get(paragraphId) ?? []
  return judged(ctx, matter, meeting, rows)
}

export const getStatement = async (ctx: Context, id: string): Promise<Statement> => {
  const row = await getStatementRow(ctx.store, id)
  const { matter, meeting } = await seeRow(ctx, row.paragraphId, asked)
  return (await judged(ctx, matter, meeting, [row]))[0]!
}

/** Recorded whoever makes it and whenever: what the law would not have is told, with the reason that was given. */
export const addStatement = (
  ctx: Context,
  paragraphId: string,
  statement: NewStatement
): Promise<Statement> =>
  inTransaction(ctx, async tx => {
    const { matter } = await getWritableMatter(tx, paragraphId)
    await assertPerson(tx, 'personId', statement.personId)
    const id = tx.newId()
    const position = await nextPlace(tx, statements, paragraphId)
    await tx.store.write.insert(statements).values({ ...statement, id, matterId: paragraphId, position })
    await tellOfDeciding(tx, 'statement.added', matter, { after: statement })
    return getStatement(tx, id)
  })

export const editStatement = (
  ctx: Context,
  id: string,
  revision: number,
  edit: StatementEdit
): Promise<Statement> =>
  inTransaction(ctx, async tx => {
    const current = await getStatementRow(tx.store, id)
    const { matter } = await getWritableMatter(tx, current.paragraphId, asked)
    assertRevision(current, revision)
    await assertPerson(tx, 'personId', edit.personId)
    if (needsWords({ kind: edit.kind ?? current.kind, text: edit.text ?? current.text }))
      throw invalidField('text', missingWords)
    await tx.store.write
      .update(statements)
      .set({ ...edit, revision: sql`${statements.revision} + 1` })
      .where(eq(statements.id, id))
    const { before, after } = changesOf(current, edit)
    await tellOfDeciding(tx, 'statement.edited', matter, {
      before: { name: current.name, ...before },
      after: { name: current.name, ...after }
    })
    return getStatement(tx, id)
  })

export const removeStatement = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    const { paragraphId, name, kind, text } = await getStatementRow(tx.store, id)
    const { matter } = await getWritableMatter(tx, paragraphId, asked)
    await tx.store.write.delete(statements).where(eq(statements.id, id))
    await tellOfDeciding(tx, 'statement.removed', matter, { before: { name, kind, text } })
  })

const judged = async (
  ctx: Context,
  matter: Matter,
  meeting: Meeting,
  rows: readonly StatementRow[]
): Promise<Statement[]> => {
  const facts = await factsOfDeciding(ctx, matter, meeting)
  return rows.map(row => ({ ...row, breaches: breachesOfStatement(row, facts) }))
}
