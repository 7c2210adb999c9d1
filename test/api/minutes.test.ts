import { expect, test } from 'vitest'
import { openApiWorld } from '../support/api-client.ts'
import { plannedMeeting } from '../support/body-world.ts'

test('the minutes tell which of their characters the PDF cannot show', async () => {
  const world = await openApiWorld()
  const { meeting } = await plannedMeeting(world)
  const missing = async () =>
    (await world.secretary.get(`/meetings/${meeting.id}/minutes`)).body.missingCharacters
  expect(await missing()).toEqual([])
  await world.secretary.patch(`/meetings/${meeting.id}`, { place: 'Rum 🧾' }, meeting.revision)
  expect(await missing()).toEqual(['🧾'])
})
