import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { DecisionBlock, Paragraph } from '../../domain/decisions/paragraph-schemas.ts'
import { clauseSlips } from '../../text/clause-slips.ts'
import { composeClauses, type ClauseForm } from '../../text/clauses.ts'
import { labels } from '../labels.ts'
import type { Form } from './form.ts'

/** One decision block of the paragraph's form, as it is typed and as it will print. */
export type DecisionView = {
  index: number
  number: number
  kind: string
  isProposal: boolean
  /** As it prints; of a proposal only up to the name of the organ that it goes to. */
  heading: string
  /** What the choice of type says where nobody has chosen: with what the words were taken to do. */
  unchosenText: string
  isAtt: boolean
  clauses: readonly ClauseView[]
  isFirst: boolean
  isLast: boolean
  error: string
}

export type ClauseView = {
  index: number
  number: number
  name: string
  /** What the system writes after it: ",", ", samt" or ".". */
  joiner: string
  /** What reads wrong after "att", in words; '' as a rule. */
  slip: string
  isEmpty: boolean
  isFirst: boolean
  isLast: boolean
}

export const decisionViews = (form: Form, organ: Organ, paragraph: Paragraph): DecisionView[] =>
  rowsOf(form, 'decisions').map((prefix, index, all) => {
    const kind = form.values[`${prefix}.kind`] ?? 'decided'
    const stored = storedBlock(form, prefix, kind, paragraph.decisions, index)
    const clauseForm = stored?.form ?? 'att'
    return {
      index,
      number: index + 1,
      kind,
      isProposal: kind === 'proposed',
      heading: stored?.importedHeading ?? headingOf(kind, organ),
      unchosenText: unchosenText(stored),
      isAtt: clauseForm === 'att',
      clauses: clauseViews(form, prefix, clauseForm),
      isFirst: index === 0,
      isLast: index === all.length - 1,
      error: form.errors.find(({ field }) => field === `${prefix}.clauses`)?.message ?? ''
    }
  })

/** In a blank block these stand for its place from 0 and from 1, which only the script that adds it knows. */
export const blankPlace = { index: 9_998, number: 9_999 }

/** A block with an empty row of each kind, for a script to add. */
export const blankDecisions = (organ: Organ, kinds: readonly string[]): DecisionView[] =>
  kinds.map(kind => ({
    ...blankPlace,
    kind,
    isProposal: kind === 'proposed',
    heading: headingOf(kind, organ),
    unchosenText: unchosenText(undefined),
    isAtt: true,
    clauses: [
      {
        index: 0,
        number: 1,
        name: `decisions.${blankPlace.index}.clauses.0`,
        joiner: '',
        slip: '',
        isEmpty: true,
        isFirst: true,
        isLast: true
      }
    ],
    isFirst: true,
    isLast: true,
    error: ''
  }))

/** The block as it is saved: the one with these clauses, wherever it was moved from, or the one that stands in its place. */
const storedBlock = (
  { values }: Form,
  prefix: string,
  kind: string,
  decisions: Paragraph['decisions'],
  index: number
): DecisionBlock | undefined => {
  const written = rowsIn(values, `${prefix}.clauses`).flatMap(name => values[name]?.trim() || [])
  const alike = decisions.filter(block => block.kind === kind)
  const inPlace = alike.find(block => block === decisions[index])
  return alike.find(({ clauses }) => clauses.join('\n') === written.join('\n')) ?? inPlace
}

const unchosenText = (stored: DecisionBlock | undefined): string =>
  stored?.type && !stored.isTypeChosen
    ? `Framgår av beslutets text: ${labels.decisionType[stored.type].toLowerCase()}`
    : 'Framgår av beslutets text'

const headingOf = (kind: string, { name, genitive, decisionVerb }: Organ): string =>
  kind === 'proposed' ? `${genitive} förslag till` : `${name} ${decisionVerb}`

/** The clauses that are written, and one empty row to write the next in. */
const clauseViews = (form: Form, prefix: string, clauseForm: ClauseForm): ClauseView[] => {
  const names = rowsOf(form, `${prefix}.clauses`)
  const texts = names.map(name => form.values[name] ?? '')
  const lines = composeClauses(texts, clauseForm)
  const written = texts.findLastIndex(text => text.trim() !== '') + 1
  const hasSpare = texts.at(-1)?.trim() === ''
  const shown = hasSpare ? names : [...names, `${prefix}.clauses.${names.length}`]
  return shown.map((name, index) => {
    const text = texts[index] ?? ''
    const line = lines[index] ?? ''
    return {
      index,
      number: index + 1,
      name,
      slip: clauseForm === 'att' ? slipText(text) : '',
      isEmpty: text.trim() === '',
      isFirst: index === 0,
      isLast: index >= written - 1,
      joiner: text.trim() ? line.slice(line.indexOf(text) + text.length) : ''
    }
  })
}

const slipText = (text: string): string =>
  clauseSlips(text)
    .map(({ message }) => message)
    .join(' ')

const rowsOf = ({ values }: Form, prefix: string): string[] => rowsIn(values, prefix)

const rowsIn = (values: Form['values'], prefix: string): string[] => {
  const numbers = Object.keys(values)
    .filter(name => name.startsWith(`${prefix}.`))
    .map(name => Number.parseInt(name.slice(prefix.length + 1), 10))
  return [...new Set(numbers)].sort((a, b) => a - b).map(number => `${prefix}.${number}`)
}
