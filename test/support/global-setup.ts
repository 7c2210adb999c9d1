import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '../../server/db/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder for this run's databases, in memory where the machine has such a place; holds the migrated `template.sqlite`. */
    testFolder: string
  }
}

/** Migrates one database per run; every test copies it (half a millisecond) and opens it as in production. */
export const setup = (project: TestProject): void => {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'paragraf-test-'))
  migrateDatabase(join(folder, 'template.sqlite'))
  project.provide('testFolder', folder)
  project.onTestsRerun(() => migrateDatabase(join(folder, 'template.sqlite')))
  removeFolder = () => rmSync(folder, { recursive: true, force: true })
}

export const teardown = (): void => removeFolder()

let removeFolder = (): void => {}
