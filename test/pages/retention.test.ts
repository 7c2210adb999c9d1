import { beforeEach, describe, expect, test } from 'vitest'
import { listRowsOfPlan } from '../../server/domain/retention/plans.ts'
import { paths } from '../../server/pages/paths.ts'
import { formIn, valueIn, wordsOf } from '../support/html-forms.ts'
import { openPageWorld, type PageWorld } from '../support/page-world.ts'
import { adopt, adoptedPlan, draftOf, kept } from '../support/retention-world.ts'

let world: PageWorld
beforeEach(async () => {
  world = await openPageWorld()
})

describe('the rows of a plan', () => {
  const onlyRowOf = async (planId: string) => (await listRowsOfPlan(world.ctx(), planId))[0]!

  test('a type of record is added to a draft with all that is said of it, and stands in the plan in words', async () => {
    const { id } = await draftOf(world, [])
    const typed = {
      recordType: 'Kallelse',
      process: '1.2.1',
      outcome: 'dispose',
      periodAmount: '5',
      periodUnit: 'years',
      countsFrom: 'meeting-held',
      statute: 'RA-FS 1991:6',
      disposalMethod: 'Strimlas',
      registration: 'collecting-case',
      medium: 'paper',
      copyKind: 'original',
      sorting: 'Per sammanträde',
      storage: 'Pärm',
      transferAmount: '1',
      transferUnit: 'months',
      transferCountsFrom: 'year-end',
      nearArchive: 'Omgående',
      secrecy: 'OSL 19 kap. 3 §',
      responsible: 'Registratorn',
      isPublished: 'true',
      note: 'Med handlingar'
    }
    const plan = await world.master.fillIn(paths.newRetentionRow(id), paths.retentionRows(id), typed)
    expect(wordsOf(plan.html)).toContain(
      'Kallelse Gallras 5 år efter sammanträdet Samlingsärende 1 månad efter årets slut Med handlingar'
    )
    const numbers = { periodAmount: 5, transferAmount: 1, isPublished: true }
    expect(await onlyRowOf(id)).toMatchObject({ ...typed, ...numbers })
  })

  test('one that does not go together comes back as typed, with what is wrong beside its field', async () => {
    const { id } = await draftOf(world, [])
    const typed = { recordType: 'Kallelse', outcome: 'dispose', registration: 'ordered', note: 'Eget' }
    const refused = await world.master.post(paths.retentionRows(id), typed)
    expect(refused.status).toBe(422)
    expect(wordsOf(refused.html)).toContain('Välj vad gallringsfristen räknas från')
    expect(formIn(refused.html, paths.retentionRows(id))).toMatchObject(typed)
    expect(await listRowsOfPlan(world.ctx(), id)).toEqual([])
  })

  test('one is changed, and an unticked box is unticked', async () => {
    const { id } = await draftOf(world, [{ ...kept('Kallelse', 5, 'meeting-held'), isPublished: true }])
    const row = await onlyRowOf(id)
    const page = paths.retentionRow(id, row.id)
    const asShown = formIn((await world.master.get(page)).html, page)
    expect(asShown).toMatchObject({ periodAmount: '5', isPublished: 'true', medium: '' })
    const { isPublished: _, ...rest } = asShown
    const saved = await world.master.post(page, { ...rest, periodAmount: '2', storage: 'Närarkiv' })
    expect(saved).toMatchObject({ status: 303, location: paths.retentionPlan(id), setCookie: 'notice=saved' })
    expect(await onlyRowOf(id)).toMatchObject({
      periodAmount: 2,
      storage: 'Närarkiv',
      isPublished: false,
      medium: null
    })
  })

  test('one that somebody else changed comes back with both, in the words of the form', async () => {
    const { id } = await draftOf(world, [kept('Kallelse', 5, 'meeting-held')])
    const page = paths.retentionRow(id, (await onlyRowOf(id)).id)
    await world.master.fillIn(page, page, { periodUnit: 'months' })
    const stale = await world.master.post(page, {
      ...formIn((await world.master.get(page)).html, page),
      periodUnit: 'days',
      revision: '1'
    })
    expect(stale.status).toBe(412)
    expect(wordsOf(stale.html)).toContain('Gallringsfristens enhet månader dagar')
    expect(valueIn(stale.html, 'periodUnit')).toBe('days')
  })

  test('one is taken away', async () => {
    const { id } = await draftOf(world, [kept('Kallelse', 5, 'meeting-held')])
    const row = await onlyRowOf(id)
    const plan = await world.master.fillIn(
      paths.retentionRow(id, row.id),
      paths.retentionRowRemoval(id, row.id),
      {}
    )
    expect(wordsOf(plan.html)).toContain('Utkastet har inga handlingstyper än.')
  })

  test('of an adopted plan are read and not written: a form that was open says so and keeps nothing', async () => {
    const plan = await draftOf(world, [kept('Kallelse', 5, 'meeting-held')])
    const row = await onlyRowOf(plan.id)
    const page = paths.retentionRow(plan.id, row.id)
    const typed = { ...formIn((await world.master.get(page)).html, page), periodAmount: '1' }
    await adopt(world, plan.id, '2021-01-01')
    const late = await world.master.post(page, typed)
    expect([late.status, wordsOf(late.html)]).toEqual([409, expect.stringContaining('Planen är antagen')])
    const read = await world.master.get(page)
    expect(wordsOf(read.html)).toContain('Gallras 5 år efter sammanträdet')
    expect(() => formIn(read.html, page)).toThrow('no form')
    expect((await world.master.get(paths.newRetentionRow(plan.id))).status).toBe(409)
    expect((await world.master.post(paths.retentionRowRemoval(plan.id, row.id), {})).status).toBe(409)
    expect(await onlyRowOf(plan.id)).toMatchObject({ periodAmount: 5 })
  })

  test('by the address of another plan are not there', async () => {
    const one = await adoptedPlan(world, [kept('Kallelse', 5, 'meeting-held')])
    const other = await draftOf(world, [kept('Anslag', 5, 'drawn-up')])
    const page = paths.retentionRow(one.id, (await onlyRowOf(other.id)).id)
    expect((await world.master.get(page)).status).toBe(404)
    expect((await world.master.post(page, { recordType: 'X', outcome: 'preserve' })).status).toBe(404)
    expect((await world.master.post(`${page}/borttagning`, {})).status).toBe(404)
    expect(await onlyRowOf(other.id)).toMatchObject({ recordType: 'Anslag' })
  })

  test('are offered to change to the archivist alone', async () => {
    const { id } = await draftOf(world, [kept('Kallelse', 5, 'meeting-held')])
    const page = paths.retentionRow(id, (await onlyRowOf(id)).id)
    expect(wordsOf((await world.reader.get(paths.retentionPlan(id))).html)).not.toContain('Lägg till')
    const read = await world.reader.get(page)
    expect(wordsOf(read.html)).toContain('Fristen räknas från sammanträdet')
    expect(() => formIn(read.html, page)).toThrow('no form')
    expect((await world.reader.get(paths.newRetentionRow(id))).status).toBe(403)
  })
})
