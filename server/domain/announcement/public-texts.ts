import type { Minutes } from '../approval/minutes.ts'
import { mapMinutes } from '../approval/minutes-texts.ts'

/** A part of minutes that is looked at by itself: a §, or what stands outside them. */
export type PublicPart = { paragraphId: string | null; label: string; texts: readonly PublicText[] }

export type PublicText = { text: string; isMarkdown: boolean }

/** Everything of the minutes that somebody wrote, part by part. */
export const partsOf = (minutes: Minutes): PublicPart[] => {
  const parts = new Map<string | null, PublicText[]>([[null, []]])
  mapMinutes(minutes, (text, { isMarkdown, paragraphId }) => {
    parts.set(paragraphId, [...(parts.get(paragraphId) ?? []), { text, isMarkdown }])
    return text
  })
  const labels = new Map(
    minutes.sections.flatMap(({ paragraphs }) => paragraphs).map(({ id, label }) => [id, label])
  )
  return [...parts].map(([paragraphId, texts]) => ({
    paragraphId,
    label: labels.get(paragraphId ?? '') ?? 'Utanför paragraferna',
    texts
  }))
}
