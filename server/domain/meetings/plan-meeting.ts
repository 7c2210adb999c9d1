import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { findOrgan } from '../bodies/organ-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { IsoDate } from '../shared/dates.ts'
import type { Meeting, NewMeeting } from './meeting-schemas.ts'
import { getMeetingRow } from './meeting-store.ts'

/** Plans a meeting of an organ, with an agenda that has one section without a heading. */
export const planMeeting = (
  ctx: Context,
  meeting: Omit<NewMeeting, 'isBudget'> & { isBudget?: boolean; approvalOn?: IsoDate | null }
): Promise<Meeting> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.read')
    if (!(await findOrgan(tx.store, meeting.organId)))
      throw invalidField('organId', 'Välj ett organ som finns.')
    assertCan(tx, 'meetings.plan', meeting)
    const id = tx.newId()
    const lastOn = meeting.lastOn ?? meeting.firstOn
    await tx.store.write
      .insert(schema.meetings)
      .values({ ...meeting, id, lastOn, state: 'planned', changedAt: tx.now })
    await tx.store.write
      .insert(schema.sections)
      .values({ id: tx.newId(), meetingId: id, position: 0, title: null })
    await recordEvent(tx, 'meeting.planned', id, { after: meeting })
    return getMeetingRow(tx.store, id)
  })
