import { bareClause } from '../../text/clauses.ts'
import type { Motion } from './motion-schemas.ts'
import type { Proposition } from './proposition-schemas.ts'

type Moved = Pick<Motion, 'kind' | 'name' | 'text' | 'isWithdrawn'>
/** How the next proposition may read: yes for `yesText`, no for `noText`. */
export type SuggestedProposition = Pick<Proposition, 'subject' | 'yesText'> & { noText: string }

/**
 * What the chair puts next, in the words of the minutes, as far as what has been moved tells it. To refer the matter back or to
 * postpone it is put first and by itself (KL 5:50), yes being for that; then the proposal that is before the meeting, against what is
 * moved instead.
 */
export const suggestProposition = (
  motions: readonly Moved[],
  already: readonly Pick<Proposition, 'subject'>[] = []
): SuggestedProposition => {
  const standing = motions.filter(({ isWithdrawn }) => !isWithdrawn)
  const moved = (kind: Moved['kind']) => standing.find(motion => motion.kind === kind)
  const isPut = (subject: SuggestedProposition['subject']) => already.some(put => put.subject === subject)
  for (const subject of ['remit', 'postpone'] as const)
    if (moved(subject) && !isPut(subject))
      return { subject, yesText: firstPut[subject], noText: 'att ärendet avgörs i dag' }
  const other = moved('reject') ?? moved('amend') ?? moved('other') ?? moved('add')
  return {
    subject: 'matter',
    yesText: `bifall till ${moved('approve')?.text || 'förslaget'}`,
    noText: other ? against(other) : 'avslag på förslaget'
  }
}

const firstPut = { remit: 'att ärendet återremitteras', postpone: 'att ärendet bordläggs' } as const

const against = ({ kind, name, text }: Moved): string =>
  kind === 'reject'
    ? `avslag på ${text || 'förslaget'}`
    : `bifall till yrkandet från ${name} att ${bareClause(text)}`
