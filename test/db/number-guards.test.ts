import { describe, expect, test } from 'vitest'
import { openByHand } from '../support/by-hand.ts'

// One world for the file: no statement here leaves a trace.
const { answer, ids } = await openByHand()

const eventColumns = '(sequence, at, actor, type, subject_id, data)'

describe('by hand, on another connection, no number can be moved, repeated, skipped or removed', () => {
  const columns = '(id, meeting_id, section_id, position, title, organ_id, year, number, number_origin)'
  const numbered = (meeting: string, organ: string, year: number, number: number, origin = 'series') =>
    `insert into matters ${columns} select 'new', id_of('${meeting}'), min(id), 9, 'X', id_of('${organ}'), ${year}, ${number}, '${origin}' from sections where meeting_id = id_of('${meeting}')`
  const takeUp = (number: number, more = '') =>
    `update matters set organ_id = id_of('organ'), year = 2026, number = ${number}, number_origin = 'series' ${more} where id = id_of('open A')`

  test('the next number is let through, by this test’s own measure', () => {
    expect(answer(takeUp(7))).toBe('let through, 1 rows')
    expect(answer(numbered('open meeting', 'organ', 2026, 7))).toBe('let through, 1 rows')
    expect(
      answer(
        `insert into cases (id, year, number, dnr, title, opened_on, number_origin) values ('x', 2026, 49, '049/26', 'X', '2026-03-12', 'series')`
      )
    ).toBe('let through, 1 rows')
  })

  test.each([
    ['a § skipped', takeUp(8), 'out of order'],
    ['a § before the first number', takeUp(4), 'out of order'],
    ['a § taken twice', takeUp(6), 'never replaced'],
    ['a § skipped by a new row', numbered('open meeting', 'organ', 2026, 8), 'out of order'],
    [
      'a § of another organ',
      numbered('open meeting', 'other organ', 2026, 1),
      'organ and year of its meeting'
    ],
    ['a § of another year', numbered('open meeting', 'organ', 2025, 1), 'organ and year of its meeting'],
    [
      'a § called imported in a meeting of our own',
      numbered('open meeting', 'organ', 2026, 9, 'imported'),
      'only an imported meeting'
    ],
    [
      'a § under another meeting’s heading',
      takeUp(7, `, section_id = (select min(id) from sections where meeting_id = id_of('planned'))`),
      'its own meeting'
    ],
    [
      'a dnr skipped',
      `insert into cases (id, year, number, dnr, title, opened_on, number_origin) values ('x', 2026, 50, '050/26', 'X', '2026-03-12', 'series')`,
      'out of order'
    ],
    [
      'a dnr that is not its number',
      `insert into cases (id, year, number, dnr, title, opened_on, number_origin) values ('x', 2026, 49, '049/25', 'X', '2026-03-12', 'series')`,
      'NNN/YY'
    ],
    ['a dnr changed', `update cases set dnr = '049/26', number = 49`, 'never moves'],
    ['a case deleted', 'delete from cases', 'never deleted'],
    [
      'a case replaced',
      `insert or replace into cases (id, year, number, dnr, title, number_origin) values ('x', 2026, 48, '048/26', 'X', 'imported')`,
      'never replaced'
    ],
    [
      'a first number changed after the fact',
      `update series set first_number = 1 where kind = 'case'`,
      'first number stands'
    ],
    [
      'a first number removed after the fact',
      `delete from series where kind = 'case'`,
      'first number stands'
    ],
    [
      'a first number set after the fact',
      `insert or replace into series (id, kind, year, first_number) values ('x', 'case', 2026, 60)`,
      'first number is set before'
    ],
    ['a file’s facts changed', `update files set pages = 99`, 'never changes'],
    ['a state skipped', `update meetings set state = 'closed' where id = id_of('planned')`, 'in that order'],
    [
      'a meeting planned again',
      `update meetings set state = 'planned' where id = id_of('open meeting')`,
      'in that order'
    ]
  ])('%s', (_, sql, reason) => expect(answer(sql)).toContain(reason))

  test.each([
    ['rewritten', `update events set actor = 'Någon annan'`],
    ['removed', 'delete from events'],
    ['replaced', `insert or replace into events ${eventColumns} values (1, '', '', '', '', '{}')`]
  ])('an event from before the trail %s', (_, sql) => {
    const event = `insert into events ${eventColumns} values (1, 'x', 'x', 'x', 'x', '{}')`
    expect(answer(event, sql)).toContain('append-only')
  })

  test.each([
    ['renumbered', `update matters set number = 99 where id = id_of('taken')`, 'never moves'],
    ['moved to another year', `update matters set year = 2027 where id = id_of('taken')`, 'never moves'],
    [
      'moved to another meeting',
      `update matters set meeting_id = id_of('planned'), section_id = (select min(id) from sections where meeting_id = id_of('planned')) where id = id_of('taken')`,
      'never moves'
    ],
    [
      'unnumbered',
      `update matters set number = null, year = null, organ_id = null, number_origin = null where id = id_of('taken')`,
      'never moves'
    ],
    [
      'called imported',
      `update matters set number_origin = 'imported' where id = id_of('taken')`,
      'only an imported meeting'
    ],
    ['deleted', `delete from matters where id = id_of('taken')`, 'never deleted'],
    [
      'replaced',
      `insert or replace into matters (id, meeting_id, section_id, position, title) select id, meeting_id, section_id, 0, 'X' from matters where id = id_of('taken')`,
      'never replaced'
    ],
    ['given another id', `update matters set id = 'x' where id = id_of('taken')`, 'an id never changes'],
    [
      'moved with its meeting to another year',
      `update meetings set first_on = '2027-01-01', last_on = '2027-01-01' where id = id_of('open meeting')`,
      'keeps its organ and year'
    ],
    [
      'moved with its meeting to another organ',
      `update meetings set organ_id = id_of('other organ') where id = id_of('open meeting')`,
      'keeps its organ and year'
    ]
  ])('a taken § %s', (_, sql, reason) => {
    ids.set('taken', ids.get('open B')!)
    expect(answer(takeUp(7).replace('open A', 'taken'), sql)).toContain(reason)
  })
})
