import { closeFirst, decided } from '../support/deciding-world.ts'
import { correctBy, propose } from '../support/correction-world.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { receiveFile } from '../../server/domain/files/receive-file.ts'
import { registerRecord } from '../../server/domain/register/register-record.ts'
import { publishMinutes } from '../../server/domain/announcement/publish-minutes.ts'
import { placeHold } from '../../server/domain/retention/legal-holds.ts'
import { listRowsOfPlan } from '../../server/domain/retention/plans.ts'
import { recuse } from '../support/presence-world.ts'
import { draftOf, kept } from '../support/retention-world.ts'
import { bringSignedFile } from '../../server/domain/approval/signed-files.ts'
import { editOrgan } from '../../server/domain/bodies/organs.ts'
import { followedAt } from '../support/way-world.ts'
import { announcedMeeting, attach, attend, openedMeeting, plannedMeeting } from '../support/body-world.ts'
import { openApiWorld, type ApiWorld } from '../support/api-client.ts'
import { announce, budgetMeeting } from '../support/meeting-announcement-world.ts'
import { announcedDecision, delegationOf } from '../support/delegation-world.ts'
import { standingItemOf, summonsOf, yearPlanOf } from '../support/planning-world.ts'
import { readDescription } from '../support/described-api.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await openApiWorld()
})

test('everything that can be read answers to a reader, and to nobody without a token', async () => {
  const { meeting, matters } = await plannedMeeting(world)
  const paragraphId = matters[0]?.id ?? ''
  await closeFirst(world, meeting.id, paragraphId)
  const read = await world.secretary.post('/imports', '§ 1\nRapport\n\nText.\n', {
    'content-type': 'text/plain'
  })
  const opened = await openCase(world.ctx(), { title: 'Sammanträdesplan' })
  const file = await receiveFile(world.vault, 'brev.txt', Buffer.from('Hej'), {
    maxBytes: 1_000,
    now: world.now
  })
  const record = await registerRecord(world.ctx(), opened.id, {
    record: { direction: 'received', title: 'Brev' },
    files: [{ fileName: 'brev.txt', file }]
  })
  const plan = await draftOf(world, [kept('Kallelse', 5, 'meeting-held')])
  const hold = await placeHold(world.ctx(), { caseId: opened.id, recordId: null, reason: 'Tvist' })
  const { id: bgId, revision } = world.organisation.preparatoryGroup
  await editOrgan(world.ctx(), bgId, revision, {
    isAnnounced: true,
    publishesBoard: true,
    publishesMinutes: true
  })
  const announced = await announcedMeeting(world, { firstOn: '2026-03-11' })
  await publishMinutes(world.ctx(), announced.approval.id)
  const limits = { maxBytes: 1_000, now: world.now }
  const back = {
    fileName: 'undertecknat.txt',
    file: await receiveFile(world.vault, 'u.txt', Buffer.from('Klart'), limits)
  }
  const signed = await bringSignedFile(world.ctx(), announced.approval.id, back, world.vault)
  const slip = { paragraphId: null, was: 'Beredningsgruppen', becomes: 'Gruppen' }
  const later = await plannedMeeting(world, { firstOn: '2026-09-10' })
  const told = await budgetMeeting(world, { organId: bgId, firstOn: '2026-10-10' })
  await announce(world, told.meeting.id)
  const ids: Record<string, string> = {
    meetingId: announced.meeting.id,
    memberDecisionId: await followedAt(world, announced.paragraphs[0]!.id),
    announcementId: announced.announcement.id,
    approvalId: announced.approval.id,
    signedFileId: signed.id,
    correctionId: (await correctBy(world, await propose(world, announced.approval.id, slip))).id,
    paragraphId,
    sequence: '0',
    attendanceId: (await attend(world, meeting.id, { personId: world.people.director.id, role: 'chair' })).id,
    recusalId: (await recuse(world, paragraphId, world.people.director.id)).id,
    caseId: opened.id,
    year: opened.dnr.slice(4),
    number: opened.dnr.slice(0, 3),
    recordId: record.id,
    fileId: record.files[0]!.id,
    appendixId: (await attach(world, paragraphId, 'plan.txt')).id,
    organId: world.organisation.directorate.id,
    memberId: world.organisation.members[0]?.id ?? '',
    personId: world.people.director.id,
    mandateId: (await world.reader.get('/mandates')).body.items[0].id,
    importId: read.body.id,
    planId: plan.id,
    ...(await decided(world, paragraphId)),
    rowId: (await listRowsOfPlan(world.ctx(), plan.id))[0]!.id,
    holdId: hold.id,
    standingItemId: (await standingItemOf(world)).id,
    summonsId: (await summonsOf(world, later.meeting.id)).id,
    delegationId: (await delegationOf(world)).id,
    delegatedDecisionId: (await announcedDecision(world)).id,
    yearPlanId: (await yearPlanOf(world)).id
  }
  const { operations } = readDescription((await world.nobody.get('/openapi.json')).body)
  const statusFor = (path: string): number => {
    // Signed by hand: there is nothing to prove.
    if (path.endsWith('/signatures/proof')) return 409
    return /^\/(jobs|accounts|access-tokens|sessions|register-export)|\/summoning$|\/(personal-data|checklist|text-hits|proposed-days|agenda-choices)$/.test(
      path
    )
      ? 403
      : 200
  }
  const reading = operations.filter(({ method }) => method === 'get')
  expect(reading.length).toBeGreaterThan(25)
  for (const { path: described, parameters } of reading) {
    // An extract is made of sealed minutes.
    const own: Record<string, string> = {
      ...ids,
      ...(described.includes('/extract/') && { paragraphId: announced.paragraphs[0]!.id }),
      ...(described.includes('/announcement') && { meetingId: told.meeting.id })
    }
    const path = described.replaceAll(/\{(\w+)\}/g, (_, name: string) => own[name] ?? name)
    expect({ path, status: (await world.reader.get(path)).status }).toEqual({ path, status: statusFor(path) })
    if (!/^\/(api-info|health|public-register|appeal-periods|notice-board)/.test(path))
      expect((await world.nobody.get(path)).status).toBe(401)
    if (!parameters?.some(({ name }) => name === 'page')) continue
    const { body } = await world.master.get(`${path}?limit=1&page=2`)
    expect(body).toMatchObject({ limit: 1, page: 2, total: expect.any(Number) })
    expect(body.items).toHaveLength(body.total > 1 ? 1 : 0)
  }
})

describe('the agenda', () => {
  test('a matter moves to another heading and place, and is gone when it is removed', async () => {
    const { meeting, matters } = await plannedMeeting(world, { matters: ['A', 'B', 'C'] })
    const agenda = (await world.secretary.post(`/meetings/${meeting.id}/sections`, { title: 'Ekonomi' })).body
    const sectionId = agenda.sections[1].id
    const [a, b, c] = matters
    const moved = await world.secretary.patch(`/paragraphs/${a?.id}/place`, { sectionId }, a?.revision)
    expect(moved).toMatchObject({ status: 200, body: { sectionId, foreseenNumber: c?.foreseenNumber } })
    expect((await world.secretary.remove(`/paragraphs/${b?.id}`)).status).toBe(204)
    expect((await world.secretary.get(`/paragraphs/${b?.id}`)).status).toBe(404)
    expect((await world.secretary.remove(`/sections/${sectionId}`)).status).toBe(409)
  })

  test('a heading moves with its matters, under If-Match', async () => {
    const { meeting } = await plannedMeeting(world)
    const { sections } = (await world.secretary.post(`/meetings/${meeting.id}/sections`, { title: 'Sist' }))
      .body
    const path = `/sections/${sections[1].id}/place`
    const body = { beforeId: sections[0].id }
    expect((await world.secretary.patch(path, body)).status).toBe(428)
    const moved = await world.secretary.patch(path, body, sections[1].revision)
    expect(moved.body.sections.map(({ title }: { title: string }) => title)).toEqual(['Sist', null])
  })

  test('clauses and decisions are put in another order by sending them in it', async () => {
    const { matters } = await plannedMeeting(world)
    const path = `/paragraphs/${matters[0]?.id}`
    const [bought, rented] = [
      { kind: 'decided', clauses: ['köpa', 'sälja'] },
      { kind: 'decided', clauses: ['hyra'] }
    ]
    const written = await world.secretary.patch(path, { decisions: [bought, rented] }, 1)
    const decisions = [rented, { kind: 'decided', clauses: ['sälja', 'köpa'] }]
    const { body } = await world.secretary.patch(path, { decisions }, written.body.revision)
    expect(body.decisions.map(({ lines }: { lines: string[] }) => lines)).toEqual([
      ['att hyra.'],
      ['att sälja, samt', 'att köpa.']
    ])
  })

  test('a matter that has its number is not removed: it is withdrawn, and may be restored', async () => {
    const { matters } = await openedMeeting(world)
    const path = `/paragraphs/${matters[0]?.id}`
    expect((await world.secretary.post(`${path}/taking-up`)).body.number).toBeGreaterThan(0)
    expect((await world.secretary.remove(path)).status).toBe(409)
    expect((await world.secretary.post(`${path}/withdrawal`)).body.isWithdrawn).toBe(true)
    expect((await world.secretary.remove(`${path}/withdrawal`)).body.isWithdrawn).toBe(false)
  })

  test('a person twice for the same § is 422 with the field; from another § it is not', async () => {
    const { meeting } = await plannedMeeting(world)
    const path = `/meetings/${meeting.id}/attendance`
    const row = { personId: world.people.director.id, role: 'substitute', toNumber: 11 }
    expect((await world.secretary.post(path, row)).status).toBe(201)
    expect(await world.secretary.post(path, row)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'toNumber', message: expect.stringContaining('står redan') }] }
    })
    const serving = { personId: row.personId, role: 'serving-substitute', fromNumber: 12 }
    expect((await world.secretary.post(path, serving)).status).toBe(201)
  })

  test('an attendance row is removed', async () => {
    const { meeting } = await plannedMeeting(world)
    const added = await world.secretary.post(`/meetings/${meeting.id}/attendance`, {
      name: 'Gäst Gren',
      role: 'other'
    })
    expect((await world.secretary.remove(`/attendance/${added.body.id}`)).status).toBe(204)
    expect((await world.secretary.get(`/meetings/${meeting.id}/attendance`)).body.items).toEqual([])
  })
})

test('a meeting planned by mistake is removed under If-Match; one that was opened is not', async () => {
  const { meeting } = await plannedMeeting(world, { organId: world.organisation.directorate.id })
  const path = `/meetings/${meeting.id}`
  expect((await world.secretary.remove(path)).status).toBe(428)
  expect((await world.secretary.remove(path, meeting.revision + 1)).status).toBe(412)
  expect((await world.reader.remove(path, meeting.revision)).status).toBe(403)
  expect((await world.secretary.remove(path, meeting.revision)).status).toBe(204)
  expect((await world.secretary.get(path)).status).toBe(404)
  const opened = await openedMeeting(world)
  const refused = await world.secretary.remove(`/meetings/${opened.meeting.id}`, opened.meeting.revision)
  expect(refused).toMatchObject({
    status: 409,
    body: { type: 'urn:problem-type:paragraf:wrong-state', detail: expect.stringContaining('planerat') }
  })
})

test('a closed meeting is opened again, and no § moves', async () => {
  const { meeting } = await openedMeeting(world)
  const numbers = async () =>
    (await world.reader.get(`/meetings/${meeting.id}/paragraphs`)).body.items.map(
      ({ number }: { number: number }) => number
    )
  expect((await world.secretary.post(`/meetings/${meeting.id}/closing`)).body.state).toBe('closed')
  const taken = await numbers()
  expect(taken).not.toContain(null)
  expect((await world.secretary.post(`/meetings/${meeting.id}/reopening`)).body.state).toBe('open')
  expect(await numbers()).toEqual(taken)
})

test('what deserves a look before the seal is listed over the API too', async () => {
  const { meeting, matters } = await openedMeeting(world, { endsAt: '12:00', matters: ['Rapport'] })
  const { body } = await world.secretary.get(`/meetings/${meeting.id}/remarks`)
  expect(body.items).toMatchObject([{ code: 'empty-paragraph', paragraphId: matters[0]?.id }])
})

test('what is made tells where it is', async () => {
  const made = await world.secretary.post('/cases', { title: 'Ett ärende' })
  expect(made.headers['location']).toBe(`/api/v1/cases/${made.body.id}`)
  expect((await world.reader.get(`/cases/${made.body.id}`)).body).toEqual(made.body)
})
