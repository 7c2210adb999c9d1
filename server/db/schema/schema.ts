import { accounts, recoveryCodes, sessions, signInFailures } from './accounts.ts'
import { accessTokens, signInLinks } from './access.ts'
import { announcements } from './announcements.ts'
import { appealabilities, appeals, legalForces } from './appeals.ts'
import { approvalMethods, ownSignatures } from './approval-methods.ts'
import { approvals, approvalSigners, immediateParagraphs, signedFiles } from './approvals.ts'
import { bodies, earlierNames, members } from './bodies.ts'
import {
  caseCounterparts,
  caseExternalNumbers,
  caseNotes,
  caseRelations,
  cases,
  caseWatches
} from './cases.ts'
import { caseCounts, recordCounts } from './counts.ts'
import { ballotSums, clauseVersions, motions, propositions, statements, votes } from './deciding.ts'
import { clauses, decisionBlocks } from './decisions.ts'
import { decisionReports, delegatedDecisions, delegationCases } from './delegated-decisions.ts'
import { delegationAnnouncements } from './delegation-announcements.ts'
import { delegations } from './delegations.ts'
import { deliveries } from './deliveries.ts'
import { events } from './events.ts'
import { files, fileTexts } from './files.ts'
import { matterOrigins, memberDecisions } from './followup.ts'
import { importFlags, imports } from './imports.ts'
import { installation } from './installation.ts'
import { jobs } from './jobs.ts'
import { meetingAnnouncements } from './meeting-announcements.ts'
import { attendances, matters, meetings, sections } from './meetings.ts'
import { sealedMinutes } from './minutes.ts'
import { organs } from './organs.ts'
import { appendices, paragraphTexts } from './paragraphs.ts'
import { mandates, persons } from './people.ts'
import { presenceNotes, recusals } from './presence.ts'
import { decisionRecipients, standingRecipients } from './recipients.ts'
import { recordFiles, records } from './records.ts'
import { legalHolds, retentionPlans, retentionRows } from './retention.ts'
import { immediateReviews, reviewComments, reviewTexts, reviewVerdicts } from './reviews.ts'
import { registerImports } from './register-imports.ts'
import { entryFacets, facetSets, searchEntries } from './search.ts'
import { secrecyMarks } from './secrecy.ts'
import { series } from './series.ts'
import { standingItems } from './standing-items.ts'
import { summonses, summonsReplies } from './summonses.ts'
import { correctionChanges, corrections, correctionSigners } from './corrections.ts'
import { checklistTicks } from './checklists.ts'
import { personalDataDecisions, publications } from './publications.ts'
import { calendarFeeds, plannedDays, yearPlans } from './year-plans.ts'
import { trail, trailDisposals, trailPayloads } from './trail.ts'

/** Every table, for Drizzle. */
export const schema = {
  accessTokens,
  accounts,
  announcements,
  appealabilities,
  appeals,
  appendices,
  approvalMethods,
  approvals,
  approvalSigners,
  immediateParagraphs,
  immediateReviews,
  attendances,
  ballotSums,
  bodies,
  calendarFeeds,
  caseCounterparts,
  caseCounts,
  caseExternalNumbers,
  caseNotes,
  caseRelations,
  cases,
  caseWatches,
  clauses,
  clauseVersions,
  decisionBlocks,
  decisionRecipients,
  decisionReports,
  delegatedDecisions,
  delegationAnnouncements,
  delegationCases,
  delegations,
  deliveries,
  earlierNames,
  entryFacets,
  events,
  facetSets,
  files,
  fileTexts,
  importFlags,
  imports,
  installation,
  jobs,
  legalForces,
  legalHolds,
  mandates,
  matterOrigins,
  matters,
  meetingAnnouncements,
  meetings,
  memberDecisions,
  members,
  motions,
  organs,
  ownSignatures,
  paragraphTexts,
  persons,
  personalDataDecisions,
  plannedDays,
  propositions,
  publications,
  checklistTicks,
  corrections,
  correctionChanges,
  correctionSigners,
  presenceNotes,
  recordCounts,
  recordFiles,
  records,
  recoveryCodes,
  recusals,
  registerImports,
  retentionPlans,
  retentionRows,
  reviewComments,
  reviewTexts,
  reviewVerdicts,
  sealedMinutes,
  searchEntries,
  secrecyMarks,
  sections,
  series,
  sessions,
  signedFiles,
  signInFailures,
  signInLinks,
  statements,
  standingItems,
  standingRecipients,
  summonses,
  summonsReplies,
  trail,
  trailDisposals,
  trailPayloads,
  votes,
  yearPlans
}
