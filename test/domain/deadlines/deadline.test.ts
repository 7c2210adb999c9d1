import { describe, expect, test } from 'vitest'
import { deadlinesOf, isLateOn, type MeetingProgress } from '../../../server/domain/deadlines/deadline.ts'

const assembly = { legalKind: 'assembly', approverCount: 2, isAnnounced: true } as const
const officials = { legalKind: 'officials', approverCount: 0, isAnnounced: false } as const
const planned: MeetingProgress = {
  state: 'planned',
  firstOn: '2026-06-09',
  lastOn: '2026-06-10',
  organ: assembly,
  planned: null,
  isSummoned: false,
  announcing: { isRequired: false, isAnnounced: false, downFromOn: null },
  unreported: 0,
  approvals: []
}
const announced = { lastAppealOn: '2026-07-06', downFromOn: '2026-07-07', isDown: false, unconfirmed: 2 }

describe('before the meeting', () => {
  test('an assembly is summoned a week before at the latest (KL 5:13-15)', () => {
    expect(deadlinesOf(planned)).toEqual([
      { kind: 'summons', dueOn: '2026-06-02', statute: 'KL 5 kap. 13–15 §§' }
    ])
  })

  test('where the plan wants it earlier than the law, the day of the plan holds, and the material comes before', () => {
    const plan = { materialOn: '2026-05-19', dispatchOn: '2026-05-26', approvalOn: '2026-06-17' }
    expect(deadlinesOf({ ...planned, planned: plan })).toEqual([
      { kind: 'material', dueOn: '2026-05-19', statute: null },
      { kind: 'summons', dueOn: '2026-05-26', statute: null }
    ])
  })

  test('officials outside a plan have no day to keep, nor has a meeting whose kallelse is sent', () => {
    expect(deadlinesOf({ ...planned, organ: officials })).toEqual([])
    expect(deadlinesOf({ ...planned, isSummoned: true })).toEqual([])
  })
})

test('a budget meeting is announced a week before (KL 9:10), and what is up comes down after the meeting', () => {
  const announcing = { isRequired: true, isAnnounced: false, downFromOn: null }
  const budget: MeetingProgress = { ...planned, isSummoned: true, announcing }
  expect(deadlinesOf(budget)).toEqual([
    { kind: 'announce-meeting', dueOn: '2026-06-02', statute: 'KL 9 kap. 10 §' }
  ])
  const up = { isRequired: true, isAnnounced: true, downFromOn: '2026-06-11' }
  expect(deadlinesOf({ ...budget, announcing: up })).toEqual([
    { kind: 'take-down-meeting', dueOn: '2026-06-11', statute: null }
  ])
})

test('what was decided on delegation is reported at the next meeting (KL 6:40, 7:8)', () => {
  expect(deadlinesOf({ ...planned, isSummoned: true, unreported: 2 })).toEqual([
    { kind: 'report-decisions', dueOn: '2026-06-10', statute: 'KL 6 kap. 40 §, 7 kap. 8 §' }
  ])
})

describe('after the meeting', () => {
  const held: MeetingProgress = { ...planned, state: 'closed', isSummoned: true }

  test('minutes are approved within 14 days of the last day (KL 5:69), sealed or not', () => {
    const due = [{ kind: 'approval', dueOn: '2026-06-24', statute: 'KL 5 kap. 69 §' }]
    expect(deadlinesOf(held)).toEqual(due)
    expect(
      deadlinesOf({ ...held, state: 'sealed', approvals: [{ approvedOn: null, announcement: null }] })
    ).toEqual(due)
  })

  test('what is approved is announced on the second day (KL 8:12), where the organ announces', () => {
    const approvals = [{ approvedOn: '2026-06-14', announcement: null }]
    expect(deadlinesOf({ ...held, state: 'sealed', approvals })).toEqual([
      { kind: 'announcement', dueOn: '2026-06-16', statute: 'KL 8 kap. 12 §' }
    ])
    expect(deadlinesOf({ ...held, state: 'sealed', approvals, organ: officials })).toEqual([])
  })

  test('when the time to appeal has passed somebody confirms it (KL 13:5), and the announcement may come down (KL 8:12)', () => {
    const approvals = [{ approvedOn: '2026-06-14', announcement: announced }]
    expect(deadlinesOf({ ...held, state: 'sealed', approvals })).toEqual([
      { kind: 'legal-force', dueOn: '2026-07-07', statute: 'KL 13 kap. 5 §' },
      { kind: 'take-down', dueOn: '2026-07-07', statute: 'KL 8 kap. 12 §' }
    ])
    const done = [{ approvedOn: '2026-06-14', announcement: { ...announced, isDown: true, unconfirmed: 0 } }]
    expect(deadlinesOf({ ...held, state: 'sealed', approvals: done })).toEqual([])
  })
})

test('what was to be done by yesterday is late; what may be done from yesterday is not', () => {
  expect(isLateOn({ kind: 'approval', dueOn: '2026-06-23' }, '2026-06-24')).toBe(true)
  expect(isLateOn({ kind: 'approval', dueOn: '2026-06-24' }, '2026-06-24')).toBe(false)
  expect(isLateOn({ kind: 'take-down', dueOn: '2026-06-23' }, '2026-06-24')).toBe(false)
})
