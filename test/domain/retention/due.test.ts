import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { schema } from '../../../server/db/schema/schema.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { NewCase } from '../../../server/domain/cases/case-schemas.ts'
import { strikeRecord } from '../../../server/domain/register/edit-record.ts'
import { markRecord } from '../../../server/domain/register/mark-record.ts'
import { registerRecord } from '../../../server/domain/register/register-record.ts'
import type { NewRecord } from '../../../server/domain/register/record-schemas.ts'
import { DueFilter, NewLegalHold } from '../../../server/domain/retention/fate-schemas.ts'
import { liftHold, listHolds, placeHold } from '../../../server/domain/retention/legal-holds.ts'
import { findDueAfter, rulesOf, type FoundDue } from '../../../server/domain/retention/due-store.ts'
import { exportDue, listDue } from '../../../server/domain/retention/list-due.ts'
import { findRowsOfPlan } from '../../../server/domain/retention/plan-store.ts'
import { listEffects } from '../../../server/domain/retention/plan-effects.ts'
import { getRecordFate, listFatesOfCase } from '../../../server/domain/retention/record-fates.ts'
import { formatDnr } from '../../../server/text/dnr.ts'
import type { z } from 'zod'
import { openBodyWorld, type BodyWorld } from '../../support/body-world.ts'
import { adoptedPlan, draftOf, kept, type RowWish } from '../../support/retention-world.ts'
import { personActor } from '../../support/world.ts'

let world: BodyWorld
let caseId: string
beforeEach(async () => {
  world = await openBodyWorld()
  caseId = (await openCase(world.ctx(), NewCase.parse({ title: 'Sammanträdesplan', openedOn: '2010-01-01' })))
    .id
})

const register = (record: Partial<z.input<typeof NewRecord>>, inCase = caseId) =>
  registerRecord(world.ctx(), inCase, {
    record: { direction: 'drawn-up', title: 'Plan', documentOn: '2020-03-12', ...record }
  })

const due = async (filter: z.input<typeof DueFilter> = {}, actor = personActor({ duties: ['archivist'] })) =>
  (await listDue(world.ctx(actor), DueFilter.parse(filter))).items

test('what is kept five years may be disposed of from the day after, and the list says by which row', async () => {
  const plan = await adoptedPlan(world, [kept('Kallelse', 5, 'drawn-up')])
  const { id } = await register({ recordType: 'Kallelse' })
  const fate = await getRecordFate(world.ctx(), id)
  expect(fate).toMatchObject({ planId: plan.id, disposal: { state: 'dated', on: '2025-03-13' } })
  expect(await due({ by: '2025-03-12' })).toEqual([])
  expect(await due({ by: '2025-03-13' })).toMatchObject([
    { recordId: id, dueOn: '2025-03-13', startedOn: '2020-03-12', rowId: fate.rowId }
  ])
})

test('nothing is disposed of without a row that says so (arkivlagen 10 §)', async () => {
  await adoptedPlan(world, [
    { recordType: 'Protokoll', outcome: 'preserve' },
    { recordType: 'Missiv', outcome: 'dispose', countsFrom: 'obsolete' }
  ])
  for (const recordType of ['Protokoll', 'Missiv', 'Okänd', null]) await register({ recordType })
  expect((await listFatesOfCase(world.ctx(), caseId)).map(({ disposal }) => disposal.state)).toEqual([
    'preserved',
    'judged',
    'no-row',
    'no-row'
  ])
  expect(await due({ by: '2199-12-31' })).toEqual([])
})

test('a period waits for what it counts from', async () => {
  await adoptedPlan(world, [kept('Övriga avtal', 10, 'agreement-ended')])
  const { id } = await register({ recordType: 'Övriga avtal' })
  expect((await getRecordFate(world.ctx(), id)).disposal).toEqual({
    state: 'waiting',
    on: null,
    waitsFor: 'agreement-ended'
  })
})

test('while a case is held its records are not due, and the list shows them apart', async () => {
  await adoptedPlan(world, [kept('Kallelse', 5, 'drawn-up')])
  const { id } = await register({ recordType: 'Kallelse' })
  const hold = await placeHold(world.ctx(), NewLegalHold.parse({ caseId, reason: 'Tvist' }))
  expect((await getRecordFate(world.ctx(), id)).disposal.state).toBe('held')
  expect(await due()).toEqual([])
  expect(await due({ held: 'true' })).toMatchObject([{ recordId: id }])
  await expect(placeHold(world.ctx(), NewLegalHold.parse({ caseId, reason: 'Igen' }))).rejects.toMatchObject({
    code: 'conflict'
  })
  await liftHold(world.ctx(), hold.id)
  expect(await due()).toHaveLength(1)
  expect(await listHolds(world.ctx())).toMatchObject([{ liftedOn: '2026-03-12', label: '001/10' }])
})

test('what is struck is not due', async () => {
  await adoptedPlan(world, [kept('Kallelse', 5, 'drawn-up')])
  const { id } = await register({ recordType: 'Kallelse' })
  await strikeRecord(world.ctx(), id, { reason: 'Dubblett' })
  expect(await due()).toEqual([])
  expect((await getRecordFate(world.ctx(), id)).disposal.state).toBe('struck')
})

test('a secret record is on the list with its number and days, and its title is withheld (OSL 5:2)', async () => {
  await adoptedPlan(world, [kept('Kallelse', 5, 'drawn-up')])
  const { id } = await register({ recordType: 'Kallelse', title: 'kanariefågel' })
  await markRecord(world.ctx(), id, { statute: 'OSL 19 kap. 3 §', authority: null })
  await placeHold(world.ctx(), NewLegalHold.parse({ recordId: id, reason: 'kanariefågel' }))
  const seen = await due({ held: 'true' }, personActor())
  expect(seen).toMatchObject([{ recordId: id, isWithheld: true }])
  expect(JSON.stringify([seen, await listHolds(world.ctx(personActor()))])).not.toContain('kanarie')
  expect(await due({ held: 'true' })).toMatchObject([{ title: 'kanariefågel' }])
})

test('a transfer counts from the end of the year, whatever becomes of the record later', async () => {
  await adoptedPlan(world, [
    {
      recordType: 'Protokoll',
      outcome: 'preserve',
      transferAmount: 5,
      transferUnit: 'years',
      transferCountsFrom: 'year-end'
    }
  ])
  await register({ recordType: 'Protokoll' })
  expect(await due({ kind: 'transfer' })).toMatchObject([{ dueOn: '2026-01-01', startedOn: '2020-12-31' }])
})

test('a draft shows what it would move before it is adopted: the records that get another day, not those that do not', async () => {
  await adoptedPlan(world, [
    kept('Kallelse', 5, 'drawn-up'),
    kept('Postlista', 1, 'year-end'),
    kept('Remiss', 1, 'drawn-up')
  ])
  const draft = await draftOf(world, [
    kept('Kallelse', 2, 'drawn-up'),
    { ...kept('Remiss', 12, 'drawn-up'), periodUnit: 'months' },
    { recordType: 'Rapport', outcome: 'preserve' }
  ])
  for (const recordType of ['Kallelse', 'Kallelse', 'Postlista', 'Remiss', 'Rapport'])
    await register({ recordType })
  const effects = await listEffects(world.ctx(), draft.id)
  expect(effects).toMatchObject([
    {
      recordType: 'Kallelse',
      change: 'changes',
      recordCount: 2,
      examples: [
        { before: { disposal: { on: '2025-03-13' } }, after: { disposal: { on: '2022-03-13' } } },
        {}
      ]
    },
    { recordType: 'Rapport', change: 'gains-row', recordCount: 1 },
    { recordType: 'Postlista', change: 'loses-row', recordCount: 1 }
  ])
})

test('the list that is read through is the list, whatever days are the same', async () => {
  const plan = await adoptedPlan(world, [kept('Kallelse', 5, 'drawn-up'), kept('Postlista', 1, 'year-end')])
  const days = ['2020-03-12', '2019-01-01', '2020-03-12', '2019-01-01', '2020-03-12']
  for (const recordType of ['Kallelse', 'Postlista'])
    for (const documentOn of days) await register({ recordType, documentOn })
  const listed = await due()
  expect(listed).toHaveLength(10)
  expect(await rowsOf(exportDue(world.ctx(), DueFilter.parse({})))).toEqual(listed)

  const rules = rulesOf(await findRowsOfPlan(world.store, plan.id), 'disposal', '2026-03-12')
  const read: FoundDue[] = []
  for (let nth = 0; nth < 4; nth++)
    read.push(...(await findDueAfter(world.store, { rules, held: false }, read.at(-1) ?? null, 3)))
  expect(read.map(({ recordId }) => recordId)).toEqual(listed.map(({ recordId }) => recordId))
})

test('the list in SQL says what the rule says, for every record, row and day', async () => {
  const starts = [
    'drawn-up',
    'year-end',
    'case-closed',
    'agreement-ended',
    'legal-force',
    'meeting-held'
  ] as const
  const units = ['years', 'months', 'days'] as const
  const rows: RowWish[] = starts.flatMap(start =>
    units.map((unit, at) => ({
      ...kept(`${start} ${unit}`, [3, 18, 400][at]!, start),
      periodUnit: unit,
      transferAmount: at * 7,
      transferUnit: unit,
      transferCountsFrom: starts[(starts.indexOf(start) + at) % starts.length]!
    }))
  )
  await adoptedPlan(world, rows)
  const day = fc
    .date({ min: new Date('2019-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
  const maybe = fc.option(day, { nil: null })
  const facts = fc.record({
    recordType: fc.constantFrom(...rows.map(row => row.recordType)),
    documentOn: fc.oneof(day, fc.constantFrom('2020-02-29', '2021-12-31', '2022-01-31')),
    agreementEndedOn: maybe,
    legalForceOn: maybe,
    meetingOn: maybe,
    closedOn: maybe
  })
  const generated = fc.sample(facts, { numRuns: 300, seed: 4 })
  await world.store.transact(async ({ write }) => {
    for (const [at, { closedOn, ...record }] of generated.entries()) {
      await write.insert(schema.cases).values({
        id: `case-${at}`,
        year: 2000,
        number: at + 1,
        dnr: formatDnr({ year: 2000, number: at + 1 }),
        title: 'X',
        numberOrigin: 'imported',
        status: closedOn ? 'closed' : 'open',
        closedOn
      })
      await write.insert(schema.records).values({
        id: `record-${String(at).padStart(3, '0')}`,
        caseId: `case-${at}`,
        runningNumber: 1,
        direction: 'drawn-up',
        title: 'X',
        registeredOn: '2026-03-12',
        registeredAt: 'x',
        ...record
      })
    }
  })
  const fates = await Promise.all(
    generated.map((_, at) => getRecordFate(world.ctx(), `record-${String(at).padStart(3, '0')}`))
  )
  for (const by of ['2020-06-30', '2022-12-31', '2023-01-01', '2023-02-28', '2024-02-29', '2026-03-12'])
    for (const kind of ['disposal', 'transfer'] as const) {
      const expected = fates
        .filter(fate => fate[kind].on !== null && fate[kind].on <= by)
        .map(fate => `${fate[kind].on} ${fate.recordId} ${fate.rowId}`)
        .toSorted()
      const found = []
      for (let page = 1; page <= 4; page++) found.push(...(await due({ kind, by, page, limit: 100 })))
      expect(found.map(one => `${one.dueOn} ${one.recordId} ${one.rowId}`)).toEqual(expected)
    }
})

const rowsOf = async <Row>(rows: AsyncIterable<Row>): Promise<Row[]> => {
  const read: Row[] = []
  for await (const row of rows) read.push(row)
  return read
}
