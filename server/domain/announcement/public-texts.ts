import type { Minutes } from '../approval/minutes.ts'

/** A part of minutes that is looked at by itself: a §, or what stands outside them. */
export type PublicPart = { paragraphId: string | null; label: string; texts: readonly PublicText[] }

export type PublicText = { text: string; isMarkdown: boolean }

/** Everything of the minutes that somebody wrote, part by part. */
export const partsOf = (minutes: Minutes): PublicPart[] => {
  const parts = new Map<string | null, PublicText[]>([[null, []]])
  mapMinutes(minutes, (text, isMarkdown, paragraphId) => {
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

type Change = (text: string, isMarkdown: boolean, paragraphId: string | null) => string

/** The minutes with each text changed. A field that is added to the model is a text too, unless it is named here. */
export const mapMinutes = (minutes: Minutes, change: Change): Minutes => {
  const { sections, appendices: _, ...rest } = minutes
  const own = sections.map(({ title, paragraphs }) => ({
    title: mapTexts(title, (text, isMarkdown) => change(text, isMarkdown, null)),
    paragraphs: paragraphs.map(paragraph =>
      mapTexts(paragraph, (text, isMarkdown) => change(text, isMarkdown, paragraph.id))
    )
  }))
  return {
    ...mapTexts(rest, (text, isMarkdown) => change(text, isMarkdown, null)),
    sections: own,
    appendices: own.flatMap(({ paragraphs }) => paragraphs.flatMap(({ appendices }) => appendices))
  }
}

const mapTexts = <T>(value: T, change: (text: string, isMarkdown: boolean) => string, key = ''): T => {
  if (typeof value === 'string')
    return (notWritten.has(key) ? value : change(value, inMarkdown.has(key))) as T
  if (Array.isArray(value)) return value.map(each => mapTexts(each as unknown, change, key)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, mapTexts(each as unknown, change, name)])
  ) as T
}

const inMarkdown = new Set(['text', 'textAfter'])

// Ids, days, hashes and literals.
const notWritten = new Set(
  'id meetingId firstOn lastOn startsAt endsAt changedAt role form sha256 hash signaturePlace label paragraphRange'.split(
    ' '
  )
)
