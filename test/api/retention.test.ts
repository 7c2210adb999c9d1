import { expect, test } from 'vitest'
import { NewCase } from '../../server/domain/cases/case-schemas.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { registerRecord } from '../../server/domain/register/register-record.ts'
import { openBodyWorld } from '../support/body-world.ts'
import { openTestApp } from '../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { app, authorization: headers, organisation } = world

const post = (url: string, payload: object) =>
  app.inject({ method: 'POST', url: `/api/v1${url}`, headers, payload })

const upload = (url: string, file: string) =>
  app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    headers: { ...headers, 'content-type': 'multipart/form-data; boundary=b' },
    payload: `--b\r\ncontent-disposition: form-data; name="file"; filename="plan.csv"\r\ncontent-type: text/csv\r\n\r\n${file}\r\n--b--\r\n`
  })

test('a plan is drafted, fetched as CSV, read in as it was, and adopted over the API', async () => {
  const draft = await post('/retention-plans', { name: 'Plan', from: 'default' })
  expect(draft.statusCode).toBe(201)
  const { id } = draft.json<{ id: string }>()
  const file = await app.inject({ url: `/api/v1/retention-plans/${id}/export`, headers })
  expect(file.headers['content-type']).toContain('text/csv')
  const trial = await upload('/retention-plan-trials', file.payload)
  expect(trial.json()).toMatchObject({ faults: [], rowCount: draft.json<{ rowCount: number }>().rowCount })
  const copy = await upload('/retention-plan-imports?name=Kopia', file.payload)
  expect(copy.statusCode).toBe(201)
  const again = await app.inject({
    url: `/api/v1/retention-plans/${copy.json<{ id: string }>().id}/export`,
    headers
  })
  expect(again.rawPayload.equals(file.rawPayload)).toBe(true)
  const adopted = await post(`/retention-plans/${id}/adoption`, {
    organId: organisation.directorate.id,
    adoptedOn: '2026-03-01',
    paragraph: '§ 75',
    validFrom: '2026-03-01'
  })
  expect(adopted.json()).toMatchObject({ status: 'adopted', isInForce: true })
})

test('a file with faults is refused with one error for each, and nothing is read in', async () => {
  const refused = await upload('/retention-plan-imports', 'Handlingstyp;Bevaras/gallras\r\nKallelse;Slängs')
  expect(refused.statusCode).toBe(422)
  expect(refused.json()).toMatchObject({ errors: [{ field: 'rad 2, Bevaras/gallras' }] })
})

test('a case tells one day for the whole, and that of each record', async () => {
  const { id } = await openCase(world.ctx(), NewCase.parse({ title: 'Turlistan' }))
  for (const documentOn of ['2020-03-12', '2020-05-01'])
    await registerRecord(world.ctx(), id, {
      record: { direction: 'drawn-up', title: 'Brev', recordType: 'Postlista', documentOn }
    })
  const answer = await app.inject({ url: `/api/v1/cases/${id}/retention`, headers })
  expect(answer.json()).toMatchObject({
    disposal: { state: 'dated', on: '2022-01-01', waitsFor: null },
    items: [{ label: '001/26:1', disposal: { on: '2022-01-01' } }, { label: '001/26:2' }]
  })
})
