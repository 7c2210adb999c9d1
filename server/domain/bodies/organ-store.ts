import { asc, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Organ } from './organ-schemas.ts'

const { organs } = schema

export const findOrgans = ({ read }: Store): Promise<Organ[]> =>
  Promise.resolve(read.select().from(organs).orderBy(asc(organs.name)))

export const findOrgan = async ({ read }: Store, id: string): Promise<Organ | undefined> =>
  (await read.select().from(organs).where(eq(organs.id, id)))[0]

export const getOrganRow = async (store: Store, id: string): Promise<Organ> => {
  const organ = await findOrgan(store, id)
  if (!organ) throw notFound('Organet')
  return organ
}
