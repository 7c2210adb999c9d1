import { asc, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Body, Member } from './body-schemas.ts'

const { bodies, earlierNames, members } = schema

/** The body's one row has this id. */
export const bodyId = 1

export const findBody = async ({ read }: Store): Promise<Body | undefined> => {
  const [row] = await read.select().from(bodies).where(eq(bodies.id, bodyId))
  if (!row) return undefined
  const names = await read.select().from(earlierNames).orderBy(asc(earlierNames.untilOn))
  const { id: _, ...body } = row
  return { ...body, earlierNames: names }
}

export const findMembers = async ({ read }: Store): Promise<Member[]> =>
  (await read.select().from(members).orderBy(asc(members.position))).map(toMember)

export const getMemberRow = async ({ read }: Store, id: string): Promise<Member> => {
  const [row] = await read.select().from(members).where(eq(members.id, id))
  if (!row) throw notFound('Medlemmen')
  return toMember(row)
}

const toMember = ({
  id,
  name,
  abbreviation,
  shareHundredths,
  revision
}: typeof members.$inferSelect): Member => ({
  id,
  name,
  abbreviation,
  sharePercent: shareHundredths === null ? null : shareHundredths / 100,
  revision
})
