import { lineHtml, proseHtml } from '../prose.ts'
import type { HrefOf } from '../../text/link-references.ts'

/** What is written in a paragraph, as HTML that is safe to show: text, decisions, references linked. */
export type Reading = {
  html: string
  proceedings: readonly ProceedingsView[]
  decisions: readonly { heading: string; linesHtml: readonly string[]; afterHtml: string }[]
  statements: readonly ProceedingsView[]
}

type ProceedingsView = {
  heading: string
  linesHtml: readonly string[]
  votes: readonly { name: string; answer: string }[]
}

type ProceedingsPart = {
  heading: string
  lines: readonly string[]
  votes: readonly { name: string; answer: string }[]
}

type Written = {
  text: string
  proceedings?: readonly ProceedingsPart[] | undefined
  decisions: readonly { heading: string; lines: readonly string[]; textAfter: string }[]
  statements?: readonly ProceedingsPart[] | undefined
}

/** `level` is that of the first heading inside the text. */
export const readingOf = (
  { text, proceedings = [], decisions, statements = [] }: Written,
  level: number,
  hrefOf: HrefOf
): Reading => ({
  html: proseHtml(text, level, hrefOf),
  proceedings: proceedings.map(part => proceedingsView(part, hrefOf)),
  statements: statements.map(part => proceedingsView(part, hrefOf)),
  decisions: decisions.map(({ heading, lines, textAfter }) => ({
    heading,
    linesHtml: lines.map(line => lineHtml(line, hrefOf)),
    afterHtml: proseHtml(textAfter, level, hrefOf)
  }))
})

const proceedingsView = ({ heading, lines, votes }: ProceedingsPart, hrefOf: HrefOf): ProceedingsView => ({
  heading,
  linesHtml: lines.map(line => lineHtml(line, hrefOf)),
  votes
})
