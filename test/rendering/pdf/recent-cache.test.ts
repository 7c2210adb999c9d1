import { expect, test } from 'vitest'
import { RecentCache } from '../../../server/rendering/pdf/recent-cache.ts'

test('what is asked for again and again stays, and what nobody asks for is forgotten', () => {
  const cache = new RecentCache<number>(10)
  cache.set('ofta', 1)
  cache.set('en gång', 2)
  for (let i = 0; i < 100; i++) {
    cache.set(`annat ${i}`, i)
    expect(cache.get('ofta')).toBe(1)
  }
  expect(cache.get('en gång')).toBeUndefined()
  expect(cache.get('annat 5')).toBeUndefined()
  expect(cache.get('annat 99')).toBe(99)
})
