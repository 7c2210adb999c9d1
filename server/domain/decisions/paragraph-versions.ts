import { undoPiece } from '../../text/changed-piece.ts'
import { wordDiff } from '../../text/word-diff.ts'
import { assertCan, can } from '../access/can.ts'
import type { HistoryEvent } from '../events/history-schemas.ts'
import { listEventsOf } from '../events/list-history.ts'
import { seeMatter } from '../meetings/meeting-access.ts'
import { notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { asTyped, editParagraph } from './edit-paragraph.ts'
import { getParagraph } from './get-paragraph.ts'
import type { NewDecisionBlock, Paragraph } from './paragraph-schemas.ts'
import type { ParagraphThen, ParagraphVersion } from './paragraph-version-schemas.ts'

/**
 * How the § has stood, newest first: what one person saves with pauses under ten minutes is one version, until more than a word of it is
 * taken away, as what stood before is then a version of its own. It goes back as far as the trail tells; what has been disposed of, or is
 * secret to the reader, ends the list.
 */
export const listVersions = async (ctx: Context, id: string): Promise<ParagraphVersion[]> => {
  const edits = await editsOf(ctx, id)
  const versions: ParagraphVersion[] = []
  for (const [at, edit] of edits.entries()) {
    const newer = versions.at(-1)
    const next = edits[at - 1]
    if (newer && next && !takesAway(next) && isOfTheSame(newer, edit)) {
      newer.startedAt = edit.at
      newer.saves++
      newer.changed = [...new Set([...newer.changed, ...changedIn(edit)])]
    } else versions.push(versionOf(edit))
  }
  const beginning = { sequence: 0, startedAt: null, at: null, actorName: null, saves: 0, changed: [] }
  return edits.length ? [...versions, beginning] : []
}

/** What stood in the § after the event with that number; 0 is how it was before the first. */
export const getVersion = async (ctx: Context, id: string, sequence: number): Promise<ParagraphThen> => {
  const edits = await editsOf(ctx, id)
  const event = edits.find(edit => edit.sequence === sequence)
  if (!event && sequence !== 0) throw notFound('Versionen')
  const now = await getParagraph(ctx, id)
  const then = edits.filter(edit => edit.sequence > sequence).reduce(undoEdit, contentOf(now))
  return { sequence, at: event?.at ?? null, actorName: event?.actorName ?? null, ...then }
}

/**
 * Lets an earlier version stand again, as a change like any other. No revision is asked for: what gives way, whoever wrote it, is a
 * version too.
 */
export const restoreVersion = (ctx: Context, id: string, sequence: number): Promise<Paragraph> =>
  inTransaction(ctx, async tx => {
    const { title, text, decisions } = await getVersion(tx, id, sequence)
    const { revision } = await getParagraph(tx, id)
    return editParagraph(tx, id, revision, { title, text, decisions: decisions as NewDecisionBlock[] })
  })

const editsOf = async (ctx: Context, id: string): Promise<HistoryEvent[]> => {
  const { facts } = await seeMatter(ctx, id)
  assertCan(ctx, 'minutes.read-drafts', facts)
  const events = await listEventsOf(ctx, id, 'paragraph.edited', can(ctx.actor, 'minutes.read-secret', facts))
  const hidden = events.findIndex(({ withheld }) => withheld !== null)
  return hidden === -1 ? events : events.slice(0, hidden)
}

const pauseMs = 10 * 60_000

const isOfTheSame = (newer: ParagraphVersion, edit: HistoryEvent): boolean =>
  newer.actorName === edit.actorName && Date.parse(newer.startedAt ?? '') - Date.parse(edit.at) < pauseMs

/** More than a word of the text or of the clauses. */
const takesAway = ({ before, after }: HistoryEvent): boolean => {
  const [was, became] = [before, after].map(side => (side ?? {}) as Partial<Content>)
  return [
    ...wordDiff(was?.text ?? '', became?.text ?? ''),
    ...wordDiff(wordsOf(was?.decisions), wordsOf(became?.decisions))
  ].some(({ change, text }) => change === 'removed' && /\S\s+\S/.test(text))
}

const wordsOf = (decisions: Content['decisions'] = []): string =>
  decisions.flatMap(({ clauses, textAfter }) => [...clauses, textAfter]).join('\n')

const versionOf = (edit: HistoryEvent): ParagraphVersion => ({
  sequence: edit.sequence,
  startedAt: edit.at,
  at: edit.at,
  actorName: edit.actorName,
  saves: 1,
  changed: changedIn(edit)
})

const fields = ['title', 'dnr', 'text', 'decisions'] as const

const changedIn = ({ before, after }: HistoryEvent): ParagraphVersion['changed'] =>
  fields.filter(
    field => after && field in after && JSON.stringify(before?.[field]) !== JSON.stringify(after[field])
  )

type Content = Pick<ParagraphThen, 'title' | 'text' | 'decisions'>

const contentOf = (paragraph: Paragraph): Content => ({
  title: paragraph.title,
  text: paragraph.text,
  decisions: asTyped(paragraph)
})

const undoEdit = (content: Content, { before, after }: HistoryEvent): Content => {
  const was = before as Partial<Content> | null
  if (!was) return content
  const { title = content.title, decisions = content.decisions } = was
  const { text, textAt } = (after ?? {}) as { text?: string; textAt?: number }
  if (was.text === undefined || text === undefined) return { ...content, title, decisions }
  // Before the pieces there were whole texts.
  const whole =
    textAt === undefined ? was.text : undoPiece(content.text, { at: textAt, removed: was.text, added: text })
  return { title, text: whole, decisions }
}
