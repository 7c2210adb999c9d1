import { AppError } from '../domain/shared/app-error.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { uploads } from '../plugins/uploads.ts'
import { accessTokenRoutes } from './access-tokens.ts'
import { accountRoutes } from './accounts.ts'
import { agendaChoiceRoutes } from './agenda-choices.ts'
import { noticeBoardRoutes } from './announcements.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { appendixRoutes } from './appendices.ts'
import { approvalRoutes } from './approvals.ts'
import { immediateApprovalRoutes } from './immediate-approvals.ts'
import { attendanceRoutes } from './attendance.ts'
import { bodyRoutes } from './body.ts'
import { changeRoutes } from './changes.ts'
import { caseMatterRoutes } from './case-matters.ts'
import { caseNoteRoutes } from './case-notes.ts'
import { caseStatusRoutes } from './case-statuses.ts'
import { caseRoutes } from './cases.ts'
import { dayListExportRoutes, exportRoutes } from './exports.ts'
import { delegatedDecisionRoutes, decisionReportRoutes } from './delegated-decisions.ts'
import { delegatedForceRoutes } from './delegated-force.ts'
import { delegationAnnouncementRoutes } from './delegation-announcements.ts'
import { delegationRoutes } from './delegations.ts'
import { dispatchRoutes } from './dispatch.ts'
import { followupRoutes } from './followup.ts'
import { historyRoutes } from './histories.ts'
import { importRoutes } from './imports.ts'
import { jobRoutes } from './jobs.ts'
import { legalForceRoutes } from './legal-force.ts'
import { motionRoutes } from './motions.ts'
import { paragraphCaseRoutes } from './paragraph-cases.ts'
import { paragraphClosingRoutes } from './paragraph-closings.ts'
import { propositionRoutes } from './propositions.ts'
import { statementRoutes } from './statements.ts'
import { mandateRoutes } from './mandates.ts'
import { matterRoutes } from './matters.ts'
import { meetingAnnouncementRoutes } from './meeting-announcements.ts'
import { meetingRoutes } from './meetings.ts'
import { memberRoutes } from './members.ts'
import { minutesRoutes } from './minutes.ts'
import { organRoutes } from './organs.ts'
import { paragraphRoutes } from './paragraphs.ts'
import { wordTextRoutes } from './word-texts.ts'
import { writerRoutes } from './writers.ts'
import { personRoutes } from './persons.ts'
import { presenceRoutes, recusalRoutes } from './presence.ts'
import { correctionRoutes } from './corrections.ts'
import { checklistRoutes } from './checklists.ts'
import { replacementRoutes } from './replacements.ts'
import { publicMinutesRoutes, publicationRoutes } from './publications.ts'
import { publicRegisterRoutes } from './public-register.ts'
import { qualityRoutes } from './quality-report.ts'
import { deadlineRoutes } from './deadlines.ts'
import { quorumStatisticsRoutes } from './quorum-statistics.ts'
import { recordFileRoutes } from './record-files.ts'
import { recipientRoutes } from './recipients.ts'
import { recordRoutes } from './records.ts'
import { retentionDueRoutes } from './retention-due.ts'
import { retentionFileRoutes } from './retention-files.ts'
import { retentionPlanRoutes } from './retention-plans.ts'
import { retentionRowRoutes } from './retention-rows.ts'
import { rollRoutes } from './roll.ts'
import { searchRoutes } from './search.ts'
import { registerExportRoutes, registerImportRoutes } from './register-imports.ts'
import { secrecyRoutes } from './secrecy.ts'
import { reviewRoutes } from './reviews.ts'
import { sectionRoutes } from './sections.ts'
import { sessionRoutes } from './sessions.ts'
import { seriesRoutes } from './series.ts'
import { signedFileRoutes } from './signed-files.ts'
import { standingItemRoutes } from './standing-items.ts'
import { summonsRoutes } from './summons.ts'
import { systemRoutes } from './system.ts'
import { yearPlanRoutes } from './year-plans.ts'

/** What is under /api/v1. Registered inside that prefix. */
export const registerApi = async (app: TypedApp, dependencies: ApiDependencies): Promise<void> => {
  await systemRoutes(app, dependencies)
  await publicRegisterRoutes(app)
  await dayListExportRoutes(app)
  await noticeBoardRoutes(app)
  await publicMinutesRoutes(app, dependencies)

  await app.register(async signedIn => {
    signedIn.addHook('onRequest', async ({ ctx }) => {
      if (ctx.actor.kind !== 'nobody') return
      throw new AppError('not-signed-in', 'Skicka en nyckel i Authorization: Bearer.')
    })
    await bodyRoutes(signedIn)
    await memberRoutes(signedIn)
    await organRoutes(signedIn)
    await personRoutes(signedIn)
    await mandateRoutes(signedIn)
    await accountRoutes(signedIn, dependencies)
    await sessionRoutes(signedIn)
    await accessTokenRoutes(signedIn)
    await seriesRoutes(signedIn)
    await caseRoutes(signedIn)
    await caseStatusRoutes(signedIn)
    await caseNoteRoutes(signedIn)
    await recordRoutes(signedIn)
    await retentionRowRoutes(signedIn)
    await retentionPlanRoutes(signedIn)
    await retentionDueRoutes(signedIn)
    await exportRoutes(signedIn)
    await changeRoutes(signedIn)
    await searchRoutes(signedIn)
    await registerExportRoutes(signedIn)
    await qualityRoutes(signedIn)
    await secrecyRoutes(signedIn)
    await yearPlanRoutes(signedIn, dependencies)
    await summonsRoutes(signedIn, dependencies)
    await meetingRoutes(signedIn, dependencies)
    await standingItemRoutes(signedIn)
    await sectionRoutes(signedIn)
    await attendanceRoutes(signedIn)
    await presenceRoutes(signedIn)
    await rollRoutes(signedIn)
    await recusalRoutes(signedIn)
    await quorumStatisticsRoutes(signedIn)
    await deadlineRoutes(signedIn)
    await matterRoutes(signedIn)
    await caseMatterRoutes(signedIn)
    await agendaChoiceRoutes(signedIn)
    await paragraphRoutes(signedIn)
    await writerRoutes(signedIn)
    await motionRoutes(signedIn)
    await propositionRoutes(signedIn)
    await statementRoutes(signedIn)
    await paragraphClosingRoutes(signedIn)
    await minutesRoutes(signedIn, dependencies)
    await reviewRoutes(signedIn)
    await approvalRoutes(signedIn, dependencies)
    await immediateApprovalRoutes(signedIn, dependencies)
    await followupRoutes(signedIn)
    await legalForceRoutes(signedIn)
    await delegationRoutes(signedIn)
    await delegatedDecisionRoutes(signedIn)
    await decisionReportRoutes(signedIn)
    await correctionRoutes(signedIn, dependencies)
    await checklistRoutes(signedIn)
    await replacementRoutes(signedIn)
    await publicationRoutes(signedIn)
    await delegationAnnouncementRoutes(signedIn, dependencies)
    await delegatedForceRoutes(signedIn)
    await meetingAnnouncementRoutes(signedIn, dependencies)
    await dispatchRoutes(signedIn, dependencies)
    await recipientRoutes(signedIn)
    await jobRoutes(signedIn)
    await historyRoutes(signedIn)

    // Only these take anything but JSON: elsewhere a form or a file is a 415.
    signedIn.removeContentTypeParser('text/plain')
    await signedIn.register(async files => {
      await files.register(uploads)
      await appendixRoutes(files, dependencies)
      await wordTextRoutes(files)
      await paragraphCaseRoutes(files)
      await recordFileRoutes(files, dependencies)
      await signedFileRoutes(files, dependencies)
      await retentionFileRoutes(files)
      await importRoutes(files, dependencies)
      await registerImportRoutes(files, dependencies)
    })
  })
}

/** The nouns of the API, in the order a newcomer meets them. */
export const apiTags = [
  { name: 'system', description: 'Om API:t självt' },
  { name: 'organisation', description: 'Förbundet, dess medlemmar och organ' },
  { name: 'people', description: 'Personer och uppdrag' },
  { name: 'accounts', description: 'Konton, inloggningar och nycklar' },
  { name: 'cases', description: 'Ärenden och nummerserier' },
  { name: 'records', description: 'Handlingar: registrerade i sina ärenden, med sina filer' },
  { name: 'retention', description: 'Dokumenthanteringsplanen, och vad som får gallras och ska levereras' },
  { name: 'public-register', description: 'Diariet som allmänheten får se det' },
  { name: 'meetings', description: 'Sammanträden, dagordning och närvaro' },
  { name: 'paragraphs', description: 'Paragrafer med text, beslut och bilagor' },
  {
    name: 'deciding',
    description: 'Hur en paragraf avgörs: yrkanden, propositioner, reservationer, klubbslag'
  },
  { name: 'minutes', description: 'Protokollet, som data och som PDF' },
  {
    name: 'announcements',
    description: 'Anslag av möten, justerade protokoll och delegationsbeslut, och överklagandetid'
  },
  { name: 'delegation', description: 'Delegationsordning och delegationsbeslut' },
  { name: 'dispatch', description: 'Utdrag, sammanfattning av beslut, och vart det skickas' },
  { name: 'followup', description: 'Vart ett ärende går vidare, och medlemmarnas beslut' },
  { name: 'imports', description: 'Inläsning av befintliga protokoll' },
  { name: 'jobs', description: 'Utskick: mejl och annat som görs efter en ändring' }
]
