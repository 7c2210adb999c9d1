import type { MinutesCorrection, MinutesParagraph } from '../domain/approval/minutes.ts'
import { inWords } from '../text/in-words.ts'
import { formatDate } from './format.ts'

type Noted = Pick<MinutesParagraph, 'recusals' | 'immediate' | 'corrections'>

/** What the minutes say under a §: of jäv, that it was approved at once (KL 5:69), and what has been corrected since. */
export const paragraphNotes = ({ recusals = [], immediate, corrections }: Noted): string[] => [
  ...recusals,
  ...(immediate ? [immediateText(immediate)] : []),
  ...correctionTexts(corrections)
]

/** One sentence for each correction: when, by whom and what. */
export const correctionTexts = (corrections: readonly MinutesCorrection[] = []): string[] =>
  corrections.map(({ correctedOn, by, was, becomes }) => {
    const what = becomes ? `”${was}” är ändrat till ”${becomes}”` : `”${was}” är struket`
    return `Rättelse ${formatDate(correctedOn)} av ${inWords(by)}: ${what}.`
  })

const immediateText = ({ approvedOn, sealedOn }: NonNullable<MinutesParagraph['immediate']>): string =>
  approvedOn
    ? `Paragrafen justerades omedelbart den ${formatDate(approvedOn)}.`
    : `Paragrafen låstes för omedelbar justering den ${formatDate(sealedOn)}.`
