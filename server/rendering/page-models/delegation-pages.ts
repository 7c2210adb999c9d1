import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { Delegation, DelegationFilter } from '../../domain/delegation/delegation-schemas.ts'
import type { IsoDate } from '../../domain/shared/dates.ts'
import { labels } from '../labels.ts'
import { toCases } from './case-pages.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { crumb, type Crumb, type PageHead } from './page-head.ts'

export const toDelegations: Crumb = crumb('Delegationsordning', '/delegationer')

type Choices = {
  organs: readonly Option[]
  committees: readonly Option[]
  persons: readonly Option[]
  parents: readonly Option[]
  kinds: readonly Option[]
  reportings: readonly Option[]
}

type ShownDelegation = Delegation & { isEnded: boolean; reportingText: string }

export type DelegationsPage = PageHead & {
  groups: readonly { organName: string; delegations: readonly ShownDelegation[] }[]
  filterForm: Form
  organs: readonly Option[]
  /** Null for one who may write in none. */
  choices: Choices | null
  neverDelegated: readonly string[]
  form: Form
}

type Shown = {
  delegations: readonly Delegation[]
  organs: readonly Organ[]
  /** Those whose delegationsordning one may write in. */
  mine: readonly Organ[]
  persons: readonly Option[]
  filter: DelegationFilter
  neverDelegated: readonly string[]
  today: IsoDate
}

export const delegationsPage = (
  { delegations, organs, mine, persons, filter, neverDelegated, today }: Shown,
  form = formOf('delegation', { delegateKind: 'employee', reporting: 'next-meeting' })
): DelegationsPage => ({
  title: 'Delegationsordning',
  breadcrumb: [toCases, crumb('Delegationsordning')],
  groups: [...new Set(delegations.map(({ organName }) => organName))].map(organName => ({
    organName,
    delegations: delegations
      .filter(each => each.organName === organName)
      .map(each => ({
        ...each,
        isEnded: each.validUntil !== null && each.validUntil < today,
        reportingText: labels.reporting[each.reporting]
      }))
  })),
  filterForm: formOf('delegationFilter', filter),
  organs: optionsOfOrgans(organs),
  choices:
    mine.length === 0
      ? null
      : {
          organs: optionsOfOrgans(mine),
          committees: optionsOfOrgans(organs.filter(({ legalKind }) => legalKind === 'committee')),
          persons,
          parents: delegations
            .filter(({ maySubdelegate }) => maySubdelegate)
            .map(({ id, number, delegate }) => ({ value: id, text: `${number} ${delegate}` })),
          kinds: optionsOf(labels.delegateKind),
          reportings: optionsOf(labels.reporting)
        },
  neverDelegated,
  form
})

export type DelegationPage = PageHead & {
  delegation: Delegation
  kindText: string
  reportingText: string
  personName: string
  parent: Delegation | null
  mayChange: boolean
  form: Form
  refusal: string
}

export const delegationPage = (
  {
    delegation,
    parent,
    personName,
    mayChange
  }: {
    delegation: Delegation
    parent: Delegation | null
    personName: string
    mayChange: boolean
  },
  { form, refusal = '' }: { form?: Form; refusal?: string } = {}
): DelegationPage => ({
  title: `Delegation ${delegation.number}, ${delegation.organName}`,
  breadcrumb: [toCases, toDelegations, crumb(delegation.number)],
  delegation,
  kindText: labels.delegateKind[delegation.delegateKind],
  reportingText: labels.reporting[delegation.reporting],
  personName,
  parent,
  mayChange,
  form: form ?? formOf('delegationEnd', delegation),
  refusal
})

export const optionsOfOrgans = (organs: readonly Organ[]): Option[] =>
  organs.map(({ id, name }) => ({ value: id, text: name }))
