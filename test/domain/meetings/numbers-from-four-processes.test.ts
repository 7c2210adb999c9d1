import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { schema } from '../../../server/db/schema/schema.ts'
import { inTransaction } from '../../../server/domain/shared/context.ts'
import { openBodyWorld, openedMeeting, type BodyWorld } from '../../support/body-world.ts'

const each = 50
// Four processes have to start, on a machine that may be busy.
const patience = 60_000
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)

test(
  'four processes that take § and dnr at once get all numbers, each once, and leave no gap',
  async () => {
    const world = await openBodyWorld()
    const ids = await manyMatters(world, 4 * each)
    const children = await Promise.all(
      upTo(4).map(n => startChild(world, ids.slice((n - 1) * each, n * each)))
    )
    const results = await Promise.all(children.map(({ run }) => run()))

    const taken = results.flatMap(result => result.taken)
    const dnrs = results.flatMap(result => result.dnrs)
    expect(taken.toSorted((a, b) => a - b)).toEqual(upTo(4 * each))
    expect(dnrs.toSorted()).toEqual(upTo(4 * each).map(number => `${String(number).padStart(3, '0')}/26`))
    const { matters } = schema
    const stored = await world.store.read
      .select()
      .from(matters)
      .where(eq(matters.year, 2026))
      .orderBy(asc(matters.number))
    expect(stored.map(({ number }) => number)).toEqual(upTo(4 * each))
    // They did run at once: not every child got a run of numbers of its own.
    expect(results.some(({ taken: own }) => own.at(-1)! - own[0]! > each)).toBe(true)
  },
  patience
)

/** Matters of four open meetings of one organ and year, which share one series. */
const manyMatters = async (world: BodyWorld, howMany: number): Promise<string[]> => {
  const meetings: { id: string }[] = []
  for (let n = 0; n < 4; n++) meetings.push((await openedMeeting(world, { matters: [] })).meeting)
  const ids = upTo(howMany).map(() => world.newId())
  await inTransaction(world.ctx(), async ({ store }) => {
    const sections = await store.read.select().from(schema.sections)
    for (const [position, id] of ids.entries()) {
      const { id: meetingId } = meetings[position % 4]!
      const sectionId = sections.find(section => section.meetingId === meetingId)!.id
      await store.write
        .insert(schema.matters)
        .values({ id, meetingId, sectionId, position, title: `Ärende ${position}` })
    }
  })
  return ids
}

type Result = { taken: number[]; dnrs: string[]; busy: number }

const startChild = async ({ databaseFile }: BodyWorld, ids: string[]) => {
  const script = join(import.meta.dirname, '../../support/take-numbers.ts')
  const child = fork(script, [databaseFile, ...ids], { execArgv: ['--import', 'tsx'] })
  await once(child, 'message')
  const run = async (): Promise<Result> => {
    child.send('go')
    const [result] = (await once(child, 'message')) as [Result]
    return result
  }
  return { run }
}
