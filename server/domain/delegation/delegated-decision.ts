import type { Mandate } from '../people/people-schemas.ts'
import type { Breach } from '../shared/breach.ts'
import type { IsoDate } from '../shared/dates.ts'
import type { DelegateKind, Reporting } from './delegation-schemas.ts'

/** What of a decision is held against the law. */
export type Taken = {
  decidedOn: IsoDate
  decidedById: string | null
  decidedAs: string
  isUrgent: boolean
  isAppealable: boolean
}

export type RestsOn = {
  delegateKind: DelegateKind
  delegate: string
  delegatePersonId: string | null
  reporting: Reporting
  validFrom: IsoDate
  validUntil: IsoDate | null
  /** The delegation that was passed on; it must be valid too. */
  parent: { validFrom: IsoDate; validUntil: IsoDate | null } | null
}

/** The next meeting of the organ after the decision, whether it has been held, and when the decision was reported. */
export type Due = { dueOn: IsoDate | null; isPast: boolean; reportedOn: IsoDate | null }

type Facts = {
  delegation: RestsOn | null
  /** What the person was elected to in the organ on that day. */
  roles: readonly Mandate['role'][]
  due: Due
  /** Neither struck nor announced. */
  needsAnnouncement: boolean
}

/** Urgent decisions always (KL 6:40); others as the organ has decided. What rests on nothing is reported too. */
export const reportingOf = (
  { isUrgent }: Pick<Taken, 'isUrgent'>,
  delegation: Pick<RestsOn, 'reporting'> | null
): Reporting => (isUrgent ? 'next-meeting' : (delegation?.reporting ?? 'next-meeting'))

/** What in a decision was done otherwise than the law and the delegationsordning say. */
export const decisionBreaches = (
  taken: Taken,
  { delegation, roles, due, needsAnnouncement }: Facts
): Breach[] => {
  const told = (code: Breach['code'], message: string, statute = statuteOf(taken, delegation)): Breach => ({
    code,
    statute,
    message
  })
  return [
    ...(delegation === null
      ? [told('without-delegation', 'Beslutet vilar inte på någon delegation från organet.')]
      : []),
    ...(delegation && !isValidOn(delegation, taken.decidedOn)
      ? [told('outside-delegation', `Delegationen gällde inte ${taken.decidedOn}, när beslutet fattades.`)]
      : []),
    ...(delegation && isAnother(taken, delegation, roles)
      ? [told('not-the-delegate', `Beslutet är fattat av någon annan än delegaten, ${delegation.delegate}.`)]
      : []),
    ...(isLate(due) && reportingOf(taken, delegation) === 'next-meeting'
      ? [
          told(
            'reported-late',
            due.reportedOn
              ? `Beslutet anmäldes ${due.reportedOn}. Det skulle ha anmälts på mötet ${due.dueOn}.`
              : `Beslutet skulle ha anmälts på mötet ${due.dueOn}.`,
            reportingStatute(taken, delegation)
          )
        ]
      : []),
    ...(needsAnnouncement && taken.isAppealable && reportingOf(taken, delegation) === 'not-reported'
      ? [
          told(
            'not-announced',
            'Beslutet anmäls inte och får överklagas: det ska protokollföras särskilt och anslås.',
            `${reportingStatute(taken, delegation)} och 8 kap. 10 § 3`
          )
        ]
      : [])
  ]
}

/** Why what was registered of a decision is set right no more; '' while it can be. */
export const editRefusalOf = ({
  isStruck,
  isReported,
  announcedOn
}: {
  isStruck: boolean
  isReported: boolean
  announcedOn: IsoDate | null
}): string => {
  if (isStruck) return 'Beslutet är makulerat och ändras inte mer.'
  if (isReported)
    return 'Beslutet är anmält och ändras inte mer: så fick organet veta det. Säg på nästa möte vad som var fel.'
  return announcedOn ? 'Beslutet är anslaget och ändras inte mer: så tillkännagavs det.' : ''
}

/** KL 6:40 for what rests on 6:37 and 6:39, KL 7:8 for employees. */
export const reportingStatute = (
  { isUrgent }: Pick<Taken, 'isUrgent'>,
  delegation: Pick<RestsOn, 'delegateKind'> | null
): string => (!isUrgent && delegation?.delegateKind === 'employee' ? 'KL 7 kap. 8 §' : 'KL 6 kap. 40 §')

const statuteOf = ({ isUrgent }: Taken, delegation: RestsOn | null): string => {
  if (isUrgent) return 'KL 6 kap. 39 §'
  if (delegation === null) return 'KL 6 kap. 37 § och 7 kap. 5 §'
  if (delegation.delegateKind !== 'employee') return 'KL 6 kap. 37 §'
  return delegation.parent ? 'KL 7 kap. 6 §' : 'KL 7 kap. 5 §'
}

const isValidOn = ({ parent, ...own }: RestsOn, day: IsoDate): boolean =>
  [own, ...(parent ? [parent] : [])].every(
    ({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil)
  )

const isAnother = (
  { decidedById, decidedAs }: Taken,
  { delegate, delegatePersonId, delegateKind }: RestsOn,
  roles: readonly Mandate['role'][]
): boolean => {
  if (delegatePersonId) return decidedById !== delegatePersonId
  if (decidedAs.toLocaleLowerCase('sv') !== delegate.toLocaleLowerCase('sv')) return true
  const elected = electedTo[delegateKind]
  return decidedById !== null && elected !== undefined && !roles.some(role => elected.includes(role))
}

const electedTo: Partial<Record<DelegateKind, readonly Mandate['role'][]>> = {
  member: ['chair', 'vice-chair', 'member'],
  substitute: ['substitute'],
  urgent: ['chair', 'vice-chair', 'member']
}

const isLate = ({ dueOn, isPast, reportedOn }: Due): boolean =>
  dueOn !== null && (reportedOn === null ? isPast : reportedOn > dueOn)
