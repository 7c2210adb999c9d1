import { expect, test } from 'vitest'
import { withoutSigns } from '../../server/text/without-signs.ts'

test('a piece of a text is read without its signs', () => {
  expect(withoutSigns('| Namn | Antal |\n| --- | ---: |\n| a \\| b | 3')).toBe(' · Namn · Antal · a | b · 3')
  expect(withoutSigns('## Bakgrund\n\n- **Kajen** rustas \\*nu\\*')).toBe('Bakgrund Kajen rustas *nu*')
  expect(withoutSigns('se [§ 1](/paragrafer/1) om ')).toBe('se § 1 om ')
  expect(withoutSigns(' - 4 dagar')).toBe(' - 4 dagar')
  expect(withoutSigns('kajen, 3 - 4 dagar ')).toBe('kajen, 3 - 4 dagar ')
})
