import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { yearOf } from '../shared/dates.ts'
import { assertRevision } from '../shared/revision.ts'
import { hasNumberedMatter } from './matter-store.ts'
import { endsBeforeItBegins, endsTooEarly, type Meeting, type MeetingEdit } from './meeting-schemas.ts'
import { getWritableMeeting } from './meeting-access.ts'
import { getMeetingRow } from './meeting-store.ts'

const { meetings } = schema

export const editMeeting = (
  ctx: Context,
  id: string,
  revision: number,
  edit: MeetingEdit
): Promise<Meeting> =>
  inTransaction(ctx, async tx => {
    const current = await getWritableMeeting(tx, id)
    assertRevision(current, revision)
    await assertDays(tx, current, edit)
    await tx.store.write
      .update(meetings)
      .set({ ...edit, changedAt: tx.now, revision: sql`${meetings.revision} + 1` })
      .where(eq(meetings.id, id))
    await recordEvent(tx, 'meeting.edited', id, changesOf(current, edit))
    return getMeetingRow(tx.store, id)
  })

const assertDays = async (tx: Context, current: Meeting, edit: MeetingEdit): Promise<void> => {
  const { startsAt = current.startsAt, endsAt = current.endsAt } = edit
  const { firstOn = current.firstOn, lastOn = current.lastOn } = edit
  if (firstOn > lastOn) throw invalidField('lastOn', 'Sista dagen kan inte ligga före den första.')
  if (endsBeforeItBegins({ firstOn, lastOn, startsAt, endsAt })) throw invalidField('endsAt', endsTooEarly)
  const { approvalOn = current.approvalOn } = edit
  if (approvalOn && approvalOn < lastOn)
    throw invalidField('approvalOn', `Mötet pågår till ${lastOn}. Ange en dag som inte ligger före det.`)
  const changesYear = yearOf(firstOn) !== yearOf(current.firstOn)
  if (changesYear && (await hasNumberedMatter(tx.store, current.id))) {
    throw new AppError(
      'conflict',
      'Mötet har paragrafer med nummer i årets serie och kan inte flyttas till ett annat år.'
    )
  }
}
