import { expect, test } from 'vitest'
import { announceApproval } from '../../../server/domain/announcement/announcements.ts'
import { itemsOf, type ChecklistFacts } from '../../../server/domain/checklist/checklist.ts'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { getChecklist } from '../../../server/domain/checklist/get-checklist.ts'
import { tickChecklist } from '../../../server/domain/checklist/tick-checklist.ts'
import { listMeetingHistory } from '../../../server/domain/meetings/list-meeting-history.ts'
import {
  approvedMeeting,
  attend,
  openBodyWorld,
  plannedMeeting,
  sealedMeeting
} from '../../support/body-world.ts'
import { directorateMeeting } from '../../support/presence-world.ts'

const plain: ChecklistFacts = {
  legalKind: 'officials',
  isBudget: false,
  isAnnounced: false,
  isAppealable: false,
  hasApprovers: false,
  hasRemote: false,
  hasGuests: false,
  hasPropositions: false
}
const elected = { ...plain, isAnnounced: true, isAppealable: true, hasApprovers: true }

test('officials have nothing of the rules for elected bodies: jäv, when their minutes may be given out, and extracts', () => {
  expect(itemsOf({ ...plain, hasRemote: true, hasGuests: true })).toEqual([
    'recusal-told-officials',
    'disclosed-when-due',
    'extracts-certified'
  ])
})

test('a budget meeting of an assembly asks whether the public could be there (KL 9 kap. 10 §), and proclaims (KL 8 kap. 13 §)', () => {
  const items = itemsOf({ ...elected, legalKind: 'assembly', isBudget: true })
  expect(items).toEqual([
    'open-to-public',
    'recusal-told-assembly',
    'all-proposals',
    'disagreement-noted',
    'minutes-readable',
    'board-on-premises',
    'board-holds-no-more',
    'regulations-proclaimed',
    'may-be-executed',
    'appeals-forwarded',
    'extracts-certified'
  ])
})

test('a board meets behind closed doors (KL 6 kap. 25 §); distance, guests and propositions bring their own lines (KL 6 kap. 24 §, 4 kap. 28 §, 5 kap. 53 §)', () => {
  const items = itemsOf({
    ...elected,
    legalKind: 'board',
    hasRemote: true,
    hasGuests: true,
    hasPropositions: true
  })
  expect(items.slice(0, 5)).toEqual([
    'closed-doors',
    'remote-allowed',
    'recusal-told-board',
    'yes-or-no',
    'right-to-attend'
  ])
})

test('a line is ticked with who and when, can have a note, is taken back, and the history tells both', async () => {
  const world = await openBodyWorld()
  const { meeting } = await plannedMeeting(world)
  const item = 'recusal-told-officials'
  const before = await getChecklist(world.ctx(), meeting.id)
  const ticks = [{ item, isTicked: true, note: 'Ingen anmälde jäv' } as const]
  const { lines, unticked } = await tickChecklist(world.ctx(), meeting.id, { ticks })
  expect(unticked).toBe(before.unticked - 1)
  expect(lines.find(line => line.item === item)).toMatchObject({
    isTicked: true,
    note: 'Ingen anmälde jäv',
    tickedAt: world.now
  })
  const back = await tickChecklist(world.ctx(), meeting.id, {
    ticks: [{ item, isTicked: false, note: null }]
  })
  expect(back).toEqual(before)
  const { items } = await listMeetingHistory(world.ctx(), meeting.id, { limit: 100, page: 1 })
  expect(items.filter(({ type }) => type === 'checklist.ticked')).toHaveLength(2)
})

test('what is said twice is one event, and what is not on the list of the meeting is refused', async () => {
  const world = await openBodyWorld()
  const { meeting } = await plannedMeeting(world)
  const tick = (item: 'extracts-certified' | 'closed-doors', note: string | null = null, isTicked = true) =>
    tickChecklist(world.ctx(), meeting.id, { ticks: [{ item, isTicked, note }] })
  await tick('extracts-certified')
  await tick('extracts-certified')
  const { items } = await listMeetingHistory(world.ctx(), meeting.id, { limit: 100, page: 1 })
  expect(items.filter(({ type }) => type === 'checklist.ticked')).toHaveLength(1)
  await expect(tick('closed-doors')).rejects.toMatchObject({ errors: [{ field: 'ticks.0.item' }] })
  await expect(tick('extracts-certified', 'Sen', false)).rejects.toMatchObject({
    errors: [{ field: 'ticks.0.note' }]
  })
})

test('what is after the meeting is ticked when the minutes are sealed', async () => {
  const world = await openBodyWorld()
  const { meeting } = await approvedMeeting(world)
  const ticks = [{ item: 'disclosed-when-due', isTicked: true, note: null } as const]
  const { lines } = await tickChecklist(world.ctx(), meeting.id, { ticks })
  expect(lines.find(({ item }) => item === 'disclosed-when-due')?.isTicked).toBe(true)
})

test('every breach of the meeting stands on the list with its statute: quorum, approval and announcement (KL 5:45, 5:69, 8:12)', async () => {
  const world = await openBodyWorld()
  const { id: organId, revision } = world.organisation.directorate
  await editOrgan(world.ctx(), organId, revision, { approverCount: 0 })
  const opened = await directorateMeeting(world)
  await attend(world, opened.meeting.id, { name: 'Ada Ek', role: 'member' })
  const open = await getChecklist(world.ctx(), opened.meeting.id)
  expect(open.findings.map(({ about, message }) => `${about}: ${message}`)).toContainEqual(
    expect.stringMatching(/^minutes: .*KL 5 kap\. 45 §/u)
  )
  const unsigned = await sealedMeeting(world, { organId, firstOn: '2026-03-04' })
  const { meeting, approval } = await approvedMeeting(world, { organId, firstOn: '2026-03-05' })
  world.now = '2026-05-20T08:00:00.000Z'
  await announceApproval(world.ctx(), approval.id, {
    announcedOn: null,
    keptAt: 'Kansliet',
    reason: 'Sekreteraren var sjuk'
  })
  const told = async (id: string) =>
    (await getChecklist(world.ctx(), id)).findings.map(({ about, statute, reason }) => [
      about,
      statute,
      reason
    ])
  expect(await told(unsigned.meeting.id)).toContainEqual(['approval', 'KL 5 kap. 69 §', null])
  expect(await told(meeting.id)).toContainEqual(['announcement', 'KL 8 kap. 12 §', 'Sekreteraren var sjuk'])
})
