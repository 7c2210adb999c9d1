import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import type { LegalKind } from '../bodies/organ-schemas.ts'
import { visibleTo } from '../meetings/meeting-visibility.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { yearOf } from '../shared/dates.ts'
import type { Delegation, DelegationFilter } from './delegation-schemas.ts'

const { delegations, matters, meetings, organs } = schema

/** A delegation with what in law the organ is that gave it. */
export type DelegationRow = Omit<Delegation, 'breaches'> & { legalKind: LegalKind }

/** In the order of the delegationsordning: organ by organ, "2.10" after "2.9". */
export const findDelegations = async (
  { read }: Store,
  { organId, validOn }: DelegationFilter
): Promise<DelegationRow[]> => {
  const rows = await select(
    read,
    and(
      organId ? eq(delegations.organId, organId) : undefined,
      validOn ? lte(delegations.validFrom, validOn) : undefined,
      validOn ? or(isNull(delegations.validUntil), gte(delegations.validUntil, validOn)) : undefined
    )
  )
  return rows.toSorted(
    (a, b) => a.organName.localeCompare(b.organName, 'sv') || byNumber.compare(a.number, b.number)
  )
}

const byNumber = new Intl.Collator('sv', { numeric: true })

export const getDelegationRow = async ({ read }: Store, id: string): Promise<DelegationRow> => {
  const [row] = await select(read, eq(delegations.id, id))
  if (!row) throw notFound('Delegationen')
  return row
}

/** The § of our own minutes that the day and "§ 12" name; undefined where they are elsewhere. */
export const findParagraphNamed = async (
  { read }: Store,
  { organId, decidedOn, decidedParagraph }: Pick<Delegation, 'organId' | 'decidedOn' | 'decidedParagraph'>
): Promise<string | undefined> => {
  const number = Number(/^§?\s*(\d+)$/u.exec(decidedParagraph)?.[1])
  if (!number) return undefined
  const [found] = await read
    .select({ id: matters.id })
    .from(matters)
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .where(
      and(
        eq(meetings.organId, organId),
        lte(meetings.firstOn, decidedOn),
        gte(meetings.lastOn, decidedOn),
        eq(matters.number, number),
        eq(matters.year, yearOf(decidedOn))
      )
    )
    .limit(1)
  return found?.id
}

/** Those of the §§ whose meeting the actor may see. */
export const findVisibleParagraphs = async (
  { store, actor }: Context,
  ids: readonly string[]
): Promise<ReadonlySet<string>> => {
  const rows = await store.read
    .select({ id: matters.id })
    .from(matters)
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .where(and(inArray(matters.id, [...ids]), visibleTo(actor, store)))
  return new Set(rows.map(({ id }) => id))
}

const select = (read: Db, where: SQL | undefined): Promise<DelegationRow[]> =>
  Promise.resolve(
    read
      .select({
        id: delegations.id,
        organId: delegations.organId,
        organName: organs.name,
        legalKind: organs.legalKind,
        number: delegations.number,
        covers: delegations.covers,
        delegateKind: delegations.delegateKind,
        delegate: delegations.delegate,
        delegatePersonId: delegations.delegatePersonId,
        delegateOrganId: delegations.delegateOrganId,
        maySubdelegate: delegations.maySubdelegate,
        parentId: delegations.parentId,
        decidedOn: delegations.decidedOn,
        decidedParagraph: delegations.decidedParagraph,
        paragraphId: delegations.paragraphId,
        validFrom: delegations.validFrom,
        validUntil: delegations.validUntil,
        reporting: delegations.reporting,
        revision: delegations.revision
      })
      .from(delegations)
      .innerJoin(organs, eq(organs.id, delegations.organId))
      .where(where)
      .orderBy(asc(delegations.validFrom), asc(delegations.id))
  )
