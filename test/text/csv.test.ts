import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteOrderMark, csvLine, CsvFault, readCsv } from '../../server/text/csv.ts'

const read = async (bytes: string | Uint8Array): Promise<string[][]> => {
  const rows: string[][] = []
  for await (const { cells } of readCsv(typeof bytes === 'string' ? Buffer.from(bytes) : bytes))
    rows.push(cells)
  return rows
}

test('what is written is read back exactly, formulas, quotes and line breaks too', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom('=', "'", '+', '-', '@', '\t', '\r', '\n', '"', ';', ',', ' ', 'å', '\uFEFF')
    })
  )
  const row = fc.array(cell, { minLength: 2, maxLength: 4 }).filter(cells => cells.some(text => text !== ''))
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async rows => {
      const whole = [['Kolumn', 'Andra'], ...rows]
      expect(await read(byteOrderMark + whole.map(csvLine).join(''))).toEqual(whole)
    }),
    { numRuns: 300 }
  )
})

test('a cell that a spreadsheet would run gets an apostrophe in front, a number does not', () => {
  expect(csvLine(["=cmd|'/c calc'!A1", '+46', '@x', '-', "'=1", "l'orange", -5, 27.12, null])).toBe(
    "'=cmd|'/c calc'!A1;'+46;'@x;'-;''=1;l'orange;-5;27,12;\r\n"
  )
})

test.each([
  ['semicolons', 'Typ;Frist\r\nRäkning;7 år\r\n'],
  ['commas', 'Typ,Frist\nRäkning,7 år\n'],
  ['tabs', 'Typ\tFrist\rRäkning\t7 år'],
  ['semicolons, with commas in the quoted header', '"Typ";"Frist"\n"Räkning";"7 år"'],
  ['a BOM', '\uFEFFTyp;Frist\r\nRäkning;7 år\r\n']
])('a file with %s is read', async (_, text) => {
  expect((await read(text))[1]).toEqual(['Räkning', '7 år'])
})

test('Latin-1 as older programs write it is read, and so is UTF-16 from a spreadsheet', async () => {
  const text = 'Typ;Anmärkning\r\nRäkning;”så här” – 5 €\r\n'
  const latin = Uint8Array.from(
    text,
    sign => ({ '”': 0x94, '–': 0x96, '€': 0x80 })[sign] ?? sign.charCodeAt(0)
  )
  expect((await read(latin))[1]).toEqual(['Räkning', '”så här” – 5 €'])
  expect((await read(Buffer.from(`\uFEFF${text}`, 'utf16le')))[1]).toEqual(['Räkning', '”så här” – 5 €'])
})

test('a file cut off in the middle of a letter is refused, not read as Latin-1 with every å lost', async () => {
  const whole = Buffer.from('Typ;Ort\r\nRäkning;Åsele å')
  await expect(read(whole.subarray(0, -1))).rejects.toThrow(CsvFault)
})

test('a quote without its pair is refused with the row and what to do', async () => {
  await expect(read('Typ;Frist\r\nRäkning;"7 år\r\nSist;1')).rejects.toThrow(/Rad 2 går inte att läsa/)
})

test('rows keep the number that a spreadsheet gives them, also after an empty one and one of two lines', async () => {
  const numbers: number[] = []
  for await (const { number } of readCsv(Buffer.from('A;B\n\n"x\ny";z\n;\nå;ä\n'))) numbers.push(number)
  expect(numbers).toEqual([1, 3, 5])
})

test('a long file is read in pieces, and no letter falls between two of them', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [`å🙂${at}`, 'ö'.repeat(at % 7)])
  expect(await read(rows.map(csvLine).join(''))).toEqual(rows)
})
