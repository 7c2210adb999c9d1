import { describe, expect, test } from 'vitest'
import { openByHand } from '../support/by-hand.ts'

// One world for the file: no statement here leaves a trace.
const { answer } = await openByHand()

const planned = `where id = id_of('planned')`
const cancelled = `update meetings set cancelled_at = 'x', cancelled_reason = 'X' ${planned}`

describe('by hand, on another connection, a planned meeting alone is cancelled, once and for good', () => {
  test('a planned one is let through, by this test’s own measure', () => {
    expect(answer(cancelled)).toBe('let through, 1 rows')
    expect(answer(cancelled, `update meetings set changed_at = 'y', revision = 9 ${planned}`)).toBe(
      'let through, 1 rows'
    )
  })

  test.each<[string, string[], string]>([
    [
      'an opened one',
      [`update meetings set cancelled_at = 'x', cancelled_reason = 'X' where id = id_of('open meeting')`],
      'a planned meeting without numbers'
    ],
    ['without a reason', [`update meetings set cancelled_at = 'x' ${planned}`], 'with the reason'],
    ['a reason alone', [`update meetings set cancelled_reason = 'X' ${planned}`], 'with the reason'],
    [
      'a blank reason',
      [`update meetings set cancelled_at = 'x', cancelled_reason = ' ' ${planned}`],
      'with the reason'
    ],
    [
      'one cancelled as it is planned',
      [
        `insert into meetings (id, organ_id, first_on, last_on, state, changed_at, cancelled_at, cancelled_reason) select 'x', id_of('organ'), '2027-02-10', '2027-02-10', 'planned', 'x', 'x', 'X'`
      ],
      'planned before it is cancelled'
    ],
    ['again', [cancelled, `update meetings set cancelled_at = 'y' ${planned}`], 'stays as it was'],
    ['its reason', [cancelled, `update meetings set cancelled_reason = 'Y' ${planned}`], 'stays as it was'],
    [
      'taken back',
      [cancelled, `update meetings set cancelled_at = null, cancelled_reason = null ${planned}`],
      'stays as it was'
    ],
    ['opened', [cancelled, `update meetings set state = 'open' ${planned}`], 'stays as it was'],
    ['moved', [cancelled, `update meetings set last_on = '2027-03-01' ${planned}`], 'stays as it was'],
    ['deleted', [cancelled, `delete from meetings ${planned}`], 'never deleted'],
    [
      'a § of it numbered',
      [
        cancelled,
        `update matters set organ_id = id_of('organ'), year = 2027, number = 1, number_origin = 'series' where meeting_id = id_of('planned') and position = 0`
      ],
      'gets a number'
    ],
    [
      'a matter added',
      [
        cancelled,
        `insert into matters (id, meeting_id, section_id, position, title) select 'x', meeting_id, id, 9, 'X' from sections where meeting_id = id_of('planned')`
      ],
      'nothing is put on the agenda'
    ]
  ])('%s is refused', (_, statements, words) => {
    expect(answer(...statements)).toContain(words)
  })
})
