import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { parse, CsvError } from 'csv-parse'

/** A row of a file, by its number in a spreadsheet: the first, the headers as a rule, is 1. */
export type CsvRow = { number: number; cells: string[] }

/** Why a file cannot be read as CSV: `message` is Swedish and says what to do. */
export class CsvFault extends Error {}

/**
 * Reads a whole file: UTF-8 with or without BOM, UTF-16 with BOM, or Windows-1252 (Latin-1); semicolon, comma or tab between
 * the cells, whichever the first line has most of; any line ends. Rows without a single cell of text are passed over.
 * Throws `CsvFault`.
 */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<CsvRow> {
  const text = textOf(bytes)
  const parser = Readable.from(piecesOf(text)).pipe(
    parse({ delimiter: delimiterOf(text), relax_column_count: true, max_record_size: 1_000_000 })
  )
  let number = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1
      if (cells.some(cell => cell !== '')) yield { number, cells: cells.map(withoutGuard) }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new CsvFault(faultText(Number(error.records) + 1), { cause: error })
    throw error
  }
}

/** One line of our own form: semicolons, quotes where they are needed, CRLF. Text that a spreadsheet would run is guarded. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(cell => quoted(written(cell))).join(';')}\r\n`

/** Stands first in a file, so that a spreadsheet reads it as UTF-8. */
export const byteOrderMark = '\uFEFF'

const written = (cell: string | number | null): string => {
  if (cell === null) return ''
  // A negative number is a number, whoever opens the file.
  return typeof cell === 'number' ? String(cell).replace('.', ',') : withGuard(cell)
}

const quoted = (cell: string): string =>
  /[;"\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/**
 * A cell that begins as a formula (`=cmd…`) is run by a spreadsheet. It gets an apostrophe in front, and so does one that
 * already has apostrophes before such a sign: taking one away on the way in gives back exactly what was written.
 */
const withGuard = (cell: string): string => (/^'*[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell)

const withoutGuard = (cell: string): string => (/^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell)

const textOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  const text = new TextDecoder().decode(bytes)
  const broken = text.match(/\uFFFD/gu)?.length ?? 0
  // What is UTF-8 almost everywhere is a damaged file: read as Latin-1, every å in it would be lost.
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0
  if (whole > broken)
    throw new CsvFault(
      'Filen är skadad eller avbruten: en del tecken går inte att läsa. Spara den på nytt som CSV UTF-8.'
    )
  return ofWindows1252(bytes)
}

// TextDecoder's own windows-1252 is Latin-1 in some versions of Node: quotes and dashes would become control characters.
const ofWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9F]/gu, sign => upperSigns[sign.charCodeAt(0) - 0x80] ?? sign)

const upperSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

// Piece by piece, so that others get their turn while a large file is read.
function* piecesOf(text: string): Generator<Buffer> {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; from += 64_000) yield bytes.subarray(from, from + 64_000)
}

const delimiterOf = (text: string): string => {
  const line = /^[^\r\n]*/u.exec(text)?.[0].replace(/"[^"]*"/gu, '') ?? ''
  const countOf = (mark: string): number => line.split(mark).length
  return [';', '\t', ','].reduce((best, mark) => (countOf(mark) > countOf(best) ? mark : best))
}

const faultText = (row: number): string =>
  `Rad ${row} går inte att läsa: ett citattecken saknar sitt par. Text med citattecken ska stå inom citattecken, och varje citattecken i den skrivas två gånger.`
