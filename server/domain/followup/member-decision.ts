import type { MemberDecision, MemberFollowup } from './member-decision-schemas.ts'

/** Whether the members have all decided. Where one has said no, that is told and not hidden in a count. */
export const stateOf = (items: readonly Pick<MemberDecision, 'outcome'>[]): MemberFollowup['state'] => {
  if (items.length === 0) return 'not-followed'
  if (items.some(({ outcome }) => outcome === null)) return 'waiting'
  return items.every(({ outcome }) => outcome === 'approved') ? 'all-approved' : 'all-decided'
}

/** The day from which the decision is in force for all of them: the last of theirs; null until each has one. */
export const inForceForAll = (items: readonly Pick<MemberDecision, 'inForceOn'>[]): string | null => {
  const days = items.flatMap(({ inForceOn }) => inForceOn ?? [])
  return items.length > 0 && days.length === items.length ? (days.toSorted().at(-1) ?? null) : null
}
