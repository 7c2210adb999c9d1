import { asc, eq, inArray } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import { groupBy } from '../shared/group-by.ts'
import type { Statement } from './statement-schemas.ts'

const { statements } = schema

/** A statement as it was written in; what the law says of it is reckoned. */
export type StatementRow = Omit<Statement, 'breaches'>

/** The reservations and statements of some matters in order, by matter. */
export const findStatements = async (
  { read }: Store,
  matterIds: readonly string[]
): Promise<Map<string, StatementRow[]>> => {
  const rows = await read
    .select()
    .from(statements)
    .where(inArray(statements.matterId, [...matterIds]))
    .orderBy(asc(statements.position))
  return groupBy(rows.map(toRow), ({ paragraphId }) => paragraphId)
}

export const getStatementRow = async ({ read }: Store, id: string): Promise<StatementRow> => {
  const [row] = await read.select().from(statements).where(eq(statements.id, id))
  if (!row) throw notFound('Reservationen')
  return toRow(row)
}

const toRow = (selected: typeof statements.$inferSelect): StatementRow => {
  const { matterId, position: _, ...row } = selected
  return { ...row, paragraphId: matterId }
}
