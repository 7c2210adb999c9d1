import { answerSigning } from '../../server/domain/approval/answer-signing.ts'
import type { Sealing } from '../../server/domain/approval/freeze-minutes.ts'
import { getApprovalOf } from '../../server/domain/approval/approvals.ts'
import { sealMinutes } from '../../server/domain/approval/seal-minutes.ts'
import type { Meeting } from '../../server/domain/meetings/meeting-schemas.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import { addDays } from '../../server/domain/shared/dates.ts'
import type { SeedSection } from './finished-meeting.ts'

/** What the invented Beredningsgrupp dealt with at the meeting before its last: its usual phrases are in it. */
export const earlierAgenda: SeedSection[] = [
  {
    title: null,
    matters: [
      { title: 'Föregående protokoll', decided: ['lägga protokollet till handlingarna'] },
      {
        title: 'Ekonomisk lägesrapport',
        text: 'Förbundsekonomen redovisade utfallet till och med förra månaden. Resultatet följer budgeten.',
        decided: ['notera informationen', 'lägga rapporten till handlingarna']
      },
      {
        title: 'Utvärdering av gemensamma utbildningar',
        text: 'Kansliet har frågat deltagarna vad utbildningarna har gett. Svaren är sammanställda i en rapport.',
        decided: ['ge kansliet i uppdrag att ta fram ett förslag till nästa möte']
      },
      { title: 'Regionernas rapport', decided: ['notera informationen'] },
      { title: 'Nästa möte', decided: ['nästa möte hålls enligt kallelse, klockan 09.00 i Älvby'] }
    ]
  }
]

/** Locks the minutes, which are signed by all who are to, some days after the meeting. */
export const approveEarlierMeeting = async (
  ctx: Context,
  meeting: Meeting,
  sealing: Sealing
): Promise<void> => {
  await sealMinutes(ctx, meeting.id, sealing)
  const { signers } = await getApprovalOf(ctx, meeting.id)
  const answeredOn = addDays(meeting.firstOn, 6)
  for (const { id } of signers) await answerSigning(ctx, id, { answer: 'signed', answeredOn, reason: null })
}
