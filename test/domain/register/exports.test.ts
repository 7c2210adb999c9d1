import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { exportCases, listCases } from '../../../server/domain/cases/cases.ts'
import { markCase } from '../../../server/domain/cases/mark-case.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { addWatch, exportWaitingWatches } from '../../../server/domain/cases/watches.ts'
import { exportUnregistered } from '../../../server/domain/register/list-unregistered.ts'
import { exportDay } from '../../../server/domain/register/public-register.ts'
import { exportRecords } from '../../../server/domain/register/records.ts'
import { registerRecord } from '../../../server/domain/register/register-record.ts'
import { withheldText } from '../../../server/domain/secrecy/secrecy-schemas.ts'
import { nobody } from '../../../server/domain/access/actor.ts'
import { readThrough, rowsAtOnce } from '../../../server/domain/shared/read-through.ts'
import { csvOf } from '../../../server/rendering/tables/csv-of.ts'
import { jsonRows } from '../../../server/rendering/tables/json-rows.ts'
import { xlsxOf } from '../../../server/rendering/tables/xlsx-of.ts'
import type { Table } from '../../../server/rendering/tables/table.ts'
import { openWorld, personActor } from '../../support/world.ts'

const all = async <Row>(rows: AsyncIterable<Row>): Promise<Row[]> => {
  const read: Row[] = []
  for await (const row of rows) read.push(row)
  return read
}
const mark = { statute: 'OSL 19 kap. 3 §', authority: null }

describe('memory is flat', () => {
  // Each row differs from the next, so that packing does not make a small file of it.
  const titles: Table<number> = {
    name: 'Rubriker',
    columns: [{ key: 'title', header: 'Rubrik', type: 'text', value: row => titleOf(row) }]
  }
  const titleOf = (row: number) => createHash('sha512').update(String(row)).digest('base64').repeat(3)

  test.each([
    ['csv', csvOf],
    ['xlsx', xlsxOf],
    ['json', (_: unknown, rows: AsyncIterable<number>) => jsonRows(titled(rows))]
  ] as const)(
    'of 20,000 rows as %s, no page is read before the one before is on its way',
    async (_, fileOf) => {
      let pagesRead = 0
      const rows = readThrough<number>(async (last, limit) => {
        pagesRead += 1
        const first = (last ?? 0) + 1
        return Array.from({ length: Math.min(limit, 20_001 - first) }, (_unused, index) => first + index)
      })
      const stream = fileOf(titles, rows)
      expect(pagesRead).toBeLessThanOrEqual(1)
      let readAtFirst = 0
      for await (const chunk of stream) {
        // Ahead of what is taken lies what the streams hold: some chunks of 64 kB, never the list.
        readAtFirst ||= pagesRead
        expect((chunk as Buffer).length).toBeLessThan(200_000)
      }
      expect(readAtFirst).toBeLessThan(20)
      expect(pagesRead).toBe(20_000 / rowsAtOnce + 1)
    }
  )

  const titled = async function* (rows: AsyncIterable<number>) {
    for await (const row of rows) yield { title: titleOf(row) }
  }

  test('a list that somebody leaves is read no further', async () => {
    let pagesRead = 0
    const rows = readThrough<number>(async (_last, limit) => {
      pagesRead += 1
      return Array.from({ length: limit }, () => 1)
    })
    for await (const _row of rows) break
    expect(pagesRead).toBe(1)
  })
})

test('every case comes once, in the order of the list, however many pages there are', async () => {
  const world = openWorld()
  for (let number = 1; number <= rowsAtOnce + 5; number++)
    await openCase(world.ctx(), { title: `Ärende ${number}` })
  const rising = await all(exportCases(world.ctx(), { sort: 'dnr' }))
  expect(rising.map(({ title }) => title)).toEqual(
    Array.from({ length: rowsAtOnce + 5 }, (_, index) => `Ärende ${index + 1}`)
  )
  expect(await all(exportCases(world.ctx(), {}))).toEqual(rising.toReversed())
  const [last] = rising.slice(-1)
  expect(await all(exportCases(world.ctx(), { text: `Ärende ${rowsAtOnce + 5}` }))).toEqual([last])
  expect((await listCases(world.ctx(), { limit: 100, page: 1 })).items).toEqual(
    rising.toReversed().slice(0, 100)
  )
})

test('every record comes once in each of the orders', async () => {
  const world = openWorld()
  const { id } = await openCase(world.ctx(), { title: 'Bussar' })
  for (let number = 1; number <= rowsAtOnce + 5; number++)
    await registerRecord(world.ctx(), id, {
      record: { direction: 'received', title: `Brev ${number}`, documentOn: `2026-03-0${(number % 9) + 1}` }
    })
  for (const sort of ['documentOn', '-documentOn', 'registeredOn', '-registeredOn'] as const) {
    const records = await all(exportRecords(world.ctx(), { sort }))
    expect(new Set(records.map(record => record.id)).size).toBe(rowsAtOnce + 5)
    const days = records.map(record => record[sort.replace('-', '') as 'documentOn'])
    expect(days).toEqual(sort.startsWith('-') ? days.toSorted().toReversed() : days.toSorted())
  }
  expect(await all(await exportDay(world.ctx(), {}))).toHaveLength(rowsAtOnce + 5)
  expect(await all(await exportDay(world.ctx(), { day: '2026-03-11' }))).toEqual([])
})

test('what is secret is in the file with its number and day, and without what it is about (OSL 5 kap. 2 §)', async () => {
  const world = openWorld()
  const { id, dnr } = await openCase(world.ctx(), { title: 'HEMLIGT', counterparts: ['HEMLIGT'] })
  await registerRecord(world.ctx(), id, {
    record: { direction: 'received', title: 'HEMLIGT', sender: 'HEMLIGT' }
  })
  await addWatch(world.ctx(), id, { watchOn: '2026-05-01', note: 'HEMLIGT' })
  await markCase(world.ctx(), id, mark)
  const stranger = world.ctx(personActor())
  const cases = await all(exportCases(stranger, {}))
  const records = await all(exportRecords(stranger, {}))
  expect(cases).toMatchObject([{ dnr, title: withheldText, openedOn: '2026-03-12' }])
  expect(records).toMatchObject([{ dnr, runningNumber: 1, title: withheldText }])
  const officer = world.ctx(personActor({ duties: ['case-officer'] }))
  const watches = await all(exportWaitingWatches(officer, {}))
  expect(watches).toMatchObject([{ dnr, watchOn: '2026-05-01', note: '' }])
  const day = await all(await exportDay(stranger, {}))
  expect(JSON.stringify([cases, records, watches, day])).not.toContain('HEMLIGT')
})

test('who may not see a list gets no file of it, before anything is sent', async () => {
  const world = openWorld()
  expect(() => exportCases(world.ctx(nobody), {})).toThrow('Logga in')
  expect(() => exportRecords(world.ctx(nobody), {})).toThrow('Logga in')
  expect(() => exportWaitingWatches(world.ctx(personActor()), {})).toThrow('behörighet')
  expect(() => exportUnregistered(world.ctx(personActor()))).toThrow('behörighet')
  await expect(exportDay(world.ctx(nobody), {})).rejects.toThrow('inte öppet')
  expect(await all(exportUnregistered(world.ctx()))).toEqual([])
})
