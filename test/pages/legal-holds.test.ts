import { decode } from 'html-entities'
import { beforeEach, describe, expect, test } from 'vitest'
import { NewCase } from '../../server/domain/cases/case-schemas.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { registerRecord } from '../../server/domain/register/register-record.ts'
import { listHolds, placeHold } from '../../server/domain/retention/legal-holds.ts'
import { listRowsOfPlan } from '../../server/domain/retention/plans.ts'
import { paths } from '../../server/pages/paths.ts'
import { formIn, wordsOf } from '../support/html-forms.ts'
import { openPageWorld, type PageWorld } from '../support/page-world.ts'
import { adoptedPlan, kept } from '../support/retention-world.ts'

let world: PageWorld
let caseId: string
beforeEach(async () => {
  world = await openPageWorld()
  caseId = (await openCase(world.ctx(), NewCase.parse({ title: 'Turlistan' }))).id
})

const register = (recordType: string | null, documentOn = '2020-03-12') =>
  registerRecord(world.ctx(), caseId, {
    record: { direction: 'drawn-up', title: `Brev ${documentOn}`, recordType, documentOn }
  })
const seenBy = async (visitor: PageWorld['reader'], path: string): Promise<string> =>
  wordsOf((await visitor.get(path)).html)

describe('a legal hold', () => {
  test('is set on a case from its page with a reason, stands on the case and its records, and is lifted', async () => {
    const record = await register(null)
    const page = paths.holdsOfCase(caseId)
    expect(decode((await world.master.get(paths.case(caseId))).html)).toContain(page)
    const held = await world.master.fillIn(page, paths.holds, { caseId, reason: 'Tvist om turlistan' })
    expect(wordsOf(held.html)).toContain('Gallringsstoppet gäller nu.')
    expect(() => formIn(held.html, paths.holds)).toThrow('no form')
    const told = 'Gallringsstopp på 001/26 sedan 12 mars 2026: Tvist om turlistan'
    expect(await seenBy(world.reader, paths.case(caseId))).toContain(told)
    expect(await seenBy(world.reader, paths.record(record.id))).toContain(told)
    const [hold] = await listHolds(world.ctx())
    const lifted = await world.master.fillIn(page, paths.holdLifting(hold?.id ?? ''), {})
    expect(wordsOf(lifted.html)).toContain('Gallringsstoppet är hävt.')
    expect(wordsOf(lifted.html)).toContain('001/26 Tvist om turlistan 2026-03-12 2026-03-12')
    expect(await seenBy(world.reader, paths.case(caseId))).not.toContain('Tvist')
    expect((await world.master.post(paths.holdLifting(hold?.id ?? ''), {})).status).toBe(409)
  })

  test('on one record stands on it and on its case, and not on another', async () => {
    const [one, other] = [await register(null), await register(null)]
    const page = paths.holdsOfRecord(one.id)
    expect(decode((await world.master.get(paths.record(one.id))).html)).toContain(page)
    await world.master.fillIn(page, paths.holds, { recordId: one.id, reason: 'Granskning' })
    const told = 'Gallringsstopp på 001/26:1'
    expect(await seenBy(world.reader, paths.record(one.id))).toContain(told)
    expect(await seenBy(world.reader, paths.case(caseId))).toContain(told)
    expect(await seenBy(world.reader, paths.record(other.id))).not.toContain(told)
  })

  test('without a reason comes back, and so does a second one', async () => {
    const page = paths.holdsOfCase(caseId)
    const empty = await world.master.fillIn(page, paths.holds, { caseId, reason: ' ' })
    expect([empty.status, empty.html]).toEqual([422, expect.stringContaining('id="legalHold-reason-fel"')])
    await placeHold(world.ctx(), { caseId, recordId: null, reason: 'Tvist' })
    const second = await world.master.post(paths.holds, { caseId, reason: 'Granskning' })
    expect([second.status, wordsOf(second.html)]).toEqual([
      409,
      expect.stringContaining('Det finns redan ett gallringsstopp här.')
    ])
  })

  test('is set and lifted by the archivist alone; its page is for all, with no case or record too', async () => {
    const { id } = await placeHold(world.ctx(), { caseId, recordId: null, reason: 'Tvist' })
    expect(await seenBy(world.reader, paths.holds)).toContain('001/26 Tvist')
    expect((await world.reader.get(paths.holds)).html).not.toContain('/havning')
    expect((await world.reader.get(paths.case(caseId))).html).not.toContain('Sätt eller häv')
    expect((await world.reader.post(paths.holds, { caseId, reason: 'X' })).status).toBe(403)
    expect((await world.reader.post(paths.holdLifting(id), {})).status).toBe(403)
    expect((await world.master.get(paths.holdsOfCase('x'))).status).toBe(404)
  })

  test('is shown in the list of what is due, with its reason, when what is held is asked for', async () => {
    await adoptedPlan(world, [kept('Kallelse', 5, 'drawn-up')])
    await register('Kallelse')
    await placeHold(world.ctx(), { caseId, recordId: null, reason: 'Tvist' })
    const due = await world.reader.get(paths.due)
    expect(wordsOf(due.html)).toContain('Ingen handling passar urvalet.')
    expect(decode(due.html)).toContain('held=true')
    expect(await seenBy(world.reader, `${paths.due}?held=true`)).toContain(
      '2025-03-13 Tvist (001/26, sedan 2026-03-12)'
    )
  })
})

describe('the fate of a case', () => {
  test('is one day for the whole, and each record with the row of the plan that says its own', async () => {
    const plan = await adoptedPlan(world, [
      {
        ...kept('Kallelse', 5, 'drawn-up'),
        transferAmount: 1,
        transferUnit: 'years',
        transferCountsFrom: 'year-end'
      },
      kept('Postlista', 10, 'drawn-up')
    ])
    await register('Kallelse')
    await register('Postlista', '2019-01-31')
    const [row] = await listRowsOfPlan(world.ctx(), plan.id)
    const page = await world.reader.get(paths.case(caseId))
    expect(wordsOf(page.html)).toContain('Allt i ärendet får gallras tidigast 2029-02-01. Ärendet är öppet')
    expect(wordsOf(page.html)).toContain(':1 Kallelse tidigast 2025-03-13 tidigast 2022-01-01')
    expect(wordsOf(page.html)).toContain(':2 Postlista tidigast 2029-02-01 levereras inte')
    expect(page.html).toContain(paths.retentionRow(plan.id, row?.id ?? ''))
  })

  test('is that it is preserved when one record is, and that it may not go where the plan lacks a type', async () => {
    await adoptedPlan(world, [
      kept('Kallelse', 5, 'drawn-up'),
      { recordType: 'Protokoll', outcome: 'preserve' }
    ])
    await register('Kallelse')
    await register(null)
    expect(await seenBy(world.reader, paths.case(caseId))).toContain(
      'Ärendet får inte gallras: en handling har en typ som saknas i planen.'
    )
    await register('Protokoll')
    expect(await seenBy(world.reader, paths.case(caseId))).toContain('Ärendet bevaras')
  })
})
