import { expect, test } from 'vitest'
import { markCase } from '../../../../server/domain/cases/mark-case.ts'
import { openCase } from '../../../../server/domain/cases/open-case.ts'
import { strikeCase } from '../../../../server/domain/cases/change-status.ts'
import { QualityFilter } from '../../../../server/domain/register/quality/quality-schemas.ts'
import { reportQuality } from '../../../../server/domain/register/quality/report-quality.ts'
import { registerRecord } from '../../../../server/domain/register/register-record.ts'
import { rowsAtOnce } from '../../../../server/domain/shared/read-through.ts'
import { openWorld, personActor, type World } from '../../../support/world.ts'

const letter = { direction: 'received', title: 'Brev om färjan' } as const
const report = (world: World, filter: Partial<QualityFilter> = {}, actor?: ReturnType<typeof personActor>) =>
  reportQuality(world.ctx(actor), QualityFilter.parse(filter))

const countOf = ({ rules }: Awaited<ReturnType<typeof report>>, rule: string) =>
  rules.find(({ code }) => code === rule)?.count

test('the faults of a period are counted by rule, and told with the place to mend them', async () => {
  const world = openWorld()
  const { id, dnr } = await openCase(world.ctx(), { title: 'Färjan till ön', initiative: 'external' })
  const record = await registerRecord(world.ctx(), id, { record: letter })
  const all = await report(world)
  expect(all).toMatchObject({ from: '2026-02-10', to: '2026-03-12', cases: 1, records: 1 })
  expect(countOf(all, 'case-counterpart-missing')).toBe(1)
  expect(countOf(all, 'record-sender-missing')).toBe(1)
  expect(countOf(all, 'record-late')).toBe(0)
  expect(all.total).toBe(all.rules.reduce((sum, { count }) => sum + count, 0))
  expect((await report(world, { rule: 'record-sender-missing' })).items).toEqual([
    {
      rule: 'record-sender-missing',
      kind: 'record',
      id: record.id,
      caseId: id,
      label: `${dnr}:1`,
      title: 'Brev om färjan',
      isWithheld: false
    }
  ])
  expect(await report(world, { from: '2026-01-01', to: '2026-01-31' })).toMatchObject({
    cases: 0,
    records: 0,
    total: 0
  })
})

test('what is struck is passed over', async () => {
  const world = openWorld()
  const { id } = await openCase(world.ctx(), { title: 'Övrigt' })
  expect(countOf(await report(world), 'case-title-says-nothing')).toBe(1)
  await strikeCase(world.ctx(), id, { reason: 'Fel' })
  expect(countOf(await report(world), 'case-title-says-nothing')).toBe(0)
})

test('a period of more than a page is read to its end, and the faults come a page at a time', async () => {
  const world = openWorld()
  const { id } = await openCase(world.ctx(), { title: 'Färjan till ön' })
  for (let nth = 0; nth < rowsAtOnce + 3; nth++) await registerRecord(world.ctx(), id, { record: letter })
  const rule = 'record-sender-missing'
  const last = await report(world, { rule, limit: 100, page: 3 })
  expect(last).toMatchObject({ records: rowsAtOnce + 3, total: rowsAtOnce + 3 })
  expect(last.items).toHaveLength(3)
})

test('of what is secret the rule and the number are told, and not the title (OSL 5 kap. 2 §)', async () => {
  const world = openWorld()
  const { id, dnr } = await openCase(world.ctx(), { title: 'HEMLIGT', publicTitle: 'Ett ärende' })
  await registerRecord(world.ctx(), id, { record: { ...letter, title: 'HEMLIGT brev' } })
  await markCase(world.ctx(), id, { statute: 'OSL 19 kap. 3 §', authority: null })
  const told = await report(world, {}, personActor({ duties: ['case-officer'] }))
  expect(JSON.stringify(told)).not.toContain('HEMLIGT')
  expect(told.items).toContainEqual(expect.objectContaining({ label: dnr, title: null, isWithheld: true }))
})

test('a period ends after it begins and is a year at most; who does not keep the register gets no report', async () => {
  const world = openWorld()
  await expect(report(world, { from: '2026-03-12', to: '2026-03-01' })).rejects.toThrow('efter den sista')
  await expect(report(world, { from: '2020-01-01', to: '2026-03-01' })).rejects.toThrow('högst ett år')
  await expect(report(world, {}, personActor())).rejects.toThrow('behörighet')
})
