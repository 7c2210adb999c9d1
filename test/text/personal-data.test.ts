import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalData } from '../../server/text/personal-data.ts'

const kindsIn = (text: string, known: readonly string[] = []) =>
  findPersonalData(text, known).map(({ kind, text: hit }) => `${kind}: ${hit}`)

// The numbers are Skatteverket's for tests, or made up; the telephone numbers are those that PTS has set aside for fiction.
describe('what is marked', () => {
  test.each([
    ['Patienten 19640823-3234 har', '19640823-3234'],
    ['640823-3234', '640823-3234'],
    ['640823–3234', '640823–3234'],
    ['196408233234', '196408233234'],
    ['född 640823 3234.', '640823 3234'],
    ['640823+3234', '640823+3234'],
    ['samordningsnummer 701063-2391', '701063-2391']
  ])('an identity number by its check digit: %s', (text, hit) => {
    expect(kindsIn(text)).toEqual([`identity-number: ${hit}`])
  })

  test.each([
    ['ring 070-174 06 05', '070-174 06 05'],
    ['ring 0701740605', '0701740605'],
    ['070 174 06 05', '070 174 06 05'],
    ['08-465 004 00', '08-465 004 00'],
    ['tel. 090-785 40 00', '090-785 40 00'],
    ['090-785 4000', '090-785 4000'],
    ['0910 – 123 45', '0910 – 123 45'],
    ['+46 70 174 06 05', '+46 70 174 06 05'],
    ['+46 (0)70-174 06 05', '+46 (0)70-174 06 05'],
    ['0046701740605', '0046701740605'],
    ['+4746123456', '+4746123456'],
    ['(090) 785 40 00', '(090) 785 40 00']
  ])('a telephone number: %s', (text, hit) => {
    expect(kindsIn(text)).toEqual([`phone: ${hit}`])
  })

  test.each(['anna.ek@example.se', 'åsa@bolag.example', 'anna+post@sub.example.com'])(
    'an e-mail address: %s',
    address => {
      expect(kindsIn(`skriv till ${address}.`)).toEqual([`email: ${address}`])
    }
  )

  test.each([
    ['bor på Storgatan 12 i', 'Storgatan 12'],
    ['Köksvägen 11 B', 'Köksvägen 11 B'],
    ['Björkgränd 3a', 'Björkgränd 3a'],
    ['på Norra Esplanaden 5', 'Norra Esplanaden 5'],
    ['på Vägen 4', 'Vägen 4'],
    ['Box 1, 901 89 Umeå', '901 89 Umeå']
  ])('a street or post address: %s', (text, hit) => {
    expect(kindsIn(text)).toEqual([`address: ${hit}`])
  })

  test('several in one text, in its order', () => {
    expect(kindsIn('Nås på 070-174 06 05 eller ek@example.se, bor Storgatan 1 (640823-3234).')).toEqual([
      'phone: 070-174 06 05',
      'email: ek@example.se',
      'address: Storgatan 1',
      'identity-number: 640823-3234'
    ])
  })
})

describe('a name', () => {
  test('two capitalised words, also with a double name, are offered', () => {
    expect(kindsIn('enligt Anna-Karin Ek och Bo Ek Lund')).toEqual([
      'name: Anna-Karin Ek',
      'name: Bo Ek Lund'
    ])
  })

  test('one who is known is not offered, whatever the spaces', () => {
    expect(kindsIn('enligt Anna\u00a0Ek', ['Anna Ek'])).toEqual([])
  })

  test('bodies that are written as names are not offered', () => {
    expect(kindsIn('Region Norrbotten och Norra Sjukvårdsregionförbundet')).toEqual([])
  })
})

test.each([
  'Dnr 044/21',
  'dnr 044/21, 001/21, 111/20',
  'ärendena 044/21 001/21 036/21',
  'dnr RS 1673-2023',
  'org.nr 222000-1131',
  'organisationsnummer 212000-2627',
  '§§ 73–91',
  '§§ 073-091, 101 och 102',
  '§ 12 a',
  'den 2021-05-07',
  '2021-12-07--2021-12-08',
  '20210507',
  'kl 09-12 2026',
  'kl. 09.00–12.00',
  '0,7 - 0,8 mnkr',
  '100 000 kronor',
  '12 345 678 kr',
  '+12 345 678 kronor',
  '750 kr exkl moms',
  'åren 2023-2025',
  'bilaga 75 a-b',
  'KL 5 kap. 69 §',
  'lag (1930:173)',
  'SFS 2017:725',
  'handlingsplanen 2026',
  'Köpet av Nygården 2026',
  'avgiften på väg 4',
  '27,12 + 14,66 + 30,49 + 27,73',
  '640823-3235',
  '641323-3234'
])('a false friend is no hit: %s', text => {
  expect(kindsIn(text)).toEqual([])
})

test('what is found stands where it is said to stand, and none within another', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789-+ @.aÅGatan/§')) }), text => {
      let last = 0
      for (const { start, end, text: hit } of findPersonalData(text)) {
        expect(text.slice(start, end)).toBe(hit)
        expect(start).toBeGreaterThanOrEqual(last)
        last = end
      }
    })
  )
})
