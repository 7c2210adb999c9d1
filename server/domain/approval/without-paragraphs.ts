import { can } from '../access/can.ts'
import { findMatters } from '../meetings/matter-store.ts'
import type { SeenMeeting } from '../meetings/meeting-access.ts'
import type { Context } from '../shared/context.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import type { Minutes, MinutesParagraph } from './minutes.ts'

/** Sealed minutes are as they were; what has come under a mark since is taken away from what is shown. */
export const withoutSecretParagraphs = async (
  ctx: Context,
  { meeting, facts }: SeenMeeting,
  minutes: Minutes
): Promise<Minutes> => {
  if (can(ctx.actor, 'minutes.read-secret', facts)) return minutes
  const own = new Set(minutes.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)))
  const marked = (await findMatters(ctx.store, meeting)).filter(({ id, secrecy }) => secrecy && own.has(id))
  return marked.length ? withoutParagraphs(minutes, new Set(marked.map(({ id }) => id))) : minutes
}

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
