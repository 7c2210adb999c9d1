import { expect, test } from 'vitest'
import { openApiWorld } from '../support/api-client.ts'

const { nobody } = await openApiWorld()

test('anybody may ask for the last day of appeal, and is told why it is that day (KL 13 kap. 5 §, lag 1930:173)', async () => {
  expect((await nobody.get('/appeal-periods?announcedOn=2021-12-16')).body).toEqual({
    announcedOn: '2021-12-16',
    threeWeeksOn: '2022-01-06',
    lastOn: '2022-01-07',
    earliestDownOn: '2022-01-08',
    passedOver: [{ day: '2022-01-06', name: 'trettondedag jul' }],
    statutes: ['KL 13 kap. 5 §', 'lag (1930:173) 1 §', 'lag (1930:173) 2 §']
  })
})

test('a day that does not exist is refused with the field', async () => {
  const { status, body } = await nobody.get('/appeal-periods?announcedOn=2021-02-30')
  expect([status, body.errors[0].field]).toEqual([422, 'announcedOn'])
})
