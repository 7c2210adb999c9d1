import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NewCase } from '../../../server/domain/cases/case-schemas.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { searchRegister } from '../../../server/domain/search/search-register.ts'
import { SearchQuestion } from '../../../server/domain/search/search-schemas.ts'
import { openWorld } from '../../support/world.ts'

const split = (text = ''): string[] => text.trim().split(/\s+/u).filter(Boolean)

const rows = readFileSync(join(import.meta.dirname, '../../fixtures/search-quality.txt'), 'utf8')
  .split('\n')
  .filter(line => line.includes('|'))
  .slice(1)
  .map(line => {
    const [title = '', finds = '', not = ''] = line.split('|')
    const [forms, parts] = finds.split(';')
    return { title: title.trim(), forms: split(forms), parts: split(parts), not: split(not) }
  })

const world = openWorld()
const ctx = world.ctx()
for (const { title } of rows) await openCase(ctx, NewCase.parse({ title }))

const finds = async (text: string, title: string): Promise<boolean> => {
  const { items } = await searchRegister(ctx, SearchQuestion.parse({ text, limit: 100 }))
  return items.some(hit => hit.title.map(segment => segment.text).join('') === title)
}

const missed = async (wordsOf: (row: (typeof rows)[number]) => string[]): Promise<string[]> => {
  const misses: string[] = []
  for (const row of rows)
    for (const word of wordsOf(row)) if (!(await finds(word, row.title))) misses.push(`${word}: ${row.title}`)
  return misses
}

test('the list has at least 300 words', () => {
  expect(rows.flatMap(({ forms, parts, not }) => [...forms, ...parts, ...not]).length).toBeGreaterThanOrEqual(
    300
  )
})

test('at least 95 of 100 inflected forms find the title that has the word in another form', async () => {
  const misses = await missed(({ forms }) => forms)
  const all = rows.flatMap(({ forms }) => forms).length
  expect((all - misses.length) / all, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
})

test('every part of a compound finds it', async () => {
  expect(await missed(({ parts }) => parts)).toEqual([])
})

test('a word of another stem, or with a for å, finds nothing there', async () => {
  const found: string[] = []
  for (const { title, not } of rows)
    for (const word of not) if (await finds(word, title)) found.push(`${word}: ${title}`)
  expect(found).toEqual([])
})
