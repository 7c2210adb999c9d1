import { expect, test } from 'vitest'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { openApiWorld } from '../support/api-client.ts'
import { plannedMeeting } from '../support/body-world.ts'
import { recordOf } from '../support/record-world.ts'

const world = await openApiWorld()
const { id: caseId, dnr } = await openCase(world.ctx(), { title: 'Upphandling av ambulanser' })
const record = await recordOf(world, caseId, { title: 'Anbud' })
const { meeting } = await plannedMeeting(world, { matters: [] })
const path = `/meetings/${meeting.id}/case-matters`

test('a program puts a case on the agenda with its records, which the § lists by their SHA-256', async () => {
  const { status, headers, body } = await world.master.post(path, { caseId, recordIds: [record.id] })
  const appendix = { title: 'Anbud', sha256: record.files[0]!.sha256 }
  expect([status, headers.location]).toEqual([201, `/api/v1/paragraphs/${body.id}`])
  expect(body).toMatchObject({ title: 'Upphandling av ambulanser', dnr, appendices: [appendix] })
  const { sections } = (await world.master.get(`/meetings/${meeting.id}/agenda`)).body
  expect(sections[0].matters).toMatchObject([{ id: body.id, caseId, dnr }])
})

test('a record that cannot come along is told by its place in the list, and nothing is put up', async () => {
  const recordIds = [record.id, 'nothing']
  expect(await world.master.post(path, { caseId, recordIds })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'recordIds.1' }] }
  })
  const { sections } = (await world.master.get(`/meetings/${meeting.id}/agenda`)).body
  expect(sections[0].matters).toHaveLength(1)
})
