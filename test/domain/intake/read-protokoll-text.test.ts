import { describe, expect, test } from 'vitest'
import { readProtokollText } from '../../../server/domain/intake/reading/read-protokoll-text.ts'
import {
  countsOf,
  decisionsOf,
  flagCodes,
  paragraphOf,
  paragraphsOf,
  protokollText
} from '../../support/protokoll-fixtures.ts'

const read = (name: string) => readProtokollText(protokollText(name))

test.each([
  ['beredningsgrupp-alla-egenheter', { paragraphs: 13, dnr: 10, decisions: 13, clauses: 19 }],
  ['delegationslista', { paragraphs: 4, dnr: 3, decisions: 3, clauses: 5 }],
  ['forbundsdirektion-2015', { paragraphs: 9, dnr: 4, decisions: 6, clauses: 7 }],
  ['kommunfullmaktige', { paragraphs: 12, dnr: 4, decisions: 9, clauses: 12 }],
  ['kommunfullmaktige-56', { paragraphs: 56, dnr: 37, decisions: 42, clauses: 84 }],
  ['kommunstyrelse', { paragraphs: 8, dnr: 6, decisions: 7, clauses: 10 }],
  ['namnd-numrerade-punkter', { paragraphs: 6, dnr: 4, decisions: 5, clauses: 9 }],
  ['omedelbar-justering', { paragraphs: 3, dnr: 2, decisions: 3, clauses: 5 }],
  ['regionstyrelse', { paragraphs: 6, dnr: 4, decisions: 6, clauses: 9 }],
  ['utan-blankrader', { paragraphs: 5, dnr: 2, decisions: 6, clauses: 9 }]
])('every §, dnr, decision and clause of %s is found, and all of the text has its place', (name, counts) => {
  const minutes = read(name)
  expect(countsOf(minutes)).toEqual(counts)
  expect(minutes.share).toBe(1)
  expect(minutes.unplaced).toEqual([])
})

describe('the protokoll of a preparatory group, with every oddity of its kind', () => {
  const minutes = read('beredningsgrupp-alla-egenheter')

  test('the running header, seen once, tells body, organ and day; stamps are taken away', () => {
    expect(minutes).toMatchObject({
      bodyName: 'Skogsregionernas samverkansförbund',
      organName: 'Beredningsgruppen',
      firstOn: '2022-04-08',
      lastOn: '2022-04-08'
    })
    expect(minutes.furniture).toEqual([
      'Comfact Signature Referensnummer: 2204417',
      'Skogsregionernas samverkansförbund 2022-04-08 9 (10)',
      'Beredningsgruppen Protokoll'
    ])
  })

  test('headings of the agenda stand over their §§', () => {
    expect(
      minutes.sections.map(({ title, paragraphs }) => [title, paragraphs.map(({ number }) => number)])
    ).toEqual([
      [null, [31]],
      ['Samverkansärenden', [32, 33, 34]],
      ['Gemensam vårdutveckling', [35, 36]],
      ['Ekonomi/Avtal/Rapporter', [37, 38, 39, 40]],
      ['Andra frågor om samverkan', [41]],
      ['Övriga frågor och kommande möten', [42, 43]]
    ])
  })

  test('a title runs over several lines, also inside its dnr', () => {
    expect(paragraphOf(minutes, 33)).toMatchObject({
      title: 'Arkivplan för de gemensamma verksamheterna',
      dnr: '018/22'
    })
    expect(paragraphOf(minutes, 35)).toMatchObject({
      title: 'Användning av medel för vårdutveckling 2022',
      dnr: '003/22'
    })
    expect(paragraphOf(minutes, 38).title).toBe(
      'Kostnader för gemensam vård 2021 – inom och utom förbundets område'
    )
    expect(paragraphOf(minutes, 39).title).toBe(
      'Avtal om gemensam tvätt – föreslagna priser f r om 2022-07-01'
    )
  })

  test('a § holds a decision, a proposal, both in order, or none', () => {
    expect(decisionsOf(minutes, 36)).toEqual([])
    expect(decisionsOf(minutes, 37)).toEqual([
      'proposed till förbundsdirektionen, att: Beredningsgruppens förslag till förbundsdirektionen | godkänna ramen för budget 2023 | ramen sänds till medlemmarna'
    ])
    expect(decisionsOf(minutes, 39)).toEqual([
      'decided, att: Beredningsgruppen beslutade | vänta med mattorna i bilaga 3 tills leverantören har svarat',
      'proposed till förbundsdirektionen, att: Beredningsgruppens förslag till förbundsdirektionen | godta tvätteriets nya prisbilaga 1, utgåva 4, för arbetskläder'
    ])
  })

  test('every joiner is kept beside its clause', () => {
    const joiners = (number: number) =>
      paragraphOf(minutes, number).decisions.map(({ clauses }) => clauses.map(({ joiner }) => joiner))
    expect(joiners(32)).toEqual([['samt', '']])
    expect(joiners(35)).toEqual([['samt,', 'samt,', '']])
    expect(joiners(37)).toEqual([['; samt', '']])
    expect(joiners(42)).toEqual([[', samt', '']])
  })

  test('a line of prose that begins with att is no clause', () => {
    expect(paragraphOf(minutes, 35).text).toContain('vill pröva att förlänga även nästa år.')
  })

  test('a sentence broken by the page is whole again', () => {
    expect(paragraphOf(minutes, 35).text).toContain(
      'Det finns behov av en samordnare på samtliga nivåer dvs lokalt, regionalt och nationellt.'
    )
  })

  test('headings inside a § become headings, and lists of short lines stay lines', () => {
    const headings = (number: number) => paragraphOf(minutes, number).text.match(/^# .+$/gm)
    expect(headings(35)).toEqual(['# Nuläget', '# Kommunikation', '# Ekonomi samt uppföljning'])
    expect(headings(39)).toEqual(['# Tvätteriets prislista, bilaga 1, utgåva 4'])
    expect(headings(42)).toEqual(['# Ersättning till företrädare för patienter och närstående'])
    expect(paragraphOf(minutes, 39).text).toContain(
      'Vecka 1 - Sängkläder (alla avdelningar)\\\nVecka 2 - 4 Arbetskläder'
    )
  })

  test('own bilagor are told from those of an agreement, which are flagged', () => {
    const labels = (number: number) => paragraphOf(minutes, number).appendixLabels
    expect([32, 33, 35, 37, 38, 39].map(labels)).toEqual([
      ['32'],
      ['33 a', '33 b'],
      ['35'],
      ['37'],
      ['38 a', '38 b', '38 c'],
      ['39']
    ])
    expect(minutes.flags.filter(({ code }) => code === 'foreign-appendix')).toMatchObject([
      { paragraph: 39, excerpt: 'bilaga 1' },
      { paragraph: 39, excerpt: 'bilaga 3' }
    ])
  })

  test('a slip of grammar in a heading is mended and flagged', () => {
    expect(paragraphOf(minutes, 35).decisions[0]?.heading).toBe('Beredningsgruppen beslutade')
    expect(flagCodes(minutes)).toContain('grammar-mended § 35')
  })

  test('those who signed electronically are read from the signing page', () => {
    expect(minutes.signers).toEqual([
      {
        name: 'Agnes Holmfrid Ros',
        title: 'ordförande',
        organisation: 'Skogsregionernas samverkansförbund',
        signedAt: '2022-04-13 09:12:33 +02:00'
      },
      {
        name: 'Emil Tjäder',
        title: 'sekreterare',
        organisation: 'Skogsregionernas samverkansförbund',
        signedAt: '2022-04-13 10:05:02 +02:00'
      }
    ])
  })
})

describe('the protokoll of a municipal board', () => {
  const minutes = read('kommunstyrelse')

  test('the cover tells who met, when and where', () => {
    expect(minutes).toMatchObject({
      bodyName: 'Storviks kommun',
      organName: 'Kommunstyrelsen',
      firstOn: '2023-05-16',
      startsAt: '13:15',
      endsAt: '16:40',
      place: 'Kommunhuset, sal Granen',
      approvers: ['Frida Åkerbloms']
    })
    expect(minutes.signers.map(({ name, title }) => [name, title])).toEqual([
      ['Disa Quist', 'sekreterare'],
      ['Alma Törnros', 'ordförande'],
      ['Frida Åkerbloms', 'justerare']
    ])
  })

  test('attendance has role, whom one stands in for, and from § to §', () => {
    const person = (name: string) => minutes.attendance.find(one => one.name === name)
    expect(minutes.attendance).toHaveLength(12)
    expect(person('Alma Törnros')).toMatchObject({ role: 'chair' })
    expect(person('Nils Hjortsberg')).toMatchObject({ role: 'vice-chair' })
    expect(person('Berit Lundmarker')).toMatchObject({
      role: 'serving-substitute',
      forName: 'Otto Vinge',
      fromParagraph: 71,
      toParagraph: 74
    })
    expect(person('Otto Vinge')).toMatchObject({ role: 'member', fromParagraph: 75, toParagraph: 78 })
    expect(person('Sixten Kråkmo')).toMatchObject({ role: 'serving-substitute', forName: 'Lova Brandt' })
    expect(person('Ture Fjällstig')).toMatchObject({ role: 'substitute' })
    expect(person('Disa Quist')).toMatchObject({ role: 'secretary' })
  })

  test('the table of contents is no series of headings', () => {
    expect(minutes.furniture).toContain(
      '§ 78 Information från kommundirektören ................................................. 9'
    )
    expect(paragraphOf(minutes, 73).title).toBe(
      'Taxa för uthyrning av sporthallar, med en rubrik som är så lång att den går över två rader'
    )
  })

  test('a § first on a line of prose is no heading', () => {
    expect(paragraphsOf(minutes).map(({ number }) => number)).toEqual([71, 72, 73, 74, 75, 76, 77, 78])
    expect(paragraphOf(minutes, 74).decisions[0]?.textAfter).toContain(
      'protokollet från § 19 Nämnden för trafik, där'
    )
  })

  test('the decision stands first and the account after it', () => {
    expect(decisionsOf(minutes, 72)).toEqual([
      'decided, numbered: Kommunstyrelsens beslut | Kommunstyrelsen godkänner uppföljningen per den 30 april 2023 | Kommunstyrelsen uppdrar åt kommundirektören att till sammanträdet i juni redovisa åtgärder för en ekonomi i balans'
    ])
    expect(paragraphOf(minutes, 72).decisions[0]?.textAfter).toMatch(/^# Sammanfattning av ärendet\n/)
  })

  test('columns become a table', () => {
    expect(paragraphOf(minutes, 72).decisions[0]?.textAfter).toContain(
      '| Nämnd | Budget (tkr) | Prognos (tkr) | Avvikelse |\n| --- | --- | --- | --- |\n| Skolnämnden | 212 400 | 214 100 |'
    )
  })

  test('what others proposed, and what someone moved, is text', () => {
    expect(decisionsOf(minutes, 73)).toEqual([
      'proposed till kommunfullmäktige, plain: Kommunstyrelsens förslag till kommunfullmäktige | Kommunfullmäktige antar förslaget till taxa att gälla från och med den 1 januari 2024'
    ])
    expect(paragraphOf(minutes, 73).decisions[0]?.textAfter).toContain(
      '# Arbetsutskottets förslag till kommunstyrelsen\n\natt föreslå kommunfullmäktige att anta taxan.'
    )
  })

  test('an earlier decision, told with its date, is text', () => {
    expect(decisionsOf(minutes, 74)).toEqual([
      'decided, att: Kommunstyrelsen beslutar | återremittera ärendet till tekniska förvaltningen för en beräkning av kostnaden'
    ])
  })

  test('recipients are text and no heading of the agenda', () => {
    expect(minutes.sections.map(({ title }) => title)).toEqual([null])
    expect(paragraphOf(minutes, 74).decisions[0]?.textAfter).toMatch(/Tekniska förvaltningen\\\nMotionären$/)
  })
})

describe('the protokoll of a municipal council', () => {
  const minutes = read('kommunfullmaktige')

  test('a meeting of two days has both', () => {
    expect(minutes).toMatchObject({ firstOn: '2022-11-28', lastOn: '2022-11-29', startsAt: '18:00' })
  })

  test('a number that is missing and one that comes twice are flagged, and nothing is dropped', () => {
    expect(paragraphsOf(minutes).map(({ number }) => number)).toEqual([
      101, 102, 103, 104, 105, 106, 107, 109, 110, 110, 111, 112
    ])
    expect(flagCodes(minutes)).toEqual(
      expect.arrayContaining(['missing-number § 109', 'duplicate-number § 110'])
    )
  })

  test('only the council’s own clauses are clauses, not those of the board that it repeats', () => {
    expect(decisionsOf(minutes, 104)).toEqual([
      'decided, att: Kommunfullmäktige beslutar | fastställa mål och budget 2023 med plan 2024–2025, bilaga 1 | fastställa skattesatsen till 22:85 kronor | uppdra åt kommunstyrelsen att fördela medel för löneökningar | nämnderna senast den 31 januari ska fastställa sina internbudgetar'
    ])
    expect(decisionsOf(minutes, 105)).toEqual([
      'decided, att: Kommunfullmäktige beslutar | motionen ska anses besvarad'
    ])
  })

  test('votes are a table with each vote in its column, and flagged', () => {
    const { text } = paragraphOf(minutes, 104)
    expect(text).toContain('| Namn | Ja | Nej | Avstår |')
    expect(text).toContain('| Cajsa Nybodal (MP) | X |  |  |')
    expect(text).toContain('| Harald Myrkvist (V) |  | X |  |')
    expect(flagCodes(minutes)).toEqual(
      expect.arrayContaining(['vote-in-text § 104', 'reservation-in-text § 104'])
    )
  })

  test('where bilagor are numbered from 1 they are the §’s own', () => {
    expect(paragraphOf(minutes, 104).appendixLabels).toEqual(['1'])
    expect(paragraphOf(minutes, 109).appendixLabels).toEqual(['2'])
  })

  test('presence on distance, and for a part of the meeting, is told', () => {
    expect(minutes.attendance.find(({ name }) => name === 'Cajsa Nybodal')?.isRemote).toBe(true)
    expect(minutes.attendance.find(({ name }) => name === 'Harald Myrkvist')?.toParagraph).toBe(108)
    expect(minutes.approvers).toEqual(['Viola Stenfors', 'Harald Myrkvist'])
  })
})

test('where the title stands below the §, as a body wrote in 2015, it is the title', () => {
  const minutes = read('forbundsdirektion-2015')
  expect(paragraphsOf(minutes).map(({ title, dnr }) => [title, dnr])).toEqual([
    ['Val av justerare', null],
    ['Fastställande av föredragningslistan', '089/15'],
    ['Arbetsutskottets protokoll', null],
    ['Delårsrapport januari–april 2015', '071/15'],
    ['Taxor för utomlänsvård 2016', '090/15'],
    ['Ambulansflyg', '102/15'],
    ['Rapporter', null],
    ['Övriga frågor', null],
    ['Nästa sammanträde', null]
  ])
  expect(minutes.attendance).toHaveLength(11)
  expect(minutes.signers.map(({ name }) => name)).toEqual([
    'Tove Ringsjö',
    'Karl-Axel Rimfors',
    'Ulla Nordgrens'
  ])
  expect(paragraphOf(minutes, 41).appendixLabels).toEqual(['41 a', '41 b'])
})

test('a proposal and a decision of one’s own, in numbered points, are two blocks', () => {
  const minutes = read('regionstyrelse')
  expect(decisionsOf(minutes, 19)).toEqual([
    'proposed till regionfullmäktige, numbered: Regionstyrelsens förslag till regionfullmäktige | Årsredovisningen för 2023 godkänns | Resultatet, 41 miljoner kronor, förs till resultatutjämningsreserven | Ej förbrukade medel om 12,5 miljoner kronor ombudgeteras till 2024',
    'decided, numbered: Regionstyrelsens beslut för egen del | Regionstyrelsens verksamhetsberättelse godkänns'
  ])
  expect(paragraphOf(minutes, 19).dnr).toBe('RS 1673-2023')
  expect(minutes.signers.map(({ name, title }) => [name, title])).toEqual([
    ['Dag Silverin', 'sekreterare'],
    ['Ingrid Solvall', 'ordförande'],
    ['Måns Tallbacka', 'justerare']
  ])
})

test('points with points of their own are one clause each', () => {
  expect(decisionsOf(read('namnd-numrerade-punkter'), 92)).toEqual([
    'decided, numbered: Barn- och utbildningsnämndens beslut | Delårsbokslutet godkänns | Nämnden begär hos kommunstyrelsen att få a) omfördela 1,5 mnkr från investering till drift, och b) behålla statsbidraget för mindre grupper | Förvaltningschefen redovisar läget varje månad'
  ])
})

test('in a text without empty lines words broken by hyphens are whole, and wrapped clauses too', () => {
  const minutes = read('utan-blankrader')
  expect(paragraphOf(minutes, 52).text).toContain(
    'för räddningstjänst. Ett nytt förslag har tagits fram av en arbetsgrupp med företrädare för samtliga'
  )
  expect(paragraphOf(minutes, 52).text).toContain('tillsammans med budget- och verksamhetsplanen.')
  expect(paragraphOf(minutes, 53).text).toContain('förbundsordningens § 8 mellan medlemmarna')
  expect(decisionsOf(minutes, 52)).toEqual([
    'decided, att: Direktionen beslutade | anta handlingsprogrammet | uppdra åt förbundschefen att se till att programmet blir känt i verksamheten och hos medlemskommunerna | upphäva programmet från 2016'
  ])
})

test('an immediate approval is flagged', () => {
  expect(flagCodes(read('omedelbar-justering'))).toContain('immediate-approval § 90')
})
