import { getOrganRow } from '../bodies/organ-store.ts'
import { freezeHeadings } from '../decisions/decision-store.ts'
import { listParagraphs } from '../decisions/get-paragraph.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { refusalOf } from '../meetings/meeting.ts'
import { getOwnMeeting } from '../meetings/meeting-access.ts'
import { markSealed } from '../meetings/run-meeting.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { freezeMinutes, type Sealing } from './freeze-minutes.ts'
import { getMinutes } from './get-minutes.ts'
import { assertSigners } from './minutes-people.ts'
import { registerMinutes } from './register-minutes.ts'
import { keepSealedMinutes } from './sealed-minutes-store.ts'
import { startApproval } from './start-approval.ts'

/** Seals closed minutes: stores the file and freezes the text by its hash. Those who sign are waited for from then on. */
export const sealMinutes = (ctx: Context, meetingId: string, sealing: Sealing): Promise<Meeting> =>
  freezeMinutes(
    ctx,
    async now => {
      await assertReady(now, meetingId)
      return getMinutes(now, meetingId)
    },
    async (tx, minutes, file) => {
      await keepSealedMinutes(tx.store, minutes)
      const paragraphs = await listParagraphs(tx, meetingId)
      await freezeHeadings(
        tx.store,
        paragraphs.filter(({ isImmediate }) => !isImmediate)
      )
      const meeting = await markSealed(tx, meetingId, file.sha256)
      await registerMinutes(tx, meeting, minutes, file)
      await startApproval(tx, minutes, file.sha256)
      return meeting
    },
    sealing
  )

const assertReady = async (ctx: Context, meetingId: string): Promise<void> => {
  const { state, organId } = await getOwnMeeting(ctx, meetingId)
  const refusal = refusalOf('seal', state)
  if (refusal) throw new AppError(state === 'sealed' ? 'minutes-locked' : 'wrong-state', refusal)
  const { approverCount } = await getOrganRow(ctx.store, organId)
  const { signers, isRedacted } = await getMinutes(ctx, meetingId)
  if (isRedacted)
    throw new AppError(
      'not-allowed',
      'Protokollet har sekretessmarkerade paragrafer som du inte får läsa. Den som får det behöver låsa protokollet.'
    )
  assertSigners(signers, approverCount)
}
