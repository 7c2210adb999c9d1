import { beforeAll, expect, test } from 'vitest'
import { openApiWorld, type ApiWorld } from '../support/api-client.ts'
import { deciders, meetingOfDeciders, votesOf } from '../support/deciding-world.ts'

let world: ApiWorld
let path: string
let meetingId: string

beforeAll(async () => {
  world = await openApiWorld()
  const { meeting, paragraphId } = await meetingOfDeciders(world)
  meetingId = meeting.id
  path = `/paragraphs/${paragraphId}`
})

test('a program writes in a vote, gets its outcome and what breaks the law, and reads it in the minutes', async () => {
  const proposition = { yesText: 'bifall', noText: 'avslag', method: 'open-vote' }
  const added = await world.master.post(`${path}/propositions`, { ...proposition, votes: votesOf('yynn') })
  expect(added).toMatchObject({
    status: 201,
    body: {
      outcome: { answer: 'yes', by: 'casting-vote', yes: 2, no: 2 },
      breaches: [{ code: 'votes-missing', statute: 'KL 4 kap. 24–25 §§' }]
    }
  })
  expect(added.body.breaches[0].message).toContain('Eva Ek och Filip Fur')
  const one = `/propositions/${added.body.id}`
  expect((await world.master.patch(one, { votes: votesOf('yynnna') })).status).toBe(428)
  const edited = await world.master.patch(one, { votes: votesOf('yynnna') }, added.body.revision)
  expect(edited.body).toMatchObject({ outcome: { answer: 'no', by: 'majority', abstained: 1 }, breaches: [] })
  const { sections } = (await world.master.get(`/meetings/${meetingId}/minutes`)).body
  expect(sections[0].paragraphs[0].proceedings.at(-1)).toMatchObject({
    heading: 'Omröstning',
    votes: deciders.map((name, index) => ({
      name,
      answer: ['ja', 'ja', 'nej', 'nej', 'nej', 'avstår'][index]
    }))
  })
})

test('a program writes in an election of several seats, and reads who was chosen, by ballots and by lot', async () => {
  const sums = [
    { name: 'Jo Jord', ballots: 4 },
    { name: 'Ir Is', ballots: 4, isDrawn: true },
    { name: 'Kaj Kvist', ballots: 5 }
  ]
  const election = { yesText: 'val av revisorer', subject: 'election', method: 'closed-vote', seats: 2 }
  const added = await world.master.post(`${path}/propositions`, { ...election, ballots: sums })
  expect(added).toMatchObject({
    status: 201,
    body: {
      seats: 2,
      outcome: { answer: null, by: 'lot', chosen: ['Kaj Kvist', 'Ir Is'] },
      breaches: [{ code: 'ballots-too-many', statute: 'KL 4 kap. 24–25 §§' }]
    }
  })
  const one = `/propositions/${added.body.id}`
  const refused = await world.master.patch(one, { subject: 'employment' }, added.body.revision)
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'seats' }] } })
  expect((await world.master.remove(one)).status).toBe(204)
})

test('a vote of somebody who is no person is told by its field, and so is a vote twice', async () => {
  const votes = (extra: object) => [...votesOf('y'), { name: 'Bo Bok', answer: 'no', ...extra }]
  const send = (wanted: object[]) =>
    world.master.post(`${path}/propositions`, { yesText: 'bifall', method: 'open-vote', votes: wanted })
  expect(await send(votes({ personId: 'nobody' }))).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'votes.1.personId' }] }
  })
  expect(await send(votes({ name: 'Ada Asp' }))).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'votes.1.name' }] }
  })
})

test('a reservation that is late is taken in, listed among the breaches of the § with its statute, and removed', async () => {
  const late = { name: 'Bo Bok', kind: 'reservation', notifiedOn: '2027-01-01' }
  const { body } = await world.master.post(`${path}/statements`, late)
  const listed = await world.master.get(`${path}/deciding-breaches`)
  expect(listed.body.items).toMatchObject([{ code: 'reservation-late', statute: 'KL 4 kap. 27 §' }])
  expect((await world.master.remove(`/statements/${body.id}`)).status).toBe(204)
  expect((await world.master.get(`${path}/deciding-breaches`)).body.items).toEqual([])
})

test('a decision block tells what it does, from its words or as it was chosen', async () => {
  const { revision } = (await world.master.get(path)).body
  const blocks = [
    { kind: 'decided', clauses: ['notera informationen'] },
    { kind: 'decided', clauses: ['invänta besked'] },
    { kind: 'decided', clauses: ['invänta besked'], type: 'postpone' }
  ]
  const { body } = await world.master.patch(path, { decisions: blocks }, revision)
  expect(body.decisions.map(({ type }: { type: string | null }) => type)).toEqual(['note', null, 'postpone'])
})
