import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { expect, inject, test } from 'vitest'
import { textOf } from '../../../server/domain/files/text-of.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const folder = mkdtempSync(join(inject('testFolder'), 'texts-'))

const read = (name: string, bytes: Uint8Array | string, mediaType: string) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return textOf(path, { mediaType, size: bytes.length })
}

/** A zip file of one entry; what it says of the unpacked size may be a lie. */
const zip = (name: string, content: Buffer, declared = content.length): Buffer => {
  const packed = deflateRawSync(content)
  const sum = crc32(content)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(sum, 14)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(declared, 22)
  head.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  head.copy(central, 6, 4, 30)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(head.length + name.length + packed.length, 16)
  return Buffer.concat([head, Buffer.from(name), packed, central, Buffer.from(name), end])
}

const pdf = (text: string, options = {}): Promise<Buffer> =>
  new Promise(resolve => {
    const document = new PDFDocument(options)
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    if (text) document.text(text)
    document.end()
  })

test('the text of a PDF and of a text file is read', async () => {
  expect(await read('a.pdf', await pdf('Avtal om ambulansflyg'), 'application/pdf')).toEqual({
    state: 'done',
    text: 'Avtal om ambulansflyg',
    error: null
  })
  expect(await read('a.txt', 'Rådjur på vägen', 'text/plain')).toMatchObject({ text: 'Rådjur på vägen' })
})

test('the text of a Word document is read', async () => {
  const body =
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Ny färja</w:t></w:r></w:p></w:body></w:document>'
  expect(await read('a.docx', zip('word/document.xml', Buffer.from(body)), docx)).toMatchObject({
    state: 'done',
    text: 'Ny färja'
  })
})

test('what cannot be read says why: a lock, a scan, a fault, another kind', async () => {
  const locked = await pdf('Hemligt', { userPassword: 'x' })
  expect(await read('l.pdf', locked, 'application/pdf')).toMatchObject({
    state: 'failed',
    error: 'filen är låst med lösenord'
  })
  expect(await read('s.pdf', await pdf(''), 'application/pdf')).toMatchObject({ state: 'none' })
  expect(await read('b.docx', 'inte en zip', docx)).toMatchObject({
    state: 'failed',
    error: 'filen är skadad eller ofullständig'
  })
  expect(await read('p.png', 'x', 'image/png')).toMatchObject({ state: 'none' })
})

test('a zip bomb that lies about its size is refused before anybody reads it', async () => {
  const bomb = zip('word/document.xml', Buffer.alloc(300_000_000), 100)
  expect(bomb.length).toBeLessThan(400_000)
  expect(await read('bomb.docx', bomb, docx)).toMatchObject({
    state: 'failed',
    error: 'filen är orimligt stor när den packas upp'
  })
})
