import { expect, test } from 'vitest'
import { NewCase } from '../../../server/domain/cases/case-schemas.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { completeIndex } from '../../../server/domain/search/complete-index.ts'
import { searchRegister } from '../../../server/domain/search/search-register.ts'
import { SearchQuestion, type SearchAnswer } from '../../../server/domain/search/search-schemas.ts'
import { insertCases } from '../../support/many-cases.ts'
import { openWorld, type World } from '../../support/world.ts'

const ask = (world: World, question: object): Promise<SearchAnswer> =>
  searchRegister(world.ctx(), SearchQuestion.parse(question))
const titleOf = ({ title }: SearchAnswer['items'][number]): string => title.map(({ text }) => text).join('')

test('what was registered before there was an index is found once it is completed, and nothing is indexed twice', async () => {
  const world = openWorld()
  await insertCases(world, ['Färja till ön', 'Bro till ön'])
  await openCase(world.ctx(), NewCase.parse({ title: 'Färja till fastlandet' }))
  expect((await ask(world, { text: 'färja' })).total).toBe(1)
  expect(await completeIndex(world.ctx())).toBe(2)
  expect((await ask(world, { text: 'färja' })).items.map(titleOf)).toEqual([
    'Färja till fastlandet',
    'Färja till ön'
  ])
  expect(await completeIndex(world.ctx())).toBe(0)
})

test('up to 5,000 hits are ranked and counted to the last; of more it is said that they are more, the latest first', async () => {
  const world = openWorld()
  const titles = Array.from({ length: 4_999 }, (_, index) => `Färjeläge ${index + 2}`)
  // The oldest of them all, and the one that is nearest to the word.
  await insertCases(world, ['Färja till ön', ...titles])
  await completeIndex(world.ctx())

  const ranked = await ask(world, { text: 'färja' })
  expect(ranked).toMatchObject({ total: 5_000, isMore: false, order: 'nearest' })
  expect(titleOf(ranked.items[0]!)).toBe('Färja till ön')
  expect(countOf(ranked, 'year', '2025')).toBe(5_000)
  expect((await ask(world, { text: 'färja', page: 250 })).items).toHaveLength(20)

  await openCase(world.ctx(), NewCase.parse({ title: 'Färjelinje' }))
  const latest = await ask(world, { text: 'färja' })
  expect(latest).toMatchObject({ total: 5_000, isMore: true, order: 'newest' })
  expect(titleOf(latest.items[0]!)).toBe('Färjelinje')
  // What has been counted are the 5,000 latest.
  expect([countOf(latest, 'year', '2026'), countOf(latest, 'year', '2025')]).toEqual([1, 4_999])
  await expect(ask(world, { text: 'färja', cursor: ranked.nextCursor })).rejects.toThrow(
    'Träffarna har ändrats'
  )
  await expect(ask(world, { text: 'färja', page: 251 })).rejects.toThrow('bläddra med cursor')

  const found = await everyHit(world, { text: 'färja', limit: 100 })
  expect(found.at(-1)).toBe('Färja till ön')
  expect(new Set(found).size).toBe(5_001)
})

test.each([
  ['near words first', { text: 'färja' }],
  ['the latest first', {}],
  ['by a counterpart', { counterpart: 'öns vänner' }]
])('a cursor, %s, passes each once while others are registered', async (_, question) => {
  const world = openWorld()
  const counterparts = ['Öns vänner']
  const titles = Array.from(
    { length: 40 },
    (_unused, index) => `${index % 3 ? 'Färja' : 'Färjeläge'} ${index}`
  )
  for (const title of titles) await openCase(world.ctx(), NewCase.parse({ title, counterparts }))
  let registered = 0
  const found = await everyHit(world, { ...question, limit: 7 }, async () => {
    await openCase(world.ctx(), NewCase.parse({ title: `Ny färja ${++registered}`, counterparts }))
  })
  expect(found.filter(title => titles.includes(title)).toSorted()).toEqual(titles.toSorted())
  expect(new Set(found).size).toBe(found.length)
  expect(registered).toBeGreaterThan(4)
})

const countOf = ({ facets }: SearchAnswer, field: string, value: string): number | undefined =>
  facets.find(facet => facet.field === field)?.values.find(one => one.value === value)?.count

/** The titles of all hits, page after page by cursor. */
const everyHit = async (world: World, question: object, betweenPages = async () => {}): Promise<string[]> => {
  const titles: string[] = []
  let cursor: string | null = null
  do {
    const answer: SearchAnswer = await ask(world, { ...question, ...(cursor && { cursor }) })
    titles.push(...answer.items.map(titleOf))
    cursor = answer.nextCursor
    await betweenPages()
  } while (cursor)
  return titles
}
