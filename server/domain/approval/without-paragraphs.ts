import { withheldText } from '../secrecy/secrecy-schemas.ts'
import type { Minutes, MinutesParagraph } from './minutes.ts'

/** The minutes without what these paragraphs say and what was attached to them; number and dnr stand. */
export const withoutParagraphs = (minutes: Minutes, ids: ReadonlySet<string>): Minutes => {
  const sections = minutes.sections.map(section => ({
    ...section,
    paragraphs: section.paragraphs.map(paragraph => (ids.has(paragraph.id) ? emptied(paragraph) : paragraph))
  }))
  const appendices = sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(paragraph => paragraph.appendices)
  )
  return { ...minutes, sections, appendices, isRedacted: true }
}

const emptied = ({ id, label, isForeseen, dnr, isWithdrawn }: MinutesParagraph): MinutesParagraph => ({
  id,
  label,
  isForeseen,
  title: withheldText,
  dnr,
  isWithdrawn,
  text: '',
  proceedings: [],
  decisions: [],
  statements: [],
  appendices: []
})
