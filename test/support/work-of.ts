import { schema } from '../../server/db/schema/schema.ts'
import type { Db } from '../../server/db/store.ts'
import type { World } from './world.ts'

/** The statements that are sent to the database meanwhile, and by how many rows tables have grown. */
export const workOf = async (world: World, work: () => Promise<unknown>) => {
  const statements: string[] = []
  const before = await rowsOf(world)
  const restore = [world.store.read, await writerOf(world)].map(db => listenTo(db, statements))
  await work()
  for (const each of restore) each()
  const after = await rowsOf(world)
  const grown = Object.entries(after).filter(([table, rows]) => rows !== before[table])
  return { statements, rows: Object.fromEntries(grown.map(([name, n]) => [name, n - (before[name] ?? 0)])) }
}

const rowsOf = async ({ store }: World): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const [name, table] of Object.entries(schema)) counts[name] = await store.read.$count(table)
  return counts
}

const writerOf = ({ store }: World): Promise<Db> => store.transact(async ({ write }) => write)

/** Notes each statement that is prepared on the connection, until it is told to stop. */
const listenTo = (db: Db, statements: string[]): (() => void) => {
  const { $client: client } = db as Db & { $client: { prepare: (sql: string) => unknown } }
  const { prepare } = client
  client.prepare = sql => {
    statements.push(sql)
    return prepare.call(client, sql)
  }
  return () => {
    client.prepare = prepare
  }
}
