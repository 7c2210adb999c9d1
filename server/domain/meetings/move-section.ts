import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { getAgenda } from './agenda.ts'
import type { Agenda, SectionPlace } from './matter-schemas.ts'
import { findSections, getSectionRow } from './matter-store.ts'
import { getWritableMeeting } from './meeting-access.ts'
import { touchMeeting } from './meeting-store.ts'

const { sections } = schema

/** Moves a heading on the agenda, and with it its matters. Numbers that are taken stay as they are. */
export const moveSection = (
  ctx: Context,
  id: string,
  revision: number,
  { beforeId }: SectionPlace
): Promise<Agenda> =>
  inTransaction(ctx, async tx => {
    const section = await getSectionRow(tx.store, id)
    const { meetingId } = section
    await getWritableMeeting(tx, meetingId, 'Rubriken')
    assertRevision(section, revision)
    const order = (await findSections(tx.store, meetingId))
      .map(other => other.id)
      .filter(other => other !== id)
    const place = beforeId === null ? order.length : order.indexOf(beforeId)
    if (place < 0) throw invalidField('beforeId', 'Välj en annan rubrik i det här mötets dagordning.')
    order.splice(place, 0, id)
    for (const [position, moved] of order.entries()) {
      await tx.store.write.update(sections).set({ position }).where(eq(sections.id, moved))
    }
    await tx.store.write
      .update(sections)
      .set({ revision: sql`${sections.revision} + 1` })
      .where(eq(sections.id, id))
    await touchMeeting(tx, meetingId)
    await recordEvent(tx, 'section.moved', meetingId, { after: { id, title: section.title, beforeId } })
    return getAgenda(tx, meetingId)
  })
