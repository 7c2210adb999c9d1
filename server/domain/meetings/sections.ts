import { count, eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { getAgenda } from './agenda.ts'
import type { Agenda, NewSection, SectionEdit } from './matter-schemas.ts'
import { findSections, getSectionRow } from './matter-store.ts'
import { getWritableMeeting } from './meeting-access.ts'
import { touchMeeting } from './meeting-store.ts'

const { matters, sections } = schema

/** Adds a heading last on the agenda. */
export const addSection = (ctx: Context, meetingId: string, { title }: NewSection): Promise<Agenda> =>
  inTransaction(ctx, async tx => {
    await getWritableMeeting(tx, meetingId)
    const last = (await findSections(tx.store, meetingId)).at(-1)
    const id = tx.newId()
    await tx.store.write
      .insert(sections)
      .values({ id, meetingId, position: (last?.position ?? -1) + 1, title })
    await touchMeeting(tx, meetingId)
    await recordEvent(tx, 'section.added', meetingId, { after: { id, title } })
    return getAgenda(tx, meetingId)
  })

export const editSection = (
  ctx: Context,
  id: string,
  revision: number,
  { title }: SectionEdit
): Promise<Agenda> =>
  inTransaction(ctx, async tx => {
    const section = await getSectionRow(tx.store, id)
    await getWritableMeeting(tx, section.meetingId, 'Rubriken')
    assertRevision(section, revision)
    await tx.store.write
      .update(sections)
      .set({ title, revision: sql`${sections.revision} + 1` })
      .where(eq(sections.id, id))
    await touchMeeting(tx, section.meetingId)
    await recordEvent(tx, 'section.edited', section.meetingId, {
      before: { title: section.title },
      after: { id, title }
    })
    return getAgenda(tx, section.meetingId)
  })

/** Removes a heading that has no matters: its matters are never removed along with it. */
export const removeSection = (ctx: Context, id: string): Promise<Agenda> =>
  inTransaction(ctx, async tx => {
    const section = await getSectionRow(tx.store, id)
    await getWritableMeeting(tx, section.meetingId, 'Rubriken')
    const [row] = await tx.store.read
      .select({ total: count() })
      .from(matters)
      .where(eq(matters.sectionId, id))
    if (row?.total)
      throw new AppError('conflict', 'Flytta ärendena till en annan rubrik innan du tar bort den här.')
    if ((await findSections(tx.store, section.meetingId)).length === 1) {
      throw new AppError('conflict', 'Dagordningen behöver minst en rubrik. Töm rubrikens text i stället.')
    }
    await tx.store.write.delete(sections).where(eq(sections.id, id))
    await touchMeeting(tx, section.meetingId)
    await recordEvent(tx, 'section.removed', section.meetingId, { before: { id, title: section.title } })
    return getAgenda(tx, section.meetingId)
  })
