import type { MinutesParagraph } from '../domain/approval/minutes.ts'
import { formatDate } from './format.ts'

/** What the whole minutes say under a § that was approved at once (KL 5:69), or ''. */
export const immediateText = ({ immediate }: Pick<MinutesParagraph, 'immediate'>): string => {
  if (!immediate) return ''
  const { approvedOn, sealedOn } = immediate
  return approvedOn
    ? `Paragrafen justerades omedelbart den ${formatDate(approvedOn)}.`
    : `Paragrafen låstes för omedelbar justering den ${formatDate(sealedOn)}.`
}
