import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { line, markdown, optionalLine } from '../../../server/domain/shared/text-schemas.ts'

const messagesOf = (result: { error?: { issues: { message: string }[] } | undefined }): string[] =>
  result.error?.issues.map(issue => issue.message) ?? []

describe('text that a person writes', () => {
  test('one line is trimmed, folded and composed', () => {
    expect(line(40).parse('  Protokoll \r\n  fra\u030an mars\u2028 ')).toBe('Protokoll från mars')
  })

  test('an empty line is refused where something must be said, and null where nothing need be', () => {
    expect(messagesOf(line(40).safeParse(' \n '))).toEqual(['Fyll i det här.'])
    expect(optionalLine(40).parse('  ')).toBeNull()
    expect(optionalLine(40).parse(null)).toBeNull()
  })

  test('a field left out of a PATCH stays out, so that it erases nothing', () => {
    expect(optionalLine(40).optional().parse(undefined)).toBeUndefined()
  })

  test('several lines keep tabs, indents and their order, with LF alone', () => {
    expect(markdown().parse('a\r\n\tb\rc  \n\n')).toBe('a\n\tb\nc')
  })

  test('too long a text is told its limit', () => {
    expect(messagesOf(line(3).safeParse('abcd'))).toEqual(['Skriv högst 3 tecken.'])
    expect(messagesOf(markdown(3).safeParse('abcd'))).toEqual(['Texten är för lång: högst 3 tecken.'])
  })

  test.each([
    ['NUL', 'a\0b', 'U+0000'],
    ['a lone high surrogate', 'a\ud83d', 'U+D83D'],
    ['a lone low surrogate', '\ude00b', 'U+DE00'],
    ['an escape', 'a\u001bb', 'U+001B']
  ])('%s is refused, named by its code', (_, text, code) => {
    for (const schema of [line(40), markdown(), optionalLine(40)]) {
      expect(messagesOf(schema.safeParse(text))).toEqual([
        `Ta bort tecknet ${code}: det går inte att skriva.`
      ])
    }
  })

  test('what is accepted can be written as UTF-8 and read again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const result = markdown().safeParse(text)
        if (result.success) expect(Buffer.from(result.data).toString()).toBe(result.data)
      })
    )
  })
})
