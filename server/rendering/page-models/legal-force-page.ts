import type { Appeal, DecisionForce } from '../../domain/announcement/legal-force-schemas.ts'
import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { labels } from '../labels.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type LegalForcePage = PageHead & {
  meeting: Meeting
  decisions: readonly DecisionView[]
  outcomes: readonly Option[]
  /** Whether there is a decision that no appeal has come against, and the time has passed. */
  mayConfirm: boolean
  refusal: string
}

type DecisionView = Omit<DecisionForce, 'appeals'> & {
  statusText: string
  statusColor: string
  appeals: readonly (Appeal & { outcomeText: string; form: Form | null })[]
  /** For those who may write, while the decision has not gained legal force. */
  appealForm: Form | null
  /** For those who may write: the choice that would change what stands. */
  choosing: { isAppealable: boolean; form: Form } | null
  judged: { appealId: string; form: Form } | null
}

type Shown = {
  decisions: readonly DecisionForce[]
  meeting: Meeting
  organ: Pick<Organ, 'isAppealable'>
  mayWrite: boolean
  court: string
}

/** `form` is one that was refused: it comes back in its place with what was typed. */
export const legalForcePage = (
  { decisions, meeting, organ, mayWrite, court }: Shown,
  form?: Form
): LegalForcePage => {
  const again = (kept: Form): Form => (form?.id === kept.id ? form : kept)
  return {
    title: `Laga kraft, ${meeting.organName} ${meeting.firstOn}`,
    breadcrumb: [toMeetings, toMeeting(meeting), crumb('Laga kraft')],
    meeting,
    outcomes: optionsOf(labels.appealOutcome),
    mayConfirm:
      mayWrite && decisions.some(({ status, appeals }) => status === 'unconfirmed' && appeals.length === 0),
    refusal: form?.id === 'no-appeal' ? form.refusal : '',
    decisions: decisions.map(decision => ({
      ...decision,
      statusText: labels.forceStatus[decision.status],
      statusColor: colors[decision.status],
      appeals: decision.appeals.map(appeal => ({
        ...appeal,
        outcomeText: appeal.outcome ? labels.appealOutcome[appeal.outcome] : '',
        form: mayWrite ? again(formOf('appeal', appeal, appeal.id)) : null
      })),
      appealForm:
        mayWrite && decision.isLocked && decision.legalForceOn === null
          ? again(formOf('appeal', { court }, `appeal-${decision.paragraphId}`))
          : null,
      choosing:
        mayWrite && organ.isAppealable && decision.isLocked && mayChoose(decision)
          ? {
              isAppealable: !decision.isAppealable,
              form: again(formOf('appealability', {}, `appealability-${decision.paragraphId}`))
            }
          : null,
      judged: judgedOf(decision, mayWrite, again)
    }))
  }
}

const mayChoose = ({ legalForceOn, appeals }: DecisionForce): boolean =>
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
