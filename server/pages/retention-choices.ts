import { planWords } from '../domain/retention/plan-words.ts'
import type { RowChoices } from '../rendering/page-models/retention-row-pages.ts'
import { optionsOf } from '../rendering/page-models/form.ts'

const { obsolete: _, ...transferStarts } = planWords.countsFrom

/** What the fields of a row choose among, in the words that a plan is written with as a file. */
export const rowChoices: RowChoices = {
  outcomes: optionsOf(planWords.outcome),
  starts: optionsOf(planWords.countsFrom),
  transferStarts: optionsOf(transferStarts),
  registrations: optionsOf(planWords.registration),
  media: optionsOf(planWords.medium),
  copyKinds: optionsOf(planWords.copyKind)
}
