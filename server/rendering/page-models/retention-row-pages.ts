import type {
  NewRetentionRow,
  RetentionPlan,
  RetentionRow
} from '../../domain/retention/retention-schemas.ts'
import { disposalRule, unitTexts } from '../retention-words.ts'
import { formOf, namedBy, optionsOf, type Form, type Option } from './form.ts'
import { crumb, type Crumb, type PageHead } from './page-head.ts'

/** What the fields of a row choose among. */
export type RowChoices = Readonly<
  Record<
    'outcomes' | 'starts' | 'transferStarts' | 'registrations' | 'media' | 'copyKinds',
    readonly Option[]
  >
>

type RowOptions = RowChoices & { units: readonly Option[] }

const optionsFor = (choices: RowChoices): RowOptions => ({ ...choices, units: optionsOf(unitTexts) })

export type NewRetentionRowPage = PageHead & RowOptions & { plan: RetentionPlan; form: Form }

export const newRetentionRowPage = (
  plan: RetentionPlan,
  choices: RowChoices,
  form = formOf('retentionRow', { registration: 'registered' })
): NewRetentionRowPage => ({
  title: `Ny handlingstyp, ${plan.name}`,
  breadcrumb: [...toPlan(plan), crumb('Ny handlingstyp')],
  plan,
  form,
  ...optionsFor(choices)
})

export type RetentionRowPage = PageHead &
  RowOptions & {
    plan: RetentionPlan
    row: RetentionRow
    rule: string
    facts: readonly { term: string; text: string }[]
    mayEdit: boolean
    form: Form
  }

type Column = { header: string; write: (row: NewRetentionRow) => string }

export const retentionRowPage = (
  plan: RetentionPlan,
  row: RetentionRow,
  { columns, choices, mayEdit }: { columns: readonly Column[]; choices: RowChoices; mayEdit: boolean },
  form = formOf('retentionRow', row)
): RetentionRowPage => {
  const options = optionsFor(choices)
  return {
    title: `${row.recordType}, ${plan.name}`,
    breadcrumb: [...toPlan(plan), crumb(row.recordType)],
    plan,
    row,
    rule: disposalRule(row),
    facts: columns
      .slice(1)
      .map(({ header, write }) => ({ term: header, text: write(row) }))
      .filter(({ text }) => text !== ''),
    mayEdit,
    form: namedBy(form, Object.values(options).flat()),
    ...options
  }
}

export const toPlans = crumb('Dokumenthanteringsplan', '/dokumenthanteringsplan')

export const toPlan = ({ id, name }: RetentionPlan): Crumb[] => [
  toPlans,
  crumb(name, `/dokumenthanteringsplan/${id}`)
]
