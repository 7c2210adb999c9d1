import type { ReviewComment } from '../../domain/approval/review-schemas.ts'
import type { ParagraphProgress } from '../../domain/decisions/paragraph-progress.ts'
import type { Agenda } from '../../domain/meetings/matter-schemas.ts'

/** A heading of the agenda beside the text, and its matters. */
export type AgendaSectionLink = {
  title: string
  matters: readonly {
    id: string
    label: string
    title: string
    isCurrent: boolean
    isForeseen: boolean
    isWithdrawn: boolean
    /** Where the § stands: closed by the chair, or not begun; '' between the two. */
    progress: ParagraphProgress | ''
    /** How many comments of those who approve wait for an answer; 0 where none does. */
    waiting: number
  }[]
}

export const agendaLinks = (
  { sections }: Agenda,
  currentId: string,
  comments: readonly ReviewComment[],
  progress: ReadonlyMap<string, ParagraphProgress>
): AgendaSectionLink[] =>
  sections
    .filter(({ matters }) => matters.length > 0)
    .map(({ title, matters }) => ({
      title: title ?? '',
      matters: matters.map(({ id, label, title: text, foreseenNumber, isWithdrawn }) => ({
        id,
        label,
        title: text,
        isCurrent: id === currentId,
        isForeseen: foreseenNumber !== null,
        isWithdrawn,
        progress: isWithdrawn ? '' : (progress.get(id) ?? ''),
        waiting: comments.filter(({ paragraphId, outcome }) => paragraphId === id && !outcome).length
      }))
    }))

/** The matter after that one; '' for the last one. */
export const nextOf = ({ sections }: Agenda, id: string): { id: string; label: string } => {
  const all = sections.flatMap(({ matters }) => matters)
  const next = all[all.findIndex(matter => matter.id === id) + 1]
  return { id: next?.id ?? '', label: next?.label ?? '' }
}
