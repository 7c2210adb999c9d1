import { bareClause } from '../../text/clauses.ts'
import { inSentence } from '../../text/in-sentence.ts'
import { inWords } from '../../text/in-words.ts'
import { closedLines } from './closed-vote-lines.ts'
import type { Motion } from './motion-schemas.ts'
import type { Proposition } from './proposition-schemas.ts'
import type { Statement, StatementKind } from './statement-schemas.ts'

/** A part of what the minutes tell of how a § was decided, ready to print: heading, sentences, and how each voted. */
export type ProceedingsPart = {
  heading: string
  /** Plain text, one paragraph each. */
  lines: string[]
  /** How each voted in an open vote, in words; empty otherwise. */
  votes: { name: string; answer: string }[]
}

/** What comes before the decisions, and what after. */
export type Proceedings = { before: ProceedingsPart[]; after: ProceedingsPart[] }

type Put = Omit<Proposition, 'breaches' | 'paragraphId' | 'revision'>

type Written = {
  organName: string
  motions: readonly Motion[]
  propositions: readonly Put[]
  statements: readonly Omit<Statement, 'breaches'>[]
  /** The delegationsbeslut that are reported at the §, one to a line. */
  reports: readonly string[]
}

/**
 * KL 5:67 p. 1-3, 5-6: the proposals that were not withdrawn, the order of the propositions, the votes held with their result
 * and how each voted, and after the decisions those who reserved. Written from what was recorded.
 */
export const proceedingsOf = ({
  organName,
  motions,
  propositions,
  statements,
  reports
}: Written): Proceedings => ({
  before: [
    ...(reports.length ? [part('Anmälda delegationsbeslut', [...reports])] : []),
    ...motionParts(motions),
    ...(propositions.length ? propositionParts(propositions, organName) : [])
  ],
  after: statementHeadings.flatMap(([kind, heading]) => {
    const own = statements.filter(statement => statement.kind === kind)
    return own.length ? [part(heading, own.flatMap(statementLines))] : []
  })
})

const part = (heading: string, lines: string[], votes: ProceedingsPart['votes'] = []): ProceedingsPart => ({
  heading,
  lines,
  votes
})

const motionParts = (motions: readonly Motion[]): ProceedingsPart[] => {
  const standing = motions.filter(({ isWithdrawn }) => !isWithdrawn)
  return standing.length ? [part('Förslag och yrkanden', standing.map(motionLine))] : []
}

const motionLine = ({ name, kind, text, reasons, supporters }: Motion): string =>
  [
    `${name} yrkar ${movedBy[kind](kind === 'approve' || kind === 'reject' ? withoutStop(text) : bareClause(text))}.`,
    reasons ? `Motivering: ${withStop(reasons)}` : '',
    supporters.length ? `${inWords(supporters)} instämmer.` : ''
  ]
    .filter(Boolean)
    .join(' ')

const movedBy: Record<Motion['kind'], (text: string) => string> = {
  approve: text => `bifall till ${text || 'förslaget'}`,
  reject: text => `avslag på ${text || 'förslaget'}`,
  amend: text => `som ändring att ${text}`,
  add: text => `som tillägg att ${text}`,
  remit: text => (text ? `att ärendet återremitteras: ${text}` : 'att ärendet återremitteras'),
  postpone: text => (text ? `att ärendet bordläggs: ${text}` : 'att ärendet bordläggs'),
  other: text => `att ${text}`
}

const propositionParts = (puts: readonly Put[], organName: string): ProceedingsPart[] => {
  const organ = inSentence(organName)
  const order = [...orderOf(puts), ...puts.map(put => putLine(put, organ))].filter(Boolean)
  return [
    ...(order.length ? [part('Propositionsordning', order)] : []),
    ...puts.filter(({ method }) => method !== 'acclamation').map(put => votePart(put, organ))
  ]
}

/** Only where there is an order to tell. */
const orderOf = (puts: readonly Put[]): string[] =>
  puts.length > 1
    ? [
        `Ordföranden redovisar i vilken ordning propositionerna ställs: ${inWords(puts.map(({ yesText }, index) => `${index + 1}) ${withoutStop(yesText)}`))}.`
      ]
    : []

const putLine = (put: Put, organ: string): string => {
  const yes = withoutStop(put.yesText)
  if (put.method === 'closed-vote') return ''
  if (put.noText === null)
    return `Ordföranden ställer proposition på ${yes}${put.found ? `, och finner den besvarad med ${words[put.found]}` : ''}.`
  return `Ordföranden ställer proposition på ${yes} och ${withoutStop(put.noText)}${put.found ? `, och finner att ${organ} beslutar om ${textOf(put, put.found)}` : ''}.`
}

const votePart = (put: Put, organ: string): ProceedingsPart =>
  put.method === 'closed-vote'
    ? part('Sluten omröstning', closedLines(put, withoutStop(put.yesText)))
    : part(
        'Omröstning',
        openLines(put, organ),
        put.votes.map(({ name, answer }) => ({ name, answer: words[answer] }))
      )

const words = { yes: 'ja', no: 'nej', abstain: 'avstår' } as const

const openLines = (put: Put, organ: string): string[] => [
  `Omröstning begärs${put.requestedBy ? ` av ${withoutStop(put.requestedBy)}` : ''}. Den som röstar ja röstar för ${textOf(put, 'yes')}. Den som röstar nej röstar för ${textOf(put, 'no')}.`,
  ...resultLines(put, organ)
]

const resultLines = ({ outcome, ...put }: Put, organ: string): string[] => {
  const { answer, by, yes, no, abstained } = outcome
  if (put.votes.length === 0) return []
  const sums = `${yes} ja mot ${no} nej`
  const silent = abstained ? `, medan ${abstained} avstår från att rösta` : ''
  if (answer === null) return [`Röstetalet är lika: ${sums}${silent}.`]
  const decided = `beslutar ${organ} om ${textOf(put, answer)}`
  if (by === 'casting-vote')
    return [
      `Röstetalet är lika: ${sums}${silent}. Ordföranden har utslagsröst och röstar ${words[answer]}. Därmed ${decided}.`
    ]
  if (by === 'one-third')
    return [
      `Omröstningen ger ${sums}${silent}. Minst en tredjedel av de närvarande ledamöterna har röstat ja. Därmed ${decided}.`
    ]
  return [`Med ${sums}${abstained ? `${silent},` : ''} ${decided}.`]
}

const textOf = ({ yesText, noText }: Pick<Put, 'yesText' | 'noText'>, answer: 'yes' | 'no'): string =>
  answer === 'yes' ? withoutStop(yesText) : withoutStop(noText ?? `avslag på ${yesText}`)

const statementHeadings: readonly [StatementKind, string][] = [
  ['reservation', 'Reservationer'],
  ['separate-opinion', 'Särskilda yttranden'],
  ['minutes-note', 'Protokollsanteckningar']
]

const statementLines = ({ kind, name, text }: Omit<Statement, 'breaches'>): string[] => [
  text || kind !== 'reservation' ? `${name} ${opening[kind]}:` : `${name} ${opening[kind]}.`,
  ...text.split(/\n+/u).filter(line => line.trim() !== '')
]

const opening: Record<StatementKind, string> = {
  reservation: 'reserverar sig mot beslutet',
  'separate-opinion': 'lämnar ett särskilt yttrande',
  'minutes-note': 'lämnar en anteckning till protokollet'
}

const withoutStop = (text: string): string => text.trim().replace(/\.$/u, '')

const withStop = (text: string): string => (/[.!?:…]$/u.test(text) ? text : `${text}.`)
