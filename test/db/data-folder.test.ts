import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { lockDataFolder, prepareDataFolder } from '../../server/db/data-folder.ts'

const newFolder = (): string => mkdtempSync(join(inject('testFolder'), 'folder-'))

test('the key of a folder is made once, for the owner alone', () => {
  const folder = join(newFolder(), 'not-there-yet')
  const { key } = prepareDataFolder(folder)
  expect(key).toHaveLength(32)
  expect(prepareDataFolder(folder).key).toEqual(key)
  expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600)
})

test('a damaged key stops the start, it is not made anew', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'key'), 'kort')
  expect(() => prepareDataFolder(folder)).toThrow(/skadad/)
})

test('a folder is held by one process at a time, and is free again when that process is killed', async () => {
  const folder = newFolder()
  const module = join(import.meta.dirname, '../../server/db/data-folder.ts')
  const script = `const { lockDataFolder } = await import(${JSON.stringify(module)}); lockDataFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await once(other.stdout, 'data')
  expect(() => lockDataFolder(folder)).toThrow(/En annan Paragraf/)
  other.kill('SIGKILL')
  await once(other, 'exit')
  const release = lockDataFolder(folder)
  release()
  lockDataFolder(folder)()
})
