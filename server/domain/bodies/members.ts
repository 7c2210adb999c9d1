import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import type { Member, MemberEdit, NewMember } from './body-schemas.ts'
import { findMembers, getMemberRow } from './body-store.ts'

const { members } = schema

/** The body's members in order. */
export const listMembers = async (ctx: Context): Promise<Member[]> => {
  assertCan(ctx, 'organisation.read')
  return findMembers(ctx.store)
}

export const getMember = async (ctx: Context, id: string): Promise<Member> => {
  assertCan(ctx, 'organisation.read')
  return getMemberRow(ctx.store, id)
}

export const addMember = (ctx: Context, member: NewMember): Promise<Member> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    const existing = await findMembers(tx.store)
    assertNameIsFree(existing, member.name)
    const id = tx.newId()
    await tx.store.write.insert(members).values({
      id,
      position: existing.length,
      name: member.name,
      abbreviation: member.abbreviation,
      shareHundredths: hundredths(member.sharePercent)
    })
    await recordEvent(tx, 'member.added', id, { after: member })
    return getMemberRow(tx.store, id)
  })

export const editMember = (ctx: Context, id: string, revision: number, edit: MemberEdit): Promise<Member> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    const current = await getMemberRow(tx.store, id)
    assertRevision(current, revision)
    const others = (await findMembers(tx.store)).filter(member => member.id !== id)
    if (edit.name) assertNameIsFree(others, edit.name)
    const { sharePercent, ...rest } = edit
    await tx.store.write
      .update(members)
      .set({
        ...rest,
        ...(sharePercent !== undefined && { shareHundredths: hundredths(sharePercent) }),
        revision: sql`${members.revision} + 1`
      })
      .where(eq(members.id, id))
    await recordEvent(tx, 'member.edited', id, changesOf(current, edit))
    return getMemberRow(tx.store, id)
  })

/** The sum of the members' shares in percent: 100 when all are known and right. */
export const sumOfShares = (members: readonly Member[]): number =>
  members.reduce((sum, { sharePercent }) => sum + (hundredths(sharePercent) ?? 0), 0) / 100

const hundredths = (percent: number | null): number | null =>
  percent === null ? null : Math.round(percent * 100)

const assertNameIsFree = (members: readonly Member[], name: string): void => {
  if (members.some(member => member.name === name))
    throw invalidField('name', 'Det finns redan en medlem med det namnet.')
}
