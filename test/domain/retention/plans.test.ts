import { beforeEach, expect, test } from 'vitest'
import { draftPlan } from '../../../server/domain/retention/draft-plan.ts'
import { findRetentionRow } from '../../../server/domain/retention/plan-store.ts'
import {
  editPlan,
  getPlan,
  listPlans,
  listRecordTypes,
  listRowsOfPlan,
  removePlan
} from '../../../server/domain/retention/plans.ts'
import { NewRetentionRow } from '../../../server/domain/retention/retention-schemas.ts'
import { addRow, editRow, removeRow } from '../../../server/domain/retention/rows.ts'
import { openBodyWorld, type BodyWorld } from '../../support/body-world.ts'
import { adopt, adoptedPlan, draftOf, kept } from '../../support/retention-world.ts'
import { personActor } from '../../support/world.ts'

let world: BodyWorld
beforeEach(async () => {
  world = await openBodyWorld()
})

test('the plan in force on a day is the adopted one that is valid from the latest day not after it', async () => {
  await adoptedPlan(world, [kept('Kallelse', 2, 'meeting-held')], '2016-06-01')
  await adoptedPlan(world, [kept('Kallelse', 5, 'meeting-held')], '2021-06-09')
  const yearsOn = async (day: string) => (await findRetentionRow(world.store, 'Kallelse', day))?.periodAmount
  expect(await yearsOn('2016-05-31')).toBeUndefined()
  expect(await yearsOn('2021-06-08')).toBe(2)
  expect(await yearsOn('2021-06-09')).toBe(5)
  expect((await listPlans(world.ctx())).map(({ isInForce }) => isInForce)).toEqual([true, false])
})

test('an adopted plan is a decision (arkivlagen 10 §): neither it nor its rows change', async () => {
  const plan = await adoptedPlan(world, [kept('Kallelse', 5, 'meeting-held')])
  const [row] = await listRowsOfPlan(world.ctx(), plan.id)
  const refused = { code: 'wrong-state' }
  await expect(editPlan(world.ctx(), plan.id, plan.revision, { name: 'Ny' })).rejects.toMatchObject(refused)
  await expect(removePlan(world.ctx(), plan.id)).rejects.toMatchObject(refused)
  await expect(editRow(world.ctx(), row!.id, row!.revision, { periodAmount: 1 })).rejects.toMatchObject(
    refused
  )
  await expect(removeRow(world.ctx(), row!.id)).rejects.toMatchObject(refused)
  await expect(
    addRow(world.ctx(), plan.id, NewRetentionRow.parse(kept('Annan', 1, 'drawn-up')))
  ).rejects.toMatchObject(refused)
  await expect(adopt(world, plan.id, '2026-01-01')).rejects.toMatchObject(refused)
})

test('two plans cannot be valid from the same day, and an empty one cannot be adopted', async () => {
  await adoptedPlan(world, [kept('Kallelse', 5, 'meeting-held')])
  const { id } = await draftOf(world, [kept('Kallelse', 2, 'meeting-held')])
  await expect(adopt(world, id, '2020-01-01')).rejects.toMatchObject({ errors: [{ field: 'validFrom' }] })
  const empty = await draftOf(world, [])
  await expect(adopt(world, empty.id, '2026-01-01')).rejects.toMatchObject({ code: 'wrong-state' })
})

test('a type of record has one row in a plan: a record names its type and no process', async () => {
  const { id } = await draftOf(world, [kept('Kallelse', 5, 'meeting-held')])
  await expect(
    addRow(world.ctx(), id, NewRetentionRow.parse(kept('Kallelse', 2, 'drawn-up')))
  ).rejects.toMatchObject({ errors: [{ field: 'recordType' }] })
})

test.each([
  [{ outcome: 'preserve', periodAmount: 5, periodUnit: 'years' }, 'outcome'],
  [{ outcome: 'dispose' }, 'countsFrom'],
  [{ outcome: 'dispose', countsFrom: 'drawn-up' }, 'periodAmount'],
  [{ outcome: 'dispose', countsFrom: 'obsolete', periodAmount: 5, periodUnit: 'years' }, 'periodAmount'],
  [{ outcome: 'preserve', transferAmount: 5 }, 'transferAmount'],
  [
    { outcome: 'preserve', transferAmount: 5, transferUnit: 'years', transferCountsFrom: 'obsolete' },
    'transferCountsFrom'
  ]
] as const)('a row that does not go together is refused: %j', async (wish, field) => {
  const { id } = await draftOf(world, [])
  const row = NewRetentionRow.parse({ recordType: 'Kallelse', ...wish })
  await expect(addRow(world.ctx(), id, row)).rejects.toMatchObject({ errors: [{ field }] })
})

test('the default plan needs an archivist’s eye, and so does a copy of it until someone says it is looked over', async () => {
  const plan = await draftPlan(world.ctx(), { name: 'Standard', from: 'default', copyOfId: null })
  expect(plan).toMatchObject({ needsReview: true, status: 'draft' })
  expect(plan.rowCount).toBeGreaterThan(30)
  const copy = await draftPlan(world.ctx(), { name: 'Kopia', from: 'plan', copyOfId: plan.id })
  expect(copy).toMatchObject({ needsReview: true, rowCount: plan.rowCount })
  await editPlan(world.ctx(), copy.id, copy.revision, { needsReview: false })
  await adopt(world, copy.id, '2026-01-01')
  expect(await listRecordTypes(world.ctx())).toHaveLength(plan.rowCount)
  expect((await getPlan(world.ctx(), copy.id)).needsReview).toBe(false)
})

test('everyone signed in reads the plan, and the archivist alone writes it', async () => {
  const archivist = personActor({ duties: ['archivist'] })
  const plan = await draftPlan(world.ctx(archivist), { name: 'Plan', from: 'empty', copyOfId: null })
  expect(await getPlan(world.ctx(personActor()), plan.id)).toMatchObject({ name: 'Plan' })
  const others = personActor({ duties: ['administrator', 'auditor', 'case-officer'] })
  await expect(removePlan(world.ctx(others), plan.id)).rejects.toMatchObject({ code: 'not-allowed' })
})
