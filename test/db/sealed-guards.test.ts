import { describe, expect, test } from 'vitest'
import { openByHand } from '../support/by-hand.ts'

// One world for the file: no statement here leaves a trace.
const { answer, db } = await openByHand()

describe('sealed minutes are locked by the database itself', () => {
  const ofSealed: Record<string, string> = {
    sections: `meeting_id = id_of('sealed meeting')`,
    matters: `meeting_id = id_of('sealed meeting')`,
    attendances: `meeting_id = id_of('sealed meeting')`,
    paragraph_texts: `matter_id = id_of('sealed A')`,
    appendices: `matter_id = id_of('sealed A')`,
    decision_blocks: `matter_id = id_of('sealed A')`,
    clauses: `block_id = (select id from decision_blocks where matter_id = id_of('sealed A'))`,
    motions: `matter_id = id_of('sealed A')`,
    propositions: `matter_id = id_of('sealed A')`,
    statements: `matter_id = id_of('sealed A')`,
    votes: `proposition_id = (select id from propositions where matter_id = id_of('sealed A'))`,
    ballot_sums: `proposition_id = (select id from propositions where matter_id = id_of('sealed A'))`
  }
  const ofOpen = (where: string): string => where.replaceAll('sealed', 'open')
  const inserts: Record<string, string> = {
    sections: `(id, meeting_id, position, title) values ('x', id_of('sealed meeting'), 9, 'X')`,
    matters: `(id, meeting_id, section_id, position, title) select 'x', meeting_id, id, 9, 'X' from sections where meeting_id = id_of('sealed meeting')`,
    attendances: `(id, meeting_id, position, name, role, mode) values ('x', id_of('sealed meeting'), 9, 'X', 'member', 'on-site')`,
    paragraph_texts: `(matter_id, text) values (id_of('sealed B'), 'X')`,
    appendices: `(id, matter_id, position, title, file_name, sha256) select 'x', id_of('sealed A'), 9, 'X', 'X', sha256 from files limit 1`,
    decision_blocks: `(id, matter_id, position, kind, form) values ('x', id_of('sealed A'), 9, 'decided', 'att')`,
    clauses: `(id, block_id, position, text) select 'x', id, 9, 'X' from decision_blocks where matter_id = id_of('sealed A')`,
    motions: `(id, matter_id, position, name, kind, supporters) values ('x', id_of('sealed A'), 9, 'X', 'approve', '[]')`,
    propositions: `(id, matter_id, position, subject, yes_text, method) values ('x', id_of('sealed A'), 9, 'matter', 'X', 'acclamation')`,
    statements: `(id, matter_id, position, name, kind, notified_on) values ('x', id_of('sealed A'), 9, 'X', 'reservation', '2026-02-12')`,
    votes: `(id, proposition_id, position, name, answer) select 'x', id, 9, 'X', 'yes' from propositions where matter_id = id_of('sealed A')`,
    ballot_sums: `(id, proposition_id, position, name, ballots) select 'x', id, 9, 'Y', 1 from propositions where matter_id = id_of('sealed A')`
  }
  const column: Record<string, string> = {
    paragraph_texts: 'text',
    clauses: 'text',
    attendances: 'name',
    decision_blocks: 'text_after',
    motions: 'text',
    propositions: 'yes_text',
    statements: 'text',
    votes: 'name',
    ballot_sums: 'name'
  }
  const parent: Record<string, string> = {
    clauses: 'block_id',
    votes: 'proposition_id',
    ballot_sums: 'proposition_id',
    sections: 'meeting_id',
    attendances: 'meeting_id'
  }

  for (const [table, where] of Object.entries(ofSealed)) {
    test(table, () => {
      const text = column[table] ?? 'title'
      const row = db.prepare(`select * from ${table} where ${where} limit 1`).get() as Record<string, unknown>
      expect(row).toBeDefined()
      expect(answer(`insert into ${table} ${inserts[table]}`)).toContain('minutes-locked')
      expect(answer(`update ${table} set ${text} = 'X' where ${where}`)).toContain('minutes-locked')
      expect(answer(`delete from ${table} where ${where}`)).toContain('minutes-locked')
      const moved = `update ${table} set ${parent[table] ?? (table === 'matters' ? 'meeting_id' : 'matter_id')} = '${String(row[parent[table] ?? (table === 'matters' ? 'meeting_id' : 'matter_id')])}' where ${ofOpen(where)}`
      expect(answer(moved)).toMatch(/minutes-locked|stays in its meeting|its own meeting/)
      expect(answer(`update ${table} set ${text} = 'X' where ${ofOpen(where)}`)).toMatch(/let through, [1-9]/)
    })
  }

  test('the meeting itself', () => {
    expect(answer(`update meetings set sealed_at = null where id = id_of('sealed meeting')`)).toContain(
      'minutes-locked'
    )
    expect(answer(`update meetings set place = 'X' where id = id_of('sealed meeting')`)).toContain(
      'minutes-locked'
    )
    expect(answer(`delete from meetings where id = id_of('sealed meeting')`)).toContain('minutes-locked')
    expect(
      answer(
        `insert or replace into meetings (id, organ_id, first_on, last_on, state, changed_at) values (id_of('sealed meeting'), id_of('organ'), '2026-02-12', '2026-02-12', 'closed', '')`
      )
    ).toContain('never replaced')
  })

  test('the model they were rendered from, and the file', () => {
    expect(answer(`update sealed_minutes set minutes = '{}'`)).toContain('minutes-locked')
    expect(answer('delete from sealed_minutes')).toContain('minutes-locked')
    expect(
      answer(
        `insert or replace into sealed_minutes (meeting_id, minutes) values (id_of('sealed meeting'), '{}')`
      )
    ).toContain('minutes-locked')
    expect(
      answer(
        `delete from files where sha256 = (select sealed_sha256 from meetings where id = id_of('sealed meeting'))`
      )
    ).toContain('FOREIGN KEY')
    expect(
      answer(
        `insert or replace into files (sha256, size, media_type, created_at) select sha256, 1, 'x', 'x' from files`
      )
    ).toBe('let through, 0 rows')
  })

  test('a meeting with a matter that has no number is not sealed', () => {
    const close = `update meetings set state = 'closed' where id = id_of('open meeting')`
    const seal = `update meetings set state = 'sealed', sealed_sha256 = (select min(sha256) from files) where id = id_of('open meeting')`
    expect(answer(close, seal)).toContain('number for every paragraph')
  })
})
