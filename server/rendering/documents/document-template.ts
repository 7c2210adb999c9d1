import { readFileSync } from 'node:fs'
import Handlebars from 'handlebars'
import { escapeMarkdown } from '../../text/markdown.ts'
import { withoutControls, writeDirective } from '../pdf/directives.ts'
import type { Directive } from '../pdf/directives.ts'
import { viewFunctions } from '../view-functions.ts'

/**
 * A template of templates/documents, compiled once. It writes Markdown, so nothing is escaped by itself: a plain value
 * goes through `line`, Markdown that a user wrote through `text`, and `directive` writes what Markdown has no words for.
 */
export const documentTemplate = <View>(name: string): ((view: View) => string) => {
  return templates.compile<View>(read(name), { strict: true, noEscape: true, preventIndent: true })
}

const read = (name: string): string =>
  readFileSync(new URL(`../../../templates/documents/${name}.hbs`, import.meta.url), 'utf8')

const templates = Handlebars.create()
templates.registerPartial('signatures', read('signatures'))
templates.registerPartial('proceedings', read('proceedings'))

/** Plain text as one line of Markdown that is nothing but that text. */
templates.registerHelper('line', (plain: string) => escapeMarkdown(withoutControls(plain)))

/** Markdown of a user; its headings fall below the level that is given. */
templates.registerHelper('text', (markdown: string, options: { hash: { below: number } }) =>
  markdown.trim()
    ? writeDirective({ name: 'text-below', level: options.hash.below }) +
      withoutControls(markdown) +
      writeDirective({ name: 'text-end' })
    : ''
)

templates.registerHelper('directive', (name: Directive['name'], options: { hash: object }) =>
  writeDirective({ name, ...options.hash } as Directive)
)

/** What is said of a matter: `labels.matterMark`. */
templates.registerHelper('mark', viewFunctions.mark)

/** "###" for a level of 3. */
templates.registerHelper('heading', (level: number) => '#'.repeat(level))
