import PDFDocument from 'pdfkit'
import type { Minutes, MinutesParagraph } from '../../server/domain/approval/minutes.ts'
import { faceChain } from '../../server/rendering/pdf/face-chain.ts'
import { renderMinutesPdf } from '../../server/rendering/pdf/render-minutes-pdf.ts'

/**
 * Warm rendering of a protokoll of 16 pages whose text is another each time, then 1 000 for the memory. Machines differ,
 * so the same paragraphs are also written by pdfkit's own text(), untagged and with no layout: that ratio is to be kept.
 */
export const bench = async (): Promise<{ msPerPage: number; pages: number; rssGrowthMb: number }> => {
  for (let i = 0; i < 150; i++) await renderMinutesPdf(minutesOf(i))
  const runs: { ms: number; pages: number }[] = []
  for (let i = 0; i < 101; i++) runs.push(await timed(minutesOf(1_000 + i)))
  const pages = median(runs.map(run => run.pages))
  const msPerPage = median(runs.map(run => run.ms / run.pages))
  console.log(`${runs.length} renderings, ${pages} pages, median ${(msPerPage * pages).toFixed(1)} ms`)
  const stock = median(Array.from({ length: 101 }, (_, i) => timedStock(minutesOf(1_000 + i))).slice(50))
  console.log(
    `pdfkit's text() alone: ${stock.toFixed(1)} ms; ours is ${round((msPerPage * pages) / stock)} of that`
  )
  const growth = await memoryGrowth(1_000)
  return { msPerPage: round(msPerPage), pages, rssGrowthMb: round(growth) }
}

const timed = async (minutes: Minutes): Promise<{ ms: number; pages: number }> => {
  const start = performance.now()
  const { pages } = await renderMinutesPdf(minutes)
  return { ms: performance.now() - start, pages }
}

const timedStock = (minutes: Minutes): number => {
  const start = performance.now()
  const document = new PDFDocument({ size: 'A4' })
  document.registerFont('body', faceChain('serif', 'regular')[0].font as never)
  document.font('body', 11)
  for (const { paragraphs } of minutes.sections)
    for (const { title, text } of paragraphs) document.text(title).text(text)
  document.end()
  return performance.now() - start
}

/**
 * Megabytes that the process has grown by over `count` renderings, when 300 have filled its caches: the least of the
 * last hundred against the least of the first hundred, for the collector comes and goes.
 */
const memoryGrowth = async (count: number): Promise<number> => {
  const sizes: number[] = []
  for (let i = 0; i < 300 + count; i++) {
    await renderMinutesPdf(minutesOf(10_000 + i))
    if (i >= 300) sizes.push(process.memoryUsage.rss() / 2 ** 20)
    if (i % 100 === 99)
      console.log(`${i + 1} renderings: ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`)
  }
  return Math.min(...sizes.slice(-100)) - Math.min(...sizes.slice(0, 100))
}

const minutesOf = (seed: number): Minutes => {
  const random = randomFrom(seed)
  const appendix = {
    label: '15',
    title: 'Underlag',
    fileName: 'underlag.pdf',
    pages: 4,
    sha256: 'ab'.repeat(32)
  }
  return {
    meetingId: `meeting-${seed}`,
    bodyName: 'Kommunalförbundet Fjällvind',
    organName: 'Planeringsgruppen',
    isSealed: true,
    isImmediate: false,
    isRedacted: false,
    firstOn: '2026-03-12',
    lastOn: '2026-03-12',
    startsAt: '09:00',
    endsAt: '15:30',
    place: 'Lillsele',
    paragraphRange: '§§ 1–24',
    approvalRange: null,
    attendance: [{ heading: 'Ledamöter', rows: Array.from({ length: 12 }, () => attendee(random)) }],
    approvers: [sentence(random, 2)],
    signers: [
      { role: 'chair', name: 'Siv Almgren', paragraphs: null },
      { role: 'secretary', name: 'Maj Öst', paragraphs: null }
    ],
    signaturePlace: 'last-page',
    sectionStartsPage: false,
    sections: Array.from({ length: 4 }, (_, section) => ({
      title: sentence(random, 2),
      paragraphs: Array.from({ length: 3 }, (_unused, index) => paragraph(random, section * 3 + index + 1))
    })),
    appendices: Array.from({ length: 8 }, () => appendix),
    changedAt: '2026-03-13T08:15:00.000Z',
    anchor: null
  }
}

const attendee = (random: Random) => ({
  name: sentence(random, 2),
  note: 'ledamot',
  paragraphs: null,
  isRemote: false,
  member: sentence(random, 2)
})

const paragraph = (random: Random, number: number): MinutesParagraph => ({
  id: String(number),
  label: `§ ${number}`,
  isForeseen: false,
  title: sentence(random, 5),
  dnr: `0${10 + number}/26`,
  isWithdrawn: false,
  text: [
    ...Array.from({ length: 3 }, () => sentence(random, 55)),
    '## Nuläget',
    Array.from({ length: 4 }, () => `- ${sentence(random, 9)}`).join('\n'),
    ...(number % 4 === 0 ? [table(random)] : []),
    sentence(random, 40)
  ].join('\n\n'),
  decisions: [
    {
      heading: 'Planeringsgruppen beslutade',
      form: 'att',
      lines: [`att ${sentence(random, 12)}, samt`, `att ${sentence(random, 9)}.`],
      textAfter: ''
    }
  ],
  appendices: []
})

const table = (random: Random): string =>
  [
    '| Lager | Belopp | Anmärkning |\n| :-- | --: | :-- |',
    ...Array.from(
      { length: 10 },
      () => `| ${sentence(random, 2)} | ${Math.floor(random() * 9_000)} tkr | ${sentence(random, 4)} |`
    )
  ].join('\n')

const sentence = (random: Random, words: number): string =>
  Array.from({ length: words }, () => word(random)).join(' ')

// Every sentence is new, its words are not: half are small words, the rest one of 450 compounds.
const word = (random: Random): string => (random() < 0.5 ? pick(random, common) : pick(random, compounds))

const common = 'och att i en som det av för den till har med på inte om ett enligt vid från så ska kan'.split(
  ' '
)
const stems =
  'vård väg snö lager region plan behov kostnad möte grupp samverkan ärende fjäll vinter salt mål'.split(' ')
const compounds = stems.flatMap(first => stems.flatMap(second => [first + second, `${first}${second}ens`]))

type Random = () => number

const pick = (random: Random, from: string[]): string => from[Math.floor(random() * from.length)] ?? ''

const randomFrom = (seed: number): Random => {
  let state = seed * 2_654_435_761 + 1
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) | 0
    return ((state ^ (state >>> 12)) >>> 0) / 2 ** 32
  }
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const round = (value: number): number => Math.round(value * 100) / 100
