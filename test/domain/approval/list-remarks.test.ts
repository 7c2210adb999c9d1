import { expect, test } from 'vitest'
import { listRemarks } from '../../../server/domain/approval/list-remarks.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { withdrawMatter } from '../../../server/domain/meetings/withdraw-matter.ts'
import { editPresence } from '../../../server/domain/presence/edit-presence.ts'
import { attendElected, attendOfficials } from '../../support/presence-world.ts'
import { attend, closedMeeting, openBodyWorld, sealingOf } from '../../support/body-world.ts'
import { takeUpMatter } from '../../../server/domain/meetings/take-up-matter.ts'
import { openDeciding, put, reserve } from '../../support/deciding-world.ts'

const decided = NewDecisionBlock.parse({ kind: 'decided', clauses: ['anta planen'] })

test('a meeting in order has no remarks: text, a decision alone and what is withdrawn are all enough', async () => {
  const world = await openBodyWorld()
  const { meeting, paragraphs } = await closedMeeting(world, { endsAt: '11:30', matters: ['A', 'B', 'C'] })
  await attendOfficials(world, meeting.id)
  const [a, b, c] = paragraphs
  await editParagraph(world.ctx(), a!.id, a!.revision, { text: 'Se § 2 och bilaga 1 till avtalet.' })
  await editParagraph(world.ctx(), b!.id, b!.revision, { decisions: [decided] })
  await withdrawMatter(world.ctx(), c!.id)
  await attend(world, meeting.id, { name: 'Ola Gren', role: 'rapporteur', fromNumber: 1, toNumber: 3 })
  expect(await listRemarks(world.ctx(), meeting.id)).toEqual([])
})

test('KL 5:69: that those who sign are not written in is told first, in the words that refuse the seal', async () => {
  const world = await openBodyWorld()
  const { meeting } = await closedMeeting(world, {
    organId: world.organisation.directorate.id,
    matters: ['A']
  })
  const [first] = await listRemarks(world.ctx(), meeting.id)
  expect(first).toMatchObject({
    code: 'signers-missing',
    message:
      'I närvarolistan saknas vem som har valts att justera. De ska skriva under, så skriv in dem innan protokollet låses.'
  })
  await expect(sealMinutes(world.ctx(), meeting.id, sealingOf(world))).rejects.toMatchObject({
    code: 'wrong-state',
    message: first?.message
  })
})

test('what deserves a look is told with where it stands, and nothing of it hinders the seal', async () => {
  const world = await openBodyWorld()
  const { meeting, paragraphs } = await closedMeeting(world, { matters: ['Plan', 'Nästa möte'] })
  await attendOfficials(world, meeting.id)
  const [plan, next] = paragraphs
  const text = 'Se § 99, § 99 och dnr 888/26.'
  await editParagraph(world.ctx(), plan!.id, plan!.revision, { text, decisions: [decided] })
  const { id } = await attend(world, meeting.id, { name: 'Ola Gren', role: 'rapporteur', fromNumber: 7 })
  const remarks = await listRemarks(world.ctx(), meeting.id)
  expect(remarks).toEqual([
    {
      code: 'no-end-time',
      message: 'Mötets sluttid är inte ifylld.',
      paragraphId: null,
      attendanceId: null
    },
    {
      code: 'attendance-outside',
      message: 'Ola Gren är inskriven från och med §\u00a07, men mötet har §§\u00a01–2.',
      paragraphId: null,
      attendanceId: id
    },
    {
      code: 'unresolved-reference',
      message: '§\u00a01 nämner ”§ 99”, som inte finns.',
      paragraphId: plan!.id,
      attendanceId: null
    },
    {
      code: 'unresolved-reference',
      message: '§\u00a01 nämner ”dnr 888/26”, som inte finns.',
      paragraphId: plan!.id,
      attendanceId: null
    },
    {
      code: 'empty-paragraph',
      message: '§\u00a02 Nästa möte har varken text eller beslut.',
      paragraphId: next!.id,
      attendanceId: null
    }
  ])
  expect((await sealMinutes(world.ctx(), meeting.id, sealingOf(world))).state).toBe('sealed')
})

test('placeholders, slips, personal data and a decision that is missing are told before the signature, and the data is not repeated', async () => {
  const world = await openBodyWorld()
  const { meeting, paragraphs } = await closedMeeting(world, { endsAt: '11:30', matters: ['A', 'B', 'C'] })
  await attendOfficials(world, meeting.id)
  const [a, b, c] = paragraphs
  const slip = NewDecisionBlock.parse({ kind: 'decided', clauses: ['godkänner planen'] })
  await editParagraph(world.ctx(), a!.id, a!.revision, {
    text: 'Planen gäller från XX mars.',
    decisions: [slip]
  })
  await editParagraph(world.ctx(), b!.id, b!.revision, { text: 'Gruppen beslutar att anta planen.' })
  await editParagraph(world.ctx(), c!.id, c!.revision, {
    text: 'Skriv till kim.kvist@exempel.se eller Kim Kvist.'
  })
  const remarks = await listRemarks(world.ctx(), meeting.id)
  expect(remarks.map(({ code, message }) => [code, message.replaceAll('\u00a0', ' ')])).toEqual([
    ['placeholder', '§ 1 har kvar ”XX” att fylla i.'],
    ['clause-slip', '§ 1 har en att-sats att se över. Efter ”att” står grundformen: ”godkänna”.'],
    ['no-decision', '§ 2 B berättar om ett beslut, men beslutet är inte inskrivet.'],
    ['personal-data', '§ 3 har en e-postadress. Pröva om det ska stå i protokollet.']
  ])
})

test('a vote whose decision was never written in is told of', async () => {
  const { world, meeting, paragraphId } = await openDeciding()
  await takeUpMatter(world.ctx(), paragraphId)
  await put(world, paragraphId, { yesText: 'bifall' })
  const codes = (await listRemarks(world.ctx(), meeting.id)).filter(each => each.paragraphId === paragraphId)
  expect(codes.map(({ code }) => code)).toContain('no-decision')
})

test('minutes that were not approved in fourteen days are told of with the statute (KL 5 kap. 69 §)', async () => {
  const world = await openBodyWorld()
  const organId = world.organisation.directorate.id
  const { meeting } = await closedMeeting(world, { organId, endsAt: '11:30' })
  world.now = '2026-12-01T09:00:00.000Z'
  const late = (await listRemarks(world.ctx(), meeting.id)).filter(({ code }) => code === 'approval-late')
  expect(late.map(({ message }) => message)).toEqual([expect.stringContaining('(KL 5 kap. 69 §)')])
})

test('every § that was dealt with without a quorum is told of, with the statute and why (KL 5:45)', async () => {
  const world = await openBodyWorld()
  const organId = world.organisation.directorate.id
  const { meeting, paragraphs } = await closedMeeting(world, { organId, matters: ['A', 'B'] })
  await attendElected(world, meeting.id, [0, 1, 2, 3, 4])
  await attendElected(world, meeting.id, [5], { toNumber: 1 })
  await editPresence(world.ctx(), paragraphs[1]!.id, 1, { quorumReason: 'Snöstorm' })
  const told = (await listRemarks(world.ctx(), meeting.id)).filter(({ code }) => code === 'presence-breach')
  expect(told).toEqual([
    {
      code: 'presence-breach',
      message:
        '§\u00a02: Inte beslutsfört: 6 av 12 ledamöter tjänstgör; minst 7 behövs. (KL 5 kap. 45 §) Skäl: Snöstorm',
      paragraphId: paragraphs[1]!.id,
      attendanceId: null
    }
  ])
})

test('a reservation that came after the meeting is told of before the seal, with the statute and why (KL 4 kap. 27 §)', async () => {
  const { world, meeting, paragraphId } = await openDeciding()
  await takeUpMatter(world.ctx(), paragraphId)
  await reserve(world, paragraphId, {
    name: 'Bo Bok',
    kind: 'reservation',
    notifiedOn: '2026-03-13',
    reason: 'Fick inte ordet'
  })
  const told = (await listRemarks(world.ctx(), meeting.id)).filter(({ code }) => code === 'deciding-breach')
  expect(told.map(({ message }) => message)).toEqual([
    '§\u00a01: Reservationen anmäldes efter att mötet hade avslutats. (KL 4 kap. 27 §) Skäl: Fick inte ordet'
  ])
})
