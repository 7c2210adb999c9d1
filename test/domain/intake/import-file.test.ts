import { readdirSync } from 'node:fs'
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

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap(each =>
    each.isFile() ? [each.name] : []
  )

test('a text is read in a thread of its own, and the same file twice is one import', async () => {
  const { world, vault, read } = importText(protokoll)
  const first = await read
  const bytes = Buffer.from(protokoll)
  const again = await importFile(world.ctx(), vault, { fileName: 'igen.txt', bytes, maxBytes: 1_000_000 })
  expect(first).toMatchObject({ isNew: true, imported: { share: 1 } })
  expect(again).toEqual({ isNew: false, imported: first.imported })
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

test.each([
  ['a letter', 'Hej!\n\nTack för senast. Enligt § 19 i stadgarna ses vi igen i maj.\n\nVera'],
  ['a table', 'Namn;Ort\nVera Alm;Granvik\nBo Ek;Åse'],
  ['a protokoll cut off before its first §', protokoll.slice(0, protokoll.indexOf('§'))]
])('%s is no protokoll: it is refused at its field, and nothing is stored', async (_, text) => {
  const { world, read } = importText(text)
  await expect(read).rejects.toMatchObject({
    code: 'invalid-input',
    errors: [{ field: 'file', message: expect.stringContaining('ingen paragraf (§) hittades') }]
  })
  expect(await world.store.read.query.meetings.findMany()).toEqual([])
  expect(await world.store.read.query.organs.findMany()).toEqual([])
  expect(filesUnder(join(world.dataFolder, 'files'))).toEqual([])
})

test.each([
  ['of an organ, a day and a dnr that nobody knows', '§ 7 Lekplats\nDnr SLK-2024-00062\n\nText.'],
  ['without any §', '1. Mötet öppnas\n\nText.\n\n2. Dagordning\n\nText.\n\n3. Mötet avslutas\n\nText.']
])('a protokoll %s is taken', async (_, text) => {
  expect((await importText(text).read).isNew).toBe(true)
})
