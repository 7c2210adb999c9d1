import { nameOfActor } from '../access/actor.ts'
import { recordEvent } from '../events/record-event.ts'
import { getOwnMeeting } from '../meetings/meeting-access.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Checklist, NewChecklistTicks } from './checklist-schemas.ts'
import { dropTick, keepTick } from './checklist-store.ts'
import { getChecklist } from './get-checklist.ts'

/** A person says what has been seen to, and takes it back; also when the minutes are sealed: what is after the meeting comes then. */
export const tickChecklist = (
  ctx: Context,
  meetingId: string,
  { ticks }: NewChecklistTicks
): Promise<Checklist> =>
  inTransaction(ctx, async tx => {
    await getOwnMeeting(tx, meetingId)
    const { lines } = await getChecklist(tx, meetingId)
    for (const [index, { item, isTicked, note }] of ticks.entries()) {
      const line = lines.find(each => each.item === item)
      if (!line)
        throw invalidField(`ticks.${index}.item`, 'Raden hör inte till det här mötet. Välj en annan.')
      if (!isTicked && note)
        throw invalidField(
          `ticks.${index}.note`,
          'En anteckning hör till det som är avprickat. Kryssa i rutan också, eller ta bort anteckningen.'
        )
      if (line.isTicked === isTicked && line.note === note) continue
      if (isTicked)
        await keepTick(tx.store, { meetingId, item, note, tickedAt: tx.now, tickedBy: nameOfActor(tx.actor) })
      else await dropTick(tx.store, { meetingId, item })
      const checklistLine = line.text
      await recordEvent(tx, 'checklist.ticked', meetingId, {
        before: { checklistLine, isTicked: line.isTicked, note: line.note },
        after: { checklistLine, isTicked, note }
      })
    }
    return getChecklist(tx, meetingId)
  })
