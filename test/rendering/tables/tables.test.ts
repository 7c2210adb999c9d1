import { readXlsx } from 'hucre/xlsx'
import { buffer, text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { csvOf } from '../../../server/rendering/tables/csv-of.ts'
import { jsonOf } from '../../../server/rendering/tables/json-of.ts'
import type { Table } from '../../../server/rendering/tables/table.ts'
import { xlsxOf } from '../../../server/rendering/tables/xlsx-of.ts'

type Letter = { title: string; pages: number | null; cameOn: string | null }

const table: Table<Letter> = {
  name: 'Brev',
  columns: [
    { key: 'title', header: 'Rubrik', type: 'text', value: ({ title }) => title },
    { key: 'pages', header: 'Sidor', type: 'number', value: ({ pages }) => pages },
    { key: 'cameOn', header: 'Inkom', type: 'date', value: ({ cameOn }) => cameOn }
  ]
}

const letters: Letter[] = [
  { title: 'Åsikt; ”om” vård', pages: 2, cameOn: '2026-03-12' },
  { title: '=cmd', pages: null, cameOn: null }
]

async function* read(rows: readonly Letter[]) {
  for (const row of rows) yield await Promise.resolve(row)
}

test('a list is the same rows as CSV, JSON and a workbook', async () => {
  expect(await text(csvOf(table, read(letters)))).toBe(
    'Rubrik;Sidor;Inkom\r\n"Åsikt; ”om” vård";2;2026-03-12\r\n\'=cmd;;\r\n'
  )
  expect(JSON.parse(await text(jsonOf(table, read(letters))))).toEqual(letters)
  const [sheet] = (await readXlsx(await buffer(xlsxOf(table, read(letters))))).sheets
  expect(sheet?.name).toBe('Brev')
  expect(sheet?.rows[0]).toEqual(['Rubrik', 'Sidor', 'Inkom'])
  expect(sheet?.rows[1]?.slice(0, 2)).toEqual(['Åsikt; ”om” vård', 2])
  expect(sheet?.rows[1]?.[2]).toEqual(new Date('2026-03-12T00:00:00Z'))
  expect(sheet?.rows[2]?.[0]).toBe('=cmd')
})

test('CSV begins with a byte order mark, and an empty list is an empty array in JSON', async () => {
  const bytes = await buffer(csvOf(table, []))
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(JSON.parse(await text(jsonOf(table, [])))).toEqual([])
})

test('a control character or a letter too long for a cell does not make the workbook unreadable', async () => {
  const odd = { title: `a\u0001b${'x'.repeat(40_000)}`, pages: 1, cameOn: null }
  const [sheet] = (await readXlsx(await buffer(xlsxOf(table, [odd])))).sheets
  expect(String(sheet?.rows[1]?.[0])).toMatch(/^a\uFFFDbx+$/u)
})

test('a source that fails breaks the file off: it never looks whole', async () => {
  async function* failing() {
    yield letters[0]!
    throw new Error('the database went away')
  }
  await expect(buffer(csvOf(table, failing()))).rejects.toThrow('went away')
  await expect(buffer(xlsxOf(table, failing()))).rejects.toThrow('went away')
})
