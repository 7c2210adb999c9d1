import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWriter } from '../../server/db/sqlite.ts'
import { latestAnchor } from '../../server/domain/events/anchor.ts'
import { writeAnchor } from '../../server/domain/events/anchor-files.ts'
import { recordEvent } from '../../server/domain/events/record-event.ts'
import type { TrailReport } from '../../server/domain/events/verify-trail.ts'
import { inTransaction } from '../../server/domain/shared/context.ts'
import { openTampering } from '../../scripts/soak/tamper.ts'
import { openWorld, type World } from '../support/world.ts'

/** `npm run trail` on the data folder of the world, whose database is open as under a server. */
const runTrail = (dataFolder: string, ...words: string[]) =>
  new Promise<{ code: number; told: string; report: TrailReport | undefined }>(resolve => {
    const script = join(import.meta.dirname, '../../scripts/trail.ts')
    const env = { ...process.env, DATA_DIR: dataFolder, HOST: '', PUBLIC_URL: '' }
    execFile(process.execPath, ['--import', 'tsx', script, ...words], { env }, (error, stdout, stderr) => {
      const report = stdout ? (JSON.parse(stdout) as TrailReport) : undefined
      resolve({ code: Number(error?.code ?? 0), told: stderr, report })
    })
  })

const anchoredWorld = async (): Promise<World> => {
  const world = openWorld()
  await record(world, 3)
  writeAnchor(join(world.dataFolder, 'anchors'), (await latestAnchor(world.store))!, world.now)
  return world
}

const record = (world: World, count: number) =>
  inTransaction(world.ctx(), async tx => {
    for (let round = 0; round < count; round++)
      await recordEvent(tx, 'case.edited', 'case-1', { after: { round } })
  })

test('a trail that holds is told in one JSON object and in words, with what no anchor covers yet', async () => {
  const world = await anchoredWorld()
  const covered = await runTrail(world.dataFolder)
  expect(covered).toMatchObject({
    code: 0,
    report: { ok: true, events: 3, payloads: 3, anchors: 1, faults: [] }
  })
  expect(covered.told).toContain('Händelsekedjan stämmer.')
  expect(covered.told).not.toContain('nyare än sista ankaret')

  await record(world, 2)
  const { code, report, told } = await runTrail(world.dataFolder)
  expect({ code, ...report?.latest }).toMatchObject({ code: 0, sequence: 5, at: world.now })
  expect(told).toContain('De 2 sista händelserna är nyare än sista ankaret')
})

test('a fault ends it with 1 and the event in words; an anchor of one’s own can be given as it is printed', async () => {
  const world = await anchoredWorld()
  const kept = (await latestAnchor(world.store))!
  openTampering(world.databaseFile).close()
  const db = openWriter(world.databaseFile)
  db.exec("update trail set actor_id = 'system:annan' where sequence = 2")
  db.close()
  const { code, report, told } = await runTrail(world.dataFolder, `${String(kept.sequence)}`, kept.hash)
  expect({ code, ...report }).toMatchObject({ code: 1, ok: false, anchors: 2, faults: [{ sequence: 2 }] })
  expect(told).toContain(
    `Händelse 2, case.edited, ${world.now}: Händelsen stämmer inte med sin kontrollsumma i kedjan.`
  )
  expect(told).toContain('Händelsekedjan stämmer INTE.')

  const foreign = await runTrail(world.dataFolder, '1\u00a0234', 'f'.repeat(64))
  expect(foreign.told).toContain('men ankaret i kommandot gäller händelse 1234')
})

test('without a database, or with half an anchor, it says what to do', async () => {
  const world = openWorld()
  expect(await runTrail(join(world.dataFolder, 'ingenting'))).toMatchObject({
    code: 1,
    report: undefined,
    told: expect.stringContaining('Ange en annan mapp med DATA_DIR.')
  })
  expect(await runTrail(world.dataFolder, '12')).toMatchObject({
    code: 1,
    told: expect.stringContaining('npm run trail [--')
  })
})
