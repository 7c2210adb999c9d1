import { describe, expect, test } from 'vitest'
import { readProtokollText } from '../../../server/domain/intake/reading/read-protokoll-text.ts'
import { decisionsOf, flagCodes, paragraphOf, paragraphsOf } from '../../support/protokoll-fixtures.ts'

const read = (...lines: string[]) => readProtokollText(lines.join('\n'))
const minutes = (...lines: string[]) =>
  read('Granviks kommun', 'Tekniska nämnden', '2024-03-05', '', '§ 7 Avtal om grus', ...lines)

describe('the number of a §', () => {
  test.each(['TN § 7', 'Tn §7', 'KS/TN § 7/24', '3. § 7'])(
    '%s is 7, and what all bear is told once',
    mark => {
      const found = read(
        `${mark} Avtal om grus`,
        '',
        'Text.',
        '',
        `${mark.replace(/7/u, '8')} Vägar`,
        '',
        'Text.'
      )
      expect(
        paragraphsOf(found).map(({ number, labelSuffix, title }) => [number, labelSuffix, title])
      ).toEqual([
        [7, '', 'Avtal om grus'],
        [8, '', 'Vägar']
      ])
      expect(flagCodes(found).filter(code => code.startsWith('organ-prefix'))).toHaveLength(
        /\p{L}/u.test(mark) ? 1 : 0
      )
    }
  )

  test('the § of other organs beside it are text, and the title stands below', () => {
    const found = read('Ks § 7     Au § 31     Dnr 98.104-331', '', 'Lekplats i Ekbacken', '', 'Text.')
    expect(paragraphOf(found, 7)).toMatchObject({
      title: 'Lekplats i Ekbacken',
      dnr: '98.104-331',
      text: 'Au § 31\n\nText.'
    })
  })

  test('a list of delegated decisions after the last § is no heading', () => {
    const found = read('§ 7 Anmälan', '', 'Beslut av chefen:', '§ 1201 Arrende, Ekbacken', '§ 1305 Friköp')
    expect(paragraphsOf(found).map(({ number }) => number)).toEqual([7])
  })
})

test.each([
  ['Dnr 2024-11 006', '2024-11 006'],
  ['Dnr BYGG.2024.311', 'BYGG.2024.311'],
  ['Diarienr: TN 2024/01234-1.3.6', 'TN 2024/01234-1.3.6'],
  ['Dnr BMN.2024.40 och KS 2024/312', 'BMN.2024.40, KS 2024/312'],
  ['TN/2024:18', 'TN/2024:18'],
  ['(SOU 2024:18)', null],
  ['Prop. 2024/25:18', null]
])('after a title “%s” is the dnr %s', (written, dnr) => {
  expect(paragraphOf(read(`§ 7 Remiss av betänkandet ${written}`, '', 'Text.'), 7).dnr).toBe(dnr)
})

test('a dnr that stands alone under its label some lines down is that of the §, and none of the text', () => {
  const found = minutes('Beslut', 'Grus köps.', '', 'Dnr TN 2024/12', '', 'Bakgrund', 'Gruset är slut.')
  expect(paragraphOf(found, 7)).toMatchObject({
    dnr: 'TN 2024/12',
    decisions: [{ textAfter: '# Bakgrund\n\nGruset är slut.' }]
  })
  expect(decisionsOf(found, 7)).toEqual(['decided, plain: Beslut | Grus köps'])
})

test('the title goes on until the line that has the dnr alone', () => {
  const found = read(
    '§ 7',
    'FÖRLÄNGNING AV HYRA, FÖRRÅDET I',
    'EKBACKEN',
    'Diarienr: TN 2024/12',
    '',
    'Text.'
  )
  expect(paragraphOf(found, 7)).toMatchObject({
    title: 'FÖRLÄNGNING AV HYRA, FÖRRÅDET I EKBACKEN',
    dnr: 'TN 2024/12'
  })
})

describe('clauses', () => {
  test.each([
    [
      'a line of its own for each att',
      ['Nämnden beslutar', 'att', 'köpa grus,', 'att', 'köpa sand.'],
      'köpa grus | köpa sand'
    ],
    [
      'sentences',
      ['Beslut', 'Grus köps av Ek m.fl. bolag. Sand köps den 3 maj.', '_____'],
      'Grus köps av Ek m.fl. bolag | Sand köps den 3 maj'
    ],
    [
      'points within an att-clause',
      ['Nämnden beslutar', 'att köpa', '– grus,', '– sand,', 'att sälja lera.'],
      'köpa – grus, – sand | sälja lera'
    ],
    [
      'lettered points',
      ['Nämnden beslutar att', '– köpa så att', 'a) grus finns', 'b) sand finns', '– sälja lera'],
      'köpa så att a) grus finns b) sand finns | sälja lera'
    ],
    [
      'lines after a colon',
      ['Nämnden beslutar', 'att köpa enligt nedan:', 'Grus   200 kr', 'Sand   100 kr', 'att sälja lera.'],
      'köpa enligt nedan: Grus 200 kr Sand 100 kr | sälja lera'
    ],
    [
      'one sentence of two',
      ['Nämnden beslutar att köpa grus samt att sälja lera.'],
      'köpa grus | sälja lera'
    ],
    ['“Beslutades”', ['Beslutades', 'att köpa grus.'], 'köpa grus'],
    [
      'the organ after its verb',
      ['Efter diskussion', '', 'beslutade nämnden', '', 'att köpa grus.'],
      'köpa grus'
    ],
    [
      'a decision at the end of prose',
      ['Anbud redovisas. Nämnden beslutar att köpa grus. Leverans sker i maj.'],
      'köpa grus'
    ]
  ])('are read from %s', (_, lines, clauses) => {
    const [decision] = decisionsOf(minutes(...lines), 7)
    expect(decision?.split(' | ').slice(1).join(' | ')).toBe(clauses)
  })

  test.each([
    [
      'a condition before att',
      'Nämnden beslutar för egen del, under förutsättning av fullmäktiges beslut, att köpa grus.'
    ],
    ['a label before the heading', 'Beslut: Nämnden föreslår kommunfullmäktige besluta att köpa grus.'],
    ['places in the addressee', 'Nämnden föreslår kommunfullmäktige i Granvik, Ekby och Åse att köpa grus.']
  ])('%s', (_, line) => {
    expect(
      paragraphOf(minutes(line), 7).decisions.map(({ clauses }) => clauses.map(({ text }) => text))
    ).toEqual([['köpa grus']])
  })

  test('under a proposal the decision of its addressee is its wording', () => {
    expect(
      decisionsOf(
        minutes(
          'Tekniska nämndens förslag till kommunfullmäktige',
          'Kommunfullmäktige beslutar att köpa grus.'
        ),
        7
      )
    ).toEqual([
      'proposed till kommunfullmäktige, att: Tekniska nämndens förslag till kommunfullmäktige: Kommunfullmäktige beslutar | köpa grus'
    ])
  })

  test.each([
    [
      'each on its line',
      ['Kommunfullmäktige beslutar att köpa grus.', 'Kommunfullmäktige beslutar att sälja lera.']
    ],
    [
      'as bullets',
      ['• Kommunfullmäktige beslutar att köpa grus.', '• Kommunfullmäktige beslutar att sälja lera.']
    ],
    [
      'one after the other',
      ['Kommunfullmäktige beslutar att köpa grus. Kommunfullmäktige beslutar att sälja lera.']
    ]
  ])('that each say who is to decide are sentences, word for word: %s', (_, lines) => {
    const found = minutes('Tekniska nämndens förslag till kommunfullmäktige', ...lines)
    expect(decisionsOf(found, 7)).toEqual([
      'proposed till kommunfullmäktige, plain: Tekniska nämndens förslag till kommunfullmäktige | Kommunfullmäktige beslutar att köpa grus | Kommunfullmäktige beslutar att sälja lera'
    ])
    expect(found.share).toBe(1)
  })
})

describe('what is no decision of the organ', () => {
  test.each([
    ['what a party wished', 'Hembygdspartiet hade velat att nämnden beslutade', 'att köpa lera.'],
    ['a motion', 'Motionären föreslår att nämnden beslutar', 'att köpa lera.'],
    ['a quoted proposal', 'Arbetsutskottets förslag till beslut', 'Tekniska nämnden beslutar att köpa lera.'],
    [
      'a proposal at the table',
      'Förslag till beslut på sammanträdet',
      'Ida Ek (S): Nämnden beslutar att köpa lera.'
    ],
    ['a reservation', 'Reservation', 'Ida Ek (S): "Nämnden beslutar att köpa lera."']
  ])('%s', (_, ...lines) => {
    expect(decisionsOf(minutes('Beslut', 'Grus köps.', '', ...lines), 7)).toEqual([
      'decided, plain: Beslut | Grus köps'
    ])
  })

  test.each([
    ['a list after a sentence that was ended', ['1. Grus nr 4', '2. Grus nr 5']],
    ['conditions with a heading', ['Villkor', '1. Gruset ska vara rent.']],
    ['a document with a heading', ['Handling', '2024 nr 12.']]
  ])('%s', (_, lines) => {
    expect(decisionsOf(minutes('Beslut', 'Grus köps.', ...lines), 7)).toEqual([
      'decided, plain: Beslut | Grus köps'
    ])
  })

  test('“Ärendet bordläggs.” without a heading stays text and is flagged', () => {
    const found = minutes('Två anbud redovisas. Ärendet bordläggs.')
    expect(decisionsOf(found, 7)).toEqual([])
    expect(flagCodes(found)).toContain('implicit-decision § 7')
  })
})

test('what heads the first page is furniture where the next begins, also in the middle of a clause', () => {
  const found = read(
    'GRANVIKS FÖRBUND',
    '',
    'Direktionen',
    '',
    '2024-03-05',
    '',
    '§ 7',
    '',
    'Köp av grus',
    '',
    'Direktionen beslutar',
    '',
    'att köpa grus om medlemmarnas',
    '',
    'JUSTERANDES SIGNATUR',
    '',
    'GRANVIKS FÖRBUND',
    '',
    'Direktionen',
    '',
    'fullmäktige medger det.'
  )
  expect(decisionsOf(found, 7)).toEqual([
    'decided, att: Direktionen beslutar | köpa grus om medlemmarnas fullmäktige medger det'
  ])
})
