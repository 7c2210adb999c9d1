import type { Paragraph } from '../../domain/decisions/paragraph-schemas.ts'

/** What a person writes of a paragraph, as the form holds it; '' where nothing is chosen. */
export type Draft = { title: string; dnr: string; text: string; decisions: DraftDecision[] }

export type DraftDecision = {
  kind: string
  type: string
  toOrganId: string
  clauses: string[]
  textAfter: string
}

export const draftFields = ['title', 'dnr', 'text', 'decisions'] as const
export type DraftField = (typeof draftFields)[number]

/** Rows that are still empty are no part of it: they are not saved. */
export const readDraft = (form: HTMLFormElement): Draft => {
  const sent = new FormData(form)
  const value = (name: string): string => {
    const found = sent.get(name)
    return typeof found === 'string' ? found.replace(/\r\n?/g, '\n') : ''
  }
  const rowsUnder = (prefix: string): string[] => {
    const numbers = [...sent.keys()]
      .filter(name => name.startsWith(`${prefix}.`))
      .map(name => Number.parseInt(name.slice(prefix.length + 1), 10))
    return [...new Set(numbers)].sort((a, b) => a - b).map(at => `${prefix}.${at}`)
  }
  const decisions = rowsUnder('decisions').map(prefix => ({
    kind: value(`${prefix}.kind`),
    type: value(`${prefix}.type`),
    toOrganId: value(`${prefix}.toOrganId`),
    clauses: rowsUnder(`${prefix}.clauses`)
      .map(value)
      .filter(clause => clause.trim()),
    textAfter: value(`${prefix}.textAfter`)
  }))
  return {
    title: value('title'),
    dnr: value('dnr'),
    text: value('text'),
    decisions: decisions.filter(({ clauses, textAfter }) => clauses.length || textAfter.trim())
  }
}

/** The same of a paragraph as the server has it. */
export const draftOf = ({ title, dnr, text, decisions }: Paragraph): Draft => ({
  title,
  dnr: dnr ?? '',
  text,
  decisions: decisions.map(block => ({
    kind: block.kind,
    type: block.isTypeChosen ? (block.type ?? '') : '',
    toOrganId: block.toOrganId ?? '',
    clauses: block.clauses,
    textAfter: block.textAfter
  }))
})

export const isSameField = (field: DraftField, a: Draft, b: Draft): boolean =>
  JSON.stringify(a[field]) === JSON.stringify(b[field])

export const changedFields = (from: Draft, to: Draft): DraftField[] =>
  draftFields.filter(field => !isSameField(field, from, to))

/** The fields as the server takes them in a PATCH. */
export const asEdit = (draft: Draft, fields: readonly DraftField[]): Record<string, unknown> =>
  Object.fromEntries(
    fields.map(field => [
      field,
      field === 'decisions'
        ? draft.decisions.map(block => ({
            ...block,
            type: block.type || null,
            toOrganId: block.toOrganId || null
          }))
        : field === 'dnr'
          ? draft.dnr || null
          : draft[field]
    ])
  )
