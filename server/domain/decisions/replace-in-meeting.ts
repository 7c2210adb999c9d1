import { findWords, replaceWords, type WordSearch } from '../../text/find-words.ts'
import { getWritableMeeting } from '../meetings/meeting-access.ts'
import { groupBy } from '../shared/group-by.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { asTyped, editParagraph } from './edit-paragraph.ts'
import { getParagraph } from './get-paragraph.ts'
import { ParagraphEdit, type Paragraph } from './paragraph-schemas.ts'
import type { Replaced, Replacement } from './replacement-schemas.ts'

type Hit = { key: string; paragraphId: string; revision: number; field: string; start: number }

const moved = 'Paragrafen har ändrats sedan sökningen. Se efter hur det står nu och ersätt igen.'

/**
 * Replaces the words at the hits that were chosen: each § is saved by itself, as by whoever writes in it. A § that somebody has changed
 * since it was searched, or that is locked, is left as it is and told of.
 */
export const replaceInMeeting = async (
  ctx: Context,
  meetingId: string,
  { hits, replacement, ...search }: Replacement
): Promise<Replaced> => {
  await getWritableMeeting(ctx, meetingId)
  const byParagraph = groupBy([...new Set(hits)].map(hitOf), ({ paragraphId }) => paragraphId)
  const replaced: Replaced = { replaced: 0, paragraphs: 0, refused: [] }
  for (const [paragraphId, chosen] of byParagraph) {
    const refusal = await replaceInParagraph(ctx, { meetingId, paragraphId, chosen, search, replacement })
    if (refusal) replaced.refused.push(...chosen.map(({ key }) => ({ key, reason: refusal })))
    else {
      replaced.replaced += chosen.length
      replaced.paragraphs++
    }
  }
  return replaced
}

const hitOf = (key: string): Hit => {
  const [paragraphId = '', revision, field = '', start] = key.split('~')
  return { key, paragraphId, revision: Number(revision), field, start: Number(start) }
}

type Wish = {
  meetingId: string
  paragraphId: string
  chosen: readonly Hit[]
  search: WordSearch
  replacement: string
}

/** Why it was not done, or undefined. */
const replaceInParagraph = async (ctx: Context, wish: Wish): Promise<string | undefined> => {
  try {
    const paragraph = await getParagraph(ctx, wish.paragraphId)
    const revision = wish.chosen[0]?.revision ?? 0
    if (paragraph.meetingId !== wish.meetingId || paragraph.withheld) return 'Paragrafen hör inte till mötet.'
    if (wish.chosen.some(hit => hit.revision !== paragraph.revision)) return moved
    const changed = changedBy(paragraph, wish)
    if (!changed) return moved
    const edit = ParagraphEdit.safeParse(changed)
    if (!edit.success) return edit.error.issues[0]?.message ?? moved
    await editParagraph(ctx, wish.paragraphId, revision, edit.data)
    return undefined
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.code === 'stale-revision' ? moved : error.message
  }
}

/** The fields that change, as they will be; undefined where the words do not stand at one of the places. */
const changedBy = (
  paragraph: Paragraph,
  { chosen, search, replacement }: Wish
): ParagraphEdit | undefined => {
  const typed = { title: paragraph.title, text: paragraph.text, decisions: asTyped(paragraph) }
  const names = new Set<string>()
  for (const [field, hits] of groupBy(chosen, hit => hit.field)) {
    const [name = '', block = '', part, row = ''] = field.split('.')
    const decision = typed.decisions[Number(block)]
    const change = (text: string | undefined): string | undefined => {
      const places = findWords(text ?? '', search).filter(({ start }) =>
        hits.some(hit => hit.start === start)
      )
      return text !== undefined && places.length === hits.length
        ? replaceWords(text, places, replacement)
        : undefined
    }
    let after: string | undefined
    if (name === 'title' || name === 'text') {
      after = change(typed[name])
      if (after !== undefined) typed[name] = after
    } else if (decision && part === 'textAfter') {
      after = change(decision.textAfter)
      if (after !== undefined) decision.textAfter = after
    } else if (decision) {
      after = change(decision.clauses[Number(row)])
      decision.clauses = decision.clauses.map((clause, at) =>
        at === Number(row) ? (after ?? clause) : clause
      )
    }
    if (after === undefined) return undefined
    names.add(name)
  }
  return Object.fromEntries(Object.entries(typed).filter(([name]) => names.has(name)))
}
