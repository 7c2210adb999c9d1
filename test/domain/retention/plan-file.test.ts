import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { defaultRows } from '../../../server/domain/retention/default-plan.ts'
import { importPlan, tryPlanFile } from '../../../server/domain/retention/import-plan.ts'
import { planColumns } from '../../../server/domain/retention/plan-columns.ts'
import { listPlans, listRowsOfPlan } from '../../../server/domain/retention/plans.ts'
import { csvOf } from '../../../server/rendering/tables/csv-of.ts'
import { planTable } from '../../../server/rendering/tables/retention-tables.ts'
import { openWorld } from '../../support/world.ts'

const fileOf = async (rows: typeof defaultRows) => `\uFEFF${await text(csvOf(planTable(planColumns), rows))}`

test('a plan goes out as CSV and in again, byte for byte, with formulas, quotes and line ends in its cells', async () => {
  const world = openWorld()
  const odd = { ...defaultRows[0]!, recordType: '=cmd; "Å"', note: "'-1", statute: '@x', process: '+46' }
  const file = await fileOf([...defaultRows, odd])
  const plan = await importPlan(world.ctx(), 'Inläst', Buffer.from(file))
  expect(await fileOf(await listRowsOfPlan(world.ctx(), plan.id))).toBe(file)
})

test('a trial tells what to mend, row by row, and writes nothing', async () => {
  const world = openWorld()
  const file = [
    'Handlingstyp,Bevaras/gallras,Gallringsfrist,Fristen räknas från,Egen kolumn',
    'Protokoll,Bevaras,,,',
    'Kallelse,Gallras,fem år,sammanträdet,',
    'Remiss,Slängs,,,',
    'Protokoll,Bevaras,,,',
    'Missiv,Gallras,5 år,,',
    'Avtal,Bevaras,,,Skåp 3'
  ].join('\n')
  const { rowCount, faults } = await tryPlanFile(world.ctx(), Buffer.from(file, 'latin1'))
  expect(rowCount).toBe(1)
  expect(faults.map(({ row, column }) => `${row} ${column}`)).toEqual([
    '3 Gallringsfrist',
    '4 Bevaras/gallras',
    '5 Handlingstyp',
    '6 Fristen räknas från',
    '7 Egen kolumn'
  ])
  await expect(importPlan(world.ctx(), 'Plan', Buffer.from(file, 'latin1'))).rejects.toMatchObject({
    code: 'invalid-input'
  })
  expect(await listPlans(world.ctx())).toEqual([])
})

test('a file without the headers is refused in words that say which', async () => {
  await expect(tryPlanFile(openWorld().ctx(), Buffer.from('A;B\n1;2'))).rejects.toThrow(/Handlingstyp/)
})
