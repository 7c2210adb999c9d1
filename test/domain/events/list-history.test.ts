import { expect, test } from 'vitest'
import { editCase } from '../../../server/domain/cases/edit-case.ts'
import { listCaseHistory } from '../../../server/domain/cases/list-case-history.ts'
import { markCase } from '../../../server/domain/cases/mark-case.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { disposeOfPayloads } from '../../../server/domain/events/dispose-of-payloads.ts'
import { recordEvent } from '../../../server/domain/events/record-event.ts'
import { editMeeting } from '../../../server/domain/meetings/edit-meeting.ts'
import { listMeetingHistory } from '../../../server/domain/meetings/list-meeting-history.ts'
import { listParagraphHistory } from '../../../server/domain/meetings/list-paragraph-history.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { getMeeting } from '../../../server/domain/meetings/meetings.ts'
import { editPerson } from '../../../server/domain/people/persons.ts'
import { listPersonHistory } from '../../../server/domain/people/list-person-history.ts'
import { inTransaction } from '../../../server/domain/shared/context.ts'
import { attach, attend, openBodyWorld, plannedMeeting } from '../../support/body-world.ts'
import { holderOf, personActor } from '../../support/world.ts'

const all = { limit: 100, page: 1 }
const mark = { statute: 'OSL 19 kap. 3 §', authority: null }

test('a history tells who changed what from what to what, the latest first, and no field that stayed', async () => {
  const world = await openBodyWorld()
  const { secretary } = world.people
  const clerk = personActor({ personId: secretary.id, duties: ['case-officer'] })
  const opened = await openCase(world.ctx(), { title: 'Vinterlager' })
  world.now = '2026-03-13T08:00:00.000Z'
  const ctx = { ...world.ctx(clerk), origin: { via: 'page' as const } }
  await editCase(ctx, opened.id, opened.revision, { title: 'Gemensamma vinterlager' })

  const { items, total } = await listCaseHistory(world.ctx(), opened.id, all)
  expect(total).toBe(2)
  expect(items).toMatchObject([
    {
      at: world.now,
      actorName: secretary.name,
      via: 'page',
      type: 'case.edited',
      before: { title: 'Vinterlager' },
      after: { title: 'Gemensamma vinterlager' },
      withheld: null
    },
    { actorName: 'test', via: null, type: 'case.opened', before: null, after: { title: 'Vinterlager' } }
  ])
  const second = await listCaseHistory(world.ctx(), opened.id, { limit: 1, page: 2 })
  expect(second.items.map(({ type }) => type)).toEqual(['case.opened'])
})

test('the history of a meeting holds its agenda, attendance, §§ and bilagor; that of a § only its own', async () => {
  const world = await openBodyWorld()
  const { meeting, matters } = await plannedMeeting(world, { matters: ['Plan', 'Nästa möte'] })
  const [plan] = matters
  await attend(world, meeting.id, { personId: world.people.director.id, role: 'chair' })
  await editParagraph(world.ctx(), plan!.id, plan!.revision, { title: 'Planen', text: 'Ett utkast.' })
  await attach(world, plan!.id, 'Plan.txt')
  const { revision } = await getMeeting(world.ctx(), meeting.id)
  await editMeeting(world.ctx(), meeting.id, revision, { place: 'Umeå', firstOn: meeting.firstOn })

  const { items } = await listMeetingHistory(world.ctx(), meeting.id, all)
  expect(items.map(({ type }) => type)).toEqual([
    'meeting.edited',
    'appendix.added',
    'paragraph.edited',
    'attendance.added',
    'matter.added',
    'matter.added',
    'meeting.planned'
  ])
  expect(items[0]).toMatchObject({ before: { place: null }, after: { place: 'Umeå' } })
  expect(items[0]!.after).not.toHaveProperty('firstOn')
  expect(items[2]).toMatchObject({ before: { title: 'Plan', text: '' }, after: { title: 'Planen' } })

  const own = await listParagraphHistory(world.ctx(), plan!.id, all)
  expect(own.items.map(({ type }) => type)).toEqual(['appendix.added', 'paragraph.edited', 'matter.added'])
})

test('what is under a secrecy mark is withheld from those who may not read it, also what was written before the mark', async () => {
  const world = await openBodyWorld()
  const { meeting, matters } = await plannedMeeting(world, { matters: ['Hemligt avtal', 'Nästa möte'] })
  const secret = matters[0]!
  await attach(world, secret.id, 'Hemligt avtal.txt')
  await markMatter(world.ctx(), secret.id, mark)
  const { revision } = await getParagraph(world.ctx(), secret.id)
  await editParagraph(world.ctx(), secret.id, revision, { title: 'Hemligare avtal' })
  const rapporteur = world.ctx(holderOf('rapporteur', meeting.organId))
  const seen = await listMeetingHistory(rapporteur, meeting.id, all)
  expect(JSON.stringify(seen)).not.toMatch(/emlig/)
  expect(seen.items.filter(({ withheld }) => withheld === 'secrecy').length).toBeGreaterThanOrEqual(3)
  expect(seen.items.find(({ objectId }) => objectId === matters[1]!.id)).toMatchObject({
    withheld: null,
    after: { title: 'Nästa möte' }
  })
  const secretary = world.ctx(holderOf('secretary', meeting.organId))
  expect(JSON.stringify(await listMeetingHistory(secretary, meeting.id, all))).toMatch(/Hemligare avtal/)
})

test('a § of a case under a mark is withheld as the case is', async () => {
  const world = await openBodyWorld()
  const opened = await openCase(world.ctx(), { title: 'Hemligt ärende' })
  const { meeting, matters } = await plannedMeeting(world, { matters: ['Hemlig rubrik'] })
  await editParagraph(world.ctx(), matters[0]!.id, matters[0]!.revision, { dnr: opened.dnr })
  await markCase(world.ctx(), opened.id, mark)
  const reader = world.ctx(personActor())
  expect(JSON.stringify(await listCaseHistory(reader, opened.id, all))).not.toMatch(/emlig/)
  const rapporteur = world.ctx(holderOf('rapporteur', meeting.organId))
  const seen = await listMeetingHistory(rapporteur, meeting.id, all)
  expect(JSON.stringify(seen)).not.toMatch(/emlig/)
})

test('a meeting that one may not know of has no history; from where one signed in is one’s own business', async () => {
  const world = await openBodyWorld()
  const { meeting, matters } = await plannedMeeting(world)
  const outsider = world.ctx(personActor())
  await expect(listMeetingHistory(outsider, meeting.id, all)).rejects.toMatchObject({ code: 'not-found' })
  await expect(listParagraphHistory(outsider, matters[0]!.id, all)).rejects.toMatchObject({
    code: 'not-found'
  })
  const member = world.ctx(holderOf('member', meeting.organId))
  await expect(listMeetingHistory(member, meeting.id, all)).rejects.toMatchObject({ code: 'not-allowed' })

  const { director, secretary } = world.people
  const asDirector = world.ctx(personActor({ personId: director.id }))
  await editPerson(world.ctx(), director.id, 1, { title: 'Förbundsdirektör' })
  expect(await listPersonHistory(asDirector, director.id, all)).toMatchObject({ total: 2 })
  // A program that is lent a token of the person is not the person.
  const byToken = world.ctx(personActor({ personId: director.id, scopes: ['read-organisation'] }))
  await expect(listPersonHistory(byToken, director.id, all)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(listPersonHistory(asDirector, secretary.id, all)).rejects.toMatchObject({
    code: 'not-allowed'
  })
})

test('an event whose payload was disposed of still tells who and when', async () => {
  const world = await openBodyWorld()
  const { director } = world.people
  const ctx = world.ctx(personActor({ personId: director.id }))
  await inTransaction(ctx, tx =>
    recordEvent(tx, 'sign-in.failed', director.id, { after: { address: '192.0.2.9' } })
  )
  world.now = '2028-04-01T08:00:00.000Z'
  await disposeOfPayloads(world.ctx())
  const { items } = await listPersonHistory(world.ctx(), director.id, all)
  expect(items[0]).toMatchObject({
    type: 'sign-in.failed',
    actorName: director.name,
    after: null,
    withheld: 'disposed'
  })
})
