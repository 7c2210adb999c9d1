import { asc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Organ } from './organ-schemas.ts'

const { organs } = schema

export const findOrgans = ({ read }: Store): Promise<Organ[]> =>
  Promise.resolve(read.select().from(organs).orderBy(asc(organs.name)))

export const findOrgan = async ({ read }: Store, id: string): Promise<Organ | undefined> =>
  (await organById(read).execute({ id }))[0]

const organById = prepared(read =>
  read
    .select()
    .from(organs)
    .where(eq(organs.id, sql.placeholder('id')))
    .prepare()
)

export const getOrganRow = async (store: Store, id: string): Promise<Organ> => {
  const organ = await findOrgan(store, id)
  if (!organ) throw notFound('Organet')
  return organ
}
