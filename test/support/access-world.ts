import type { FastifyInstance } from 'fastify'
import { editAppeal, receiveAppealOfDelegated } from '../../server/domain/announcement/appeals.ts'
import { createAccessToken } from '../../server/domain/accounts/access-tokens.ts'
import { createAccount } from '../../server/domain/accounts/accounts.ts'
import { createSignInLink } from '../../server/domain/accounts/sign-in-links.ts'
import type { mandateRoles } from '../../server/db/schema/people.ts'
import { tokenScopes } from '../../server/db/schema/access.ts'
import {
  decidePersonalData,
  getPersonalDataLook,
  publishMinutes
} from '../../server/domain/announcement/publish-minutes.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { addNote } from '../../server/domain/cases/notes.ts'
import { addWatch } from '../../server/domain/cases/watches.ts'
import { receiveFile } from '../../server/domain/files/receive-file.ts'
import { registerRecord } from '../../server/domain/register/register-record.ts'
import { markCase } from '../../server/domain/cases/mark-case.ts'
import { closeParagraph } from '../../server/domain/decisions/close-paragraph.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../server/domain/decisions/paragraph-schemas.ts'
import { minutesKey } from '../../server/domain/secrecy/own-documents.ts'
import { markMatter } from '../../server/domain/meetings/mark-matter.ts'
import { editPresence } from '../../server/domain/presence/edit-presence.ts'
import { placeHold } from '../../server/domain/retention/legal-holds.ts'
import { listRowsOfPlan } from '../../server/domain/retention/plans.ts'
import { createOwnFeed } from '../../server/domain/planning/own-calendar-feed.ts'
import { NewPlannedDay, NewYearPlan } from '../../server/domain/planning/year-plan-schemas.ts'
import { addPlannedDay, proposeYearPlan } from '../../server/domain/planning/year-plans.ts'
import { sendSummons } from '../../server/domain/summons/send-summons.ts'
import { findSummonses } from '../../server/domain/summons/summons-store.ts'
import { addMandate } from '../../server/domain/people/mandates.ts'
import { addPerson } from '../../server/domain/people/persons.ts'
import { sealMinutes } from '../../server/domain/approval/seal-minutes.ts'
import { takeUpMatter } from '../../server/domain/meetings/take-up-matter.ts'
import { closeMeeting, openMeeting } from '../../server/domain/meetings/run-meeting.ts'
import { bringSignedFile } from '../../server/domain/approval/signed-files.ts'
import { getApprovalOf } from '../../server/domain/approval/approvals.ts'
import { editOrgan } from '../../server/domain/bodies/organs.ts'
import {
  announcedMeeting,
  appealedBy,
  approvedMeeting,
  attach,
  attend,
  decidedAndAnnounced,
  openBodyWorld,
  plannedMeeting,
  sealingOf,
  type BodyWorld
} from './body-world.ts'
import { move, put, reserve } from './deciding-world.ts'
import { editMeeting } from '../../server/domain/meetings/edit-meeting.ts'
import { announce, budgetMeeting } from './meeting-announcement-world.ts'
import { announcedDecision, decidedOn, delegationOf } from './delegation-world.ts'
import { reportDecisions } from '../../server/domain/delegation/decision-reports.ts'
import { canary } from './canary.ts'
import { forgettingStore } from './forgetting-store.ts'
import { signIn } from './page-world.ts'
import { immediateActs } from './immediate-world.ts'
import { followedAt, proposalTo } from './way-world.ts'
import { addRecipient } from '../../server/domain/dispatch/recipients.ts'
import { addStandingRecipient } from '../../server/domain/dispatch/standing-recipients.ts'
import { editMemberDecision } from '../../server/domain/followup/member-decisions.ts'
import { standingItemOf, summoningOf } from './planning-world.ts'
import { importedMinutes, importing } from './imported-minutes.ts'
import { correctBy, propose } from './correction-world.ts'
import { recuse } from './presence-world.ts'
import { comment, judge } from './review-world.ts'
import { adoptedPlan, draftOf, kept } from './retention-world.ts'
import { openTestApp, personActor } from './world.ts'

/** Everyone of the matrix, by the letter of the column. `own` is the organ whose meetings are asked for. */
export const columns = {
  P: 'the public',
  N: 'signed in without a role',
  A: 'administrator',
  R: 'archivist',
  U: 'auditor',
  O: 'case officer',
  s: 'secretary of the organ',
  c: 'its chair',
  v: 'its vice chair',
  m: 'a member of it',
  k: 'a substitute',
  o: 'co-opted',
  r: 'rapporteur',
  e: 'a member whose mandate had ended',
  S: 'secretary of another organ',
  C: 'chair of another',
  M: 'member of another'
} as const

export type Column = keyof typeof columns

const secrecy = { statute: 'OSL 19 kap. 3 §', authority: null }

/** The invented förbund with everyone of the matrix, meetings in every state, and a secret case and § in each. */
export type AccessWorld = Awaited<ReturnType<typeof openAccessWorld>>

export const openAccessWorld = async () => {
  const world = await openBodyWorld()
  const objects = await makeObjects(world)
  const people = await makePeople(world)
  // So that somebody of the matrix is one who approves the minutes.
  const presiding = { personId: people.get('c')!, role: 'member', presided: true } as const
  await attend(world, objects.meetings.closed.meetingId, presiding)
  const { store, jobs, keepTraces } = forgettingStore(world.store)
  const logged: string[] = []
  const log = { write: (line: string) => void logged.push(line) }
  const served = await openTestApp({ ...world, store }, { log, level: 'trace' })
  const cookies = new Map<Column, string>()
  const tokens = new Map<Column, string>()
  for (const [column, personId] of people) {
    const { token } = await createAccessToken(world.ctx(), {
      personId,
      label: 'matrix',
      scopes: [...tokenScopes]
    })
    tokens.set(column, token)
    cookies.set(column, await keepTraces(() => sessionOf(world, served.app, personId)))
  }
  const { id: accountId } = await createAccount(
    world.ctx(),
    { personId: world.people.economist.id, email: 'person@example.se' },
    secret => secret
  )
  const [job] = await world.store.read.query.jobs.findMany()
  const [accessToken] = await world.store.read.query.accessTokens.findMany()
  const [mandate] = await world.store.read.query.mandates.findMany()
  Object.assign(objects.ids, {
    accountId,
    jobId: job!.id,
    accessTokenId: accessToken!.id,
    mandateId: mandate!.id,
    memberId: world.organisation.members[0]!.id,
    personId: world.people.economist.id,
    preparesForId: world.organisation.directorate.id,
    decidedById: world.organisation.directorate.id
  })
  return { app: served.app, dataFolder: world.dataFolder, objects, cookies, tokens, logged, jobs }
}

const sessionOf = async (world: BodyWorld, app: FastifyInstance, personId: string): Promise<string> =>
  signIn(app, await createSignInLink(world.ctx(), personId))

const makeObjects = async (world: BodyWorld) => {
  const ctx = world.ctx()
  const organId = world.organisation.preparatoryGroup.id
  await editOrgan(ctx, organId, world.organisation.preparatoryGroup.revision, {
    isAnnounced: true,
    publishesBoard: true,
    publishesMinutes: true
  })
  const approval = await makeApprovals(world)
  const secretCase = await openCase(ctx, { title: `Ärende om ${canary} i rubriken` })
  await markCase(ctx, secretCase.id, secrecy)
  const ordinary = await openCase(ctx, { title: 'Ett öppet ärende' })
  const register = await fillRegister(world, ordinary.id, secretCase.id)
  const meetings = {
    planned: await makeMeeting(world, organId, secretCase.dnr, 'planned'),
    open: await makeMeeting(world, organId, secretCase.dnr, 'open'),
    closed: await makeMeeting(world, organId, secretCase.dnr, 'closed'),
    sealed: await makeMeeting(world, organId, secretCase.dnr, 'sealed')
  }
  const planning = await makeYearPlan(world, organId)
  const told = await makeToldMeetings(world, organId)
  const imported = await importing(world, importedMinutes())
  const ids: Record<string, string> = {
    organId,
    caseId: ordinary.id,
    secretCaseId: secretCase.id,
    importId: imported.id,
    relatedDnr: secretCase.dnr,
    officerId: world.people.director.id,
    year: ordinary.dnr.slice(4),
    number: ordinary.dnr.slice(0, 3),
    ...register,
    ...planning,
    ...told,
    ...(await makeDecisions(world, meetings.planned, secretCase.dnr)),
    ...approval,
    ...(await makeImmediate(world, organId)),
    ...(await makeCorrections(world, approval.approvalId)),
    ...(await makeWays(world, approval.approvedParagraphId, meetings.sealed.secretId)),
    ...(await signedElsewhere(world, meetings.sealed.meetingId)),
    ...(await registeredMinutes(world, meetings.sealed.meetingId))
  }
  return { ids, meetings }
}

/** A meeting whose announcement is up and may come down, with a matter that has become secret since, and one that may be announced. */
const makeToldMeetings = async (world: BodyWorld, organId: string) => {
  const { now } = world
  world.now = '2026-03-03T15:00:00.000Z'
  const matters = ['Öppen punkt', `Punkt om ${canary}`]
  const told = await budgetMeeting(world, { organId, firstOn: '2026-03-11', matters })
  await announce(world, told.meeting.id)
  await markMatter(world.ctx(), told.matters[1]!.id, secrecy)
  world.now = now
  // Moved since, so that only those see it who see the other meetings.
  await editMeeting(world.ctx(), told.meeting.id, 1, { firstOn: '2026-03-12', lastOn: '2026-03-12' })
  const untold = await budgetMeeting(world, { organId, firstOn: '2026-06-01' })
  return { toldMeetingId: told.meeting.id, untoldMeetingId: untold.meeting.id }
}

/** A proposal for a year of the organ with a day, and the secret address of somebody's calendar. */
const makeYearPlan = async (world: BodyWorld, organId: string) => {
  const plan = await proposeYearPlan(world.ctx(), NewYearPlan.parse({ organId, year: 2030 }))
  const day = NewPlannedDay.parse({ firstOn: '2030-03-07' })
  const { days } = await addPlannedDay(world.ctx(), plan.id, day)
  const owner = personActor({ personId: world.people.economist.id })
  const { secret } = await createOwnFeed(world.ctx(owner))
  return { yearPlanId: plan.id, plannedDayId: days[0]!.id, calendarSecret: secret }
}

/** A delegation of another organ, and two decisions reported at the open § of the planned meeting: one plain, one in the secret case. */
const makeDecisions = async (
  world: BodyWorld,
  { paragraphId }: { paragraphId: string },
  secretDnr: string
) => {
  const { directorate, preparatoryGroup } = world.organisation
  const organId = preparatoryGroup.id
  const delegation = await delegationOf(world)
  const plain = await decidedOn(world, { organId })
  const hidden = { title: `Beslut om ${canary}`, text: `Beslutat om ${canary}` }
  const secret = await decidedOn(world, { organId, dnr: secretDnr, ...hidden })
  await reportDecisions(world.ctx(), paragraphId, {
    decisions: [plain, secret].map(({ id }) => ({ delegatedDecisionId: id }))
  })
  const announced = await announcedDecision(world, { dnr: secretDnr, ...hidden })
  const appeal = { receivedOn: '2026-03-10', appellant: canary, court: `Rätten om ${canary}` }
  const appealed = await receiveAppealOfDelegated(world.ctx(), announced.id, appeal)
  return {
    announcedDecisionId: announced.id,
    delegatedAppealId: appealed.id,
    delegationId: delegation.id,
    delegatingOrganId: directorate.id,
    delegatedDecisionId: plain.id,
    secretDecisionId: secret.id
  }
}

/** The sealed minutes' first signer, and their file come back signed: it holds what is secret in them. */
const signedElsewhere = async (world: BodyWorld, meetingId: string) => {
  const approval = await getApprovalOf(world.ctx(), meetingId)
  const limits = { maxBytes: 1_000_000, now: world.now }
  const file = await receiveFile(world.vault, 'undertecknat.txt', Buffer.from(`Fil om ${canary}`), limits)
  const signed = { fileName: 'undertecknat.txt', file }
  const { id } = await bringSignedFile(world.ctx(), approval.id, signed, world.vault)
  return { signerId: approval.signers[0]!.id, signedFileId: id }
}

/** Approved minutes that wait to be announced, and announced ones whose time has passed: appealed, judged and not. */
const makeApprovals = async (world: BodyWorld) => {
  const { now } = world
  world.now = '2026-01-08T15:00:00.000Z'
  const { meeting, announcement, paragraphs } = await decidedAndAnnounced(world, {
    firstOn: '2026-01-08',
    matters: ['Plan', 'Budget', 'Taxa', 'Avtal']
  })
  world.now = now
  const [first, second, third] = paragraphs.map(({ id }) => id) as [string, string, string]
  const appealed = await appealedBy(world, first, '2026-01-15')
  const judged = await appealedBy(world, second, '2026-01-15')
  await editAppeal(world.ctx(), judged, 1, { judgedOn: '2026-02-15', outcome: 'rejected' })
  const approved = await approvedMeeting(world, { firstOn: '2026-02-05' })
  const published = await publishedMeeting(world)
  return {
    announcedMeetingId: meeting.id,
    announcementId: announcement.id,
    announcedApprovalId: announcement.approvalId,
    appealId: appealed,
    judgedAppealId: judged,
    againstParagraphId: third,
    approvedMeetingId: approved.meeting.id,
    approvedParagraphId: approved.paragraphs[0]!.id,
    approvalId: approved.approval.id,
    publishedAnnouncementId: published.announcement.id
  }
}

/** A correction that is waited for, and one in effect, of a § that has come under a mark since: what it changed holds the secret. */
const makeCorrections = async (world: BodyWorld, approvalId: string) => {
  const waiting = await propose(world, approvalId, {
    paragraphId: null,
    was: 'Beredningsgruppen',
    becomes: 'BG'
  })
  const { approval, paragraphs } = await approvedMeeting(world, {
    firstOn: '2026-03-12',
    prepared: async ([first = '']) => {
      await editParagraph(world.ctx(), first, 1, { text: `Ny uppgift om ${canary}.` })
    }
  })
  const { id: paragraphId } = paragraphs[0]!
  const change = { paragraphId, was: `om ${canary}`, becomes: `kring ${canary}` }
  const corrected = await correctBy(world, await propose(world, approval.id, change))
  await markMatter(world.ctx(), paragraphId, secrecy)
  return {
    correctionId: waiting.id,
    correctionSignerId: waiting.signers[0]!.id,
    correctedApprovalId: approval.id,
    correctedId: corrected.id,
    correctedParagraphId: paragraphs[1]!.id
  }
}

/**
 * §§ approved at once: one that has come under a mark since and waits for signatures, one that is approved, and one that is
 * announced.
 */
const makeImmediate = async (world: BodyWorld, organId: string) => {
  const acts = await immediateActs(world, organId, `Om ${canary}.`)
  await markMatter(world.ctx(), acts.secretParagraphId, secrecy)
  return acts.ids
}

/** Minutes on the board with a secret § in them, and an address that somebody has masked. */
const publishedMeeting = async (world: BodyWorld) => {
  const published = await announcedMeeting(world, {
    firstOn: '2026-03-09',
    matters: ['Svar till anna.ek@example.se', `Punkt om ${canary}`]
  })
  const { id } = published.approval
  await markMatter(world.ctx(), published.paragraphs[1]!.id, secrecy)
  const { findings } = await getPersonalDataLook(world.ctx(), id)
  const decisions = findings.map(each => ({ findingId: each.id, verdict: 'mask' as const }))
  await decidePersonalData(world.ctx(), id, { decisions })
  await publishMinutes(world.ctx(), id)
  return published
}

/** A § of another organ that waits for this one, a secret one that does too, and what the members did with a § and with a secret one. */
const makeWays = async (world: BodyWorld, paragraphId: string, secretId: string) => {
  const { workingCommittee, preparatoryGroup } = world.organisation
  const ctx = world.ctx()
  await editOrgan(ctx, workingCommittee.id, workingCommittee.revision, { approverCount: 0 })
  const organId = workingCommittee.id
  const open = await proposalTo(world, preparatoryGroup.id, { organId, firstOn: '2026-02-01' })
  const matters = [`Förslag om ${canary}`]
  const secret = await proposalTo(world, preparatoryGroup.id, { organId, firstOn: '2026-02-02', matters })
  await markMatter(ctx, secret.paragraphId, secrecy)
  const hidden = { theirParagraph: `Om ${canary}`, note: `Anteckning om ${canary}` }
  const secretMemberDecisionId = await followedAt(world, secretId)
  await editMemberDecision(ctx, secretMemberDecisionId, 1, hidden)
  const recipient = await addRecipient(ctx, paragraphId, { name: 'Region Nord', email: 'nord@example.se' })
  await addRecipient(ctx, secretId, { name: `Mottagare ${canary}`, email: 'kanariefagel@example.se' })
  const standing = { document: 'minutes', name: 'Grupp', email: 'grupp@example.se' } as const
  return {
    recipientId: recipient.id,
    standingRecipientId: (await addStandingRecipient(ctx, preparatoryGroup.id, standing)).id,
    standingItemId: (await standingItemOf(world)).id,
    fromParagraphId: open.paragraphId,
    memberDecisionId: await followedAt(world, paragraphId),
    secretMemberDecisionId
  }
}

/** A record anybody signed in may read, one under a mark of its own with a canary in each field, and one in the secret case. */
const fillRegister = async (world: BodyWorld, caseId: string, secretCaseId: string) => {
  const ctx = world.ctx()
  const received = async (fileName: string, text: string) => ({
    fileName,
    file: await receiveFile(world.vault, fileName, Buffer.from(text), { maxBytes: 1_000, now: world.now })
  })
  const kallelse = { recordType: 'Kallelse', meetingOn: '2000-01-01' }
  const plain = await registerRecord(ctx, caseId, {
    record: { direction: 'received', title: 'Öppet brev' },
    files: [await received('brev.txt', 'Öppet')]
  })
  const record = {
    direction: 'received',
    title: `Brev om ${canary}`,
    sender: `Avsändare ${canary}`,
    location: `Skåp ${canary}`,
    ...kallelse
  } as const
  const files = [await received(`brev-${canary}.txt`, `Brev om ${canary}`)]
  const secret = await registerRecord(ctx, caseId, { record, files, secrecy })
  await registerRecord(ctx, secretCaseId, { record })
  await addNote(ctx, secretCaseId, { text: `Anteckning om ${canary}` })
  await addWatch(ctx, secretCaseId, { watchOn: '2026-05-01', note: `Se över ${canary}` })
  const watch = await addWatch(ctx, caseId, { watchOn: '2026-06-01', note: 'Svar?' })
  const retention = await makeRetention(world, secret.id)
  return {
    ...retention,
    recordId: plain.id,
    fileId: plain.files[0]!.id,
    secretRecordId: secret.id,
    secretFileId: secret.files[0]!.id,
    watchId: watch.id
  }
}

/** A plan by which the secret records are due, a draft of another, and a hold whose reason tells of a secret. */
const makeRetention = async (world: BodyWorld, secretRecordId: string) => {
  await adoptedPlan(world, [kept('Kallelse', 5, 'meeting-held')])
  const draft = await draftOf(world, [kept('Anslag', 1, 'drawn-up')])
  const [row] = await listRowsOfPlan(world.ctx(), draft.id)
  const reason = `Tvist om ${canary}`
  const hold = await placeHold(world.ctx(), { caseId: null, recordId: secretRecordId, reason })
  return { planId: draft.id, rowId: row!.id, holdId: hold.id }
}

/** The record of the sealed minutes: its title is for all, its file holds what is secret. */
const registeredMinutes = async ({ store }: BodyWorld, meetingId: string) => {
  const record = await store.read.query.records.findFirst({
    where: (row, { eq }) => eq(row.documentKey, minutesKey(meetingId))
  })
  const file = await store.read.query.recordFiles.findFirst({
    where: (row, { eq }) => eq(row.recordId, record?.id ?? '')
  })
  return { minutesRecordId: record?.id ?? '', minutesFileId: file?.id ?? '' }
}

/** A meeting whose first § is open to those who see the meeting, and whose second and third are secret: by itself, by its case. */
const makeMeeting = async (
  world: BodyWorld,
  organId: string,
  secretDnr: string,
  state: 'planned' | 'open' | 'closed' | 'sealed'
) => {
  const ctx = world.ctx()
  const { meeting, matters } = await plannedMeeting(world, {
    organId,
    matters: ['Öppen punkt', 'Hemlig punkt', 'Punkt i hemligt ärende']
  })
  const [open, secret, ofSecretCase] = matters.map(({ id }) => id) as [string, string, string]
  const section = matters[0]!.sectionId
  const attendance = await attend(world, meeting.id, {
    personId: world.people.director.id,
    role: 'chair',
    presided: true
  })
  await attend(world, meeting.id, { personId: world.people.secretary.id, role: 'secretary' })
  const { id: recusalId } = await recuse(world, open, world.people.officials[0]!.id)
  const { id: secretRecusalId } = await recuse(world, secret, world.people.officials[1]!.id, {
    ground: `Jäv om ${canary}`
  })
  await editPresence(ctx, secret, 1, { quorumReason: `Skäl om ${canary}` })
  await recuse(world, ofSecretCase, world.people.officials[1]!.id, { ground: `Jäv om ${canary}` })
  const plainAppendix = await attach(world, open, 'underlag.txt', 'Öppet underlag')
  const secretAppendix = await fillWithCanaries(world, secret)
  await fillWithCanaries(world, ofSecretCase, secretDnr)
  const deciding = await decideOn(world, open, 'Öppet')
  const secretDeciding = await decideOn(world, secret, canary)
  if (state !== 'planned') await openMeeting(ctx, meeting.id)
  await takeUpAndClose(world, state, [open, secret])
  const isClosed = state === 'closed' || state === 'sealed'
  if (isClosed) await closeMeeting(ctx, meeting.id)
  const reviewed = isClosed ? await reviewIt(world, meeting.id, open, secret) : {}
  if (state === 'sealed') await sealMinutes(ctx, meeting.id, sealingOf(world))
  // Before the mark: what has gone out told more than may be told now.
  if (state === 'planned') await sendSummons(ctx, meeting.id, { reason: null }, summoningOf(world))
  const [sent] = await findSummonses(world.store, meeting.id)
  await markMatter(ctx, secret, secrecy)
  return {
    summonsId: sent?.id ?? '',
    meetingId: meeting.id,
    paragraphId: open,
    ...deciding,
    ...reviewed,
    secretMotionId: secretDeciding.motionId,
    secretPropositionId: secretDeciding.propositionId,
    secretStatementId: secretDeciding.statementId,
    secretId: secret,
    sectionId: section,
    attendanceId: attendance.id,
    recusalId,
    secretRecusalId,
    appendixId: plainAppendix.id,
    secretAppendixId: secretAppendix
  }
}

/** The chair comments on both §§ and approves the text, and the secret one is changed after. */
const reviewIt = async (world: BodyWorld, meetingId: string, open: string, secret: string) => {
  const { id: commentId } = await comment(world, meetingId, { paragraphId: open, text: 'Öppen synpunkt' })
  const said = { paragraphId: secret, text: `Synpunkt om ${canary}`, proposedText: `Hellre ${canary}` }
  const { id: secretCommentId } = await comment(world, meetingId, said)
  await judge(world, meetingId, { verdict: 'approved' })
  const { revision } = await getParagraph(world.ctx(), secret)
  await editParagraph(world.ctx(), secret, revision, { text: `Ändrat om ${canary} efteråt. Se bilaga.` })
  return { commentId, secretCommentId }
}

/** A row of each of what is told of deciding, with this word in every text. */
const decideOn = async (world: BodyWorld, paragraphId: string, word: string) => {
  const motion = await move(world, paragraphId, {
    name: `Ada ${word}`,
    kind: 'amend',
    text: `ändra ${word}`,
    reasons: word,
    supporters: [word]
  })
  const proposition = await put(world, paragraphId, {
    yesText: `bifall till ${word}`,
    noText: `avslag på ${word}`,
    method: 'open-vote',
    requestedBy: word,
    reason: word,
    votes: [{ name: `Bo ${word}`, answer: 'yes' }],
    ballots: [{ name: `Cia ${word}`, ballots: 1 }]
  })
  const statement = await reserve(world, paragraphId, {
    name: `Dan ${word}`,
    kind: 'reservation',
    text: `Reservation om ${word}`,
    notifiedOn: '2026-03-13',
    reason: word
  })
  return { motionId: motion.id, propositionId: proposition.id, statementId: statement.id }
}

/** The chair closes those §§, and the clauses of the secret one are changed after. */
const takeUpAndClose = async (world: BodyWorld, state: string, [open, secret]: [string, string]) => {
  if (state === 'planned') return
  for (const id of [open, secret]) {
    await takeUpMatter(world.ctx(), id)
    await closeParagraph(world.ctx(), id)
  }
  const { revision } = await getParagraph(world.ctx(), secret)
  const block = { kind: 'decided', clauses: [`anta två ${canary}`], textAfter: '' }
  await editParagraph(world.ctx(), secret, revision, { decisions: [NewDecisionBlock.parse(block)] })
}

const fillWithCanaries = async (world: BodyWorld, paragraphId: string, dnr?: string): Promise<string> => {
  const block = { kind: 'decided', clauses: [`anta en ${canary}`], textAfter: `Reservation om ${canary}` }
  await editParagraph(world.ctx(), paragraphId, 1, {
    title: `Punkt om ${canary}`,
    text: `Text om ${canary}. Se bilaga.`,
    decisions: [NewDecisionBlock.parse(block)],
    ...(dnr && { dnr })
  })
  return (await attach(world, paragraphId, `${canary}.txt`, `Fil om ${canary}`)).id
}

/** One person for each column, the roles in the organ over a period that covers the meetings, but for the one that had ended. */
const makePeople = async (world: BodyWorld): Promise<Map<Exclude<Column, 'P'>, string>> => {
  const { preparatoryGroup, directorate } = world.organisation
  const made = new Map<Exclude<Column, 'P'>, string>()
  const make = async (
    column: Exclude<Column, 'P'>,
    duties: Partial<Record<'isAdministrator' | 'isArchivist' | 'isAuditor' | 'isCaseOfficer', true>> = {},
    role?: (typeof mandateRoles)[number],
    organId = preparatoryGroup.id,
    untilOn: string | null = null
  ) => {
    const { id } = await addPerson(world.ctx(), { name: `Person ${column}`, ...duties })
    if (role)
      await addMandate(world.ctx(), {
        personId: id,
        organId,
        role,
        memberId: null,
        fromOn: '2023-01-01',
        untilOn
      })
    made.set(column, id)
  }
  await make('N')
  await make('A', { isAdministrator: true })
  await make('R', { isArchivist: true })
  await make('U', { isAuditor: true })
  await make('O', { isCaseOfficer: true })
  await make('s', {}, 'secretary')
  await make('c', {}, 'chair')
  await make('v', {}, 'vice-chair')
  await make('m', {}, 'member')
  await make('k', {}, 'substitute')
  await make('o', {}, 'co-opted')
  await make('r', {}, 'rapporteur')
  await make('e', {}, 'member', preparatoryGroup.id, '2026-03-11')
  await make('S', {}, 'secretary', directorate.id)
  await make('C', {}, 'chair', directorate.id)
  await make('M', {}, 'member', directorate.id)
  return made
}
