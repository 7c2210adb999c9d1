import { PDFDocument } from '@cantoo/pdf-lib'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countPages } from '../../../server/domain/files/count-pages.ts'
import { openWorld } from '../../support/world.ts'

const pagesOf = (pdf: string): Promise<number | null> => {
  const path = join(openWorld().dataFolder, 'arrived.pdf')
  writeFileSync(path, pdf, 'latin1')
  return countPages(path, 'Plan.pdf', { mediaType: 'application/pdf', size: pdf.length })
}

const written = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const twoPages = async (useObjectStreams = false): Promise<string> => {
  const document = await PDFDocument.create()
  document.addPage()
  document.addPage()
  return written(await document.save({ useObjectStreams }))
}

const locked = async (userPassword: string): Promise<string> => {
  const document = await PDFDocument.load(Buffer.from(await twoPages(), 'latin1'))
  document.encrypt({ userPassword, ownerPassword: 'ägare' })
  return written(await document.save())
}

describe('a PDF that readers open is counted, however odd', () => {
  test.each([
    ['with its objects in streams', () => twoPages(true)],
    [
      'of version 1.4, its objects in a table',
      async () => (await twoPages()).replace('%PDF-1.7', '%PDF-1.4')
    ],
    [
      'whose table of objects is lost',
      async () => (await twoPages()).replace(/startxref\s+\d+/, 'startxref\n7')
    ],
    ['with other bytes before its header', async () => `Skickat från skannern\n${await twoPages()}`],
    ['with other bytes after its end', async () => `${await twoPages()}\n\n\0\0\0`],
    ['that an owner’s password keeps from being changed', () => locked('')]
  ])('%s', async (_, pdf) => {
    expect(await pagesOf(await pdf())).toBe(2)
  })
})

describe('a PDF that nobody can open is refused, and the field and the way out are told', () => {
  const broken = /går inte att öppna.*spara om den som PDF/
  test.each([
    ['that only begins like one', async () => '%PDF-1.7 och inget mer', broken],
    ['cut off in the middle', async () => (await twoPages(true)).slice(0, 500), broken],
    ['without pages', async () => (await twoPages()).replaceAll('/Page', '/Pagg'), broken],
    [
      'locked with a password',
      () => locked('hemligt'),
      /låst med lösenord.*Spara om den som PDF utan lösenord/
    ]
  ])('%s', async (_, pdf, message) => {
    await expect(pagesOf(await pdf())).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'file', message: expect.stringMatching(message) }]
    })
  })
})

test('what is no PDF has no pages', async () => {
  expect(await countPages('nowhere', 'Plan.txt', { mediaType: 'text/plain', size: 6 })).toBeNull()
})
