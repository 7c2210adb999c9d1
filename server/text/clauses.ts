/**
 * Clauses of a decision are stored bare: without "att", joiner and full stop. The system writes those, so that they are
 * never typed and never wrong.
 */

/** `att` is what the system writes; `numbered` and `plain` keep the form of imported minutes. */
export type ClauseForm = 'att' | 'numbered' | 'plain'

// A bullet or number that was pasted along, then whatever the system writes itself.
const leadingMark =
  /^(?:[-–—•*·] ?(?=(?:samt |och )?att(?: |$))|[-–—•*·] |(?:\d{1,2}[.)]|[a-z]\)) (?=att(?: |$)))/iu
const leadingJoiners = /^(?:(?:samt|och|att)(?: |$))+/iu

/** What a person typed or pasted, made bare: "att anta planen, samt" → "anta planen". An ending abbreviation keeps its stop. */
export const bareClause = (typed: string): string => {
  const text = typed.replace(/\s+/gu, ' ').trim().replace(leadingMark, '').replace(leadingJoiners, '')
  const joiner = /(?<![\p{L}\p{N}-])(?:samt|och)$/iu.exec(withoutEnd(text, ' ,;.'))
  const bare = withoutEnd(joiner ? text.slice(0, joiner.index) : text, ' ,;')
  return endsInAbbreviation(bare) ? bare : withoutEnd(bare, ' ,;.')
}

// By hand, since a pattern that ends in `+$` takes quadratic time on a long run of marks.
const withoutEnd = (text: string, marks: string): string => {
  let end = text.length
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** One line per clause, ready to print: "att a,", "att b, samt", "att c." */
export const composeClauses = (bare: readonly string[], form: ClauseForm): string[] =>
  bare.map((text, index) => {
    const last = index === bare.length - 1
    if (form === 'numbered') return `${index + 1}. ${withStop(text)}`
    if (form === 'plain') return withStop(text)
    const joiner = index === bare.length - 2 ? ', samt' : ','
    return `att ${last ? withStop(text) : text + joiner}`
  })

const endsInAbbreviation = (text: string): boolean =>
  /(?:^|\s|\()(?:m\.?m|o\.?s\.?v|etc|m\.?fl|dyl|kl|t\.o\.m|f\.o\.m|e\.?d)\.$/iu.test(text)

const withStop = (text: string): string => (/[.!?:…]["”’»]?$/u.test(text) ? text : `${text}.`)
