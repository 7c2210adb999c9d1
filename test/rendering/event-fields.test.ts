import { expect, test } from 'vitest'
import { seedDemo } from '../../scripts/seed/demo.ts'
import { schema } from '../../server/db/schema/schema.ts'
import { labelOf, untoldFields } from '../../server/rendering/event-words.ts'
import { openWorld } from '../support/world.ts'

test('every field that the events of the invented förbund tell of has a word', async () => {
  const world = openWorld()
  await seedDemo(world.ctx(), world.vault)
  const { trail, trailPayloads } = schema
  const events = await world.store.read.select().from(trail)
  const payloads = await world.store.read.select().from(trailPayloads)
  const told = payloads.flatMap(({ sequence, payload }) => {
    const { before, after } = JSON.parse(payload) as Record<'before' | 'after', object | undefined>
    const noun = events[sequence - 1]!.verb.split('.')[0]!
    return Object.keys({ ...before, ...after }).map(field => `${noun} ${field}`)
  })
  expect(new Set(told).size).toBeGreaterThan(40)
  const wordless = [...new Set(told)].filter(each => {
    const [noun = '', field = ''] = each.split(' ')
    return !untoldFields.has(field) && labelOf(noun, field) === field
  })
  expect(wordless).toEqual([])
})
