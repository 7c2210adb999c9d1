import { expect, test } from 'vitest'
import type { HistoryEvent } from '../../server/domain/events/history-schemas.ts'
import { changeTexts, eventText } from '../../server/rendering/event-words.ts'

const told = (
  type: HistoryEvent['type'],
  { before = null, after = null }: Partial<Pick<HistoryEvent, 'before' | 'after'>>,
  names: Record<string, string> = {}
) =>
  changeTexts(
    {
      sequence: 1,
      at: '2026-03-12T08:00:00.000Z',
      actorName: 'Stina Ek',
      via: null,
      type,
      objectId: 'x',
      before,
      after,
      withheld: null
    },
    names
  )

test('a change is told in words, with the labels of the forms', () => {
  expect(eventText('case.edited')).toBe('Ärendet ändrades')
  expect(told('case.edited', { before: { title: 'A' }, after: { title: 'B' } })).toEqual([
    'Ärendets rubrik: från ”A” till ”B”'
  ])
  expect(told('meeting.edited', { before: { place: null }, after: { place: 'Umeå' } })).toEqual([
    'Plats: från inget till ”Umeå”'
  ])
})

test('what was added or removed, and what tells which row it was, stands alone', () => {
  expect(told('section.removed', { before: { id: 'x', title: 'Ekonomi' } })).toEqual([
    'Rubrik i dagordningen: ”Ekonomi”'
  ])
  expect(
    told('attendance.edited', {
      before: { name: 'Eva Ek', presided: false },
      after: { id: 'x', name: 'Eva Ek', presided: true }
    })
  ).toEqual(['Namn: ”Eva Ek”', 'Ledde mötet: från nej till ja'])
})

test('the hours of a meeting are hours, whatever their fields are called', () => {
  expect(told('meeting.planned', { after: { startsAt: '10:00', endsAt: null } })).toEqual([
    'Börjar: ”10:00”',
    'Slutar: inget'
  ])
})

test('literals, ids and instants are said as people say them', () => {
  const names = { 'person-1': 'Eva Ek', 'organ-1': 'Beredningsgruppen' }
  expect(
    told(
      'mandate.added',
      {
        after: {
          personId: 'person-1',
          organId: 'organ-1',
          role: 'chair',
          fromOn: '2026-01-01',
          untilOn: null
        }
      },
      names
    )
  ).toEqual([
    'Person: ”Eva Ek”',
    'Organ: ”Beredningsgruppen”',
    'Roll: ”Ordförande”',
    'Från och med: 2026-01-01',
    'Till och med: inget'
  ])
  expect(told('meeting.sealed', { after: { sealedAt: '2026-05-12T13:53:00.000Z' } })).toEqual([
    'Låst: 12 maj 2026 kl. 15:53'
  ])
})

test('the text of a § and its decisions are not repeated, and long words are cut', () => {
  const long = 'a'.repeat(300)
  expect(told('case.opened', { after: { title: 'constructor' } })).toEqual(['Ärendets rubrik: ”constructor”'])
  expect(
    told('paragraph.edited', {
      before: { title: 'Plan', text: 'Förr', decisions: [] },
      after: { title: 'Plan', text: 'Nu', decisions: [{ kind: 'decided' }] }
    })
  ).toEqual(['Rubrik: ”Plan”', 'Text ändrades', 'Beslut ändrades'])
  expect(told('case.opened', { after: { title: long } })[0]).toBe(`Ärendets rubrik: ”${'a'.repeat(200)}…”`)
})
