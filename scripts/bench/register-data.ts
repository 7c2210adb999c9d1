import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placesIn, prepareDataFolder } from '../../server/db/data-folder.ts'
import { migrateDatabase } from '../../server/db/migrate.ts'
import { openWriter, type SqliteConnection } from '../../server/db/sqlite.ts'
import { openStore } from '../../server/db/store.ts'
import { systemActor } from '../../server/domain/access/actor.ts'
import { settleInstallationMode } from '../../server/domain/bodies/installation.ts'
import { openFileVault } from '../../server/domain/files/file-vault.ts'
import { completeIndex } from '../../server/domain/search/complete-index.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import { seedDemo } from '../seed/demo.ts'
import { pick, randomFrom, titlesFrom } from './register-titles.ts'

/** Words that stand in so many titles whatever the size of the register. */
export const planted = [
  { word: 'snöskoterled', hits: 20 },
  { word: 'fjällkarta', hits: 200 },
  { word: 'renbetesmark', hits: 2_000 }
]

/** A data folder with so many cases and about five times as many records; one that stands from before is used again. */
export const registerFolder = async (caseCount: number): Promise<string> => {
  const root = join(tmpdir(), 'paragraf-bench-register')
  const folder = join(root, `${caseCount}-${versionOfData()}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}-${process.pid}`
  mkdirSync(root, { recursive: true, mode: 0o700 })
  try {
    await fill(unfinished, caseCount)
    renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}

// What decides the rows and the words that are indexed.
const versionOfData = (): string => {
  const root = join(import.meta.dirname, '../..')
  const indexed = ['entry', 'index-row', 'irregular-forms', 'parts-of', 'stem-of', 'words']
  const files = [
    ...readdirSync(join(root, 'migrations'))
      .filter(name => name.endsWith('.sql'))
      .toSorted()
      .map(name => `migrations/${name}`),
    ...['data', 'titles'].map(name => `scripts/bench/register-${name}.ts`),
    ...indexed.map(name => `server/domain/search/${name}.ts`)
  ]
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 12)
}

const fill = async (folder: string, caseCount: number): Promise<void> => {
  const { databaseFile, filesFolder } = prepareDataFolder(folder)
  migrateDatabase(databaseFile)
  const store = openStore(databaseFile)
  const now = new Date().toISOString()
  const ctx: Context = { store, actor: systemActor('bench'), now, newId: () => randomUUID() }
  await settleInstallationMode(ctx, 'real')
  await seedDemo(ctx, openFileVault(filesFolder))
  const db = openWriter(placesIn(folder).databaseFile)
  const start = performance.now()
  db.transaction(() => insertRegister(db, caseCount))()
  db.close()
  const loaded = performance.now()
  const entries = await completeIndex(ctx)
  const [load, index] = [loaded - start, performance.now() - loaded]
  console.log(
    `${caseCount} cases: loaded in ${(load / 1_000).toFixed(1)} s, ${entries} entries indexed in ${(index / 1_000).toFixed(1)} s`
  )
  store.close()
}

const years = 10

/** Dnr from 001/16; the demo has those of this year. */
const insertRegister = (db: SqliteConnection, caseCount: number): void => {
  const random = randomFrom(1)
  const title = titlesFrom(random)
  const perYear = Math.ceil(caseCount / years)
  const insertCase =
    db.prepare(`insert into cases (id, year, number, dnr, title, opened_on, closed_on, status,
    number_origin, initiative, classification_code) values (?, ?, ?, ?, ?, ?, ?, ?, 'imported', 'own', ?)`)
  const insertRecord = db.prepare(`insert into records (id, case_id, running_number, number_origin, direction,
    title, record_type, document_on, registered_on, registered_at, sender, receiver)
    values (?, ?, ?, 'imported', ?, ?, ?, ?, ?, ?, ?, ?)`)
  const steps = planted.map(({ word, hits }) => ({ word, step: Math.floor((caseCount * 5) / hits) || 1 }))
  let count = 0
  for (let index = 0; index < caseCount; index++) {
    const year = 2016 + Math.floor(index / perYear)
    const number = (index % perYear) + 1
    const dnr = `${String(number).padStart(3, '0')}/${year % 100}`
    const day = new Date(Date.UTC(year, 0, 1 + Math.floor((number / perYear) * 364)))
      .toISOString()
      .slice(0, 10)
    const closedOn = random() < 0.7 ? day : null
    const status = closedOn ? 'closed' : 'open'
    const code = `${1 + Math.floor(random() * 9)}.${1 + Math.floor(random() * 9)}`
    insertCase.run(`case-${index}`, year, number, dnr, title(), day, closedOn, status, code)
    for (let running = 1; running <= 1 + ((index * 7) % 9); running++) {
      const direction = pick(random, ['received', 'sent', 'drawn-up'])
      const words = steps.filter(({ step }) => count % step === 0).map(({ word }) => word)
      insertRecord.run(
        `record-${count++}`,
        `case-${index}`,
        running,
        direction,
        [title(), ...words].join(' '),
        `Handlingstyp ${Math.floor(random() * 40)}`,
        day,
        day,
        `${day}T10:00:00.000Z`,
        direction === 'received' ? `Region ${pick(random, places)}` : null,
        direction === 'sent' ? `${pick(random, places)} kommun` : null
      )
    }
  }
}

const places = 'Fjällvind Lillsele Norrdal Österby Granliden Myrås Sjövik Tallhed Björkfors Hedlunda'.split(
  ' '
)
