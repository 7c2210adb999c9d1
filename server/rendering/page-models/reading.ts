import { lineHtml, proseHtml } from '../prose.ts'
import type { HrefOf } from '../../text/link-references.ts'

/** What is written in a paragraph, as HTML that is safe to show: text, decisions, references linked. */
export type Reading = {
  html: string
  decisions: readonly { heading: string; linesHtml: readonly string[]; afterHtml: string }[]
}

type Written = {
  text: string
  decisions: readonly { heading: string; lines: readonly string[]; textAfter: string }[]
}

/** `level` is that of the first heading inside the text. */
export const readingOf = ({ text, decisions }: Written, level: number, hrefOf: HrefOf): Reading => ({
  html: proseHtml(text, level, hrefOf),
  decisions: decisions.map(({ heading, lines, textAfter }) => ({
    heading,
    linesHtml: lines.map(line => lineHtml(line, hrefOf)),
    afterHtml: proseHtml(textAfter, level, hrefOf)
  }))
})
