import type { EffectExample, PlanEffect } from '../../domain/retention/fate-schemas.ts'
import type { RetentionPlan } from '../../domain/retention/retention-schemas.ts'
import { disposalText, transferText, typeCount } from '../retention-words.ts'
import { formOf, type Form, type Option } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'
import { toPlan } from './retention-row-pages.ts'

export type PlanAdoptionPage = PageHead & {
  plan: RetentionPlan
  /** "35 handlingstyper" */
  types: string
  organs: readonly Option[]
  /** Tells the rows that were looked at: if others stand there when the form is sent, they are not adopted. */
  seen: string
  effects: readonly {
    heading: string
    sample: string
    examples: readonly {
      recordId: string
      label: string
      title: string
      disposal: Move
      transfer: Move
    }[]
  }[]
  form: Form
}

type Move = { before: string; after: string; isMoved: boolean }

export const planAdoptionPage = (
  plan: RetentionPlan,
  effects: readonly PlanEffect[],
  { organs, seen }: { organs: readonly Option[]; seen: string },
  form = formOf('planAdoption')
): PlanAdoptionPage => ({
  title: `Anta ${plan.name}`,
  breadcrumb: [...toPlan(plan), crumb('Anta planen')],
  plan,
  types: typeCount(plan.rowCount),
  organs,
  seen,
  effects: effects.map(effect => ({
    heading: effectText(effect),
    sample: effect.examples.length < effect.recordCount ? `Här visas ${effect.examples.length} av dem.` : '',
    examples: effect.examples.map(movesOf)
  })),
  form
})

/** "Kallelse: 12 handlingar får en annan dag eller utgång" */
export const effectText = ({ recordType, recordCount, change }: PlanEffect): string =>
  `${recordType}: ${recordCount} ${recordCount === 1 ? 'handling' : 'handlingar'} ${changeTexts[change]}`

const changeTexts: Record<PlanEffect['change'], string> = {
  'gains-row': 'får en rad i planen',
  'loses-row': 'förlorar sin rad i planen och bevaras därför tills vidare',
  changes: 'får en annan dag eller utgång'
}

const movesOf = ({ recordId, label, title, before, after }: EffectExample) => ({
  recordId,
  label,
  title,
  disposal: moveOf(disposalText(before.disposal), disposalText(after.disposal)),
  transfer: moveOf(transferText(before.transfer), transferText(after.transfer))
})

const moveOf = (before: string, after: string): Move => ({ before, after, isMoved: before !== after })
