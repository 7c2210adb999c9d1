import { expect, test } from 'vitest'
import { NewCase } from '../../../server/domain/cases/case-schemas.ts'
import { markCase } from '../../../server/domain/cases/mark-case.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { addNote } from '../../../server/domain/cases/notes.ts'
import { registerRecord } from '../../../server/domain/register/register-record.ts'
import { searchAs, searchRegister } from '../../../server/domain/search/search-register.ts'
import { SearchQuestion } from '../../../server/domain/search/search-schemas.ts'
import { nobody, type Actor } from '../../../server/domain/access/actor.ts'
import { openWorld, personActor } from '../../support/world.ts'

/** A register where one case is marked, and whatever it is about stands nowhere else. */
const worldWith = async (title: string, party: string) => {
  const world = openWorld()
  const ctx = world.ctx()
  for (const open of [
    'Färja till ön',
    'Köp av färja',
    'Färjelägets belysning',
    'Skärgårdsfärjetrafikens avgifter'
  ])
    await openCase(ctx, NewCase.parse({ title: open, counterparts: ['Öns vänner'] }))
  const { id } = await openCase(
    ctx,
    NewCase.parse({
      title,
      counterparts: [party],
      externalNumbers: [{ number: party === 'Öns vänner' ? 'K 12-26' : 'X 1-26' }]
    })
  )
  await addNote(ctx, id, { text: title })
  await markCase(ctx, id, { statute: 'OSL 19 kap. 3 §', authority: null })
  await registerRecord(ctx, id, {
    record: { title, direction: 'received', sender: party },
    files: []
  })
  return { world, id }
}

const questions = [
  { text: 'färja' },
  { text: 'färjor ön' },
  { text: '"köp av färja"' },
  { text: 'fär*' },
  { text: 'färjetrafik' },
  { text: 'K 12-26' },
  { counterpart: 'öns vänner' },
  { text: 'färja', direction: 'received' },
  { text: 'färja', limit: 1 },
  { kind: 'record' },
  {}
] as const

const answersTo = async (world: Awaited<ReturnType<typeof worldWith>>['world'], actor: Actor) => {
  const answers: string[] = []
  for (const question of questions)
    answers.push(JSON.stringify(await searchAs(world.ctx(actor), SearchQuestion.parse(question))))
  return answers
}

const uncleared: Record<string, Actor> = {
  nobody,
  'somebody who is signed in': personActor(),
  'a case officer of other cases': personActor({ personId: 'other', duties: ['case-officer'] }),
  'an archivist whose token may not read secrets': personActor({
    duties: ['archivist'],
    scopes: ['read-register']
  })
}

for (const [name, actor] of Object.entries(uncleared))
  test(`to ${name} every answer is the same, byte for byte, whatever a marked case is about`, async () => {
    const about = await worldWith('Köp av färja till ön, skärgårdsfärjetrafikplan', 'Öns vänner')
    const other = await worldWith('Helt annan fråga', 'Någon annan')
    expect(await answersTo(about.world, actor)).toEqual(await answersTo(other.world, actor))
  })

test('who is cleared finds it by its title, its counterpart, its note and its number', async () => {
  const { world, id } = await worldWith('Hemlig ubåt', 'Undervattens AB')
  const cleared = world.ctx(personActor({ duties: ['archivist'] }))
  for (const text of ['ubåtar', 'undervattens', 'X 1-26']) {
    const { items } = await searchRegister(cleared, SearchQuestion.parse({ text }))
    expect(items.map(hit => hit.caseId)).toContain(id)
  }
})

test('a note is found by those who may read notes, and by no other who is signed in', async () => {
  const world = openWorld()
  const { id } = await openCase(world.ctx(), NewCase.parse({ title: 'Färja' }))
  await addNote(world.ctx(), id, { text: 'Ringde om en kajplats' })
  const find = async (actor: Actor) =>
    (await searchRegister(world.ctx(actor), SearchQuestion.parse({ text: 'kajplatser' }))).items
  expect(await find(personActor())).toEqual([])
  const [hit] = await find(personActor({ duties: ['case-officer'] }))
  expect(hit?.context).toContainEqual({ text: 'kajplats', isHit: true })
})
