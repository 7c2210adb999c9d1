import { labelOf, type Form } from './page-models/form.ts'
import { labels, type MatterMark } from './labels.ts'
import { formatDate, formatDays, formatInstant, formatNumber } from './format.ts'

/** What the templates may call, and nothing else. */
export const viewFunctions = {
  /** "7 maj 2026" */
  date: formatDate,
  /** "7–8 maj 2026" */
  days: formatDays,
  /** "12 maj 2026 kl. 15:53", in Sweden */
  instant: formatInstant,
  /** "1 234" */
  number: formatNumber,
  /** "väntat nummer", "Ärendet utgår" */
  mark: (mark: MatterMark): string => labels.matterMark[mark],
  /** The name of a field in a row: `decisions.0.textAfter`. */
  named: (...parts: unknown[]): string => parts.slice(0, -1).join('.'),
  add: (a: number, b: number): number => a + b,
  same: (a: unknown, b: unknown): boolean => a === b,
  any: (...values: unknown[]): boolean => values.slice(0, -1).some(Boolean),
  all: (...values: unknown[]): boolean => values.slice(0, -1).every(Boolean),
  /** What one field of a form shows: its label, what was typed, and what is wrong with it. */
  field: ({ kind, id, values, errors }: Form, name: string) => ({
    id: `${id}-${name}`,
    name,
    label: labelOf(kind, name),
    value: values[name] ?? '',
    error: errors.find(error => error.field === name)?.message ?? ''
  })
}
