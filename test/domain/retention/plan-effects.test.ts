import { beforeEach, expect, test } from 'vitest'
import { NewCase } from '../../../server/domain/cases/case-schemas.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { registerRecord } from '../../../server/domain/register/register-record.ts'
import { adoptPlan, printOfRows } from '../../../server/domain/retention/adopt-plan.ts'
import { listEffects } from '../../../server/domain/retention/plan-effects.ts'
import { NewRetentionRow, type PlanAdoption } from '../../../server/domain/retention/retention-schemas.ts'
import { addRow } from '../../../server/domain/retention/rows.ts'
import { openBodyWorld, type BodyWorld } from '../../support/body-world.ts'
import { adoptedPlan, draftOf, kept } from '../../support/retention-world.ts'
import { personActor } from '../../support/world.ts'

let world: BodyWorld
beforeEach(async () => {
  world = await openBodyWorld()
})

test('an example tells its record, three of them at most, and its title to those who may read it', async () => {
  const { id: caseId } = await openCase(world.ctx(), NewCase.parse({ title: 'Planer' }))
  for (const title of ['Första', 'Andra', 'Tredje', 'Fjärde'])
    await registerRecord(world.ctx(), caseId, {
      record: { direction: 'drawn-up', title, recordType: 'Kallelse', documentOn: '2020-03-12' },
      ...(title === 'Andra' && { secrecy: { statute: 'OSL 19 kap. 3 §', authority: null } })
    })
  await adoptedPlan(world, [kept('Kallelse', 5, 'drawn-up')])
  const draft = await draftOf(world, [kept('Kallelse', 2, 'drawn-up')])
  const [toArchivist] = await listEffects(world.ctx(personActor({ duties: ['archivist'] })), draft.id)
  expect(toArchivist?.recordCount).toBe(4)
  expect(toArchivist?.examples.map(({ label, title }) => `${label} ${title}`)).toEqual([
    '001/26:1 Första',
    '001/26:2 Andra',
    '001/26:3 Tredje'
  ])
  const [toOthers] = await listEffects(world.ctx(personActor()), draft.id)
  expect(toOthers?.examples.map(({ isWithheld }) => isWithheld)).toEqual([false, true, false])
  expect(JSON.stringify(toOthers)).not.toContain('Andra')
})

test('rows that nobody looked at are not adopted in place of those that were', async () => {
  const draft = await draftOf(world, [kept('Kallelse', 2, 'drawn-up')])
  const seen = await printOfRows(world.ctx(), draft.id)
  await addRow(world.ctx(), draft.id, NewRetentionRow.parse(kept('Postlista', 1, 'year-end')))
  const adoption: PlanAdoption = {
    organId: world.organisation.directorate.id,
    adoptedOn: '2020-01-01',
    paragraph: '§ 75',
    dnr: null,
    validFrom: '2020-01-01'
  }
  await expect(adoptPlan(world.ctx(), draft.id, adoption, seen)).rejects.toMatchObject({ code: 'conflict' })
  const now = await printOfRows(world.ctx(), draft.id)
  expect(await adoptPlan(world.ctx(), draft.id, adoption, now)).toMatchObject({ status: 'adopted' })
})
