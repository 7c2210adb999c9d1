import { asc, eq, inArray } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Appeal } from './legal-force-schemas.ts'

const { appealabilities, appeals, legalForces } = schema

export type AppealRow = Omit<Appeal, 'appellant'> & { appellant: string }

export const findAppeals = async ({ read }: Store, paragraphIds: readonly string[]): Promise<AppealRow[]> =>
  read
    .select(columns)
    .from(appeals)
    .where(inArray(appeals.matterId, [...paragraphIds]))
    .orderBy(asc(appeals.receivedOn), asc(appeals.id))

export const getAppealRow = async ({ read }: Store, id: string): Promise<AppealRow> => {
  const [row] = await read.select(columns).from(appeals).where(eq(appeals.id, id))
  if (!row) throw notFound('Överklagandet')
  return row
}

export const findLegalForces = async ({ read }: Store, paragraphIds: readonly string[]) => {
  const rows = await read
    .select()
    .from(legalForces)
    .where(inArray(legalForces.matterId, [...paragraphIds]))
  return new Map(rows.map(row => [row.matterId, row]))
}

/** What was last chosen by hand, by §. */
export const findAppealabilities = async ({ read }: Store, paragraphIds: readonly string[]) => {
  const rows = await read
    .select()
    .from(appealabilities)
    .where(inArray(appealabilities.matterId, [...paragraphIds]))
    .orderBy(asc(appealabilities.position))
  return new Map(rows.map(row => [row.matterId, row]))
}

const columns = {
  id: appeals.id,
  paragraphId: appeals.matterId,
  receivedOn: appeals.receivedOn,
  appellant: appeals.appellant,
  court: appeals.court,
  inhibitedOn: appeals.inhibitedOn,
  judgedOn: appeals.judgedOn,
  outcome: appeals.outcome,
  revision: appeals.revision
}
