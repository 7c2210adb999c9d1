/**
 * Clauses of a decision are stored bare: without "att", joiner and full stop. The system writes those, so that they are
 * never typed and never wrong.
 */

/** `att` is what the system writes; `numbered` and `plain` keep the form of imported minutes. */
export type ClauseForm = 'att' | 'numbered' | 'plain'

const leadingAtt = /^\s*[-–•*]?\s*att[\s\u00a0]+/iu
const trailingJoiner = /[\s,;]*\b(?:samt|och)\s*[,;]?\s*$/iu
const trailingStop = /[\s.,;]+$/u

/** What a person typed or pasted, made bare: "att anta planen, samt" → "anta planen". An ending abbreviation keeps its stop. */
export const bareClause = (typed: string): string => {
  const text = typed.replace(/\s+/gu, ' ').trim().replace(leadingAtt, '').replace(trailingJoiner, '')
  return endsInAbbreviation(text) ? text.trim() : text.replace(trailingStop, '')
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
  /(?:^|\s)(?:m\.?m|o\.?s\.?v|etc|m\.?fl|dyl|kl|t\.o\.m|f\.o\.m|e\.?d)\.$/iu.test(text)

const withStop = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`)
