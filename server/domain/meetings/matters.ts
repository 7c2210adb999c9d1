import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SecrecyMark } from '../secrecy/secrecy-schemas.ts'
import { hasEverBeenMarked, setMark } from '../secrecy/secrecy-store.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { columnsOfDnr } from './matter-dnr.ts'
import { takePosition } from './matter-place.ts'
import type { Matter, MatterPlace, NewMatter } from './matter-schemas.ts'
import { findMatters, findSections, getMatter } from './matter-store.ts'
import { getWritableMatter, getWritableMeeting } from './meeting-access.ts'
import { touchMeeting } from './meeting-store.ts'
import { clearOrigins } from './origin-store.ts'

const { matters } = schema

/** What comes along with a matter: the item of the template that it is, and a mark of its own. */
type Along = { standingItemId?: string | undefined; secrecy?: SecrecyMark | null }

/** Puts a matter in a section of the agenda, last but for what ends it; it has a place and a foreseen §, no number yet. */
export const addMatter = (
  ctx: Context,
  meetingId: string,
  matter: NewMatter,
  { standingItemId, secrecy = null }: Along = {}
): Promise<Matter> =>
  inTransaction(ctx, async tx => {
    await assertMayAddMatter(tx, meetingId)
    const id = tx.newId()
    const sectionId = await resolveSection(tx, meetingId, matter.sectionId)
    await tx.store.write.insert(matters).values({
      id,
      meetingId,
      sectionId,
      position: await takePosition(tx.store, meetingId, sectionId, standingItemId ?? null),
      standingItemId,
      title: matter.title,
      ...(await columnsOfDnr(tx, matter.dnr))
    })
    await touchMeeting(tx, meetingId)
    const isSecret = secrecy !== null || (await getMatter(tx.store, id)).secrecy !== null
    const after = { title: matter.title, dnr: matter.dnr }
    await recordEvent(tx, 'matter.added', id, { after, within: meetingId, isSecret })
    if (secrecy) await setMark(tx, { matterId: id }, secrecy, meetingId)
    return getMatter(tx.store, id)
  })

/** Throws where nothing can be put on the agenda: by others than the secretary, or when the meeting is over. */
export const assertMayAddMatter = async (ctx: Context, meetingId: string): Promise<void> => {
  const { state } = await getWritableMeeting(ctx, meetingId)
  if (state === 'closed')
    throw new AppError('wrong-state', 'Mötet är avslutat. Öppna det igen för att lägga till ett ärende.')
}

/** Moves a matter on the agenda. Its number, once taken, never moves. */
export const moveMatter = (ctx: Context, id: string, revision: number, place: MatterPlace): Promise<Matter> =>
  inTransaction(ctx, async tx => {
    const { matter, meeting } = await getWritableMatter(tx, id)
    assertRevision(matter, revision)
    const sectionId = await resolveSection(tx, meeting.id, place.sectionId)
    const order = (await findMatters(tx.store, meeting)).sort(byPosition).filter(other => other.id !== id)
    const before = order.findIndex(other => other.id === place.beforeId)
    if (place.beforeId && before < 0) throw invalidField('beforeId', 'Ärendet finns inte i dagordningen.')
    order.splice(place.beforeId ? before : order.length, 0, { ...matter, sectionId })
    for (const [position, moved] of order.entries()) {
      await tx.store.write.update(matters).set({ position }).where(eq(matters.id, moved.id))
    }
    await tx.store.write
      .update(matters)
      .set({ sectionId, revision: sql`${matters.revision} + 1` })
      .where(eq(matters.id, id))
    await touchMeeting(tx, meeting.id)
    await recordEvent(tx, 'matter.moved', id, {
      before: { title: matter.title, sectionId: matter.sectionId },
      after: { title: matter.title, sectionId, beforeId: place.beforeId },
      within: meeting.id,
      isSecret: matter.secrecy !== null
    })
    return getMatter(tx.store, id)
  })

/** Removes a matter that never got a number. One that has a number is withdrawn instead. */
export const removeMatter = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    const { matter, meeting } = await getWritableMatter(tx, id)
    if (matter.number !== null || matter.foreseenNumber === null) {
      throw new AppError(
        'conflict',
        `${matter.label} har fått sitt nummer och står kvar. Markera att ärendet utgår i stället.`
      )
    }
    await assertEmpty(tx, matter)
    if (await hasEverBeenMarked(tx.store, [id]))
      throw new AppError(
        'conflict',
        'Ärendet är eller har varit sekretessmarkerat, och markeringen ska finnas kvar. Låt ärendet utgå i stället.'
      )
    await clearOrigins(tx.store, id)
    await tx.store.write.delete(matters).where(eq(matters.id, id))
    await touchMeeting(tx, meeting.id)
    await recordEvent(tx, 'matter.removed', id, {
      before: { title: matter.title },
      within: meeting.id,
      isSecret: matter.secrecy !== null
    })
  })

// What was written or attached is not thrown away along with the matter.
const assertEmpty = async ({ store: { read } }: Context, { id }: Matter): Promise<void> => {
  const {
    appendices,
    decisionBlocks,
    decisionReports,
    motions,
    paragraphTexts,
    presenceNotes,
    propositions
  } = schema
  const { recusals, statements } = schema
  const attached = await read.select().from(appendices).where(eq(appendices.matterId, id)).limit(1)
  const decided = await read.select().from(decisionBlocks).where(eq(decisionBlocks.matterId, id)).limit(1)
  const written = await read.select().from(paragraphTexts).where(eq(paragraphTexts.matterId, id)).limit(1)
  const told = []
  for (const table of [motions, propositions, recusals, statements])
    told.push(...(await read.select({ id: table.id }).from(table).where(eq(table.matterId, id)).limit(1)))
  const noted = await read.select().from(presenceNotes).where(eq(presenceNotes.matterId, id)).limit(1)
  const reported = await read.select().from(decisionReports).where(eq(decisionReports.matterId, id)).limit(1)
  if ([attached, decided, written, told, noted, reported].some(rows => rows.length > 0)) {
    throw new AppError(
      'conflict',
      'Ärendet har text, beslut, yrkanden, jäv, anmälda beslut eller bilagor. Ta bort dem först, eller låt ärendet utgå.'
    )
  }
}

const byPosition = (a: Matter, b: Matter): number => a.position - b.position

const resolveSection = async (
  { store }: Context,
  meetingId: string,
  sectionId: string | null
): Promise<string> => {
  const sections = await findSections(store, meetingId)
  const section = sectionId ? sections.find(({ id }) => id === sectionId) : sections.at(-1)
  if (!section) throw invalidField('sectionId', 'Välj en rubrik i det här mötets dagordning.')
  return section.id
}
