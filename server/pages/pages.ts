import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../domain/shared/app-error.ts'
import { accessPages } from './access.ts'
import { accountPages } from './accounts.ts'
import { agendaChoicePages } from './agenda-choices.ts'
import { agendaPages } from './agenda.ts'
import { noticeBoardPages } from './announcements.ts'
import { appendixPages } from './appendices.ts'
import { approvalPages } from './approvals.ts'
import { attendancePages } from './attendance.ts'
import { awaitingPages } from './awaiting.ts'
import { caseMatterPages } from './case-matters.ts'
import { caseActPages } from './case-acts.ts'
import { calendarFeedPages, calendarPages } from './calendars.ts'
import { casePages } from './cases.ts'
import { closingPages } from './closings.ts'
import { decidingPages } from './deciding.ts'
import { decisionAnnouncementPages } from './decision-announcements.ts'
import { decisionReportPages } from './decision-reports.ts'
import { delegatedDecisionPages } from './delegated-decisions.ts'
import { delegationPages } from './delegations.ts'
import { immediateApprovalPages } from './immediate-approvals.ts'
import { dispatchPages } from './dispatch.ts'
import { helpPages } from './help.ts'
import { historyPages } from './histories.ts'
import { intakePages } from './intake.ts'
import { jobPages } from './jobs.ts'
import { legalHoldPages } from './legal-holds.ts'
import { legalForcePages } from './legal-force.ts'
import { meetingAnnouncementPages } from './meeting-announcements.ts'
import { meetingPages } from './meetings.ts'
import { meetingCancellationPages } from './meeting-cancellation.ts'
import { meetingRemovalPages } from './meeting-removal.ts'
import { correctionPages } from './corrections.ts'
import { checklistPages } from './checklists.ts'
import { replacementPages } from './replacements.ts'
import { memberDecisionPages } from './member-decisions.ts'
import { minutesPages } from './minutes.ts'
import { myAccountPages } from './my-account.ts'
import { organisationPages } from './organisation.ts'
import { organPages } from './organs.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paragraphPages } from './paragraphs.ts'
import { planAdoptionPages } from './plan-adoption.ts'
import { planFilePages } from './plan-files.ts'
import { peoplePages } from './people.ts'
import { presencePages } from './presence.ts'
import { publicationPages, publicMinutesPages } from './publications.ts'
import { publicRegisterPages } from './public-register.ts'
import { recordPages } from './records.ts'
import { qualityPages } from './quality.ts'
import { deadlinePages } from './deadlines.ts'
import { quorumStatisticsPages } from './quorum-statistics.ts'
import { recoveryPages } from './recovery.ts'
import { retentionDuePages } from './retention-due.ts'
import { retentionPlanPages } from './retention-plans.ts'
import { retentionRowPages } from './retention-rows.ts'
import { registerImportPages } from './register-imports.ts'
import { registeringPages } from './registering.ts'
import { registerWorkPages } from './register-work.ts'
import { reviewPages } from './reviews.ts'
import { runningMeetingPages } from './running-meetings.ts'
import { rollPages } from './roll.ts'
import { searchPages } from './search.ts'
import { secrecyPages } from './secrecy.ts'
import { seriesPages } from './series.ts'
import { setUpPages } from './set-up.ts'
import { standingItemPages } from './standing-items.ts'
import { standingRecipientPages } from './standing-recipients.ts'
import { startPages } from './start.ts'
import { summaryPages } from './summaries.ts'
import { summonsPages } from './summons.ts'
import { tokenPages } from './tokens.ts'
import { versionPages } from './versions.ts'
import { wordTextPages } from './word-texts.ts'
import { writerPages } from './writers.ts'
import { yearPlanPages } from './year-plans.ts'

/** Every page, in the order that a newcomer meets them. */
export const registerPages = async (app: FastifyInstance, dependencies: PageDependencies): Promise<void> => {
  await app.register(formbody)
  await accessPages(app, dependencies)
  await recoveryPages(app, dependencies)
  await setUpPages(app, dependencies)
  await publicRegisterPages(app)
  await noticeBoardPages(app)
  await publicMinutesPages(app, dependencies)
  await calendarFeedPages(app, dependencies)

  await app.register(async signedIn => {
    // After the form is read: what was typed when the session ran out stands on the page that says so.
    signedIn.addHook('preHandler', async ({ ctx }) => {
      if (ctx.actor.kind !== 'nobody') return
      throw new AppError('not-signed-in', 'Logga in för att se den här sidan.')
    })
    await startPages(signedIn)
    await myAccountPages(signedIn, dependencies)
    await organisationPages(signedIn)
    await organPages(signedIn)
    await jobPages(signedIn)
    await peoplePages(signedIn)
    await accountPages(signedIn, dependencies)
    await tokenPages(signedIn)
    await yearPlanPages(signedIn)
    await calendarPages(signedIn, dependencies)
    await summonsPages(signedIn, dependencies)
    await meetingPages(signedIn)
    await meetingRemovalPages(signedIn)
    await meetingCancellationPages(signedIn, dependencies)
    await meetingAnnouncementPages(signedIn, dependencies)
    await agendaPages(signedIn)
    await agendaChoicePages(signedIn)
    await attendancePages(signedIn)
    await presencePages(signedIn)
    await rollPages(signedIn)
    await quorumStatisticsPages(signedIn)
    await deadlinePages(signedIn)
    await runningMeetingPages(signedIn, dependencies)
    await paragraphPages(signedIn)
    await versionPages(signedIn)
    await writerPages(signedIn)
    await helpPages(signedIn)
    await decidingPages(signedIn)
    await closingPages(signedIn)
    await appendixPages(signedIn, dependencies)
    await wordTextPages(signedIn)
    await minutesPages(signedIn, dependencies)
    await reviewPages(signedIn)
    await approvalPages(signedIn, dependencies)
    await immediateApprovalPages(signedIn, dependencies)
    await caseMatterPages(signedIn)
    await awaitingPages(signedIn)
    await memberDecisionPages(signedIn)
    await legalForcePages(signedIn)
    await delegationPages(signedIn)
    await delegatedDecisionPages(signedIn, dependencies)
    await decisionAnnouncementPages(signedIn, dependencies)
    await decisionReportPages(signedIn)
    await correctionPages(signedIn, dependencies)
    await checklistPages(signedIn)
    await replacementPages(signedIn)
    await publicationPages(signedIn)
    await dispatchPages(signedIn, dependencies)
    await summaryPages(signedIn, dependencies)
    await standingItemPages(signedIn)
    await standingRecipientPages(signedIn)
    await casePages(signedIn)
    await searchPages(signedIn)
    await retentionPlanPages(signedIn)
    await planFilePages(signedIn, dependencies)
    await retentionDuePages(signedIn)
    await legalHoldPages(signedIn)
    await retentionRowPages(signedIn)
    await planAdoptionPages(signedIn)
    await caseActPages(signedIn)
    await recordPages(signedIn)
    await registeringPages(signedIn, dependencies)
    await registerWorkPages(signedIn)
    await seriesPages(signedIn)
    await secrecyPages(signedIn)
    await historyPages(signedIn)
    await intakePages(signedIn, dependencies)
    await registerImportPages(signedIn, dependencies)
    await qualityPages(signedIn)
  })
}
