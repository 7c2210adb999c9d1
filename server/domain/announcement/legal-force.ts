import type { LegalKind } from '../bodies/organ-schemas.ts'
import type { DecisionBlock } from '../decisions/paragraph-schemas.ts'
import type { IsoDate } from '../shared/dates.ts'
import type { Appeal, DecisionForce, ForceStatus } from './legal-force-schemas.ts'

/**
 * KL 13:2: whatever a deciding assembly decides can be appealed; of a board or committee what does not only prepare or carry
 * out. Officials decide nothing that can. Where a decision is otherwise, a person says so.
 */
export const isAppealableByRule = (
  organ: { isAppealable: boolean; legalKind: LegalKind },
  blocks: readonly Pick<DecisionBlock, 'kind' | 'type'>[]
): boolean =>
  organ.isAppealable &&
  blocks.some(
    ({ kind, type }) =>
      kind === 'decided' && (organ.legalKind === 'assembly' || (type !== 'postpone' && type !== 'remit'))
  )

type Facts = {
  isAppealable: boolean
  lastAppealOn: IsoDate | null
  appeals: readonly Pick<Appeal, 'outcome'>[]
  legalForceOn: IsoDate | null
}

/** Where a decision stands on a day: no day alone gives it legal force, a person confirms that no appeal has come. */
export const forceStatusOf = (
  { isAppealable, lastAppealOn, appeals, legalForceOn }: Facts,
  today: IsoDate
): ForceStatus => {
  if (appeals.some(({ outcome }) => outcome === 'annulled')) return 'annulled'
  if (legalForceOn) return 'in-force'
  if (appeals.some(({ outcome }) => outcome === null)) return 'appealed'
  if (!isAppealable) return 'not-appealable'
  if (!lastAppealOn) return 'not-announced'
  return today <= lastAppealOn ? 'appealable' : 'unconfirmed'
}

/** What a person confirms at once: the decisions whose time to appeal has passed without an appeal. */
export const confirmable = (decisions: readonly DecisionForce[]): DecisionForce[] =>
  decisions.filter(isConfirmable)

export const isConfirmable = ({
  status,
  appeals
}: {
  status: ForceStatus
  appeals: readonly unknown[]
}): boolean => status === 'unconfirmed' && appeals.length === 0
