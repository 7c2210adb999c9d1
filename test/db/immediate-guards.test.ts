import { describe, expect, test } from 'vitest'
import { openByHand } from '../support/by-hand.ts'

// One world for the file: no statement here leaves a trace.
const { answer } = await openByHand()

const approve = `insert into approvals (id, meeting_id, sha256, created_at, excerpt) select 'x', id_of('open meeting'), min(sha256), 'x', '{}' from files`
const number = `update matters set organ_id = id_of('organ'), year = 2026, number = 7, number_origin = 'series' where id = id_of('open A')`
const lock = `insert into immediate_paragraphs values (id_of('open A'), 'x')`
const recuse = `insert into recusals (id, matter_id, name, ground) values ('r', id_of('open A'), 'X', 'X')`
const note = `insert into presence_notes (matter_id, revision) values (id_of('open A'), 1)`
const locked = (...statements: string[]) => answer(approve, number, recuse, note, lock, ...statements)

describe('a § that is approved at once is locked by the database itself', () => {
  const block = `(select id from decision_blocks where matter_id = id_of('open A'))`
  const proposition = `(select id from propositions where matter_id = id_of('open A'))`
  const tables: Record<string, { where?: string; set: string; insert: string }> = {
    paragraph_texts: { set: `text = 'X'`, insert: `(matter_id, text) values (id_of('open A'), 'X')` },
    appendices: {
      set: `title = 'X'`,
      insert: `(id, matter_id, position, title, file_name, sha256) select 'y', id_of('open A'), 9, 'X', 'X', sha256 from files limit 1`
    },
    decision_blocks: {
      set: `text_after = 'X'`,
      insert: `(id, matter_id, position, kind, form) values ('y', id_of('open A'), 9, 'decided', 'att')`
    },
    clauses: {
      where: `block_id = ${block}`,
      set: `text = 'X'`,
      insert: `(id, block_id, position, text) values ('y', ${block}, 9, 'X')`
    },
    motions: {
      set: `text = 'X'`,
      insert: `(id, matter_id, position, name, kind, supporters) values ('y', id_of('open A'), 9, 'X', 'approve', '[]')`
    },
    propositions: {
      set: `yes_text = 'X'`,
      insert: `(id, matter_id, position, subject, yes_text, method) values ('y', id_of('open A'), 9, 'matter', 'X', 'acclamation')`
    },
    votes: {
      where: `proposition_id = ${proposition}`,
      set: `name = 'X'`,
      insert: `(id, proposition_id, position, name, answer) values ('y', ${proposition}, 9, 'Y', 'yes')`
    },
    ballot_sums: {
      where: `proposition_id = ${proposition}`,
      set: `ballots = 2`,
      insert: `(id, proposition_id, position, name, ballots) values ('y', ${proposition}, 9, 'Y', 1)`
    },
    statements: {
      set: `text = 'X'`,
      insert: `(id, matter_id, position, name, kind, notified_on) values ('y', id_of('open A'), 9, 'X', 'reservation', '2026-03-12')`
    },
    recusals: {
      set: `ground = 'Y'`,
      insert: `(id, matter_id, name, ground) values ('y', id_of('open A'), 'Y', 'Y')`
    },
    presence_notes: {
      set: `quorum_reason = 'X'`,
      insert: `(matter_id, revision) values (id_of('open A'), 1)`
    }
  }

  for (const [table, { where = `matter_id = id_of('open A')`, set, insert }] of Object.entries(tables))
    test(table, () => {
      expect(locked(`insert into ${table} ${insert}`)).toContain('minutes-locked')
      expect(locked(`update ${table} set ${set} where ${where}`)).toContain('minutes-locked')
      expect(locked(`delete from ${table} where ${where}`)).toContain('minutes-locked')
      expect(answer(number, recuse, note, `update ${table} set ${set} where ${where}`)).toMatch(
        /through, [1-9]/
      )
    })

  test('what was decided when it was closed', () => {
    const version = `insert into clause_versions (id, matter_id, position, blocks, sha256, made_at, made_by) values ('y', id_of('open A'), 9, '[]', 'x', 'x', 'x')`
    expect(locked(version)).toContain('minutes-locked')
  })

  test('the § itself, except its place among those that are still moved', () => {
    const matter = (set: string) => locked(`update matters set ${set} where id = id_of('open A')`)
    for (const set of [`title = 'X'`, 'is_withdrawn = 1', `external_dnr = 'X'`, `taken_up_at = 'x'`])
      expect(matter(set), set).toContain('minutes-locked')
    expect(matter('position = 9')).toBe('let through, 1 rows')
    expect(locked(`update matters set title = 'X' where id = id_of('open B')`)).toBe('let through, 1 rows')
  })

  test('presence at it; of who comes or leaves at another § it says nothing', () => {
    const add = (from: string) =>
      locked(
        `insert into attendances (id, meeting_id, position, name, role, mode, from_number) values ('y', id_of('open meeting'), 9, 'Y', 'member', 'on-site', ${from})`
      )
    expect(add('null')).toContain('minutes-locked')
    expect(add('7')).toContain('minutes-locked')
    expect(add('8')).toBe('let through, 1 rows')
    const own = `where meeting_id = id_of('open meeting') and name = 'Ola Ordförande'`
    for (const set of [
      `role = 'member'`,
      'presided = 0',
      'to_number = 6',
      'from_number = 8',
      `to_time = '09:00'`
    ])
      expect(locked(`update attendances set ${set} ${own}`), set).toContain('minutes-locked')
    for (const set of ['to_number = 7', 'is_approver = 1', `to_number = 8, to_time = '11:00'`])
      expect(locked(`update attendances set ${set} ${own}`), set).toBe('let through, 1 rows')
    expect(locked(`delete from attendances ${own}`)).toContain('minutes-locked')
  })

  test('that it is locked, and what was sealed', () => {
    expect(locked('delete from immediate_paragraphs')).toContain('minutes-locked')
    expect(locked(`update immediate_paragraphs set approval_id = 'x'`)).toContain('minutes-locked')
    expect(locked(lock)).toContain('minutes-locked')
    expect(locked(`update approvals set excerpt = '{"a":1}' where id = 'x'`)).toContain('minutes-locked')
  })

  test('a § without a number, of another meeting or of sealed minutes is not approved at once', () => {
    expect(answer(approve, lock)).toContain('only a numbered paragraph')
    expect(answer(approve, `insert into immediate_paragraphs values (id_of('sealed A'), 'x')`)).toContain(
      'only a numbered paragraph'
    )
  })

  test('whole minutes have one approval, and acts of §§ as many as there are', () => {
    const another = approve.replace(`'x', id_of`, `'y', id_of`)
    expect(answer(approve, another)).toBe('let through, 1 rows')
    const whole = approve.replace(`'{}'`, 'null')
    expect(answer(whole, whole.replace(`'x', id_of`, `'y', id_of`))).toContain('never replaced')
  })
})
