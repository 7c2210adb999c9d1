import type { MinutesParagraph } from '../domain/approval/minutes.ts'
import { labels } from './labels.ts'

/** "§ 74 Dokumenthanteringsplan (dnr 044/21)", "§ 75 (väntat nummer) Budget": the same in the PDF and on the page. */
export const paragraphHeading = ({
  label,
  isForeseen,
  title,
  dnr
}: Pick<MinutesParagraph, 'label' | 'isForeseen' | 'title' | 'dnr'>): string =>
  [label, isForeseen ? `(${labels.matterMark.foreseen})` : '', title, dnr ? `(dnr ${dnr})` : '']
    .filter(Boolean)
    .join(' ')
