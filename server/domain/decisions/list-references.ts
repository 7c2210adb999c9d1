import { findReferences } from '../../text/references.ts'
import { seeMeeting } from '../meetings/meeting-access.ts'
import type { CheckedReference } from '../paragraphs/reference-schemas.ts'
import { resolveReferences } from '../paragraphs/resolve-references.ts'
import type { Context } from '../shared/context.ts'
import { getParagraph, listParagraphs } from './get-paragraph.ts'
import type { Paragraph } from './paragraph-schemas.ts'

/** Every mention of a §, bilaga or dnr in a paragraph, in order, with what it points at or that it points at nothing. */
export const listReferences = async (ctx: Context, paragraphId: string): Promise<CheckedReference[]> => {
  const paragraph = await getParagraph(ctx, paragraphId)
  return checkReferences(ctx, paragraph.meetingId, textsOf(paragraph))
}

/** The same for a whole meeting: what the web page links. */
export const listReferencesOfMeeting = async (
  ctx: Context,
  meetingId: string
): Promise<CheckedReference[]> => {
  const paragraphs = await listParagraphs(ctx, meetingId)
  return checkReferences(ctx, meetingId, paragraphs.flatMap(textsOf))
}

/** The same for each paragraph of a meeting on its own, in the order of the minutes. */
export const listReferencesByParagraph = async (
  ctx: Context,
  meetingId: string
): Promise<{ paragraph: Paragraph; references: CheckedReference[] }[]> => {
  const paragraphs = await listParagraphs(ctx, meetingId)
  const counts = paragraphs.map(paragraph => textsOf(paragraph).flatMap(findReferences).length)
  const checked = await checkReferences(ctx, meetingId, paragraphs.flatMap(textsOf))
  return paragraphs.map((paragraph, index) => ({
    paragraph,
    references: checked.splice(0, counts[index])
  }))
}

const checkReferences = async (
  ctx: Context,
  meetingId: string,
  texts: string[]
): Promise<CheckedReference[]> => {
  const { meeting } = await seeMeeting(ctx, meetingId)
  const resolved = await resolveReferences(ctx, meeting, texts.flatMap(findReferences))
  return resolved.map(({ reference: { kind, raw }, status, targets, missing }) => ({
    kind,
    raw,
    status,
    targets,
    missing
  }))
}

const textsOf = ({ text, decisions }: Paragraph): string[] => [
  text,
  ...decisions.flatMap(({ clauses, textAfter }) => [...clauses, textAfter])
]
