import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { findOrgan, findOrgans } from '../bodies/organ-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { getPersonOfField } from '../people/persons.ts'
import { AppError, invalidField, notFound } from '../shared/app-error.ts'
import type { Breach } from '../shared/breach.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { assertRevision } from '../shared/revision.ts'
import type { Delegation, DelegationEdit, DelegationFilter, NewDelegation } from './delegation-schemas.ts'
import {
  findDelegations,
  findParagraphNamed,
  findVisibleParagraphs,
  getDelegationRow,
  type DelegationRow
} from './delegation-store.ts'
import { groupMayNot, isToSeveral, keptWithTheOrgan } from './never-delegated.ts'

const { delegatedDecisions, delegations } = schema

/** The delegationsordning of each organ, in its order. */
export const listDelegations = async (ctx: Context, filter: DelegationFilter): Promise<Delegation[]> => {
  assertCan(ctx, 'organisation.read')
  return shownOf(ctx, await findDelegations(ctx.store, filter))
}

export const getDelegation = async (ctx: Context, id: string): Promise<Delegation> => {
  assertCan(ctx, 'organisation.read')
  const [shown] = await shownOf(ctx, [await getDelegationRow(ctx.store, id)])
  if (!shown) throw notFound('Delegationen')
  return shown
}

/** Writes in what an organ has decided to delegate. */
export const addDelegation = (ctx: Context, delegation: NewDelegation): Promise<Delegation> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.read')
    const organ = await findOrgan(tx.store, delegation.organId)
    if (!organ) throw invalidField('organId', 'Välj ett organ som finns.')
    assertCan(tx, 'meetings.plan', { organId: organ.id })
    if (organ.legalKind === 'officials')
      throw invalidField('organId', 'En grupp av tjänstepersoner har ingen beslutanderätt att delegera.')
    if (delegation.decidedOn > dayInSweden(tx.now))
      throw invalidField('decidedOn', 'Beslutet kan inte vara fattat en dag som inte har varit.')
    await assertDelegate(tx, delegation)
    if (delegation.parentId) await assertMayPassOn(tx, delegation.parentId, delegation)
    const { organId, number, validFrom } = delegation
    const others = await findDelegations(tx.store, { organId })
    if (others.some(other => other.number === number && other.validFrom === validFrom))
      throw invalidField('number', `Organet har redan en delegation ${number} från ${validFrom}.`)
    const id = tx.newId()
    const paragraphId = (await findParagraphNamed(tx.store, delegation)) ?? null
    await tx.store.write.insert(delegations).values({ ...delegation, id, paragraphId })
    await recordEvent(tx, 'delegation.added', id, { after: delegation, within: organId })
    return getDelegation(tx, id)
  })

/** The last day that it is valid. */
export const endDelegation = (
  ctx: Context,
  id: string,
  revision: number,
  { validUntil }: DelegationEdit
): Promise<Delegation> =>
  inTransaction(ctx, async tx => {
    const current = await getOwnDelegation(tx, id)
    assertRevision(current, revision)
    if (validUntil && validUntil < current.validFrom)
      throw invalidField('validUntil', `Delegationen gäller från ${current.validFrom}.`)
    await tx.store.write
      .update(delegations)
      .set({ validUntil, revision: sql`${delegations.revision} + 1` })
      .where(eq(delegations.id, id))
    await recordEvent(tx, 'delegation.edited', id, {
      before: { number: current.number, validUntil: current.validUntil },
      after: { number: current.number, validUntil },
      within: current.organId
    })
    return getDelegation(tx, id)
  })

/** Removes what was written in by mistake and nothing rests on. */
export const removeDelegation = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    const { number, covers, organId } = await getOwnDelegation(tx, id)
    await assertUnused(tx, id)
    await tx.store.write.delete(delegations).where(eq(delegations.id, id))
    await recordEvent(tx, 'delegation.removed', id, { before: { number, covers }, within: organId })
  })

const getOwnDelegation = async (tx: Context, id: string): Promise<DelegationRow> => {
  assertCan(tx, 'organisation.read')
  const current = await getDelegationRow(tx.store, id)
  assertCan(tx, 'meetings.plan', { organId: current.organId })
  return current
}

// KL 6:37, 7:5: one of those whom the law names, never a group of officials or a mixed one.
const assertDelegate = async (tx: Context, delegation: NewDelegation): Promise<void> => {
  const { organId, delegate, delegateKind, delegatePersonId, delegateOrganId } = delegation
  if (delegatePersonId) await getPersonOfField(tx.store, 'delegatePersonId', delegatePersonId)
  const organs = await findOrgans(tx.store)
  if (delegateKind === 'committee') {
    const committee = organs.find(({ id }) => id === delegateOrganId)
    if (committee?.legalKind !== 'committee' || committee.id === organId)
      throw invalidField('delegateOrganId', `Välj ett utskott. ${groupMayNot} (KL 6 kap. 37 §)`)
    return
  }
  const officials = organs.filter(({ legalKind }) => legalKind === 'officials').map(({ name }) => name)
  if (isToSeveral(delegate, officials))
    throw invalidField('delegate', `${groupMayNot} Skriv en delegat. (KL 6 kap. 37 §, 7 kap. 5 §)`)
}

// KL 7:6: the head of the administration passes on what the organ let be passed on, to another employee.
const assertMayPassOn = async (
  { store }: Context,
  parentId: string,
  { organId, validFrom }: NewDelegation
): Promise<void> => {
  const parent = (await findDelegations(store, { organId })).find(({ id }) => id === parentId)
  if (!parent?.maySubdelegate)
    throw invalidField(
      'parentId',
      'Välj en delegation som organet har låtit förvaltningschefen delegera vidare (KL 7 kap. 6 §).'
    )
  if (validFrom < parent.validFrom)
    throw invalidField('validFrom', `Delegationen som den vilar på gäller från ${parent.validFrom}.`)
}

const assertUnused = async ({ store }: Context, id: string): Promise<void> => {
  const [passedOn] = await store.read
    .select({ id: delegations.id })
    .from(delegations)
    .where(eq(delegations.parentId, id))
    .limit(1)
  if (passedOn)
    throw new AppError('conflict', 'Delegationen är delegerad vidare. Ange sista dagen i stället.')
  const [used] = await store.read
    .select({ id: delegatedDecisions.id })
    .from(delegatedDecisions)
    .where(eq(delegatedDecisions.delegationId, id))
    .limit(1)
  if (used) throw new AppError('conflict', 'Beslut vilar på delegationen. Ange sista dagen i stället.')
}

const shownOf = async (ctx: Context, rows: readonly DelegationRow[]): Promise<Delegation[]> => {
  const visible = await findVisibleParagraphs(
    ctx,
    rows.flatMap(({ paragraphId }) => paragraphId ?? [])
  )
  return rows.map(({ legalKind, ...row }) => ({
    ...row,
    paragraphId: row.paragraphId && visible.has(row.paragraphId) ? row.paragraphId : null,
    breaches: [...(legalKind === 'committee' ? [byCommittee] : []), ...keptWithTheOrgan(row.covers)]
  }))
}

const byCommittee: Breach = {
  code: 'not-to-delegate',
  statute: 'KL 6 kap. 37 §',
  message: 'Ett utskott kan inte själv delegera det som det har fått delegerat till sig.'
}
