import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openFileVault } from '../../../server/domain/files/file-vault.ts'
import { importFile } from '../../../server/domain/intake/import-file.ts'
import { openWorld } from '../../support/world.ts'

const protokoll = `Sockenrådet\nProtokoll 2024-03-05\n\n§ 1 Val av justerare\n\nSockenrådet beslutade\n\natt välja Vera Alm.\n`

const importText = (text: string, fileName = 'protokoll.txt') => {
  const world = openWorld()
  const vault = openFileVault(join(world.dataFolder, 'files'))
  const read = importFile(world.ctx(), vault, { fileName, bytes: Buffer.from(text), maxBytes: 20_000_000 })
  return { world, vault, read }
}

test('a text is read in a thread of its own, and the same file twice is one import', async () => {
  const { world, vault, read } = importText(protokoll)
  const first = await read
  const bytes = Buffer.from(protokoll)
  const again = await importFile(world.ctx(), vault, { fileName: 'igen.txt', bytes, maxBytes: 1_000_000 })
  expect(first.share).toBe(1)
  expect(again.id).toBe(first.id)
})

test('while a long text is read the server goes on answering others', async () => {
  const { read } = importText(`${protokoll}${'Lång text om ingenting alls.\n'.repeat(40_000)}`)
  const isDone = read.then(() => true)
  let turns = 0
  while (!(await Promise.race([isDone, wait(5).then(() => false)]))) turns += 1
  expect(turns).toBeGreaterThan(10)
})

test('an empty text, a text too long and a file of another kind are refused in Swedish', async () => {
  await expect(importText('\n \n').read).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(importText('x'.repeat(5_000_001)).read).rejects.toMatchObject({ code: 'too-large' })
  await expect(importText('x', 'bild.gif').read).rejects.toThrow('går inte att läsa in')
})
