import { beforeEach, describe, expect, test } from 'vitest'
import { NewCase } from '../../server/domain/cases/case-schemas.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { registerRecord } from '../../server/domain/register/register-record.ts'
import { getPlan, listRowsOfPlan } from '../../server/domain/retention/plans.ts'
import { NewRetentionRow } from '../../server/domain/retention/retention-schemas.ts'
import { addRow } from '../../server/domain/retention/rows.ts'
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

describe('the adoption of a plan', () => {
  const decisionOf = ({ organisation }: PageWorld) => ({
    organId: organisation.directorate.id,
    adoptedOn: '2026-03-02',
    paragraph: '§ 75',
    dnr: '044/26',
    validFrom: '2026-03-10'
  })

  test('shows what it moves, by each type with dates before and after, and then adopts', async () => {
    const { id: caseId } = await openCase(world.ctx(), NewCase.parse({ title: 'Planer' }))
    const record = { direction: 'drawn-up', title: 'Mötet i mars', documentOn: '2020-03-12' } as const
    await registerRecord(world.ctx(), caseId, { record: { ...record, recordType: 'Kallelse' } })
    await registerRecord(world.ctx(), caseId, { record: { ...record, recordType: 'Anslag' } })
    await adoptedPlan(world, [kept('Kallelse', 5, 'drawn-up'), kept('Anslag', 1, 'drawn-up')])
    const { id } = await draftOf(world, [kept('Kallelse', 2, 'drawn-up')], 'Plan 2026')
    const page = await world.master.get(paths.planAdoption(id))
    expect(wordsOf(page.html)).toContain('Kallelse: 1 handling får en annan dag eller utgång')
    expect(wordsOf(page.html)).toContain('001/26:1 Mötet i mars tidigast 2025-03-13 tidigast 2022-03-13')
    expect(wordsOf(page.html)).toContain('Anslag: 1 handling förlorar sin rad')
    const adopted = await world.master.fillIn(
      paths.planAdoption(id),
      paths.planAdoption(id),
      decisionOf(world)
    )
    expect(wordsOf(adopted.html)).toContain('Planen är antagen och ändras inte mer.')
    expect(wordsOf(adopted.html)).toContain('2 mars 2026 § 75, dnr 044/26. Gäller från 10 mars 2026.')
    expect(wordsOf(adopted.html)).not.toContain('Lägg till')
  })

  test('that lacks something, or is of a day to come, comes back as typed', async () => {
    const { id } = await draftOf(world, [kept('Kallelse', 2, 'drawn-up')])
    const page = paths.planAdoption(id)
    const empty = await world.master.fillIn(page, page, { paragraph: '§ 75' })
    expect([empty.status, valueIn(empty.html, 'paragraph')]).toEqual([422, '§ 75'])
    expect(empty.html).toContain('id="planAdoption-adoptedOn-fel"')
    const early = await world.master.fillIn(page, page, { ...decisionOf(world), adoptedOn: '2026-03-20' })
    expect([early.status, valueIn(early.html, 'adoptedOn')]).toEqual([422, '2026-03-20'])
    expect(wordsOf(early.html)).toContain('Beslutet kan inte vara fattat en dag som inte har varit.')
  })

  test('of rows that changed meanwhile shows them first, and is made at the next press', async () => {
    const { id } = await draftOf(world, [kept('Kallelse', 2, 'drawn-up')])
    const page = paths.planAdoption(id)
    const typed = { ...formIn((await world.master.get(page)).html, page), ...decisionOf(world) }
    await addRow(world.ctx(), id, NewRetentionRow.parse(kept('Anslag', 1, 'drawn-up')))
    const late = await world.master.post(page, typed)
    expect([late.status, wordsOf(late.html)]).toEqual([409, expect.stringContaining('Planen har ändrats')])
    expect((await world.master.post(page, formIn(late.html, page))).status).toBe(303)
    expect(await getPlan(world.ctx(), id)).toMatchObject({ status: 'adopted', adoptedOn: '2026-03-02' })
  })

  test('is offered to the archivist, once, and where there is a row', async () => {
    const empty = await draftOf(world, [])
    expect((await world.master.get(paths.retentionPlan(empty.id))).html).not.toContain('/antagande')
    const { id } = await draftOf(world, [kept('Kallelse', 2, 'drawn-up')])
    expect((await world.master.get(paths.retentionPlan(id))).html).toContain(paths.planAdoption(id))
    expect((await world.reader.get(paths.retentionPlan(id))).html).not.toContain('/antagande')
    expect((await world.reader.get(paths.planAdoption(id))).status).toBe(403)
    await adopt(world, id, '2021-01-01')
    expect((await world.master.get(paths.planAdoption(id))).status).toBe(409)
    expect((await world.master.post(paths.planAdoption(id), decisionOf(world))).status).toBe(409)
  })
})

describe('a draft', () => {
  const draftAt = (html: string): string =>
    /action="\/dokumenthanteringsplan\/([\w-]+)"/.exec(html)?.[1] ?? ''

  test('is made empty, from the default plan, and as a copy of a version', async () => {
    const plans = paths.retentionPlans
    const empty = await world.master.fillIn(plans, plans, { name: 'Tom plan', from: 'empty' })
    expect(wordsOf(empty.html)).toContain('Utkastet har inga handlingstyper än.')
    const usual = await world.master.fillIn(plans, plans, { name: 'Vanlig plan', from: 'default' })
    expect(wordsOf(usual.html)).toContain('behöver en arkivaries granskning')
    const { id } = await adoptedPlan(world, [kept('Kallelse', 5, 'meeting-held')])
    expect(wordsOf((await world.master.get(plans)).html)).toContain('En kopia av Plan')
    const copy = await world.master.fillIn(plans, plans, { name: 'Nästa plan', from: id })
    expect(wordsOf(copy.html)).toContain('Kallelse Gallras 5 år efter sammanträdet')
    expect((await getPlan(world.ctx(), draftAt(copy.html))).status).toBe('draft')
  })

  test('without a name, or of a plan that is gone, comes back as typed', async () => {
    const plans = paths.retentionPlans
    const unnamed = await world.master.fillIn(plans, plans, { name: '', from: 'empty' })
    expect([unnamed.status, valueIn(unnamed.html, 'from')]).toEqual([422, 'empty'])
    const gone = await world.master.fillIn(plans, plans, { name: 'Kopia', from: 'x' })
    expect([gone.status, valueIn(gone.html, 'name')]).toEqual([422, 'Kopia'])
    expect(gone.html).toMatch(/id="retentionPlan-from-fel">Välj en plan som finns/)
  })

  test('is given another name, and comes back with both where somebody else did', async () => {
    const { id } = await draftOf(world, [])
    const page = paths.retentionPlan(id)
    const renamed = await world.master.fillIn(page, page, { name: 'Plan 2027', needsReview: 'true' })
    expect(wordsOf(renamed.html)).toContain('Sparat. Plan 2027')
    expect(await getPlan(world.ctx(), id)).toMatchObject({ name: 'Plan 2027', needsReview: true })
    const stale = await world.master.post(page, { name: 'Plan 2028', revision: '1' })
    expect([stale.status, valueIn(stale.html, 'name')]).toEqual([412, 'Plan 2028'])
    expect(wordsOf(stale.html)).toContain('Planens namn Plan 2027 Plan 2028')
  })

  test('is removed after a page that tells what goes with it; what is adopted is not', async () => {
    const { id } = await draftOf(world, [kept('Kallelse', 5, 'meeting-held')])
    const page = paths.retentionPlanRemoval(id)
    expect(wordsOf((await world.master.get(page)).html)).toContain('tas bort med 1 handlingstyp.')
    const removed = await world.master.fillIn(page, page, {})
    expect(wordsOf(removed.html)).toContain('Borttaget. Dokumenthanteringsplan')
    expect((await world.master.get(paths.retentionPlan(id))).status).toBe(404)
    const plan = await adoptedPlan(world, [kept('Kallelse', 5, 'meeting-held')])
    expect((await world.master.get(paths.retentionPlanRemoval(plan.id))).status).toBe(409)
    expect((await world.master.post(paths.retentionPlanRemoval(plan.id), {})).status).toBe(409)
    expect((await world.master.post(paths.retentionPlan(plan.id), { name: 'X', revision: '2' })).status).toBe(
      409
    )
  })

  test('is made by the archivist alone', async () => {
    expect((await world.reader.get(paths.retentionPlans)).html).not.toContain('<form class="panel')
    const { id } = await draftOf(world, [])
    expect((await world.reader.get(paths.retentionPlan(id))).html).not.toContain('/borttagning')
    expect((await world.reader.post(paths.retentionPlan(id), { name: 'X' })).status).toBe(403)
    expect((await world.reader.get(paths.retentionPlanRemoval(id))).status).toBe(403)
  })
})

describe('a plan from a file', () => {
  const upload = (content: string) =>
    world.master.upload(paths.planFile, [{ name: 'Plan 2027.csv', content }], 'file')

  test('becomes a draft that is called as the file', async () => {
    const taken = await upload('Handlingstyp;Bevaras/gallras\r\nProtokoll;Bevaras\r\n')
    expect([taken.status, taken.setCookie]).toEqual([303, 'notice=plan-read'])
    const plan = await world.master.get(taken.location)
    expect(wordsOf(plan.html)).toContain('Plan 2027')
    expect(wordsOf(plan.html)).toContain('Protokoll Bevaras Diarieförs')
  })

  test('with faults is not read in: all of them stand by row and column', async () => {
    const refused = await upload(
      'Handlingstyp;Bevaras/gallras;Gallringsfrist\r\nKallelse;Slängs;\r\nPostlista;Gallras;snart\r\n'
    )
    expect(refused.status).toBe(422)
    expect(wordsOf(refused.html)).toContain('Ingenting är inläst. 2 fel att rätta i filen')
    expect(wordsOf(refused.html)).toContain('2 Bevaras/gallras Skriv något av: Bevaras, Gallras.')
    expect(wordsOf(refused.html)).toContain('3 Gallringsfrist Skriv fristen som')
    expect(wordsOf(refused.html)).toContain('Ingen plan finns än.')
  })

  test('that is no plan, or was not chosen, says so beside the field', async () => {
    const other = await upload('Namn;Ålder\r\nEva;5\r\n')
    expect([other.status, wordsOf(other.html)]).toEqual([
      422,
      expect.stringContaining('Det här saknas: Handlingstyp, Bevaras/gallras.')
    ])
    const none = await world.master.upload(paths.planFile, [{ name: '', content: '' }], 'file')
    expect([none.status, wordsOf(none.html)]).toEqual([422, expect.stringContaining('Välj en fil.')])
    expect((await world.reader.upload(paths.planFile, [{ name: 'a', content: '' }], 'file')).status).toBe(403)
  })
})
