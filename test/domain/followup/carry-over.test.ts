import { expect, test } from 'vitest'
import { markCase, unmarkCase } from '../../../server/domain/cases/mark-case.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { removeMeeting } from '../../../server/domain/decisions/remove-meeting.ts'
import { listAwaiting } from '../../../server/domain/followup/awaiting.ts'
import { carryOver } from '../../../server/domain/followup/carry-over.ts'
import { getWay } from '../../../server/domain/followup/way.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { listParagraphsOfCase } from '../../../server/domain/meetings/case-history.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { closeMeeting, openMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import {
  attach,
  attend,
  openBodyWorld,
  plannedMeeting,
  sealingOf,
  type BodyWorld
} from '../../support/body-world.ts'

/** BG has prepared 2026-03-12 and FD meets 2026-06-09; the § proposes to FD in two clauses and has two bilagor. */
const prepared = async ({ until = 'sealed' as 'open' | 'closed' | 'sealed' } = {}) => {
  const world = await openBodyWorld()
  const ctx = world.ctx()
  const { directorate } = world.organisation
  const { dnr } = await openCase(ctx, { title: 'Dokumenthanteringsplan' })
  const { meeting, matters } = await plannedMeeting(world, {
    matters: ['Dokumenthanteringsplan', 'Nästa möte']
  })
  const id = matters[0]!.id
  const clauses = ['anta planen', 'upphäva den äldre planen']
  await editParagraph(ctx, id, 1, {
    dnr,
    text: 'Planen har varit ute på *remiss*.',
    decisions: [
      NewDecisionBlock.parse({ kind: 'decided', clauses: ['avsluta beredningen'] }),
      NewDecisionBlock.parse({ kind: 'proposed', toOrganId: directorate.id, clauses })
    ]
  })
  await attach(world, id, 'Plan.txt')
  await attach(world, id, 'Rutin.txt')
  await attend(world, meeting.id, { personId: world.people.director.id, role: 'chair', presided: true })
  await attend(world, meeting.id, { personId: world.people.secretary.id, role: 'secretary' })
  await openMeeting(ctx, meeting.id)
  if (until !== 'open') await closeMeeting(ctx, meeting.id)
  if (until === 'sealed') await sealMinutes(ctx, meeting.id, sealingOf(world))
  const next = await plannedMeeting(world, {
    organId: directorate.id,
    firstOn: '2026-06-09',
    matters: ['Val']
  })
  return { world, ctx, id, dnr, meeting, next: next.meeting, from: await getParagraph(ctx, id) }
}

const carry = (world: BodyWorld, meetingId: string, paragraphId: string) =>
  carryOver(world.ctx(), meetingId, { fromParagraphId: paragraphId, sectionId: null })

test('a proposal of closed or sealed minutes waits at the meeting of the organ it goes to, and at no other', async () => {
  for (const until of ['closed', 'sealed'] as const) {
    const { world, ctx, id, next } = await prepared({ until })
    expect(
      (await listAwaiting(ctx, next.id)).map(({ paragraphId, reason }) => [paragraphId, reason])
    ).toEqual([[id, 'proposed']])
    const other = await plannedMeeting(world, { organId: world.organisation.workingCommittee.id })
    expect(await listAwaiting(ctx, other.meeting.id)).toEqual([])
  }
  const { ctx, next } = await prepared({ until: 'open' })
  expect(await listAwaiting(ctx, next.id)).toEqual([])
})

test('what is put up has the title, dnr, text, proposal and bilagor of the § it comes from, by the same hash', async () => {
  const { world, id, dnr, next, from } = await prepared()
  const matter = await carry(world, next.id, id)
  expect([matter.title, matter.dnr, matter.meetingId]).toEqual(['Dokumenthanteringsplan', dnr, next.id])
  expect(matter.text).toBe(
    [
      'Ärendet har beretts av beredningsgruppen 2026-03-12 §\u00a01.',
      'Planen har varit ute på *remiss*.',
      '**Beredningsgruppens förslag till förbundsdirektionen**',
      'att anta planen, samt',
      'att upphäva den äldre planen.'
    ].join('\n\n')
  )
  expect(matter.decisions.map(({ kind, clauses }) => [kind, clauses])).toEqual([
    ['decided', ['anta planen', 'upphäva den äldre planen']]
  ])
  const files = ({ appendices }: typeof matter) => appendices.map(({ title, sha256 }) => [title, sha256])
  expect(files(matter)).toEqual(files(from))
  expect(files(matter)).toHaveLength(2)
})

test('the two are linked both ways, also on the way of the case, and wait no more', async () => {
  const { world, ctx, id, next } = await prepared()
  const matter = await carry(world, next.id, id)
  expect((await getWay(ctx, id)).to.map(({ paragraphId }) => paragraphId)).toEqual([matter.id])
  expect((await getWay(ctx, matter.id)).from.map(({ paragraphId }) => paragraphId)).toEqual([id])
  const way = await listParagraphsOfCase(ctx, matter.caseId ?? '')
  expect(way.map(({ paragraphId, fromParagraphId }) => [paragraphId, fromParagraphId])).toEqual([
    [id, null],
    [matter.id, id]
  ])
  expect(await listAwaiting(ctx, next.id)).toEqual([])
  await expect(carry(world, next.id, id)).rejects.toMatchObject({ code: 'invalid-input' })
})

test('a proposal that was put up at a meeting that is removed waits again', async () => {
  const { world, ctx, id, next } = await prepared()
  await carry(world, next.id, id)
  await removeMeeting(ctx, next.id, await getMeetingRevision(world, next.id))
  const again = await plannedMeeting(world, {
    organId: world.organisation.directorate.id,
    firstOn: '2026-06-10'
  })
  expect((await listAwaiting(ctx, again.meeting.id)).map(({ paragraphId }) => paragraphId)).toEqual([id])
})

const getMeetingRevision = async ({ store }: BodyWorld, id: string): Promise<number> =>
  (await store.read.query.meetings.findFirst({ where: (row, { eq }) => eq(row.id, id) }))?.revision ?? 0

test('what is secret stays secret on its way, in the trail too', async () => {
  const { world, ctx, id, next } = await prepared()
  await markMatter(ctx, id, { statute: 'OSL 19 kap. 3 §', authority: null })
  const matter = await carry(world, next.id, id)
  expect(matter.secrecy?.statute).toBe('OSL 19 kap. 3 §')
  const told = await world.store.read.query.trail.findMany({
    where: (row, { eq }) => eq(row.objectId, matter.id)
  })
  const own = told.map(({ sequence }) => sequence)
  const payloads = await world.store.read.query.trailPayloads.findMany()
  const words = payloads
    .filter(({ sequence, isSecret }) => own.includes(sequence) && !isSecret)
    .map(({ payload }) => payload)
  expect(words.length).toBeGreaterThan(0)
  expect(words.join()).not.toContain('Dokumenthanteringsplan')
})

test('its own mark comes along also where its case is marked, and is there when that of the case is lifted (OSL 5:5)', async () => {
  const { world, ctx, id, dnr, next } = await prepared()
  const { caseId } = await getParagraph(ctx, id)
  await markMatter(ctx, id, { statute: 'OSL 19 kap. 3 §', authority: null })
  await markCase(ctx, caseId ?? '', { statute: 'OSL 31 kap. 16 §', authority: null })
  const matter = await carry(world, next.id, id)
  await unmarkCase(ctx, caseId ?? '')
  expect(await getParagraph(ctx, matter.id)).toMatchObject({ dnr, secrecy: { statute: 'OSL 19 kap. 3 §' } })
})
