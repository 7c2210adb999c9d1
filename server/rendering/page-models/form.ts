import type { FieldError } from '../../domain/shared/app-error.ts'
import { fieldLabels } from '../field-labels.ts'
import { labels } from '../labels.ts'

/** A form as it is shown: what stands in the fields, and what must be mended. */
export type Form = {
  kind: FormKind
  /** Sets the fields of several forms on one page apart. */
  id: string
  /** By field name, `clauses.0.text`; a checkbox that is ticked is "true". */
  values: Readonly<Record<string, string>>
  errors: readonly FieldError[]
  /** The same for the top of the page, where no field stands beside to say which is meant. */
  summary: readonly { field: string; text: string }[]
  /** Why it was refused as a whole, or ''. */
  refusal: string
  /** What differs from what is stored, when somebody else saved in between. */
  conflict: readonly ConflictRow[]
}

export type FormKind = keyof typeof fieldLabels

export type ConflictRow = { label: string; stored: string; typed: string }

/** Why a verb refused: an AppError of the domain is one. */
export type Refusal = { message: string; errors: readonly FieldError[]; current?: unknown }

export type Option = { value: string; text: string }

/** A form filled from what is stored (with its revision); null and undefined become empty fields. */
export const formOf = (kind: FormKind, stored: object = {}, id: string = kind): Form => ({
  kind,
  id,
  values: textValues(stored),
  errors: [],
  summary: [],
  refusal: '',
  conflict: []
})

/**
 * The form that was sent, with everything that was typed, and why it was refused. When somebody else has saved in between
 * it carries the new revision, so that saving once more is a choice made with both texts in view.
 */
export const formAgain = (
  kind: FormKind,
  typed: Readonly<Record<string, string>>,
  { message, errors, current }: Refusal,
  id: string = kind
): Form => {
  const stored = textValues((current ?? {}) as object)
  return {
    kind,
    id,
    values: { ...typed, revision: stored.revision ?? typed.revision ?? '' },
    errors,
    summary: errors.map(error => ({ field: error.field, text: withLabel(kind, error) })),
    refusal: message,
    conflict: Object.keys(fieldLabels[kind])
      .filter(name => name in stored && name in typed && stored[name] !== typed[name])
      .map(name => ({
        label: labelOf(kind, name),
        stored: shown(name, stored[name] ?? ''),
        typed: shown(name, typed[name] ?? '')
      }))
  }
}

/** The same form with what was chosen by id told by its name. */
export const namedBy = (form: Form, options: readonly Option[]): Form => {
  const nameOf = (value: string): string => options.find(option => option.value === value)?.text ?? value
  return {
    ...form,
    conflict: form.conflict.map(row => ({ ...row, stored: nameOf(row.stored), typed: nameOf(row.typed) }))
  }
}

export const optionsOf = (texts: Readonly<Record<string, string>>): Option[] =>
  Object.entries(texts).map(([value, text]) => ({ value, text }))

/** The label of a field, by its name without row numbers: `decisions.0.clauses.1` is `decisions.clauses`. */
export const labelOf = (kind: FormKind, name: string): string =>
  (fieldLabels[kind] as Readonly<Record<string, string>>)[name.replace(/\.\d+/gu, '')] ?? name

// A field that has no label is told by what is said of it.
const withLabel = (kind: FormKind, { field, message }: FieldError): string => {
  const label = labelOf(kind, field)
  return label === field ? message : `${label}: ${message}`
}

const textValues = (stored: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(stored)
      .filter(([, value]) => typeof value !== 'object' || value === null)
      .map(([name, value]) => [name, typeof value === 'number' ? decimalComma(value) : String(value ?? '')])
  )

const decimalComma = (value: number): string => String(value).replace('.', ',')

const shown = (name: string, value: string): string => {
  if (value === 'true' || value === 'false') return value === 'true' ? 'ja' : 'nej'
  const texts: Readonly<Record<string, string>> = { ...(valueTexts[name] ?? {}) }
  return texts[value] ?? value
}

const valueTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  legalKind: labels.legalKind,
  quorumRule: labels.quorumRule,
  signaturePlace: labels.signaturePlace,
  role: { ...labels.mandateRole, ...labels.attendanceRole },
  mode: labels.attendanceMode
}
