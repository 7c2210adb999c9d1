import { expect, test } from 'vitest'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { editMotion, listMotions, removeMotion } from '../../../server/domain/decisions/motions.ts'
import { editProposition, listPropositions } from '../../../server/domain/decisions/propositions.ts'
import { listStatements } from '../../../server/domain/decisions/statements.ts'
import { findMatters } from '../../../server/domain/meetings/matter-store.ts'
import { NewRecusal } from '../../../server/domain/presence/presence-schemas.ts'
import { addRecusal } from '../../../server/domain/presence/recusals.ts'
import { deciders, move, openDeciding, put, reserve, votesOf } from '../../support/deciding-world.ts'

const told = async ({ world, meeting, paragraphId }: Awaited<ReturnType<typeof openDeciding>>) => {
  const { sections } = await getMinutes(world.ctx(), meeting.id)
  const paragraph = sections.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === paragraphId)!
  const lines = (parts: typeof paragraph.proceedings) =>
    (parts ?? []).map(part => [part.heading, ...part.lines])
  return { ...paragraph, before: lines(paragraph.proceedings), after: lines(paragraph.statements) }
}

test('the minutes tell the proposals that stand, the order, the vote with each name and the reservations (KL 5 kap. 67 §)', async () => {
  const opened = await openDeciding()
  const { world, paragraphId } = opened
  await move(world, paragraphId, { name: 'Ada Asp', kind: 'approve', text: 'beredningsgruppens förslag.' })
  await move(world, paragraphId, { name: 'Bo Bok', kind: 'reject', supporters: ['Eva Ek', 'Filip Fur'] })
  const back = await move(world, paragraphId, { name: 'Cia Ceder', kind: 'amend', text: 'att ramen höjs.' })
  await editMotion(world.ctx(), back.id, 1, { isWithdrawn: true })
  await put(world, paragraphId, {
    yesText: 'bifall till beredningsgruppens förslag',
    noText: 'avslag på förslaget',
    method: 'open-vote',
    found: 'yes',
    requestedBy: 'Bo Bok',
    votes: votesOf('ynyynn')
  })
  await reserve(world, paragraphId, {
    name: 'Bo Bok',
    kind: 'reservation',
    text: 'Kostnaden är inte utredd.',
    notifiedOn: '2026-03-12'
  })
  await reserve(world, paragraphId, { name: 'Eva Ek', kind: 'reservation', notifiedOn: '2026-03-12' })
  const { before, after, proceedings } = await told(opened)
  expect(before).toEqual([
    [
      'Förslag och yrkanden',
      'Ada Asp yrkar bifall till beredningsgruppens förslag.',
      'Bo Bok yrkar avslag på förslaget. Eva Ek och Filip Fur instämmer.'
    ],
    [
      'Propositionsordning',
      'Ordföranden ställer proposition på bifall till beredningsgruppens förslag och avslag på förslaget, och finner att förbundsdirektionen beslutar om bifall till beredningsgruppens förslag.'
    ],
    [
      'Omröstning',
      'Omröstning begärs av Bo Bok. Den som röstar ja röstar för bifall till beredningsgruppens förslag. Den som röstar nej röstar för avslag på förslaget.',
      'Röstetalet är lika: 3 ja mot 3 nej. Ordföranden har utslagsröst och röstar ja. Därmed beslutar förbundsdirektionen om bifall till beredningsgruppens förslag.'
    ]
  ])
  expect(proceedings?.at(-1)?.votes.map(({ name, answer }) => `${name} ${answer}`)).toEqual(
    deciders.map((name, index) => `${name} ${['ja', 'nej', 'ja', 'ja', 'nej', 'nej'][index]}`)
  )
  expect(after).toEqual([
    [
      'Reservationer',
      'Bo Bok reserverar sig mot beslutet:',
      'Kostnaden är inte utredd.',
      'Eva Ek reserverar sig mot beslutet.'
    ]
  ])
})

test('each kind of proposal and each way of deciding has its sentence', async () => {
  const opened = await openDeciding()
  const { world, paragraphId } = opened
  const name = 'Ada Asp'
  await move(world, paragraphId, { name, kind: 'amend', text: 'att ramen höjs, ' })
  await move(world, paragraphId, { name, kind: 'add', text: 'följa upp beslutet' })
  await move(world, paragraphId, { name, kind: 'remit', reasons: 'Kostnaden är inte utredd' })
  await move(world, paragraphId, { name, kind: 'postpone' })
  await put(world, paragraphId, { yesText: 'återremiss av ärendet', subject: 'remit', found: 'no' })
  await put(world, paragraphId, {
    yesText: 'bifall',
    noText: 'avslag',
    method: 'open-vote',
    votes: votesOf('yynnaa'.replace('nn', 'ny'))
  })
  await put(world, paragraphId, {
    yesText: 'val av revisor',
    subject: 'election',
    method: 'closed-vote',
    blankBallots: 2,
    ballots: [
      { name: 'Ir Is', ballots: 2 },
      { name: 'Jo Jord', ballots: 2, isDrawn: true }
    ]
  })
  await reserve(world, paragraphId, {
    name,
    kind: 'minutes-note',
    text: 'Frågan kommer åter.',
    notifiedOn: '2026-03-12'
  })
  const { before, after } = await told(opened)
  expect(before.flatMap(([, ...lines]) => lines)).toEqual([
    'Ada Asp yrkar som ändring att ramen höjs.',
    'Ada Asp yrkar som tillägg att följa upp beslutet.',
    'Ada Asp yrkar att ärendet återremitteras. Motivering: Kostnaden är inte utredd.',
    'Ada Asp yrkar att ärendet bordläggs.',
    'Ordföranden redovisar i vilken ordning propositionerna ställs: 1) återremiss av ärendet, 2) bifall och 3) val av revisor.',
    'Ordföranden ställer proposition på återremiss av ärendet, och finner den besvarad med nej.',
    'Ordföranden ställer proposition på bifall och avslag.',
    'Omröstning begärs. Den som röstar ja röstar för bifall. Den som röstar nej röstar för avslag.',
    'Med 3 ja mot 1 nej, medan 2 avstår från att rösta, beslutar förbundsdirektionen om bifall.',
    'Omröstningen är sluten och gäller val av revisor.',
    'Ir Is får 2 röster och Jo Jord får 2 röster. 2 röstsedlar är blanka. Röstetalet är lika. Lotten avgör och faller på Jo Jord. Därmed är Jo Jord vald.'
  ])
  expect(after).toEqual([
    ['Protokollsanteckningar', 'Ada Asp lämnar en anteckning till protokollet:', 'Frågan kommer åter.']
  ])
})

test('a reservation by one who took no part, or after the meeting, is recorded and told with its reason (KL 4 kap. 27 §)', async () => {
  const { world, paragraphId } = await openDeciding()
  const on = { kind: 'reservation', notifiedOn: '2026-03-12' } as const
  await reserve(world, paragraphId, { ...on, name: 'Bo Bok', notifiedTime: '12:00' })
  await reserve(world, paragraphId, {
    ...on,
    name: 'Bo Bok',
    notifiedTime: '12:01',
    reason: 'Fick inte ordet'
  })
  await reserve(world, paragraphId, { ...on, name: 'Gäst Gren' })
  await reserve(world, paragraphId, {
    ...on,
    name: 'Gäst Gren',
    kind: 'minutes-note',
    text: 'Jag fanns där.'
  })
  const listed = await listStatements(world.ctx(), paragraphId)
  expect(listed.map(({ breaches, reason }) => [breaches.map(({ code }) => code).join(), reason])).toEqual([
    ['', null],
    ['reservation-late', 'Fick inte ordet'],
    ['reservation-of-another', null],
    ['', null]
  ])
  expect(listed[1]?.breaches[0]?.statute).toBe('KL 4 kap. 27 §')
})

test('nobody votes twice at one proposition, by the verb and by the database (KL 4 kap. 24 §)', async () => {
  const { world, paragraphId } = await openDeciding()
  const twice = [...votesOf('yy'), { name: 'ada asp', answer: 'no' as const }]
  await expect(
    put(world, paragraphId, { yesText: 'bifall', method: 'open-vote', votes: twice })
  ).rejects.toMatchObject({ code: 'invalid-input', errors: [{ field: 'votes.2.name' }] })
  expect(await listPropositions(world.ctx(), paragraphId)).toEqual([])
  const { id } = await put(world, paragraphId, { yesText: 'bifall', votes: votesOf('y') })
  const again = `insert into votes (id, proposition_id, position, name, answer) values ('x', '${id}', 9, 'Ada Asp', 'no')`
  await expect(world.store.transact(async ({ write }) => write.run(again))).rejects.toThrow()
})

const auditors = { yesText: 'val av revisorer', subject: 'election', method: 'closed-vote' } as const

const drawnSums = (count: number) =>
  ['Ir Is', 'Jo Jord', 'Kaj Kvist'].map((name, index) => ({ name, ballots: 2, isDrawn: index < count }))

test('an election of several seats is written in, edited and told; fewer seats come with fewer lots (KL 5 kap. 55 §)', async () => {
  const opened = await openDeciding()
  const { world, paragraphId } = opened
  const { id, outcome, breaches } = await put(world, paragraphId, {
    ...auditors,
    seats: 2,
    ballots: drawnSums(2)
  })
  expect([outcome.by, outcome.chosen, breaches]).toEqual(['lot', ['Ir Is', 'Jo Jord'], []])
  const edited = await editProposition(world.ctx(), id, 1, { seats: 1, ballots: drawnSums(1) })
  expect(edited.outcome).toMatchObject({ by: 'lot', chosen: ['Ir Is'] })
  const { before } = await told(opened)
  expect(before.map(([heading]) => heading)).toEqual(['Sluten omröstning'])
})

test('the lot falls on no more than there are seats, and only an election has several, by the verb and by the database', async () => {
  const { world, paragraphId } = await openDeciding()
  const refused = (wish: Partial<Parameters<typeof put>[2]>) =>
    expect(put(world, paragraphId, { ...auditors, ...wish })).rejects
  await refused({ seats: 2, ballots: drawnSums(3) }).toMatchObject({
    errors: [{ field: 'ballots.2.isDrawn', message: expect.stringContaining('högst 2') }]
  })
  await refused({ ballots: drawnSums(2) }).toMatchObject({ errors: [{ field: 'ballots.1.isDrawn' }] })
  for (const subject of ['employment', 'matter'] as const)
    await refused({ subject, seats: 2 }).toMatchObject({ errors: [{ field: 'seats' }] })
  const { id } = await put(world, paragraphId, { ...auditors, seats: 2, ballots: drawnSums(2) })
  await expect(editProposition(world.ctx(), id, 1, { seats: 1 })).rejects.toMatchObject({
    errors: [{ field: 'seats' }]
  })
  await expect(editProposition(world.ctx(), id, 1, { subject: 'employment' })).rejects.toMatchObject({
    errors: [{ field: 'seats' }]
  })
  for (const byHand of [
    `insert into ballot_sums (id, proposition_id, position, name, ballots, is_drawn) values ('x', '${id}', 9, 'Y', 1, 1)`,
    `update ballot_sums set is_drawn = 1 where proposition_id = '${id}' and is_drawn = 0`,
    `update propositions set seats = 1 where id = '${id}'`
  ])
    await expect(world.store.transact(async ({ write }) => write.run(byHand))).rejects.toMatchObject({
      cause: { message: 'the lot falls on no more than there are seats' }
    })
})

test('votes that are sent take the place of those that stood, and others are left as they were', async () => {
  const { world, paragraphId } = await openDeciding()
  const { id } = await put(world, paragraphId, {
    yesText: 'bifall',
    method: 'open-vote',
    votes: votesOf('yyynnn')
  })
  const kept = await editProposition(world.ctx(), id, 1, { requestedBy: 'Bo Bok' })
  expect(kept.outcome.yes).toBe(3)
  const { outcome } = await editProposition(world.ctx(), id, 2, { votes: votesOf('nnnnny') })
  expect(outcome).toMatchObject({ answer: 'no', yes: 1, no: 5 })
  await expect(editProposition(world.ctx(), id, 2, { found: 'no' })).rejects.toMatchObject({
    code: 'stale-revision'
  })
})

test('motions keep their order when one is removed and another comes', async () => {
  const { world, paragraphId } = await openDeciding()
  const [a] = [await move(world, paragraphId, { name: 'A', kind: 'approve' })]
  await move(world, paragraphId, { name: 'B', kind: 'approve' })
  await removeMotion(world.ctx(), a.id)
  await move(world, paragraphId, { name: 'C', kind: 'approve' })
  expect((await listMotions(world.ctx(), paragraphId)).map(({ name }) => name)).toEqual(['B', 'C'])
})

test('who is jävig at the § has no vote there and cannot reserve, and has both at the next (KL 5 kap. 46–49 §§, 4 kap. 27 §)', async () => {
  const { world, meeting, paragraphId } = await openDeciding()
  await addRecusal(world.ctx(), paragraphId, NewRecusal.parse({ name: 'Filip Fur', ground: 'Äger bolaget' }))
  const next = (await findMatters(world.store, meeting))[1]!.id
  const codes = async (id: string) => {
    const votes = votesOf('yyynnn')
    const { breaches } = await put(world, id, { yesText: 'bifall', method: 'open-vote', votes })
    const own = { name: 'Filip Fur', kind: 'reservation', notifiedOn: '2026-03-12' } as const
    return [...breaches, ...(await reserve(world, id, own)).breaches].map(({ code }) => code)
  }
  expect(await codes(paragraphId)).toEqual(['not-serving', 'reservation-of-another'])
  expect(await codes(next)).toEqual([])
})
