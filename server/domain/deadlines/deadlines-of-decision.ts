import type { DelegatedDecision } from '../delegation/delegated-decision-schemas.ts'
import { addDays, type IsoDate } from '../shared/dates.ts'
import type { MeetingDeadline } from './deadline.ts'

type Facts = Pick<DelegatedDecision, 'decidedOn' | 'dueOn' | 'isReported' | 'breaches'> & {
  /** When its announcement may come down, while it is up. */
  downFromOn: IsoDate | null
  /** Its last day of appeal, where that has passed and nobody has said that no appeal has come. */
  unconfirmedSince: IsoDate | null
}

/** What is still to be done with a delegationsbeslut: each breach that can be mended, with the law as the decision itself tells it. */
export const deadlinesOfDecision = ({
  decidedOn,
  dueOn,
  isReported,
  breaches,
  downFromOn,
  unconfirmedSince
}: Facts): MeetingDeadline[] => [
  ...breaches.flatMap(({ code, statute }): MeetingDeadline[] => {
    if (code === 'reported-late' && !isReported && dueOn) return [{ kind: 'report-decision', dueOn, statute }]
    return code === 'not-announced' ? [{ kind: 'announce-decision', dueOn: decidedOn, statute }] : []
  }),
  ...(unconfirmedSince
    ? [{ kind: 'legal-force', dueOn: addDays(unconfirmedSince, 1), statute: 'KL 13 kap. 5 §' } as const]
    : []),
  ...(downFromOn
    ? [{ kind: 'take-down-decision', dueOn: downFromOn, statute: 'KL 13 kap. 5 §' } as const]
    : [])
]
