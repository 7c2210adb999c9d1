import { PDFDocument } from '@cantoo/pdf-lib'
import { readdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { receiveFile } from '../../../server/domain/files/receive-file.ts'
import { openWorld, type World } from '../../support/world.ts'

const receive = (world: World, fileName: string, bytes: Readable | Uint8Array, maxBytes = 1_000_000) =>
  receiveFile(world.vault, fileName, bytes, { maxBytes, now: world.now })

/** Every file that lies in the vault, also half arrived ones. */
const kept = ({ dataFolder }: World): string[] => {
  try {
    return readdirSync(join(dataFolder, 'files'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ name }) => name)
  } catch {
    return []
  }
}

const pdfOf = async (pages: number): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page++) document.addPage()
  return document.save()
}

describe('a file that is taken in', () => {
  test('lies under the hash of its content, once, however often it comes', async () => {
    const world = openWorld()
    const first = await receive(world, 'Plan.txt', Buffer.from('Planen'))
    const again = await receive(
      world,
      'Annat namn.md',
      Readable.from([Buffer.from('Pla'), Buffer.from('nen')])
    )
    expect(first).toMatchObject({ size: 6, mediaType: 'text/plain', pages: null })
    expect(again.sha256).toBe(first.sha256)
    expect(kept(world)).toEqual([first.sha256])
    expect(await text(world.vault.read(first.sha256))).toBe('Planen')
  })

  test('at the very same time, is whole and there once', async () => {
    const world = openWorld()
    const content = 'a'.repeat(300_000)
    const files = await Promise.all([1, 2, 3].map(() => receive(world, 'Plan.txt', Buffer.from(content))))
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(kept(world)).toHaveLength(1)
    expect(await text(world.vault.read(files[0]!.sha256))).toBe(content)
  })

  test('is counted in pages when it is a PDF', async () => {
    const world = openWorld()
    expect(await receive(world, 'Plan.PDF', await pdfOf(3))).toMatchObject({
      mediaType: 'application/pdf',
      pages: 3
    })
  })
})

describe('a file that is refused leaves nothing behind', () => {
  test.each([
    ['a PDF called .docx', 'Plan.docx', () => pdfOf(1)],
    ['a PDF called .txt', 'Plan.txt', () => pdfOf(1)],
    ['text called .pdf', 'Plan.pdf', () => Buffer.from('inte en pdf')],
    ['a program called .txt', 'Plan.txt', () => Buffer.from('\u007fELF\0\0\0\0')],
    ['a file with bytes that are no text called .csv', 'Plan.csv', () => Buffer.from([65, 0, 66, 0])],
    ['a kind that is not taken in', 'Plan.exe', () => Buffer.from('x')],
    ['a file without an ending', 'Plan', () => Buffer.from('x')]
  ])('%s', async (_, fileName, content) => {
    const world = openWorld()
    await expect(receive(world, fileName, await content())).rejects.toMatchObject({ code: 'wrong-file-type' })
    expect(kept(world)).toEqual([])
  })

  test('a PDF that cannot be opened', async () => {
    const world = openWorld()
    await expect(receive(world, 'Plan.pdf', Buffer.from('%PDF-1.7 och inget mer'))).rejects.toMatchObject({
      errors: [{ field: 'file' }]
    })
    expect(kept(world)).toEqual([])
  })

  test('one that is empty', async () => {
    const world = openWorld()
    await expect(receive(world, 'Tom.txt', Buffer.alloc(0))).rejects.toMatchObject({
      errors: [{ field: 'file' }]
    })
    expect(kept(world)).toEqual([])
  })

  test('one that is too large, stopped as it streams', async () => {
    const world = openWorld()
    let sent = 0
    const endless = Readable.from(
      (function* () {
        for (;;) {
          sent += 65_536
          yield Buffer.alloc(65_536, 'a')
        }
      })()
    )
    await expect(receive(world, 'Stor.txt', endless, 1_000_000)).rejects.toMatchObject({ code: 'too-large' })
    expect(sent).toBeLessThan(3_000_000)
    expect(kept(world)).toEqual([])
  })

  test('one whose sender breaks off', async () => {
    const world = openWorld()
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('början')
        throw new Error('the sender went away')
      })()
    )
    await expect(receive(world, 'Plan.txt', broken)).rejects.toThrow('the sender went away')
    expect(kept(world)).toEqual([])
  })
})
