import type { Appeal, DecisionForce } from '../../domain/announcement/legal-force-schemas.ts'
import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { DelegatedDecision } from '../../domain/delegation/delegated-decision-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { formatDate } from '../format.ts'
import { labels } from '../labels.ts'
import { toDecision, toDecisions } from './delegated-decision-pages.ts'
import { toCases } from './case-pages.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type LegalForcePage = PageHead & {
  kick: string
  /** What the addresses of what is done here begin with. */
  place: string
  decisions: readonly DecisionView[]
  outcomes: readonly Option[]
  /** Whether there is a decision that no appeal has come against, and the time has passed. */
  mayConfirm: boolean
  refusal: string
}

type DecisionView = Omit<DecisionForce, 'appeals'> & {
  id: string
  href: string
  /** What the addresses begin with: of its appeals, and of what else is done with it. */
  home: string
  place: string
  statusText: string
  statusColor: string
  appeals: readonly (Appeal & { outcomeText: string; form: Form | null })[]
  /** For those who may write, while the decision has not gained legal force. */
  appealForm: Form | null
  /** For those who may write: the choice that would change what stands. */
  choosing: { isAppealable: boolean; form: Form } | null
  judged: { appealId: string; form: Form } | null
}

type OfMeeting = {
  decisions: readonly DecisionForce[]
  meeting: Meeting
  organ: Pick<Organ, 'isAppealable'>
  mayWrite: boolean
  court: string
}

/** `form` is one that was refused: it comes back in its place with what was typed. */
export const legalForceOfMeetingPage = (
  { decisions, meeting, organ, mayWrite, court }: OfMeeting,
  form?: Form
): LegalForcePage => {
  const place = `/sammantraden/${meeting.id}`
  return {
    title: `Laga kraft, ${meeting.organName} ${meeting.firstOn}`,
    breadcrumb: [toMeetings, toMeeting(meeting), crumb('Laga kraft')],
    kick: `${meeting.organName}, ${formatDate(meeting.firstOn)}`,
    place,
    ...shownOf(
      decisions.map(force =>
        force.delegatedDecisionId
          ? placedDelegated(force, force.delegatedDecisionId, mayWrite)
          : {
              force,
              id: force.paragraphId ?? '',
              href: `/paragrafer/${force.paragraphId}`,
              home: place,
              place: `${place}/paragrafer/${force.paragraphId}`,
              mayAppeal: mayWrite && force.isLocked,
              mayChoose: mayWrite && force.isLocked && organ.isAppealable
            }
      ),
      { mayWrite, court },
      form
    )
  }
}

type OfDelegated = { force: DecisionForce; decision: DelegatedDecision; mayWrite: boolean; court: string }

/** The same of a delegationsbeslut: it can be appealed before it is announced too. */
export const legalForceOfDelegatedPage = (
  { force, decision, mayWrite, court }: OfDelegated,
  form?: Form
): LegalForcePage => {
  const { id, label, organName } = decision
  const href = `/delegationsbeslut/${id}`
  return {
    title: `Laga kraft, ${label}`,
    breadcrumb: [toCases, toDecisions, toDecision(decision), crumb('Laga kraft')],
    kick: `${label}, ${organName}`,
    place: href,
    ...shownOf([placedDelegated(force, id, mayWrite)], { mayWrite, court }, form)
  }
}

const placedDelegated = (force: DecisionForce, id: string, mayWrite: boolean): Placed => {
  const home = `/delegationsbeslut/${id}`
  return {
    force,
    id,
    href: home,
    home,
    place: home,
    mayAppeal: mayWrite,
    mayChoose: mayWrite && force.isLocked
  }
}

type Placed = {
  force: DecisionForce
  id: string
  href: string
  home: string
  place: string
  mayAppeal: boolean
  mayChoose: boolean
}

const shownOf = (
  placed: readonly Placed[],
  { mayWrite, court }: { mayWrite: boolean; court: string },
  form?: Form
): Pick<LegalForcePage, 'decisions' | 'outcomes' | 'mayConfirm' | 'refusal'> => {
  const again = (kept: Form): Form => (form?.id === kept.id ? form : kept)
  return {
    outcomes: optionsOf(labels.appealOutcome),
    mayConfirm:
      mayWrite &&
      placed.some(({ force: { status, appeals } }) => status === 'unconfirmed' && appeals.length === 0),
    refusal: form?.id === 'no-appeal' ? form.refusal : '',
    decisions: placed.map(({ force, id, href, home, place, mayAppeal, mayChoose }) => ({
      ...force,
      id,
      href,
      home,
      place,
      statusText: labels.forceStatus[force.status],
      statusColor: colors[force.status],
      appeals: force.appeals.map(appeal => ({
        ...appeal,
        outcomeText: appeal.outcome ? labels.appealOutcome[appeal.outcome] : '',
        form: mayWrite ? again(formOf('appeal', appeal, appeal.id)) : null
      })),
      appealForm:
        mayAppeal && force.legalForceOn === null ? again(formOf('appeal', { court }, `appeal-${id}`)) : null,
      choosing:
        mayChoose && isOpenToChoice(force)
          ? {
              isAppealable: !force.isAppealable,
              form: again(formOf('appealability', {}, `appealability-${id}`))
            }
          : null,
      judged: judgedOf(force, mayWrite, again)
    }))
  }
}

const isOpenToChoice = ({ legalForceOn, appeals }: DecisionForce): boolean =>
  legalForceOn === null && appeals.length === 0

const judgedOf = (
  { status, appeals }: DecisionForce,
  mayWrite: boolean,
  again: (form: Form) => Form
): DecisionView['judged'] => {
  const latest = appeals.at(-1)
  return mayWrite && status === 'unconfirmed' && latest
    ? { appealId: latest.id, form: again(formOf('legalForce', {}, `force-${latest.id}`)) }
    : null
}

const colors: Record<DecisionForce['status'], string> = {
  'not-appealable': 'neutral',
  'not-announced': 'neutral',
  appealable: 'info',
  unconfirmed: 'warning',
  appealed: 'warning',
  'in-force': 'success',
  annulled: 'danger'
}
