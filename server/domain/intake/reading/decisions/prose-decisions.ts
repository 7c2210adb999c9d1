import type { Block } from '../paragraphs/blocks.ts'
import { isOwnDecision, readDecisionHeading } from './decision-headings.ts'
import { splitSentences } from '../lines/sentences.ts'

/**
 * "Anbuden redovisas. Direktionen beslutar att godkänna dem. Arbetet börjar i maj." cut before and after the sentence that
 * decides; undefined for a text without one, or that is one whole. In the past tense the sentence may be history, so that
 * only the last of the text is believed.
 */
export const cutAtDecision = (block: Block, organ: string | null): Block[] | undefined => {
  if (block.kind !== 'text' || !/beslut|beslöt/iu.test(block.text)) return undefined
  const sentences = splitSentences(block.text)
  const decides = sentences.findIndex((sentence, index) => {
    const heading = readDecisionHeading(sentence)
    if (!heading?.inlineClause || !isOwnDecision(heading, organ)) return false
    return /beslutar|beslutas|föreslår/iu.test(heading.heading) || index === sentences.length - 1
  })
  if (decides === -1 || sentences.length === 1) return undefined
  const parts = [sentences.slice(0, decides), [sentences[decides] ?? ''], sentences.slice(decides + 1)]
  return parts.flatMap(part => (part.length ? [{ ...block, text: part.join(' ') }] : []))
}

/** "Ärendet bordläggs." at the end of a § without a decision: most likely one, though nothing says who decided. */
export const looksLikeDecision = (text: string): boolean =>
  /^(?:Ärendet|Frågan|Punkten|Rapporten|Rapporterna|Informationen|Redovisningen|Protokollet|Skrivelsen|Motionen) (?:bordlägg|bordlad|utgår|noter|lägg|lad|godkän|återremitter|överlämn|antecknas)/u.test(
    splitSentences(text).at(-1) ?? ''
  )
