import { setImmediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { schema } from '../../server/db/schema/schema.ts'
import { isBusy, openReader, openWriter } from '../../server/db/sqlite.ts'
import type { Store } from '../../server/db/store.ts'
import { openWorld } from '../support/world.ts'

const { members } = schema

const addRegion = (store: Store, name: string) =>
  store.write.insert(members).values({ id: name, name, position: 0 })

const names = async ({ read }: Store) => (await read.select().from(members)).map(({ name }) => name)

test('what a transaction writes, it reads; others see it when it is committed', async () => {
  const { store } = openWorld()
  await store.transact(async tx => {
    await addRegion(tx, 'Norr')
    expect(await names(tx)).toEqual(['Norr'])
    expect(await names(store)).toEqual([])
  })
  expect(await names(store)).toEqual(['Norr'])
})

test('an error takes back all that the transaction wrote, and the next one runs', async () => {
  const { store } = openWorld()
  const failing = store.transact(async tx => {
    await addRegion(tx, 'Norr')
    throw new Error('something in the middle')
  })
  await expect(failing).rejects.toThrow('something in the middle')
  expect(await names(store)).toEqual([])
  await store.transact(tx => addRegion(tx, 'Söder').then())
  expect(await names(store)).toEqual(['Söder'])
})

test('a transaction inside a transaction joins it, and falls with it', async () => {
  const { store } = openWorld()
  const failing = store.transact(async tx => {
    await tx.transact(async inner => void (await addRegion(inner, 'Norr')))
    expect(await names(tx)).toEqual(['Norr'])
    throw new Error('after the inner one')
  })
  await expect(failing).rejects.toThrow('after the inner one')
  expect(await names(store)).toEqual([])
})

test('the outer store inside a transaction throws at once, where it would wait for itself for ever', async () => {
  const { store } = openWorld()
  const failing = store.transact(async () => {
    await store.transact(async () => {})
  })
  await expect(failing).rejects.toThrow(/outer store was used inside/)
})

test('writing outside a transaction is refused', () => {
  const { store } = openWorld()
  expect(() => store.write).toThrow(/needs a transaction/)
})

test('transactions queue: none sees another half done', async () => {
  const { store } = openWorld()
  const seen: number[] = []
  const work = (name: string) =>
    store.transact(async tx => {
      seen.push((await names(tx)).length)
      await addRegion(tx, `${name} 1`)
      await setImmediate()
      await addRegion(tx, `${name} 2`)
    })
  await Promise.all(['A', 'B', 'C'].map(work))
  expect(seen).toEqual([0, 2, 4])
})

test('another process that writes for more than a second makes the error that becomes a 503', async () => {
  const { store, databaseFile } = openWorld()
  const other = openWriter(databaseFile)
  other.exec('begin immediate')
  const busy: unknown = await store
    .transact(async tx => void (await addRegion(tx, 'Norr')))
    .catch(error => error)
  expect(isBusy(busy)).toBe(true)
  other.exec('rollback')
  other.close()
  await store.transact(async tx => void (await addRegion(tx, 'Norr')))
  expect(await names(store)).toEqual(['Norr'])
})

test('the writer waits for the disk (synchronous FULL), holds foreign keys and keeps a WAL', () => {
  const db = openWriter(openWorld().databaseFile)
  const pragma = (name: string): unknown => db.pragma(name, { simple: true })
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  expect(pragma('journal_mode')).toBe('wal')
  db.close()
})

test('the reader cannot write', () => {
  const reader = openReader(openWorld().databaseFile)
  expect(() => reader.exec("insert into members (id, name, position) values ('x', 'X', 0)")).toThrow(
    /readonly/
  )
  reader.close()
})

test('a row that points at nothing is refused', async () => {
  const { store } = openWorld()
  const orphan = store.transact(async tx => {
    await tx.write.insert(schema.paragraphTexts).values({ matterId: 'no such matter', text: 'x' })
  })
  await expect(orphan).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })
  expect(
    await store.read.select().from(schema.paragraphTexts).where(eq(schema.paragraphTexts.text, 'x'))
  ).toEqual([])
})
