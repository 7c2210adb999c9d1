import type { Paragraph } from '../../domain/decisions/paragraph-schemas.ts'
import { formOf, type Form } from './form.ts'

/** The stored paragraph as its form: blocks and clauses are numbered fields. */
export const paragraphForm = (paragraph: Paragraph): Form => {
  const form = formOf('paragraph', paragraph)
  const blocks = paragraph.decisions.flatMap(
    ({ kind, type, isTypeChosen, toOrganId, clauses, textAfter }, index) => [
      [`decisions.${index}.kind`, kind],
      [`decisions.${index}.type`, isTypeChosen ? (type ?? '') : ''],
      [`decisions.${index}.toOrganId`, toOrganId ?? ''],
      [`decisions.${index}.textAfter`, textAfter],
      ...clauses.map((text, clause) => [`decisions.${index}.clauses.${clause}`, text])
    ]
  )
  return { ...form, values: { ...form.values, ...Object.fromEntries(blocks) } }
}
