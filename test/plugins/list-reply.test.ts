import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '../../server/domain/access/actor.ts'
import { importRegister } from '../../server/domain/register/import/import-register.ts'
import { markRecord } from '../../server/domain/register/mark-record.ts'
import { exportRecords, listRecords } from '../../server/domain/register/records.ts'
import { readInThread } from '../../server/plugins/read-in-thread.ts'
import { recordTable } from '../../server/rendering/tables/record-tables.ts'
import { csvOf } from '../../server/rendering/tables/csv-of.ts'
import { openTestApp, openWorld, personActor, type World } from '../support/world.ts'

const header =
  'Radtyp;Diarienummer;Löpnummer;Rubrik;Status;Initiativ;Riktning;Inkom eller upprättades;Registrerades;Originalets form;Avsändare'
const manyRecords = [
  header,
  'ärende;044/21;;Bussar;Öppet;Eget',
  ...Array.from(
    { length: 450 },
    (_, nth) =>
      `handling;044/21;${nth + 1};Brev ${nth + 1};Registrerad;;Inkommen;2021-05-07;2021-05-07;Digitalt;Norrbuss`
  )
].join('\n')

const worldWithMany = async (): Promise<World> => {
  const world = openWorld()
  await importRegister(world.ctx(), { fileName: 'diarium.csv', bytes: Buffer.from(manyRecords) })
  const [first] = (await listRecords(world.ctx(), { limit: 1, page: 1 })).items
  await markRecord(world.ctx(), first!.id, { statute: 'OSL 25 kap. 1 §', authority: null })
  return world
}

const taskIn = ({ databaseFile, now }: World, actor: Actor) =>
  ({ databaseFile, name: 'records', format: 'csv', filter: {}, actor, now }) as const

const soon = { timeout: 20_000, interval: 50 }

describe('a list that is read in a thread', () => {
  const streams: ReturnType<typeof readInThread>[] = []
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.destroy()
  })
  const read = (world: World, actor: Actor) => {
    const stream = readInThread(taskIn(world, actor)).on('error', () => undefined)
    streams.push(stream)
    return stream
  }

  test('is what the same actor reads outside it, and what is secret is withheld there too', async () => {
    const world = await worldWithMany()
    const archivist = personActor({ duties: ['archivist'] })
    const stranger = personActor()
    for (const actor of [archivist, stranger]) {
      const inThread = await text(readInThread(taskIn(world, actor)))
      expect(inThread).toBe(await text(csvOf(recordTable, exportRecords(world.ctx(actor), {}))))
      expect(inThread.split('\r\n')).toHaveLength(452)
    }
    const shown = async (actor: Actor) => (await text(readInThread(taskIn(world, actor)))).match(/Brev/g)
    expect(await shown(archivist)).toHaveLength(450)
    expect(await shown(stranger)).toHaveLength(449)
  })

  test('is refused when four are under way, and a place is free when one of them has gone', async () => {
    const world = await worldWithMany()
    const actor = personActor()
    for (let nth = 0; nth < 4; nth++) read(world, actor)
    expect(() => read(world, actor)).toThrow('Försök igen om en stund')
    streams.pop()!.destroy()
    const next = await vi.waitFor(() => read(world, actor), soon)
    expect(await text(next)).toContain('Brev')
  })

  test('that breaks is no list that ends', async () => {
    const world = openWorld()
    const task = { ...taskIn(world, personActor()), databaseFile: `${world.databaseFile}.gone` }
    await expect(text(readInThread(task))).rejects.toThrow('unable to open database file')
  })
})

test.each(['csv', 'xlsx', 'json'])('a long list comes whole as %s over HTTP', async format => {
  const { app, authorization } = await openTestApp(await worldWithMany())
  const answer = await app.inject({ url: `/api/v1/records/export?format=${format}`, headers: authorization })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''handlingar-2026-03-12.${format}`
  )
  if (format === 'json') expect(answer.json()).toHaveLength(450)
  if (format === 'csv') expect(answer.body.match(/Brev/g)).toHaveLength(450)
  if (format === 'xlsx') expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
})

test('whoever may not read a list is told so before the first byte', async () => {
  const { app } = await openTestApp(await worldWithMany())
  const answer = await app.inject({ url: '/api/v1/records/export' })
  expect(answer.statusCode).toBe(401)
})
