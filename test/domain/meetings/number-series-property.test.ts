import fc from 'fast-check'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { schema } from '../../../server/db/schema/schema.ts'
import { AppError } from '../../../server/domain/shared/app-error.ts'
import { addMatter, moveMatter, removeMatter } from '../../../server/domain/meetings/matters.ts'
import { getMatter } from '../../../server/domain/meetings/matter-store.ts'
import { closeMeeting, openMeeting, reopenMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { takeUpMatter } from '../../../server/domain/meetings/take-up-matter.ts'
import { withdrawMatter } from '../../../server/domain/meetings/withdraw-matter.ts'
import { importMinutes } from '../../../server/domain/intake/import-minutes.ts'
import { openBodyWorld, plannedMeeting, type BodyWorld } from '../../support/body-world.ts'
import { importedMinutes, importSource } from '../../support/imported-minutes.ts'

const { matters } = schema

const acts = ['add', 'take', 'withdraw', 'remove', 'move', 'open', 'close', 'reopen', 'import'] as const
const anAct = fc.record({
  act: fc.constantFrom(...acts),
  meeting: fc.nat(2),
  matter: fc.nat(6),
  number: fc.integer({ min: 1, max: 25 })
})

test('whatever is done in whatever order, the § of the series are without gap and none has moved', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anAct, { minLength: 5, maxLength: 40 }),
      fc.integer({ min: 1, max: 20 }),
      async (steps, salt) => {
        const world = await openBodyWorld()
        const meetings = await Promise.all(
          ['2026-01-15', '2026-02-15', '2026-12-30'].map(
            async firstOn => (await plannedMeeting(world, { firstOn })).meeting.id
          )
        )
        const seen = new Map<string, number>()
        for (const [index, step] of steps.entries()) {
          await doStep(world, meetings, step, `${salt} ${index}`).catch(refusalOnly)
          const rows = await numbered(world)
          for (const [id, number] of seen) expect(rows.find(row => row.id === id)?.number).toBe(number)
          for (const { id, number } of rows) seen.set(id, number!)
          expectNoGap(rows)
        }
        world.close()
      }
    ),
    { numRuns: 12 }
  )
})

type Step = { act: (typeof acts)[number]; meeting: number; matter: number; number: number }

const doStep = async (
  world: BodyWorld,
  meetings: readonly string[],
  step: Step,
  name: string
): Promise<unknown> => {
  const ctx = world.ctx()
  const meetingId = meetings[step.meeting]!
  if (step.act === 'open') return openMeeting(ctx, meetingId)
  if (step.act === 'close') return closeMeeting(ctx, meetingId)
  if (step.act === 'reopen') return reopenMeeting(ctx, meetingId)
  if (step.act === 'add') return addMatter(ctx, meetingId, { title: name, sectionId: null, dnr: null })
  if (step.act === 'import')
    return importMinutes(ctx, importSource(name), importedMinutes({ numbers: [step.number] }))
  const rows = await world.store.read.select().from(matters).where(eq(matters.meetingId, meetingId))
  const id = rows[step.matter]?.id
  if (!id) return undefined
  if (step.act === 'take') return takeUpMatter(ctx, id)
  if (step.act === 'withdraw') return withdrawMatter(ctx, id)
  if (step.act === 'remove') return removeMatter(ctx, id)
  const { revision, sectionId } = await getMatter(world.store, id)
  return moveMatter(ctx, id, revision, { sectionId, beforeId: rows.find(row => row.id !== id)?.id ?? null })
}

// A verb may refuse, with one of its own reasons; that the database had to refuse is a hole in the verb.
const refusalOnly = (error: unknown): void => {
  if (!(error instanceof AppError)) throw error
}

const numbered = ({ store, organisation }: BodyWorld) =>
  store.read
    .select()
    .from(matters)
    .where(and(eq(matters.organId, organisation.preparatoryGroup.id), isNotNull(matters.number)))
    .orderBy(asc(matters.number))

const expectNoGap = (rows: Awaited<ReturnType<typeof numbered>>): void => {
  const last = Math.max(0, ...rows.filter(row => row.numberOrigin === 'series').map(({ number }) => number!))
  const upToLast = rows.map(({ number }) => number!).filter(number => number <= last)
  expect(upToLast).toEqual(Array.from({ length: last }, (_, index) => index + 1))
}
