import type { DelegationAnnouncement } from '../../domain/announcement/delegation-announcement-schemas.ts'
import type { DecisionForce } from '../../domain/announcement/legal-force-schemas.ts'
import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type {
  DelegatedDecision,
  DelegatedDecisionFilter
} from '../../domain/delegation/delegated-decision-schemas.ts'
import type { Delegation } from '../../domain/delegation/delegation-schemas.ts'
import type { IsoDate } from '../../domain/shared/dates.ts'
import type { Page } from '../../domain/shared/paging.ts'
import { labels } from '../labels.ts'
import { toCases } from './case-pages.ts'
import { optionsOfOrgans } from './delegation-pages.ts'
import { exportLinks, type ExportLink } from './export-links.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'
import { pagerOf, type Pager } from './pager.ts'

export const toDecisions = crumb('Delegationsbeslut', '/delegationsbeslut')

export const toDecision = ({ id, label }: Pick<DelegatedDecision, 'id' | 'label'>) =>
  crumb(label, `/delegationsbeslut/${id}`)

export type ShownDecision = DelegatedDecision & { reportText: string }

export const toShownDecision = (decision: DelegatedDecision): ShownDecision => ({
  ...decision,
  reportText: reportTextOf(decision)
})

const reportTextOf = ({ report, isReported, reporting, dueOn }: DelegatedDecision): string => {
  if (isReported) return report ? `Anmält ${report.meetingOn}, ${report.label}` : 'Anmält'
  if (report) return `Anmäls ${report.meetingOn}`
  if (reporting === 'not-reported') return labels.reporting[reporting]
  return dueOn ? `Ska anmälas ${dueOn}` : 'Ska anmälas på nästa möte'
}

export type DelegatedDecisionsPage = PageHead & {
  decisions: readonly ShownDecision[]
  filterForm: Form
  isFiltered: boolean
  organs: readonly Option[]
  delegations: readonly Option[]
  states: readonly Option[]
  mayRegister: boolean
  exports: readonly ExportLink[]
  pager: Pager
}

type Choices = { organs: readonly Organ[]; delegations: readonly Delegation[] }

export const delegatedDecisionsPage = (
  page: Page<DelegatedDecision>,
  asked: DelegatedDecisionFilter,
  { organs, delegations }: Choices,
  mayRegister: boolean
): DelegatedDecisionsPage => {
  const { limit: _, page: __, ...filter } = asked
  return {
    title: 'Delegationsbeslut',
    breadcrumb: [toCases, crumb('Delegationsbeslut')],
    decisions: page.items.map(toShownDecision),
    filterForm: formOf('delegatedDecisionFilter', filter),
    isFiltered: Object.values(filter).some(value => value !== undefined),
    organs: optionsOfOrgans(decidingOnly(organs)),
    delegations: optionsOfDelegations(delegations),
    states: optionsOf(labels.reportState),
    mayRegister,
    exports: exportLinks('delegated-decisions', filter),
    pager: pagerOf(page, filter)
  }
}

export type NewDelegatedDecisionPage = PageHead & {
  form: Form
  organs: readonly Option[]
  delegations: readonly Option[]
  persons: readonly Option[]
  fileHelp: string
  fileIsLost: boolean
}

export const newDelegatedDecisionPage = (
  {
    organs,
    delegations,
    persons,
    endings,
    today
  }: Choices & { persons: readonly Option[]; endings: readonly string[]; today: IsoDate },
  form = formOf('delegatedDecision', { decidedOn: today, isAppealable: true })
): NewDelegatedDecisionPage => ({
  title: 'Registrera ett delegationsbeslut',
  breadcrumb: [toCases, toDecisions, crumb('Registrera')],
  form,
  organs: optionsOfOrgans(decidingOnly(organs)),
  delegations: optionsOfDelegations(delegations),
  persons,
  fileHelp: `Filer som tas emot: ${endings.join(', ')}`,
  fileIsLost: form.refusal !== ''
})

export type DelegatedDecisionPage = PageHead & {
  decision: ShownDecision
  paragraphs: readonly string[]
  /** Where it stands on its way to legal force. */
  forceText: string
  announcement: DelegationAnnouncement | null
  /** Where it waits for its announcement and the reader may make it, or has tried to. */
  showsForm: boolean
  mayTakeDown: boolean
  isElsewhere: boolean
  form: Form
  /** Where what was registered can be set right still, by the reader, who may have tried. */
  editing: { form: Form; delegations: readonly Option[]; persons: readonly Option[] } | null
}

type ShownWithBoard = {
  decision: DelegatedDecision
  force: Pick<DecisionForce, 'status' | 'legalForceOn'>
  announcement: DelegationAnnouncement | null
  isOurs: boolean
  /** For those who may set it right. */
  choices: { delegations: readonly Delegation[]; persons: readonly Option[] } | null
  today: IsoDate
  keptAt: string | null
  isElsewhere: boolean
}

export const delegatedDecisionPage = (
  { decision, force, announcement, isOurs, choices, today, keptAt, isElsewhere }: ShownWithBoard,
  again?: Form
): DelegatedDecisionPage => {
  const form =
    again?.kind === 'delegationAnnouncement'
      ? again
      : formOf('delegationAnnouncement', { minutedOn: decision.decidedOn, keptAt })
  const editForm =
    again?.kind === 'delegatedDecision' ? again : formOf('delegatedDecision', toTyped(decision))
  return {
    title: `${decision.label} ${decision.title}`,
    breadcrumb: [toCases, toDecisions, crumb(decision.label)],
    decision: toShownDecision(decision),
    paragraphs: decision.text.split(/\n+/u).filter(line => line.trim() !== ''),
    forceText: [labels.forceStatus[force.status], force.legalForceOn].filter(Boolean).join(' '),
    announcement,
    showsForm:
      !announcement &&
      (form.refusal !== '' || (isOurs && decision.breaches.some(({ code }) => code === 'not-announced'))),
    mayTakeDown:
      isOurs && announcement !== null && !announcement.takenDownOn && announcement.downFromOn <= today,
    isElsewhere,
    form,
    editing: choices
      ? { form: editForm, delegations: optionsOfDelegations(choices.delegations), persons: choices.persons }
      : null
  }
}

// The name of whoever is in the register follows from the choice.
const toTyped = ({ decidedBy, decidedById, ...decision }: DelegatedDecision): object => ({
  ...decision,
  decidedById,
  decidedBy: decidedById ? null : decidedBy
})

const decidingOnly = (organs: readonly Organ[]): Organ[] =>
  organs.filter(({ legalKind }) => legalKind !== 'officials')

const optionsOfDelegations = (delegations: readonly Delegation[]): Option[] =>
  delegations.map(({ id, organName, number, delegate, covers }) => ({
    value: id,
    text: `${organName} ${number}, ${delegate}: ${covers.length > 60 ? `${covers.slice(0, 59)}…` : covers}`
  }))
