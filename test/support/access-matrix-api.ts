import type { MatrixRow } from './access-matrix.ts'
import { decidingApiRows } from './access-matrix-deciding.ts'
import { delegationApiRows } from './access-matrix-delegation.ts'
import { reviewApiRows } from './access-matrix-review.ts'

/** The API: every operation of the description at least once. */
export const apiRows: readonly MatrixRow[] = [
  { route: 'GET /api/v1/api-info', expect: 'open to all' },
  { route: 'GET /api/v1/health', expect: 'open to all' },
  { route: 'GET /api/v1/openapi.json', expect: 'open to all' },
  { route: 'GET /api/v1/docs', expect: 'open to all' },
  { route: 'GET /api/v1/body', expect: 'signed in' },
  { route: 'GET /api/v1/members', expect: 'signed in' },
  { route: 'GET /api/v1/members/{memberId}', expect: 'signed in' },
  { route: 'GET /api/v1/organs', expect: 'signed in' },
  { route: 'GET /api/v1/organs/{organId}/calendar', expect: 'signed in' },
  { route: 'GET /api/v1/meetings/{meetingId}/summoning', expect: 'write a draft' },
  { route: 'POST /api/v1/meetings/{meetingId}/summoning', expect: 'write a draft' },
  { route: 'GET /api/v1/meetings/{meetingId}/summons', expect: 'see a draft meeting' },
  {
    route: 'GET /api/v1/meetings/{meetingId}/announcement',
    expect: 'see a draft meeting',
    ids: { meetingId: 'toldMeetingId' }
  },
  {
    route: 'GET /api/v1/meetings/{meetingId}/announcement/proof',
    expect: 'see a draft meeting',
    ids: { meetingId: 'toldMeetingId' }
  },
  {
    route: 'POST /api/v1/meetings/{meetingId}/announcement',
    expect: 'write a draft',
    ids: { meetingId: 'untoldMeetingId' }
  },
  {
    route: 'POST /api/v1/meetings/{meetingId}/announcement/taking-down',
    expect: 'write a draft',
    ids: { meetingId: 'toldMeetingId' }
  },
  { route: 'POST /api/v1/meetings/{meetingId}/summons-replies', expect: 'write a draft' },
  { route: 'GET /api/v1/meetings/{meetingId}/agenda/pdf', expect: 'see a draft meeting' },
  { route: 'GET /api/v1/summonses/{summonsId}/pdf', expect: 'see a draft meeting' },
  { route: 'GET /api/v1/year-plans', expect: 'signed in' },
  { route: 'POST /api/v1/year-plans', expect: 'plan in the organ' },
  { route: 'GET /api/v1/year-plans/{yearPlanId}', expect: 'signed in' },
  { route: 'POST /api/v1/year-plans/{yearPlanId}/days', expect: 'plan in the organ' },
  { route: 'POST /api/v1/year-plans/{yearPlanId}/adoption', expect: 'plan in the organ' },
  { route: 'DELETE /api/v1/planned-days/{plannedDayId}', expect: 'plan in the organ' },
  { route: 'GET /api/v1/organs/{organId}', expect: 'signed in' },
  { route: 'GET /api/v1/organs/{organId}/approval-methods', expect: 'signed in' },
  { route: 'POST /api/v1/organs/{organId}/approval-methods', expect: 'administer' },
  { route: 'GET /api/v1/persons', expect: 'signed in' },
  { route: 'GET /api/v1/persons/{personId}', expect: 'signed in' },
  { route: 'GET /api/v1/mandates', expect: 'signed in' },
  { route: 'GET /api/v1/mandates/{mandateId}', expect: 'signed in' },
  { route: 'GET /api/v1/series', expect: 'signed in' },
  { route: 'GET /api/v1/organs/{organId}/history', expect: 'trail of the body' },
  { route: 'GET /api/v1/persons/{personId}/history', expect: 'trail of the body' },
  { route: 'PATCH /api/v1/body', expect: 'administer' },
  { route: 'POST /api/v1/body/earlier-names', expect: 'administer' },
  { route: 'POST /api/v1/members', expect: 'administer' },
  { route: 'PATCH /api/v1/members/{memberId}', expect: 'administer' },
  { route: 'POST /api/v1/organs', expect: 'administer' },
  { route: 'PATCH /api/v1/organs/{organId}', expect: 'administer' },
  { route: 'POST /api/v1/persons', expect: 'administer' },
  { route: 'PATCH /api/v1/persons/{personId}', expect: 'administer' },
  { route: 'POST /api/v1/mandates', expect: 'administer' },
  { route: 'PATCH /api/v1/mandates/{mandateId}', expect: 'administer' },
  { route: 'POST /api/v1/series', expect: 'administer' },
  { route: 'GET /api/v1/accounts', expect: 'administer' },
  { route: 'POST /api/v1/accounts', expect: 'by session only' },
  { route: 'GET /api/v1/accounts/{accountId}', expect: 'administer' },
  { route: 'PATCH /api/v1/accounts/{accountId}', expect: 'by session only' },
  { route: 'POST /api/v1/accounts/{accountId}/sign-in-link', expect: 'administer' },
  { route: 'POST /api/v1/accounts/{accountId}/disabling', expect: 'administer' },
  { route: 'DELETE /api/v1/accounts/{accountId}/second-factor', expect: 'by session only' },
  { route: 'DELETE /api/v1/accounts/{accountId}/disabling', expect: 'administer' },
  { route: 'GET /api/v1/access-tokens', expect: 'administer' },
  { route: 'POST /api/v1/access-tokens', expect: 'administer' },
  { route: 'GET /api/v1/access-tokens/{accessTokenId}', expect: 'administer' },
  { route: 'DELETE /api/v1/access-tokens/{accessTokenId}', expect: 'administer' },
  { route: 'GET /api/v1/jobs', expect: 'administer' },
  { route: 'POST /api/v1/jobs/{jobId}/retry', expect: 'administer' },
  { route: 'GET /api/v1/cases', expect: 'signed in' },
  { route: 'GET /api/v1/search', expect: 'signed in' },
  { route: 'GET /api/v1/cases/{caseId}', expect: 'signed in' },
  { route: 'GET /api/v1/cases/{caseId}/paragraphs', expect: 'signed in' },
  { route: 'GET /api/v1/cases/{caseId}/history', expect: 'signed in' },
  { route: 'POST /api/v1/cases/{caseId}/closing', expect: 'write cases' },
  { route: 'POST /api/v1/cases/{caseId}/reopening', expect: 'write cases' },
  { route: 'POST /api/v1/cases/{caseId}/striking', expect: 'write cases' },
  { route: 'POST /api/v1/cases/{caseId}/relations', expect: 'write cases' },
  {
    route: 'DELETE /api/v1/cases/{caseId}/relations/{relatedId}',
    expect: 'write cases',
    ids: { relatedId: 'secretCaseId' }
  },
  { route: 'GET /api/v1/cases/{caseId}/notes', expect: 'signed in' },
  { route: 'POST /api/v1/cases/{caseId}/notes', expect: 'write cases' },
  { route: 'GET /api/v1/cases/{caseId}/watches', expect: 'signed in' },
  { route: 'POST /api/v1/cases/{caseId}/watches', expect: 'write cases' },
  { route: 'GET /api/v1/watches', expect: 'oversee the register' },
  { route: 'GET /api/v1/watches/export', expect: 'oversee the register' },
  { route: 'GET /api/v1/cases/export', expect: 'signed in' },
  { route: 'GET /api/v1/records/export', expect: 'signed in' },
  { route: 'GET /api/v1/unregistered/export', expect: 'oversee the register' },
  { route: 'GET /api/v1/public-register/day-list/export', expect: 'open to all' },
  { route: 'GET /api/v1/changes', expect: 'signed in' },
  { route: 'POST /api/v1/watches/{watchId}/completion', expect: 'write cases' },
  { route: 'GET /api/v1/records', expect: 'signed in' },
  { route: 'GET /api/v1/cases/{caseId}/records', expect: 'signed in' },
  { route: 'GET /api/v1/retention-plans', expect: 'signed in' },
  { route: 'POST /api/v1/retention-plans', expect: 'write the plan' },
  { route: 'GET /api/v1/retention-plans/{planId}', expect: 'signed in' },
  { route: 'PATCH /api/v1/retention-plans/{planId}', expect: 'write the plan' },
  { route: 'DELETE /api/v1/retention-plans/{planId}', expect: 'write the plan' },
  { route: 'POST /api/v1/retention-plans/{planId}/adoption', expect: 'write the plan' },
  { route: 'GET /api/v1/retention-plans/{planId}/effects', expect: 'signed in' },
  { route: 'GET /api/v1/retention-plans/{planId}/export', expect: 'signed in' },
  { route: 'GET /api/v1/retention-plans/{planId}/rows', expect: 'signed in' },
  { route: 'POST /api/v1/retention-plans/{planId}/rows', expect: 'write the plan' },
  { route: 'GET /api/v1/record-types', expect: 'signed in' },
  { route: 'GET /api/v1/retention-rows/{rowId}', expect: 'signed in' },
  { route: 'PATCH /api/v1/retention-rows/{rowId}', expect: 'write the plan' },
  { route: 'DELETE /api/v1/retention-rows/{rowId}', expect: 'write the plan' },
  { route: 'GET /api/v1/due-records', expect: 'signed in' },
  { route: 'GET /api/v1/due-records/export', expect: 'signed in' },
  { route: 'GET /api/v1/records/{recordId}/retention', expect: 'signed in' },
  { route: 'GET /api/v1/cases/{caseId}/retention', expect: 'signed in' },
  { route: 'GET /api/v1/legal-holds', expect: 'signed in' },
  { route: 'POST /api/v1/legal-holds', expect: 'write the plan' },
  { route: 'POST /api/v1/legal-holds/{holdId}/lifting', expect: 'write the plan' },
  { route: 'POST /api/v1/retention-plan-trials', expect: 'write the plan', upload: true },
  { route: 'POST /api/v1/retention-plan-imports', expect: 'write the plan', upload: true },
  { route: 'GET /api/v1/unregistered', expect: 'oversee the register' },
  { route: 'GET /api/v1/quality-report', expect: 'oversee the register' },
  { route: 'GET /api/v1/records/{recordId}', expect: 'signed in' },
  { route: 'GET /api/v1/records/{recordId}/history', expect: 'signed in' },
  { route: 'GET /api/v1/records/{recordId}/files/{fileId}', expect: 'signed in' },
  {
    route: 'GET /api/v1/records/{recordId}/files/{fileId}',
    expect: 'secret of the register',
    ids: { recordId: 'secretRecordId', fileId: 'secretFileId' }
  },
  {
    route: 'GET /api/v1/records/{recordId}/files/{fileId}',
    expect: 'secret of the register',
    ids: { recordId: 'minutesRecordId', fileId: 'minutesFileId' }
  },
  { route: 'POST /api/v1/cases/{caseId}/records', expect: 'write cases', upload: true },
  { route: 'POST /api/v1/records/{recordId}/files', expect: 'write cases', upload: true },
  { route: 'PATCH /api/v1/records/{recordId}', expect: 'write cases' },
  { route: 'POST /api/v1/records/{recordId}/striking', expect: 'write cases' },
  { route: 'POST /api/v1/records/{recordId}/secrecy-mark', expect: 'write cases' },
  {
    route: 'DELETE /api/v1/records/{recordId}/secrecy-mark',
    expect: 'lift a mark of a case',
    ids: { recordId: 'secretRecordId' }
  },
  { route: 'GET /api/v1/appeal-periods', expect: 'open to all' },
  { route: 'GET /api/v1/notice-board', expect: 'open to all' },
  { route: 'GET /api/v1/announcements/{announcementId}/proof', expect: 'read what is sealed' },
  { route: 'GET /api/v1/announcements/{announcementId}', expect: 'read what is sealed' },
  { route: 'POST /api/v1/announcements/{announcementId}/taking-down', expect: 'write what is sealed' },
  { route: 'POST /api/v1/approvals/{approvalId}/announcement', expect: 'write what is sealed' },
  { route: 'GET /api/v1/approvals/{approvalId}', expect: 'read what is sealed' },
  {
    route: 'GET /api/v1/approvals/{approvalId}',
    expect: 'read what is sealed',
    ids: { approvalId: 'immediateApprovalId' }
  },
  {
    route: 'GET /api/v1/approvals/{approvalId}/file',
    expect: 'read what is sealed',
    ids: { approvalId: 'immediateApprovalId' }
  },
  {
    route: 'GET /api/v1/meetings/{meetingId}/immediate-approvals',
    expect: 'see a draft meeting',
    ids: { meetingId: 'immediateMeetingId' }
  },
  {
    route: 'POST /api/v1/meetings/{meetingId}/immediate-approvals',
    expect: 'write a draft',
    ids: { meetingId: 'immediateMeetingId', paragraphId: 'immediateParagraphId' }
  },
  { route: 'GET /api/v1/meetings/{meetingId}/legal-force', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/meetings/{meetingId}/legal-force', expect: 'read a draft', of: 'closed' },
  {
    route: 'POST /api/v1/meetings/{meetingId}/legal-force',
    expect: 'write what is sealed',
    ids: { meetingId: 'announcedMeetingId' }
  },
  {
    route: 'GET /api/v1/notice-board/{announcementId}/minutes',
    expect: 'open to all',
    ids: { announcementId: 'publishedAnnouncementId' }
  },
  {
    route: 'GET /api/v1/notice-board/{announcementId}/minutes/file',
    expect: 'open to all',
    ids: { announcementId: 'publishedAnnouncementId' }
  },
  { route: 'GET /api/v1/meetings/{meetingId}/checklist', expect: 'write a draft' },
  { route: 'POST /api/v1/meetings/{meetingId}/checklist-ticks', expect: 'write a draft' },
  {
    route: 'GET /api/v1/approvals/{approvalId}/personal-data',
    expect: 'write what is sealed',
    ids: { approvalId: 'announcedApprovalId' }
  },
  {
    route: 'POST /api/v1/approvals/{approvalId}/personal-data-decisions',
    expect: 'write what is sealed',
    ids: { approvalId: 'announcedApprovalId' }
  },
  {
    route: 'POST /api/v1/approvals/{approvalId}/publication',
    expect: 'write what is sealed',
    ids: { approvalId: 'announcedApprovalId' }
  },
  {
    route: 'POST /api/v1/approvals/{approvalId}/publication/withdrawal',
    expect: 'write what is sealed',
    ids: { approvalId: 'approvalId' }
  },
  {
    route: 'POST /api/v1/paragraphs/{paragraphId}/appealability',
    expect: 'write what is sealed',
    ids: { paragraphId: 'againstParagraphId' }
  },
  { route: 'POST /api/v1/appeals', expect: 'write what is sealed' },
  { route: 'PATCH /api/v1/appeals/{appealId}', expect: 'write what is sealed' },
  {
    route: 'POST /api/v1/appeals/{appealId}/legal-force',
    expect: 'write what is sealed',
    ids: { appealId: 'judgedAppealId' }
  },
  { route: 'POST /api/v1/approvals/{approvalId}/signed-files', expect: 'write what is sealed', upload: true },
  { route: 'GET /api/v1/signed-files/{signedFileId}/file', expect: 'secret of the sealed' },
  { route: 'GET /api/v1/meetings/{meetingId}/approval', expect: 'read what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/approval-signers/{signerId}/answer', expect: 'write what is sealed' },
  { route: 'POST /api/v1/approval-signers/{signerId}/signature', expect: 'by session only' },
  {
    route: 'GET /api/v1/approvals/{approvalId}/signatures/proof',
    expect: 'read what is sealed',
    ids: { approvalId: 'correctedApprovalId' }
  },
  {
    route: 'GET /api/v1/approvals/{approvalId}/corrections',
    expect: 'read what is sealed',
    ids: { approvalId: 'correctedApprovalId' }
  },
  {
    route: 'POST /api/v1/approvals/{approvalId}/corrections',
    expect: 'write what is sealed',
    ids: { approvalId: 'correctedApprovalId' }
  },
  {
    route: 'GET /api/v1/corrections/{correctionId}',
    expect: 'read what is sealed',
    ids: { correctionId: 'correctedId' }
  },
  { route: 'GET /api/v1/corrections/{correctionId}', expect: 'see a proposed correction' },
  {
    route: 'GET /api/v1/corrections/{correctionId}/file',
    expect: 'read what is sealed',
    ids: { correctionId: 'correctedId' }
  },
  { route: 'POST /api/v1/corrections/{correctionId}/withdrawal', expect: 'write what is sealed' },
  { route: 'POST /api/v1/correction-signers/{correctionSignerId}/answer', expect: 'write what is sealed' },
  { route: 'POST /api/v1/correction-signers/{correctionSignerId}/signature', expect: 'by session only' },
  { route: 'GET /api/v1/public-register/cases', expect: 'open to all' },
  { route: 'GET /api/v1/public-register/cases/{year}/{number}', expect: 'open to all' },
  { route: 'GET /api/v1/public-register/day-list', expect: 'open to all' },
  { route: 'GET /api/v1/public-register/search', expect: 'open to all' },
  { route: 'POST /api/v1/cases', expect: 'write cases' },
  { route: 'PATCH /api/v1/cases/{caseId}', expect: 'write cases' },
  { route: 'POST /api/v1/cases/{caseId}/secrecy-mark', expect: 'write cases' },
  {
    route: 'DELETE /api/v1/cases/{caseId}/secrecy-mark',
    expect: 'lift a mark of a case',
    ids: { caseId: 'secretCaseId' }
  },
  { route: 'GET /api/v1/meetings', expect: 'signed in' },
  { route: 'POST /api/v1/meetings', expect: 'plan in the organ' },
  { route: 'GET /api/v1/meetings/{meetingId}', expect: 'see a draft meeting' },
  { route: 'GET /api/v1/meetings/{meetingId}', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/meetings/{meetingId}/agenda', expect: 'see a draft meeting' },
  { route: 'GET /api/v1/meetings/{meetingId}/agenda', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/meetings/{meetingId}/paragraphs', expect: 'see a draft meeting' },
  { route: 'GET /api/v1/meetings/{meetingId}/paragraphs', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}', expect: 'see a draft meeting' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/references', expect: 'see a draft meeting' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/references', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/appendices', expect: 'see a draft meeting' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/appendices', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/appendices/{appendixId}', expect: 'see a draft meeting' },
  { route: 'GET /api/v1/appendices/{appendixId}', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/appendices/{appendixId}/file', expect: 'see a draft meeting' },
  { route: 'GET /api/v1/appendices/{appendixId}/file', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/meetings/{meetingId}/attendance', expect: 'read a draft', of: 'closed' },
  { route: 'GET /api/v1/meetings/{meetingId}/attendance', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/quorum-statistics', expect: 'signed in' },
  { route: 'GET /api/v1/deadlines', expect: 'signed in' },
  { route: 'GET /api/v1/own-tasks', expect: 'signed in' },
  { route: 'GET /api/v1/meetings/{meetingId}/presence', expect: 'read a draft', of: 'closed' },
  { route: 'GET /api/v1/meetings/{meetingId}/presence', expect: 'read what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/meetings/{meetingId}/serving-substitutes', expect: 'write a draft' },
  {
    route: 'POST /api/v1/meetings/{meetingId}/serving-substitutes',
    expect: 'write what is sealed',
    of: 'sealed'
  },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/presence', expect: 'read a draft', of: 'closed' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/presence', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'GET /api/v1/paragraphs/{paragraphId}/presence',
    expect: 'read what is sealed',
    of: 'sealed',
    ids: { paragraphId: 'secretId' }
  },
  { route: 'PATCH /api/v1/paragraphs/{paragraphId}/presence', expect: 'write a draft' },
  {
    route: 'PATCH /api/v1/paragraphs/{paragraphId}/presence',
    expect: 'write what is sealed',
    of: 'sealed'
  },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/recusals', expect: 'write a draft' },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/recusals', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/recusals/{recusalId}', expect: 'read a draft', of: 'closed' },
  { route: 'GET /api/v1/recusals/{recusalId}', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'GET /api/v1/recusals/{recusalId}',
    expect: 'secret of the sealed',
    of: 'sealed',
    ids: { recusalId: 'secretRecusalId' }
  },
  { route: 'PATCH /api/v1/recusals/{recusalId}', expect: 'write a draft' },
  { route: 'PATCH /api/v1/recusals/{recusalId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'DELETE /api/v1/recusals/{recusalId}', expect: 'write a draft' },
  { route: 'DELETE /api/v1/recusals/{recusalId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/meetings/{meetingId}/minutes', expect: 'read a draft', of: 'closed' },
  { route: 'GET /api/v1/meetings/{meetingId}/minutes', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/meetings/{meetingId}/minutes/pdf', expect: 'read a draft', of: 'closed' },
  { route: 'GET /api/v1/meetings/{meetingId}/minutes/pdf', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/meetings/{meetingId}/remarks', expect: 'read a draft', of: 'closed' },
  { route: 'GET /api/v1/meetings/{meetingId}/remarks', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/meetings/{meetingId}/history', expect: 'read a draft', of: 'closed' },
  { route: 'GET /api/v1/meetings/{meetingId}/history', expect: 'read drafts of the sealed', of: 'sealed' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/history', expect: 'read a draft', of: 'closed' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/versions', expect: 'read a draft', of: 'closed' },
  { route: 'GET /api/v1/meetings/{meetingId}/writers', expect: 'read a draft', of: 'closed' },
  {
    route: 'GET /api/v1/paragraphs/{paragraphId}/versions',
    expect: 'read drafts of the sealed',
    of: 'sealed'
  },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/versions/{sequence}', expect: 'read a draft', of: 'closed' },
  {
    route: 'GET /api/v1/paragraphs/{paragraphId}/history',
    expect: 'read drafts of the sealed',
    of: 'sealed'
  },
  { route: 'GET /api/v1/attendance/{attendanceId}', expect: 'read a draft', of: 'closed' },
  { route: 'GET /api/v1/attendance/{attendanceId}', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'GET /api/v1/appendices/{appendixId}',
    expect: 'secret of a draft',
    ids: { appendixId: 'secretAppendixId' }
  },
  {
    route: 'GET /api/v1/appendices/{appendixId}',
    expect: 'secret of the sealed',
    of: 'sealed',
    ids: { appendixId: 'secretAppendixId' }
  },
  {
    route: 'GET /api/v1/appendices/{appendixId}/file',
    expect: 'secret of a draft',
    ids: { appendixId: 'secretAppendixId' }
  },
  {
    route: 'GET /api/v1/appendices/{appendixId}/file',
    expect: 'secret of the sealed',
    of: 'sealed',
    ids: { appendixId: 'secretAppendixId' }
  },
  { route: 'POST /api/v1/meetings/{meetingId}/case-matters', expect: 'write a draft' },
  { route: 'POST /api/v1/meetings/{meetingId}/case-matters', expect: 'write what is sealed', of: 'sealed' },
  {
    route: 'POST /api/v1/meetings/{meetingId}/case-matters',
    expect: 'write a draft',
    ids: { caseId: 'secretCaseId' }
  },
  { route: 'GET /api/v1/meetings/{meetingId}/awaiting-matters', expect: 'see a draft meeting' },
  { route: 'POST /api/v1/meetings/{meetingId}/carried-matters', expect: 'write a draft' },
  {
    route: 'POST /api/v1/meetings/{meetingId}/carried-matters',
    expect: 'write what is sealed',
    of: 'sealed'
  },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/way', expect: 'see a draft meeting' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/way', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'GET /api/v1/paragraphs/{paragraphId}/member-decisions',
    expect: 'read what is sealed',
    of: 'sealed'
  },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/member-decisions', expect: 'write a draft', of: 'closed' },
  {
    route: 'POST /api/v1/paragraphs/{paragraphId}/member-decisions',
    expect: 'write what is sealed',
    of: 'sealed'
  },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/extract/pdf', expect: 'read what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/meetings/{meetingId}/extracts', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/recipients', expect: 'see a draft meeting', of: 'closed' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/recipients', expect: 'read what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/recipients', expect: 'write what is sealed', of: 'sealed' },
  { route: 'DELETE /api/v1/recipients/{recipientId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/sendings', expect: 'read what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/sendings', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/meetings/{meetingId}/summary', expect: 'read a draft', of: 'closed' },
  { route: 'GET /api/v1/meetings/{meetingId}/summary', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/meetings/{meetingId}/summary/pdf', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/meetings/{meetingId}/sendings', expect: 'read what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/meetings/{meetingId}/sendings', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/organs/{organId}/standing-recipients', expect: 'signed in' },
  { route: 'POST /api/v1/organs/{organId}/standing-recipients', expect: 'plan in the organ' },
  { route: 'DELETE /api/v1/standing-recipients/{standingRecipientId}', expect: 'plan in the organ' },
  { route: 'GET /api/v1/organs/{organId}/standing-items', expect: 'signed in' },
  { route: 'GET /api/v1/organs/{organId}/phrases', expect: 'signed in' },
  { route: 'POST /api/v1/organs/{organId}/standing-items', expect: 'plan in the organ' },
  { route: 'GET /api/v1/standing-items/{standingItemId}', expect: 'signed in' },
  { route: 'PATCH /api/v1/standing-items/{standingItemId}', expect: 'plan in the organ' },
  { route: 'PATCH /api/v1/standing-items/{standingItemId}/place', expect: 'plan in the organ' },
  { route: 'DELETE /api/v1/standing-items/{standingItemId}', expect: 'plan in the organ' },
  { route: 'GET /api/v1/meetings/{meetingId}/due-items', expect: 'see a draft meeting' },
  { route: 'POST /api/v1/meetings/{meetingId}/standing-matters', expect: 'write a draft' },
  {
    route: 'POST /api/v1/meetings/{meetingId}/standing-matters',
    expect: 'write what is sealed',
    of: 'sealed'
  },
  { route: 'GET /api/v1/member-decisions/{memberDecisionId}', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'GET /api/v1/member-decisions/{memberDecisionId}',
    expect: 'secret of the sealed',
    of: 'sealed',
    ids: { memberDecisionId: 'secretMemberDecisionId' }
  },
  {
    route: 'PATCH /api/v1/member-decisions/{memberDecisionId}',
    expect: 'write what is sealed',
    of: 'sealed'
  },
  { route: 'PATCH /api/v1/meetings/{meetingId}', expect: 'write a draft' },
  { route: 'PATCH /api/v1/meetings/{meetingId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'DELETE /api/v1/meetings/{meetingId}', expect: 'write a draft' },
  { route: 'DELETE /api/v1/meetings/{meetingId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/meetings/{meetingId}/cancellation', expect: 'write a draft' },
  { route: 'POST /api/v1/meetings/{meetingId}/cancellation', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/meetings/{meetingId}/opening', expect: 'write a draft' },
  { route: 'POST /api/v1/meetings/{meetingId}/opening', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/meetings/{meetingId}/closing', expect: 'write a draft' },
  { route: 'POST /api/v1/meetings/{meetingId}/closing', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/meetings/{meetingId}/reopening', expect: 'write a draft' },
  { route: 'POST /api/v1/meetings/{meetingId}/reopening', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/meetings/{meetingId}/sealing', expect: 'write a draft' },
  { route: 'POST /api/v1/meetings/{meetingId}/sealing', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/meetings/{meetingId}/sections', expect: 'write a draft' },
  { route: 'POST /api/v1/meetings/{meetingId}/sections', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/meetings/{meetingId}/attendance', expect: 'write a draft' },
  { route: 'POST /api/v1/meetings/{meetingId}/attendance', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/meetings/{meetingId}/paragraphs', expect: 'write a draft' },
  { route: 'POST /api/v1/meetings/{meetingId}/paragraphs', expect: 'write what is sealed', of: 'sealed' },
  { route: 'PATCH /api/v1/sections/{sectionId}', expect: 'write a draft' },
  { route: 'PATCH /api/v1/sections/{sectionId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'DELETE /api/v1/sections/{sectionId}', expect: 'write a draft' },
  { route: 'DELETE /api/v1/sections/{sectionId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'PATCH /api/v1/sections/{sectionId}/place', expect: 'write a draft' },
  { route: 'PATCH /api/v1/sections/{sectionId}/place', expect: 'write what is sealed', of: 'sealed' },
  { route: 'PATCH /api/v1/attendance/{attendanceId}', expect: 'write a draft' },
  { route: 'PATCH /api/v1/attendance/{attendanceId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'DELETE /api/v1/attendance/{attendanceId}', expect: 'write a draft' },
  { route: 'DELETE /api/v1/attendance/{attendanceId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'DELETE /api/v1/paragraphs/{paragraphId}', expect: 'write a draft' },
  { route: 'DELETE /api/v1/paragraphs/{paragraphId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'PATCH /api/v1/paragraphs/{paragraphId}', expect: 'write a draft' },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/minutes-preview', expect: 'write a draft' },
  {
    route: 'POST /api/v1/paragraphs/{paragraphId}/minutes-preview',
    expect: 'write what is sealed',
    of: 'sealed'
  },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/restorations', expect: 'write a draft' },
  {
    route: 'POST /api/v1/paragraphs/{paragraphId}/restorations',
    expect: 'write what is sealed',
    of: 'sealed'
  },
  { route: 'PATCH /api/v1/paragraphs/{paragraphId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'PATCH /api/v1/paragraphs/{paragraphId}/place', expect: 'write a draft' },
  { route: 'PATCH /api/v1/paragraphs/{paragraphId}/place', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/taking-up', expect: 'write a draft' },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/taking-up', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/withdrawal', expect: 'write a draft' },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/withdrawal', expect: 'write what is sealed', of: 'sealed' },
  { route: 'DELETE /api/v1/paragraphs/{paragraphId}/withdrawal', expect: 'write a draft' },
  {
    route: 'DELETE /api/v1/paragraphs/{paragraphId}/withdrawal',
    expect: 'write what is sealed',
    of: 'sealed'
  },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/appendices', expect: 'write a draft', upload: true },
  {
    route: 'POST /api/v1/paragraphs/{paragraphId}/appendices',
    expect: 'write what is sealed',
    of: 'sealed',
    upload: true
  },
  { route: 'PATCH /api/v1/appendices/{appendixId}', expect: 'write a draft' },
  { route: 'PATCH /api/v1/appendices/{appendixId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'DELETE /api/v1/appendices/{appendixId}', expect: 'write a draft' },
  { route: 'DELETE /api/v1/appendices/{appendixId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/secrecy-mark', expect: 'write a draft' },
  {
    route: 'POST /api/v1/paragraphs/{paragraphId}/secrecy-mark',
    expect: 'write what is sealed',
    of: 'sealed'
  },
  { route: 'DELETE /api/v1/paragraphs/{paragraphId}/secrecy-mark', expect: 'write a draft' },
  {
    route: 'DELETE /api/v1/paragraphs/{paragraphId}/secrecy-mark',
    expect: 'write what is sealed',
    of: 'sealed'
  },
  { route: 'POST /api/v1/register-imports', expect: 'import a register', upload: true },
  { route: 'GET /api/v1/register-export', expect: 'import a register' },
  { route: 'POST /api/v1/imports', expect: 'import', upload: true },
  { route: 'GET /api/v1/imports', expect: 'read imports' },
  { route: 'GET /api/v1/imports/{importId}', expect: 'read imports' },
  ...decidingApiRows,
  ...delegationApiRows,
  ...reviewApiRows
]
