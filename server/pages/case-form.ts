import type { FieldError } from '../domain/shared/app-error.ts'
import type { PageRefusal } from './submit.ts'
import type { FormBody } from './form-body.ts'

/** The form of a case as its schema wants it: what is typed as lines becomes numbered rows. */
export const caseFields = (typed: FormBody): FormBody => {
  const { counterparts, externalNumbers, ...fields } = typed
  return {
    ...fields,
    ...rowsOf('counterparts', linesOf(counterparts)),
    ...Object.assign({}, ...linesOf(externalNumbers).map(numberRow))
  }
}

/** A fault in a row is a fault in the lines that were typed. */
export const inLines = <Refusal extends PageRefusal>(refusal: Refusal): Refusal => ({
  ...refusal,
  errors: refusal.errors.map(({ field, message }): FieldError => ({
    field: field.split('.')[0] ?? field,
    message
  }))
})

const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

const rowsOf = (name: string, lines: readonly string[]): FormBody =>
  Object.fromEntries(lines.map((line, index) => [`${name}.${index}`, line]))

const numberRow = (line: string, index: number): FormBody => {
  const [number = '', holder = ''] = line.split(/;(.*)/su)
  return { [`externalNumbers.${index}.number`]: number, [`externalNumbers.${index}.holder`]: holder.trim() }
}
