/**
 * A printed document is Markdown, with a few lines between that Markdown has no words for:
 *
 *   facts                    the next list is shown as labels and values: each item's text, and the list within it
 *   signatures flow          the next list, with the heading before it, is those who sign: each item's role, and name
 *                            and §§ in the list within it
 *   signatures first-page    the same at the foot of the first page
 *   new-page                 what follows starts a page
 *   heading-looks N          the next heading is of its own level but looks like one of level N: a § without a section
 *                            above it looks like the others
 *   text-below N             what follows was written by a user: its highest headings are of level N + 1, none is a
 *                            bookmark
 *   text-end
 *
 * Such a line begins and ends with a control character. `withoutControls` takes all of those from whatever a user wrote,
 * so no text can pretend to be one.
 */
export type Directive =
  | { name: 'facts' }
  | { name: 'signatures'; place: 'flow' | 'first-page' }
  | { name: 'new-page' }
  | { name: 'heading-looks'; level: number }
  | { name: 'text-below'; level: number }
  | { name: 'text-end' }

/** A directive as a line of a template's output. */
export const writeDirective = (directive: Directive): string =>
  `\n\n${open}${JSON.stringify(directive)}${close}\n\n`

export type DocumentPart = { markdown: string } | Directive

/** The output of a template, divided at its directives. */
export const splitDirectives = (source: string): DocumentPart[] =>
  source
    .split(new RegExp(`${open}([^${close}]*)${close}`, 'u'))
    .map((part, index) => (index % 2 === 0 ? { markdown: part } : (JSON.parse(part) as Directive)))

/** The text without control characters, save tab and line break. */
export const withoutControls = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, '')

const open = '\u0002'
const close = '\u0003'
