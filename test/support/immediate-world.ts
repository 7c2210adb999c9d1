import { announceApproval } from '../../server/domain/announcement/announcements.ts'
import { answerSigning } from '../../server/domain/approval/answer-signing.ts'
import { sealParagraphs } from '../../server/domain/approval/seal-paragraphs.ts'
import { bringSignedFile } from '../../server/domain/approval/signed-files.ts'
import { editOrgan } from '../../server/domain/bodies/organs.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../server/domain/decisions/paragraph-schemas.ts'
import { receiveFile } from '../../server/domain/files/receive-file.ts'
import { takeUpMatter } from '../../server/domain/meetings/take-up-matter.ts'
import {
  attach,
  attend,
  closedMeeting,
  openBodyWorld,
  openedMeeting,
  sealingOf,
  type BodyWorld
} from './body-world.ts'

/**
 * The directorate at its meeting on 2026-03-12, §§ 1 and 2 taken up and a third matter to come: § 2 has text, a decision and
 * a bilaga. Ada Asp presides, Bo Bok is elected to approve.
 */
export const openImmediate = async () => {
  const world = await openBodyWorld()
  const { id, revision } = world.organisation.directorate
  const profile = { approverCount: 1, isAnnounced: true, isAppealable: true, publishesBoard: true }
  await editOrgan(world.ctx(), id, revision, profile)
  return { world, ...(await meetingToApprove(world)) }
}

export const meetingToApprove = async (
  world: BodyWorld,
  wish: { firstOn?: string; lastOn?: string; organId?: string } = {}
) => {
  const { meeting, matters } = await openedMeeting(world, {
    organId: world.organisation.directorate.id,
    ...wish,
    matters: ['Val av justerare', 'Avgift', 'Nästa möte']
  })
  const [election, fee, next] = matters.map(({ id }) => id) as [string, string, string]
  const { id: personId } = world.people.secretary
  const chair = await attend(world, meeting.id, { name: 'Ada Asp', role: 'chair', presided: true })
  const approver = await attend(world, meeting.id, { name: 'Bo Bok', role: 'member', isApprover: true })
  await attend(world, meeting.id, { personId, role: 'secretary' })
  await takeUpMatter(world.ctx(), election)
  await takeUpMatter(world.ctx(), fee)
  const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: ['höja avgiften'] })]
  await editParagraph(world.ctx(), fee, 2, { text: 'Avgiften är för låg.', decisions })
  await attach(world, fee, 'Avgift.txt')
  return { meeting, election, fee, next, chair, approver }
}

/** Locks §§ of a meeting for immediate approval. */
export const approveAtOnce = (world: BodyWorld, meetingId: string, ...ids: string[]) =>
  sealParagraphs(
    world.ctx(),
    meetingId,
    { paragraphs: ids.map(paragraphId => ({ paragraphId })) },
    sealingOf(world)
  )

/** The same, signed by all who must on a day. */
export const approvedAtOnce = async (world: BodyWorld, meetingId: string, on: string, ...ids: string[]) => {
  let approval = await approveAtOnce(world, meetingId, ...ids)
  for (const { id } of approval.signers)
    approval = await answerSigning(world.ctx(), id, { answer: 'signed', answeredOn: on, reason: null })
  return approval
}

/**
 * Acts of immediate approval at each stage, of an organ that announces: one that waits for signatures, at a closed meeting of
 * 2026-03-12 with two §§ more to choose, and at one of 2026-01-09 one that is approved and one that is announced, its file come
 * back signed. Ids for whoever asks for them.
 */
export const immediateActs = async (world: BodyWorld, organId: string, text = 'Känsligt.') => {
  const { now } = world
  const matters = ['Avgift', 'Taxa', 'Nästa möte']
  const open = await closedMeeting(world, { organId, matters })
  const [first, second, third] = open.paragraphs.map(({ id }) => id) as [string, string, string]
  await editParagraph(world.ctx(), first, 2, { text })
  const waiting = await approveAtOnce(world, open.meeting.id, first)
  world.now = '2026-01-09T15:00:00.000Z'
  const { meeting, paragraphs } = await closedMeeting(world, { organId, matters, firstOn: '2026-01-09' })
  const [fourth, fifth] = paragraphs.map(({ id }) => id) as [string, string]
  const approved = await approvedAtOnce(world, meeting.id, '2026-01-09', fourth)
  const announced = await approvedAtOnce(world, meeting.id, '2026-01-09', fifth)
  await announceApproval(world.ctx(), announced.id, { announcedOn: null, keptAt: 'Kansliet', reason: null })
  const limits = { maxBytes: 1_000_000, now: world.now }
  const file = await receiveFile(world.vault, 'utdrag.txt', Buffer.from('Undertecknat'), limits)
  const signed = await bringSignedFile(
    world.ctx(),
    announced.id,
    { fileName: 'utdrag.txt', file },
    world.vault
  )
  world.now = now
  return {
    secretParagraphId: first,
    ids: {
      immediateMeetingId: open.meeting.id,
      immediateApprovalId: waiting.id,
      immediateSignerId: waiting.signers[0]!.id,
      immediateApprovedId: approved.id,
      immediateAnnouncedId: announced.id,
      immediateFileId: signed.id,
      immediateParagraphId: second,
      immediatePageParagraphId: third
    }
  }
}
