import { asc, eq, isNull } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { findMandates } from '../people/mandate-store.ts'
import type { Mandate } from '../people/people-schemas.ts'
import { notFound } from '../shared/app-error.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import type { Summons } from './summons.ts'

const { accounts, summonses, summonsReplies } = schema

export type SummonsRow = Omit<typeof summonses.$inferSelect, 'content'> & { content: Summons }
export type ReplyRow = typeof summonsReplies.$inferSelect

/** Those that were sent to a meeting, the first first. */
export const findSummonses = async ({ read }: Store, meetingId: string): Promise<SummonsRow[]> =>
  (await read
    .select()
    .from(summonses)
    .where(eq(summonses.meetingId, meetingId))
    .orderBy(asc(summonses.position))) as SummonsRow[]

export const getSummonsRow = async ({ read }: Store, id: string): Promise<SummonsRow> => {
  const [row] = await read.select().from(summonses).where(eq(summonses.id, id))
  if (!row) throw notFound('Kallelsen')
  return row as SummonsRow
}

export const findReplies = async (
  { read }: Store,
  meetingId: string
): Promise<ReadonlyMap<string, ReplyRow>> => {
  const rows = await read.select().from(summonsReplies).where(eq(summonsReplies.meetingId, meetingId))
  return new Map(rows.map(row => [row.personId, row]))
}

export const writeReply = async (
  { write }: Store,
  key: Pick<ReplyRow, 'meetingId' | 'personId'>,
  change: Partial<ReplyRow>
): Promise<void> => {
  await write
    .insert(summonsReplies)
    .values({ ...key, ...change })
    .onConflictDoUpdate({ target: [summonsReplies.meetingId, summonsReplies.personId], set: change })
}

export type CalledMandate = Mandate & { address: string | null }

const calledRoles: readonly Mandate['role'][] = ['chair', 'vice-chair', 'member', 'substitute']

/**
 * Each ledamot and ersättare of the day (KL 5:13-15), once, with the address of the account; the ledamöter first. Substitutes
 * stand in the order of their member (KL 5:17), and those without a place after them, the longest serving first.
 */
export const findCalled = async (
  store: Store,
  { organId, firstOn }: Pick<Meeting, 'organId' | 'firstOn'>
): Promise<CalledMandate[]> => {
  const mandates = (await findMandates(store, { organId, onDay: firstOn }))
    .filter(({ role }) => calledRoles.includes(role))
    .toSorted((a, b) => calledRoles.indexOf(a.role) - calledRoles.indexOf(b.role))
  const first = mandates.filter(
    ({ personId }, index) => mandates.findIndex(other => other.personId === personId) === index
  )
  const addresses = await store.read
    .select({ personId: accounts.personId, email: accounts.email })
    .from(accounts)
    .where(isNull(accounts.disabledAt))
  const addressOf = new Map(addresses.map(({ personId, email }) => [personId, email]))
  return first
    .map(mandate => ({ ...mandate, address: addressOf.get(mandate.personId) ?? null }))
    .toSorted((a, b) => (a.role === 'substitute' && b.role === 'substitute' ? inOrder(a, b) : 0))
}

const inOrder = (a: Mandate, b: Mandate): number =>
  (a.order ?? Infinity) - (b.order ?? Infinity) ||
  a.fromOn.localeCompare(b.fromOn) ||
  a.id.localeCompare(b.id)
