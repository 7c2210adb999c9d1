import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { getWritableMatter, seeMatter, seeMinutes } from '../meetings/meeting-access.ts'
import { touchMeeting } from '../meetings/meeting-store.ts'
import { getPersonOfField } from '../people/persons.ts'
import { invalidField, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { ruledUndisputed, type NewRecusal, type Recusal, type RecusalEdit } from './presence-schemas.ts'
import { findRecusals, getRecusalRow } from './presence-store.ts'

const { recusals } = schema

const asked = 'Jävet'

/** Writes in that somebody is recused in a matter (KL 5:46-49, 6:28-32). */
export const addRecusal = (ctx: Context, paragraphId: string, recusal: NewRecusal): Promise<Recusal> =>
  inTransaction(ctx, async tx => {
    const { matter } = await getWritableMatter(tx, paragraphId)
    const { personId } = recusal
    const registered = personId === null ? undefined : await getPersonOfField(tx.store, 'personId', personId)
    const name = recusal.name ?? registered?.name
    if (name === undefined) throw invalidField('name', 'Välj en person eller skriv ett namn.')
    await assertOnce(tx, matter.id, personId, name)
    const id = tx.newId()
    await tx.store.write.insert(recusals).values({ ...recusal, id, matterId: matter.id, name })
    await noteChange(tx, matter)
    await recordEvent(tx, 'recusal.added', matter.id, {
      after: { ...recusal, name },
      ...placeOf(matter)
    })
    return getRecusalRow(tx.store, id)
  })

export const getRecusal = async (ctx: Context, id: string): Promise<Recusal> => {
  const recusal = await getRecusalRow(ctx.store, id)
  const { matter } = await seeMatter(ctx, recusal.paragraphId, asked)
  await seeMinutes(ctx, matter.meetingId, asked)
  if (matter.withheld !== null) throw notFound(asked)
  return recusal
}

export const editRecusal = (
  ctx: Context,
  id: string,
  revision: number,
  edit: RecusalEdit
): Promise<Recusal> =>
  inTransaction(ctx, async tx => {
    const current = await getRecusalRow(tx.store, id)
    const { matter } = await getWritableMatter(tx, current.paragraphId, asked)
    assertRevision(current, revision)
    const { ruling, isDisputed } = { ...current, ...edit }
    if (ruling && !isDisputed) throw invalidField('ruling', ruledUndisputed)
    await tx.store.write
      .update(recusals)
      .set({ ...edit, revision: sql`${recusals.revision} + 1` })
      .where(eq(recusals.id, id))
    await noteChange(tx, matter)
    const { before, after } = changesOf(current, edit)
    await recordEvent(tx, 'recusal.edited', matter.id, {
      before: { name: current.name, ...before },
      after: { name: current.name, ...after },
      ...placeOf(matter)
    })
    return getRecusalRow(tx.store, id)
  })

/** Takes away what was written in by mistake; the trail tells that it stood there. */
export const removeRecusal = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    const current = await getRecusalRow(tx.store, id)
    const { matter } = await getWritableMatter(tx, current.paragraphId, asked)
    await tx.store.write.delete(recusals).where(eq(recusals.id, id))
    await noteChange(tx, matter)
    await recordEvent(tx, 'recusal.removed', matter.id, {
      before: { name: current.name, ground: current.ground },
      ...placeOf(matter)
    })
  })

const assertOnce = async (
  { store }: Context,
  matterId: string,
  personId: string | null,
  name: string
): Promise<void> => {
  const others = (await findRecusals(store, [matterId])).get(matterId) ?? []
  if (others.some(other => (personId ? other.personId === personId : other.name === name)))
    throw invalidField(personId ? 'personId' : 'name', `${name} står redan som jävig i ärendet.`)
}

const noteChange = (tx: Context, { meetingId }: Matter): Promise<void> => touchMeeting(tx, meetingId)

const placeOf = ({ meetingId, secrecy }: Matter) => ({ within: meetingId, isSecret: secrecy !== null })
