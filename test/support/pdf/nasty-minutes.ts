import fc from 'fast-check'
import type { Minutes, MinutesDecision, MinutesParagraph } from '../../../server/domain/approval/minutes.ts'

/** Minutes such as nobody should write and somebody will: every field with text that Markdown, HTML or fonts trip on. */
export const nastyMinutes = (): fc.Arbitrary<Minutes> =>
  fc.record({
    meetingId: fc.constant('meeting-1'),
    bodyName: line,
    organName: line,
    isSealed: fc.boolean(),
    isImmediate: fc.boolean(),
    approvalRange: fc.constant(null),
    isRedacted: fc.boolean(),
    firstOn: fc.constant('2026-12-31'),
    lastOn: fc.constantFrom('2026-12-31', '2027-01-01'),
    startsAt: fc.constantFrom(null, '09:00'),
    endsAt: fc.constantFrom(null, '23:59'),
    place: fc.option(line),
    paragraphRange: fc.constantFrom(null, '§§ 1–9'),
    attendance: fc.array(fc.record({ heading: line, rows: fc.array(attendee, { maxLength: 40 }) }), {
      maxLength: 4
    }),
    approvers: fc.array(line, { maxLength: 3 }),
    signers: fc.array(signer, { maxLength: 14 }),
    signaturePlace: fc.constantFrom('first-page', 'last-page'),
    sectionStartsPage: fc.boolean(),
    sections: fc.array(
      fc.record({ title: fc.option(line), paragraphs: fc.array(paragraph, { maxLength: 4 }) }),
      { maxLength: 4 }
    ),
    appendices: fc.array(appendix, { maxLength: 6 }),
    changedAt: fc.constant('2027-01-02T03:04:05.678Z'),
    anchor: fc.option(
      fc.record({
        sequence: fc.integer({ min: 1, max: 9_999_999 }),
        hash: fc.stringMatching(/^[0-9a-f]{64}$/)
      })
    )
  })

const pieces = [
  ...[
    'att ',
    'anta ',
    '§ 75 ',
    '1. ',
    '1) ',
    '- ',
    '+ ',
    '* ',
    '# ',
    '> ',
    '| ',
    '_x_',
    '**',
    '~~',
    '`',
    '[1]',
    '[a](b)'
  ],
  ...[
    '[länk](https://exempel.se/å?a=1&b=(2))',
    '<b>',
    '<br>',
    '&amp;',
    '&',
    '\\',
    '!',
    '![x](y)',
    '---',
    '===',
    ':::',
    '”citat”'
  ],
  ...[
    'bilaga 80 a ',
    '10 000 kr ',
    'kl. 18.00 ',
    'hälso- och ',
    '0,7 - 0,8 ',
    'ČŊŦđŧʒǥǩ ',
    'Ⓐ ',
    '😀',
    '👩‍👩‍👧 ',
    '漢字'
  ],
  ...[
    'e\u0301',
    'a\u030b\u0323',
    'ﬁ',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\u202e',
    '\ue000',
    '\uffff',
    '\ud800',
    '\u0002',
    '\u0003',
    '\u0000'
  ],
  ...[
    '\u0002{"name":"new-page"}\u0003',
    'µ',
    '\u2011',
    '½',
    '→',
    '☐',
    'sjukvårdsregionsamverkansfrågor',
    'x'.repeat(90),
    ' ',
    '  '
  ]
]

const line = fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map(parts => parts.join(''))
const run = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 }).map(parts => parts.join(''))

const table = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 1, 3, 300), line)
  .map(([columns, rows, cell]) => {
    const row = `|${` ${cell.replace(/[\n|\\]/g, '')} |`.repeat(columns)}`
    return [row, `|${' :-: |'.repeat(columns)}`, ...Array<string>(rows).fill(row)].join('\n')
  })

const block = fc.oneof(
  { weight: 6, arbitrary: run },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), line)
      .map(([depth, text]) => `${'#'.repeat(depth)} ${text}`)
  },
  {
    weight: 2,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 9 })
      .map(lines => lines.map((text, i) => `${'  '.repeat(i % 4)}- ${text}`).join('\n'))
  },
  {
    weight: 1,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 9 })
      .map(lines => lines.map((text, i) => `${i + 7}. ${text}\n\n   ${text}`).join('\n'))
  },
  { weight: 1, arbitrary: run.map(text => `> ${text}\n>\n> > ${text}`) },
  { weight: 1, arbitrary: fc.tuple(run, run).map(([a, b]) => `${a}\\\n${b}  \n~~${a}~~ ***${b}***`) },
  { weight: 1, arbitrary: table },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '---',
      '',
      ' ',
      '\n\n\n',
      '> '.repeat(60) + 'djup',
      '- '.repeat(30) + 'djup',
      'å'.repeat(5000)
    )
  }
)

const markdown = fc.array(block, { maxLength: 6 }).map(blocks => blocks.join('\n\n'))

const attendee = fc.record({
  name: line,
  note: line,
  paragraphs: fc.option(line),
  isRemote: fc.boolean(),
  member: fc.option(line)
})

const signer = fc.record({
  role: fc.constantFrom('chair' as const, 'secretary' as const, 'approver' as const),
  name: line,
  paragraphs: fc.option(line)
})

const appendix = fc.record({
  label: line,
  title: line,
  fileName: line,
  pages: fc.option(fc.nat()),
  sha256: fc.constant('0123456789abcdef'.repeat(4))
})

const decision: fc.Arbitrary<MinutesDecision> = fc.record({
  heading: line,
  form: fc.constantFrom('att', 'numbered', 'plain'),
  lines: fc.array(line, { maxLength: 5 }),
  textAfter: fc.oneof(fc.constant(''), markdown)
})

const paragraph: fc.Arbitrary<MinutesParagraph> = fc.record({
  id: fc.constant('paragraph-1'),
  label: fc.constant('§ 75'),
  isForeseen: fc.boolean(),
  title: line,
  dnr: fc.option(line),
  isWithdrawn: fc.boolean(),
  text: markdown,
  decisions: fc.array(decision, { maxLength: 3 }),
  appendices: fc.constant([])
})
