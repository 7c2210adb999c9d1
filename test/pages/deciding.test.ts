import { expect, test } from 'vitest'
import { listMotions } from '../../server/domain/decisions/motions.ts'
import { listPropositions } from '../../server/domain/decisions/propositions.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { NewDecisionBlock } from '../../server/domain/decisions/paragraph-schemas.ts'
import { paths } from '../../server/pages/paths.ts'
import { attend } from '../support/body-world.ts'
import { deciders, meetingOfDeciders, move, reserve } from '../support/deciding-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { master, reader, people } = world
const { meeting, paragraphId } = await meetingOfDeciders(world)
await attend(world, meeting.id, { personId: people.director.id, role: 'member' })
const page = paths.deciding(paragraphId)

test('a proposal, a proposition and each vote are written in without script, and the minutes tell of them', async () => {
  const director = people.director.name
  await master.fillIn(page, paths.motions(paragraphId), {
    name: director,
    kind: 'reject',
    supporters: 'Bo Bok\r\n\r\nCia Ceder'
  })
  const [motion] = await listMotions(world.ctx(), paragraphId)
  expect(motion).toMatchObject({ personId: people.director.id, supporters: ['Bo Bok', 'Cia Ceder'] })
  await master.fillIn(page, paths.propositions(paragraphId), {
    yesText: 'bifall till förslaget',
    noText: 'avslag på förslaget',
    method: 'open-vote',
    found: 'yes'
  })
  const [{ id } = { id: '' }] = await listPropositions(world.ctx(), paragraphId)
  const answers = Object.fromEntries(
    [...deciders, director].map((_, index) => [`votes.${index}.answer`, index < 3 ? 'yes' : 'no'])
  )
  const saved = wordsOf((await master.fillIn(page, paths.proposition(id), answers)).html)
  expect(saved).toContain('Med 3 ja mot 4 nej beslutar förbundsdirektionen om avslag på förslaget.')
  const minutes = wordsOf((await master.get(paths.minutes(meeting.id))).html)
  expect(minutes).toContain(`${director} yrkar avslag på förslaget. Bo Bok och Cia Ceder instämmer.`)
  expect(minutes).toMatch(/Ada Asp\s+ja/)
  const [put] = await listPropositions(world.ctx(), paragraphId)
  expect(put?.votes.find(({ name }) => name === director)).toMatchObject({ personId: people.director.id })
})

test('votes by name are written in together with the proposition, and the words of it come from what was moved', async () => {
  const { paragraphId: other } = await meetingOfDeciders(world)
  await move(world, other, { name: 'Bo Bok', kind: 'amend', text: 'avsätta 3 mnkr' })
  const answers = Object.fromEntries(deciders.map((_, at) => [`votes.${at}.answer`, at < 4 ? 'yes' : '']))
  const put = { method: 'open-vote', ...answers }
  const saved = await master.fillIn(paths.deciding(other), paths.propositions(other), put)
  const [proposition] = await listPropositions(world.ctx(), other)
  expect(proposition).toMatchObject({
    yesText: 'bifall till förslaget',
    noText: 'bifall till yrkandet från Bo Bok att avsätta 3 mnkr'
  })
  expect(proposition?.votes.map(({ name }) => name)).toEqual(deciders.slice(0, 4))
  expect(wordsOf(saved.html)).toContain('Med 4 ja mot 0 nej beslutar')
})

test('an election of two seats is written in: seats, sums and the lot, and the page tells who was chosen', async () => {
  await master.fillIn(page, paths.propositions(paragraphId), {
    yesText: 'val av revisorer',
    subject: 'election',
    method: 'closed-vote'
  })
  const { id } = (await listPropositions(world.ctx(), paragraphId)).at(-1)!
  const sums = [
    ['Ir Is', '3'],
    ['Jo Jord', '2'],
    ['Kaj Kvist', '2']
  ].flatMap(([name = '', ballots = ''], row) => [
    [`ballots.${row}.name`, name],
    [`ballots.${row}.ballots`, ballots]
  ])
  const typed = { seats: '2', ...Object.fromEntries(sums) }
  const equal = wordsOf((await master.fillIn(page, paths.proposition(id), typed)).html)
  expect(equal).toContain('Därmed är Ir Is vald. Röstetalet är lika för Jo Jord och Kaj Kvist.')
  expect(equal).toContain('Jo Jord och Kaj Kvist har lika många röster. Lotten ska avgöra. KL 5 kap. 55 §')
  const drawn = await master.fillIn(page, paths.proposition(id), { 'ballots.2.isDrawn': 'true' })
  expect(wordsOf(drawn.html)).toContain('Lotten avgör och faller på Kaj Kvist.')
  expect(wordsOf(drawn.html)).toContain('Därmed är Ir Is och Kaj Kvist valda.')
  const { revision } = (await listPropositions(world.ctx(), paragraphId)).at(-1)!
  const other = { ...typed, revision: String(revision), subject: 'employment', method: 'acclamation' }
  const refused = await master.post(paths.proposition(id), { ...other, yesText: 'anställning' })
  expect(refused.status).toBe(422)
  expect(refused.html).toMatch(/name="seats" value="2"[^>]*aria-invalid/)
  expect(wordsOf(refused.html)).toContain('Bara ett val kan gälla flera platser.')
  await master.fillIn(page, paths.propositionRemoval(id), {})
})

test('what breaks the law is shown at once with the statute, asks for a reason, and stays (KL 4 kap. 27 §)', async () => {
  const late = { name: 'Bo Bok', kind: 'reservation', notifiedOn: '2027-01-01' } as const
  const { html } = await master.fillIn(page, paths.statements(paragraphId), late)
  expect(wordsOf(html)).toContain('Reservationen anmäldes efter att mötet hade avslutats. KL 4 kap. 27 §')
  const [, id = ''] = /action="\/reservationer\/([^/"]+)"/.exec(html) ?? []
  const explained = await master.fillIn(page, paths.statement(id), { reason: 'Hann inte begära ordet' })
  const words = wordsOf(explained.html)
  expect(words).toContain('Reservationen anmäldes efter att mötet hade avslutats.')
  expect(words).toContain('Skäl: Hann inte begära ordet')
})

test('a form that is refused comes back open with what was typed, and a change of somebody else is not lost', async () => {
  const typed = { name: 'Ada Asp', kind: 'amend', text: '', reasons: 'Mycket att säga' }
  const refused = await master.post(paths.motions(paragraphId), typed)
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Mycket att säga')
  expect(wordsOf(refused.html)).toContain('Skriv vad som yrkas.')
  expect(refused.html).toMatch(/<details[^>]* open>\s*<summary>Lägg till ett yrkande/)
  const { id } = await move(world, paragraphId, { name: 'Eva Ek', kind: 'approve' })
  const stale = { ...typed, kind: 'approve', nameBefore: 'Eva Ek', revision: '1' }
  await master.post(paths.motion(id), { ...stale, name: 'Eva Ek', reasons: 'Den andras' })
  const second = await master.post(paths.motion(id), { ...stale, name: 'Eva Ek' })
  expect([second.status, wordsOf(second.html)]).toEqual([412, expect.stringContaining('Den andras')])
})

test('a change of the clauses after the gavel is shown word by word on the § and to those who approve', async () => {
  const save = async (clause: string) => {
    const { revision } = await getParagraph(world.ctx(), paragraphId)
    const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: [clause] })]
    await editParagraph(world.ctx(), paragraphId, revision, { decisions })
  }
  await save('avsätta 12 mnkr')
  const readBack = wordsOf((await master.get(paths.paragraphClosing(paragraphId))).html)
  expect(readBack).toContain('att avsätta 12 mnkr.')
  expect(readBack).toContain('när det klubbas nu')
  const closed = await master.fillIn(
    paths.paragraphClosing(paragraphId),
    paths.paragraphClosing(paragraphId),
    {}
  )
  expect((await getParagraph(world.ctx(), paragraphId)).foreseenNumber).toBeNull()
  expect(wordsOf((await master.get(paths.paragraphClosing(paragraphId))).html)).toContain(
    'Beslutet är klubbat'
  )
  expect(wordsOf(closed.html)).toContain('Det har inte ändrats efter det.')
  await save('avsätta 15 mnkr')
  for (const path of [page, paths.paragraph(paragraphId), paths.changedDecisions(meeting.id)]) {
    const { html } = await master.get(path)
    expect(html, path).not.toContain('NaN')
    expect(html, path).toMatch(/<del>.*12<\/del><ins>.*15<\/ins>/)
  }
  expect((await reader.get(paths.minutes(meeting.id))).html).toContain(paths.changedDecisions(meeting.id))
})

test('a name that is changed no longer stands for the person it stood for', async () => {
  const { id } = await move(world, paragraphId, {
    personId: people.director.id,
    name: people.director.name,
    kind: 'approve'
  })
  await master.fillIn(page, paths.motion(id), { name: 'Någon Annan' })
  const motion = (await listMotions(world.ctx(), paragraphId)).find(each => each.id === id)
  expect(motion).toMatchObject({ name: 'Någon Annan', personId: null })
})

test('what is removed is gone, and a sealed § is only read', async () => {
  const { id } = await reserve(world, paragraphId, {
    name: 'Filip Fur',
    kind: 'reservation',
    notifiedOn: '2026-03-12'
  })
  const { html } = await master.fillIn(page, paths.statementRemoval(id), {})
  expect(wordsOf(html)).not.toContain('Filip Fur reserverar sig')
  const read = await reader.get(page)
  expect([read.status, read.html.includes('<form class="stack form"')]).toEqual([200, false])
})
