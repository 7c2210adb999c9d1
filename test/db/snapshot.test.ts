import { join } from 'node:path'
import { inject, expect, test } from 'vitest'
import { deleteFullText, insertFullText, matchFullText } from '../../server/db/full-text.ts'
import { takeSnapshot } from '../../server/db/snapshot.ts'
import { openReader, openWriter } from '../../server/db/sqlite.ts'
import { openReadOnlyStore } from '../../server/db/store.ts'
import { seedDemo } from '../../scripts/seed/demo.ts'
import { newPath } from '../support/backup-world.ts'
import { openWorld } from '../support/world.ts'

test('a snapshot is a database of its own that needs no file beside it, and is never written over another', async () => {
  const { databaseFile } = openWorld()
  const to = newPath()
  const { faults, tables } = await takeSnapshot(databaseFile, to)
  expect(faults).toEqual([])
  expect(tables).toMatchObject({ persons: 0, trail: 0 })
  const db = openReader(to)
  expect(db.pragma('journal_mode', { simple: true })).toBe('delete')
  db.close()
  await expect(takeSnapshot(databaseFile, to)).rejects.toThrow('already exists')
})

test('only what is committed is in it', async () => {
  const { databaseFile } = openWorld()
  const db = openWriter(databaseFile)
  const add = "insert into installation (id, mode, created_at) values (1, 'demo', 'x')"
  db.exec(`begin immediate; ${add}`)
  expect((await takeSnapshot(databaseFile, newPath())).tables['installation']).toBe(0)
  db.exec('commit')
  expect((await takeSnapshot(databaseFile, newPath())).tables['installation']).toBe(1)
  db.close()
})

// The words of a search lie under ids with gaps; a list's total is the last rowid of rows that are never deleted.
test('words are found under the same ids in a snapshot', async () => {
  const world = openWorld()
  await seedDemo(world.ctx(), world.vault)
  const row = {
    title: 'älvdal',
    titleStems: '',
    titleHeads: '',
    titleMiddles: '',
    titleTails: '',
    partyHeads: '',
    parties: '',
    body: '',
    bodyStems: '',
    facets: ''
  }
  await world.store.transact(async ({ write }) => {
    for (const id of [7, 900, 12_345_678_901]) insertFullText(write, 'public', id, row)
    deleteFullText(write, 'public', 900)
  })
  const to = newPath()
  expect((await takeSnapshot(world.databaseFile, to)).faults).toEqual([])
  const store = openReadOnlyStore(to)
  const everywhere = { from: 0, to: Number.MAX_SAFE_INTEGER, limit: 10 }
  expect(await matchFullText(store.read, 'public', 'älvdal', everywhere)).toEqual([12_345_678_901, 7])
  store.close()
})

// VACUUM gives a row a new rowid where no INTEGER PRIMARY KEY holds it.
test('nothing in the schema leans on a rowid that a snapshot may change', () => {
  const db = openReader(join(inject('testFolder'), 'template.sqlite'))
  const schema = db.prepare('select name, sql from sqlite_schema where sql is not null').all() as {
    name: string
    sql: string
  }[]
  expect(schema.filter(({ sql }) => /\b(new|old|\w+)\.(rowid|oid|_rowid_)\b/i.test(sql))).toEqual([])
  const searched = schema.flatMap(({ sql }) => {
    const [, table] = /content\s*=\s*['"](\w+)['"]/i.exec(sql) ?? []
    const [, key] = /content_rowid\s*=\s*['"](\w+)['"]/i.exec(sql) ?? []
    return table ? [{ table, key }] : []
  })
  for (const { table, key } of searched) {
    const keys = db.prepare('select name, type from pragma_table_info(?) where pk > 0').all(table)
    expect(keys, table).toEqual([{ name: key, type: expect.stringMatching(/^integer$/i) as string }])
  }
  db.close()
})
