import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportedMinutes, ImportedParagraph } from '../../server/domain/intake/imported-minutes.ts'

const folder = join(import.meta.dirname, '../fixtures/protokoll')

/** The names of the invented protokoll, each in the style of another body. */
export const protokollNames: string[] = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => name.replace('.txt', ''))

export const protokollText = (name: string): string => readFileSync(join(folder, `${name}.txt`), 'utf8')

export const paragraphsOf = (minutes: ImportedMinutes): ImportedParagraph[] =>
  minutes.sections.flatMap(section => section.paragraphs)

export const paragraphOf = (minutes: ImportedMinutes, number: number): ImportedParagraph => {
  const found = paragraphsOf(minutes).find(paragraph => paragraph.number === number)
  if (!found) throw new Error(`§ ${number} was not read`)
  return found
}

/** What a person counts first: §, dnr, decisions and clauses. */
export const countsOf = (minutes: ImportedMinutes) => {
  const paragraphs = paragraphsOf(minutes)
  const decisions = paragraphs.flatMap(paragraph => paragraph.decisions)
  return {
    paragraphs: paragraphs.length,
    dnr: paragraphs.filter(paragraph => paragraph.dnr !== null).length,
    decisions: decisions.length,
    clauses: decisions.flatMap(decision => decision.clauses).length
  }
}

/** A decision in one line: kind, organ, addressee, form, and the clauses. */
export const decisionsOf = (minutes: ImportedMinutes, number: number): string[] =>
  paragraphOf(minutes, number).decisions.map(
    ({ heading, kind, addressee, form, clauses }) =>
      `${kind}${addressee ? ` till ${addressee}` : ''}, ${form}: ${heading} | ${clauses.map(clause => clause.text).join(' | ')}`
  )

export const flagCodes = (minutes: ImportedMinutes): string[] =>
  minutes.flags.map(({ code, paragraph }) => (paragraph === null ? code : `${code} § ${paragraph}`))

/** Every word of the model in the order of the source: fields, then each §. */
export const wordsOfModel = (minutes: ImportedMinutes): string[] =>
  wordsOf(
    [
      ...minutes.fields.flatMap(field => [field.label, field.text]),
      ...minutes.sections.flatMap(({ title, paragraphs }) => [
        title ?? '',
        ...paragraphs.flatMap(({ number, labelSuffix, title: name, dnr, text, decisions }) => [
          `${labelSuffix} § ${number} ${name} dnr ${dnr ?? ''} ${text}`,
          ...decisions.flatMap(({ heading, form, clauses, textAfter }) => [
            heading,
            ...clauses.map(
              ({ text: clause, joiner }, index) =>
                `${form === 'numbered' ? index + 1 : ''} ${form === 'att' ? 'att' : ''} ${clause} ${joiner}`
            ),
            textAfter
          ])
        ])
      ]),
      ...minutes.unplaced
    ].join('\n')
  )

export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}§]+/gu) ?? []
