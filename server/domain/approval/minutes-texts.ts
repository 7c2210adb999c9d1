import type { Minutes } from './minutes.ts'

/** Where a text stands: in which §, or outside them, and in which field of the model. */
export type TextPlace = { isMarkdown: boolean; paragraphId: string | null; field: string }

type Change = (text: string, place: TextPlace) => string

/** The minutes with each text that somebody wrote changed. A field that is added to the model is a text too, unless it is named here. */
export const mapMinutes = (minutes: Minutes, change: Change): Minutes => {
  const { sections, appendices: _, ...rest } = minutes
  const own = sections.map(({ title, paragraphs }) => ({
    title: mapTexts(title, change, { paragraphId: null, field: 'sectionTitle' }),
    paragraphs: paragraphs.map(paragraph =>
      mapTexts(paragraph, change, { paragraphId: paragraph.id, field: '' })
    )
  }))
  return {
    ...mapTexts(rest, change, { paragraphId: null, field: '' }),
    sections: own,
    appendices: own.flatMap(({ paragraphs }) => paragraphs.flatMap(({ appendices }) => appendices))
  }
}

const mapTexts = <T>(value: T, change: Change, place: Omit<TextPlace, 'isMarkdown'>): T => {
  const { field } = place
  if (typeof value === 'string')
    return (
      notWritten.has(field) ? value : change(value, { ...place, isMarkdown: inMarkdown.has(field) })
    ) as T
  if (Array.isArray(value)) return value.map(each => mapTexts(each as unknown, change, place)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      mapTexts(each as unknown, change, { ...place, field: name })
    ])
  ) as T
}

const inMarkdown = new Set(['text', 'textAfter'])

// Ids, days, hashes and literals.
const notWritten = new Set(
  'id meetingId on time firstOn lastOn startsAt endsAt changedAt role form sha256 hash signaturePlace label paragraphRange correctedOn sealedOn approvedOn'.split(
    ' '
  )
)
