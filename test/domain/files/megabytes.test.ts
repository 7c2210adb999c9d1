import { expect, test } from 'vitest'
import { megabytesOf } from '../../../server/domain/files/megabytes.ts'

test('a limit is told as it is set, never more than is taken in', () => {
  expect([50_000_000, 2_000_000, 10_000, 1_990_000, 52_428_800].map(megabytesOf)).toEqual([
    '50 MB',
    '2 MB',
    '10 kB',
    '1,9 MB',
    '52,4 MB'
  ])
})
