import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findReferences, type Reference } from '../../server/text/references.ts'

const only = (text: string): Reference => {
  const [found, ...others] = findReferences(text)
  expect(others, text).toEqual([])
  if (!found) throw new Error(`no reference in: ${text}`)
  return found
}

describe('a § of the minutes is recognised in every style', () => {
  test.each([
    ['2019-05-22 § 60', null, '2019-05-22', [60]],
    ['2019-12-04 (§ 104)', null, '2019-12-04', [104]],
    ['2019-12-04 §118', null, '2019-12-04', [118]],
    ['2022-12-13 §105', null, '2022-12-13', [105]],
    ['2019-10-02 89', null, '2019-10-02', [89]],
    ['FD 2019-10-02 § 81', 'FD', '2019-10-02', [81]],
    ['2019-\n10-02 § 81', null, '2019-10-02', [81]],
    ['2019-12-04 §\n122', null, '2019-12-04', [122]],
    ['2020-03-10/11 § 12', null, '2020-03-10', [12]],
    ['den 19 september 2018 § 60', null, '2018-09-19', [60]],
    ['BG:s § 74', 'BG', null, [74]],
    ['§§ 73–75', null, null, [73, 74, 75]],
    ['2019-03-28 §§ 28, 29 och 31', null, '2019-03-28', [28, 29, 31]],
    ['§ 74', null, null, [74]],
    ['§\u00a074', null, null, [74]]
  ] as const)('%s', (raw, organ, date, numbers) => {
    expect(only(`Enligt beslut ${raw}, gäller detta.`)).toMatchObject({
      kind: 'paragraph',
      raw,
      organ,
      date,
      numbers
    })
  })

  test('a meeting of two days keeps both', () => {
    expect(only('se 2020-03-10/11 § 12')).toMatchObject({ date: '2020-03-10', lastDate: '2020-03-11' })
  })

  test('a forgotten sign is told', () => {
    expect(only('beslut 2019-10-02 89.')).toMatchObject({ isSignMissing: true })
  })

  test.each([
    'Mötet hölls 2018-12-05 i Storvik.',
    'Den 2 juni 2020 beslutades om principer.',
    'Från 1 juni 2016 gäller planen.',
    'Enligt 9 kap. 5 § kommunallagen gäller annat.',
    'Sidan 2021-05-07 14 (16) i protokollet.',
    'Den 2021-05-07 12 personer närvarade.'
  ])('no § is seen in: %s', text => {
    expect(findReferences(text)).toEqual([])
  })

  test('a § of a law or of rules is foreign', () => {
    expect(only('Se § 19 i reglementet.')).toMatchObject({ numbers: [19], isForeign: true })
    expect(only('Se § 19 i protokollet.')).toMatchObject({ numbers: [19], isForeign: false })
  })
})

describe('a bilaga is recognised in every style', () => {
  test.each([
    ['(bilaga 79)', ['79']],
    ['av bilaga 74.', ['74']],
    ['enligt bilaga 83', ['83']],
    ['bilaga 82, som beskriver', ['82']],
    ['av bilaga 75a-b.', ['75 a', '75 b']],
    ['rapport (bilaga 80 a)', ['80 a']],
    ['bilaga 80 a–c', ['80 a', '80 b', '80 c']],
    ['(bilaga\n77)', ['77']],
    ['bilagorna 80 a och 80 b', ['80 a', '80 b']],
    ['bilaga 12 a, b och c', ['12 a', '12 b', '12 c']],
    ['Bilaga 39', ['39']],
    ['bilaga 80 i handlingarna', ['80']]
  ])('%s', (text, labels) => {
    expect(only(text)).toMatchObject({ kind: 'appendix', labels, isForeign: false })
  })

  test.each([
    'prislista, bilaga 1, utgåva 2',
    'bilaga 1, utgåva 2',
    'reviderade prisbilaga 1',
    'av avtalet, bilaga 3',
    'priser i prislistan, bilaga 3, webbutgåva2',
    'avtalets bilaga 2',
    'bilaga 4 till avtalet'
  ])('the bilaga of an agreement is foreign: %s', text => {
    expect(only(text)).toMatchObject({ kind: 'appendix', isForeign: true })
  })

  test('an agreement that is itself a bilaga of the minutes is ours', () => {
    expect(only('Förslag till avtal framgår av bilaga 82.')).toMatchObject({ isForeign: false })
  })
})

describe('each number and label that is written can be linked on its own', () => {
  const linked = (text: string) =>
    findReferences(text).flatMap(({ links }) =>
      links.map(({ name, start, end }) => [text.slice(start, end), name])
    )

  test.each([
    [
      '§§ 92–94',
      [
        ['§§ 92', '§ 92'],
        ['94', '§ 94']
      ]
    ],
    [
      'FD 2019-03-28 §§ 28, 29 och 31',
      [
        ['FD 2019-03-28 §§ 28', 'FD 2019-03-28 § 28'],
        ['29', 'FD 2019-03-28 § 29'],
        ['31', 'FD 2019-03-28 § 31']
      ]
    ],
    ['2019-12-04 (§ 104)', [['2019-12-04 (§ 104)', '2019-12-04 § 104']]],
    [
      'bilaga 80 a–c',
      [
        ['bilaga 80 a', 'bilaga 80 a'],
        ['c', 'bilaga 80 c']
      ]
    ],
    [
      'bilagorna 80 a och 82',
      [
        ['bilagorna 80 a', 'bilaga 80 a'],
        ['82', 'bilaga 82']
      ]
    ],
    ['dnr 044/21', [['dnr 044/21', 'dnr 044/21']]]
  ])('%s', (text, links) => {
    expect(linked(text)).toEqual(links)
  })
})

describe('a bilaga belongs to the meeting that the words beside it name', () => {
  test.each([
    ['FD 2019-10-02 § 81, bilaga 81 a', 'FD', '2019-10-02'],
    ['2019-10-02 (§ 81) med bilaga 81 a', null, '2019-10-02'],
    ['protokollet 2019-10-02, bilaga 81 a', null, '2019-10-02'],
    ['bilaga 81 a till protokollet från mötet den 2 oktober 2019', null, '2019-10-02'],
    ['bilaga 81 a från mötet 2019-10-02', null, '2019-10-02'],
    ['bilaga 81 a (FD 2019-10-02)', 'FD', '2019-10-02'],
    ['FD:s bilaga 81 a', 'FD', null],
    ['rapporten 2019-10-02 (bilaga 81 a)', null, null],
    ['2019-10-02 § 80 och bilaga 81 a', null, null],
    ['bilaga 81 a, FD:s plan', null, null]
  ])('%s', (text, organ, date) => {
    expect(findReferences(text).find(({ kind }) => kind === 'appendix')).toMatchObject({ organ, date })
  })
})

describe('a dnr is recognised', () => {
  test.each([
    ['(dnr 044/21)', { number: 44, year: 2021 }],
    ['ärendet 111/20 tas upp', { number: 111, year: 2020 }],
    ['Dnr\n006/21', { number: 6, year: 2021 }]
  ])('%s', (text, dnr) => {
    expect(only(text)).toMatchObject({ kind: 'dnr', dnr, isForeign: false })
  })

  test('the number of another body is foreign', () => {
    expect(only('(dnr S2019/05298/FS)')).toMatchObject({
      number: 'S2019/05298/FS',
      dnr: null,
      isForeign: true
    })
  })

  test.each(['Läsåret 2020/21 inleds.', 'Blodtryck 120/80.', 'Datum 2021/05/07.'])(
    'no dnr is seen in: %s',
    text => {
      expect(findReferences(text)).toEqual([])
    }
  )
})

test('several references in one text come in order with their offsets', () => {
  const text = 'Enligt FD 2019-10-02 § 81 (dnr 044/21) och bilaga 75a-b gäller § 74.'
  const found = findReferences(text)
  expect(found.map(reference => reference.kind)).toEqual(['paragraph', 'dnr', 'appendix', 'paragraph'])
  for (const { start, end, raw } of found) expect(text.slice(start, end)).toBe(raw)
})

test('any text gives references that lie in it, in order, without overlap', () => {
  const piece = fc.constantFrom(
    '§',
    '§§',
    ' ',
    '\n',
    '2019-10-02',
    '89',
    'bilaga',
    'a-b',
    'och',
    ',',
    '–',
    'dnr',
    '044/21',
    'FD',
    '(',
    ')'
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 }), pieces => {
      const text = pieces.join('')
      let end = 0
      for (const reference of findReferences(text)) {
        expect(reference.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(reference.start, reference.end)).toBe(reference.raw)
        let linkedTo = reference.start
        for (const link of reference.links) {
          expect(link.start).toBeGreaterThanOrEqual(linkedTo)
          expect(link.end).toBeGreaterThan(link.start)
          linkedTo = link.end
        }
        expect(linkedTo).toBeLessThanOrEqual(reference.end)
        end = reference.end
      }
    })
  )
})

test.each(['§', '§ 1, ', 'bilaga 1, ', '2019-10-02 ', 'dnr 1/', 'a', ' ', '1-', 'bilaga 1 och '])(
  'a long run of "%s" takes no long time',
  piece => {
    const started = performance.now()
    findReferences(piece.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(4000)
  }
)
