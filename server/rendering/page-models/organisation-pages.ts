import type { Account } from '../../domain/accounts/account-schemas.ts'
import type { ApprovalMethod } from '../../domain/bodies/approval-method-schemas.ts'
import type { Body, Member } from '../../domain/bodies/body-schemas.ts'
import type { DecisionVerb, Organ } from '../../domain/bodies/organ-schemas.ts'
import type { Mandate, Person } from '../../domain/people/people-schemas.ts'
import { byName, formatPercent } from '../format.ts'
import { labels } from '../labels.ts'
import { formOf, namedBy, optionsOf, type Form, type Option } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'

const toOrganisation = crumb('Organisation', '/organisation')

export type OrganisationPage = PageHead & {
  body: Body
  members: readonly (Member & { share: string })[]
  /** "100,00 %", and whether it is not the whole. */
  shareSum: string
  isShareIncomplete: boolean
  organs: readonly (Organ & { kind: string; preparesFor: string })[]
  persons: readonly Person[]
  forms: OrganisationForms
}

export type OrganisationForms = { body: Form; earlierName: Form; member: Form; person: Form }

type Organisation = {
  body: Body
  members: readonly Member[]
  organs: readonly Organ[]
  persons: readonly Person[]
  shareSum: number
}

export const organisationPage = (
  { body, members, organs, persons, shareSum }: Organisation,
  forms: Partial<OrganisationForms> = {}
): OrganisationPage => ({
  title: 'Organisation',
  breadcrumb: [crumb('Organisation')],
  body,
  members: members.map(member => ({ ...member, share: shareOf(member) })),
  shareSum: formatPercent(shareSum),
  isShareIncomplete: members.length > 0 && shareSum !== 100,
  organs: organs.toSorted(byName).map(organ => ({
    ...organ,
    kind: labels.legalKind[organ.legalKind],
    preparesFor: organs.find(({ id }) => id === organ.preparesForId)?.name ?? ''
  })),
  persons: persons.toSorted(byName),
  forms: {
    body: formOf('body', body),
    earlierName: formOf('earlierName'),
    member: formOf('member'),
    person: formOf('person'),
    ...forms
  }
})

const shareOf = ({ sharePercent }: Member): string =>
  sharePercent === null ? '–' : formatPercent(sharePercent)

export type MemberPage = PageHead & { member: Member; form: Form }

export const memberPage = (member: Member, form = formOf('member', member)): MemberPage => ({
  title: member.name,
  breadcrumb: [toOrganisation, crumb(member.name)],
  member,
  form
})

/** The choices of a rule profile. */
export type OrganChoices = {
  legalKinds: readonly Option[]
  decisionVerbs: readonly Option[]
  quorumRules: readonly Option[]
  signaturePlaces: readonly Option[]
  organs: readonly Option[]
}

// The word is its own text: what is stored is what is printed.
const decisionVerbs: readonly DecisionVerb[] = ['beslutade', 'beslutar']

const organChoices = (organs: readonly Organ[]): OrganChoices => ({
  legalKinds: optionsOf(labels.legalKind),
  decisionVerbs: decisionVerbs.map(verb => ({ value: verb, text: verb })),
  quorumRules: optionsOf(labels.quorumRule),
  signaturePlaces: optionsOf(labels.signaturePlace),
  organs: organs.toSorted(byName).map(({ id, name }) => ({ value: id, text: name }))
})

export type NewOrganPage = PageHead & { choices: OrganChoices; form: Form }

export const newOrganPage = (organs: readonly Organ[], form: Form): NewOrganPage => ({
  title: 'Nytt organ',
  breadcrumb: [toOrganisation, crumb('Nytt organ')],
  choices: organChoices(organs),
  form
})

/** What a mandate is chosen from. */
export type MandateChoices = {
  persons: readonly Option[]
  organs: readonly Option[]
  roles: readonly Option[]
  members: readonly Option[]
}

export const mandateChoices = (
  persons: readonly Person[],
  organs: readonly Organ[],
  members: readonly Member[]
): MandateChoices => ({
  persons: persons.toSorted(byName).map(({ id, name }) => ({ value: id, text: name })),
  organs: organs.toSorted(byName).map(({ id, name }) => ({ value: id, text: name })),
  roles: optionsOf(labels.mandateRole),
  members: members.map(({ id, name }) => ({ value: id, text: name }))
})

export type MandateRow = Mandate & { roleText: string }

const mandateRows = (mandates: readonly Mandate[]): MandateRow[] =>
  mandates.map(mandate => ({ ...mandate, roleText: labels.mandateRole[mandate.role] }))

export type OrganPage = PageHead & {
  organ: Organ
  facts: { kind: string; quorum: string; signatures: string; preparesFor: string }
  mandates: readonly MandateRow[]
  approval: { text: string; decision: string }
  choices: OrganChoices
  approvalWays: readonly Option[]
  /** Also the organ itself: an assembly decides for its own minutes too. */
  allOrgans: readonly Option[]
  mandateChoices: MandateChoices
  forms: { organ: Form; mandate: Form; approvalMethod: Form }
}

type OrganFacts = {
  organ: Organ
  /** How its minutes are approved, where that is recorded. */
  method: ApprovalMethod | undefined
  mandates: readonly Mandate[]
  organs: readonly Organ[]
}

export const organPage = (
  { organ, method, mandates, organs }: OrganFacts,
  choices: MandateChoices,
  forms: Partial<OrganPage['forms']> = {}
): OrganPage => ({
  title: organ.name,
  breadcrumb: [toOrganisation, crumb(organ.name)],
  organ,
  facts: {
    kind: labels.legalKind[organ.legalKind],
    quorum: labels.quorumRule[organ.quorumRule],
    signatures: labels.signaturePlace[organ.signaturePlace],
    preparesFor: organs.find(({ id }) => id === organ.preparesForId)?.name ?? ''
  },
  mandates: mandateRows(mandates),
  approval: {
    text: labels.approvalWay[method?.method ?? 'on-paper'],
    decision: method?.decision ?? ''
  },
  choices: organChoices(organs.filter(({ id }) => id !== organ.id)),
  approvalWays: optionsOf(labels.approvalWay),
  allOrgans: organChoices(organs).organs,
  mandateChoices: choices,
  forms: {
    organ: namedBy(forms.organ ?? formOf('organ', organ), choices.organs),
    mandate: forms.mandate ?? formOf('mandate', { organId: organ.id, role: 'member' }),
    approvalMethod: forms.approvalMethod ?? formOf('approvalMethod', method ?? { method: 'on-paper' })
  }
})

export type PersonPage = PageHead & {
  person: Person
  mandates: readonly MandateRow[]
  /** null for a person without one, undefined for whoever may not know. */
  account: Account | null | undefined
  forms: PersonForms
}

export type PersonForms = { person: Form; account: Form }

type PersonFacts = Pick<PersonPage, 'person' | 'account'> & { mandates: readonly Mandate[] }

export const personPage = (
  { person, mandates, account }: PersonFacts,
  forms: Partial<PersonForms> = {}
): PersonPage => ({
  title: person.name,
  breadcrumb: [toOrganisation, crumb(person.name)],
  person,
  mandates: mandateRows(mandates),
  account,
  forms: { person: formOf('person', person), account: formOf('account', account ?? {}), ...forms }
})

export type MandatePage = PageHead & { mandate: MandateRow; choices: MandateChoices; form: Form }

export const mandatePage = (
  mandate: Mandate,
  choices: MandateChoices,
  form = formOf('mandate', mandate)
): MandatePage => ({
  title: `${mandate.personName} i ${mandate.organName}`,
  breadcrumb: [
    toOrganisation,
    crumb(mandate.organName, `/organisation/organ/${mandate.organId}`),
    crumb('Uppdrag')
  ],
  mandate: { ...mandate, roleText: labels.mandateRole[mandate.role] },
  choices,
  form: namedBy(form, choices.members)
})
