import { assertCan, can } from '../access/can.ts'
import { getWritableMatter, seeMinutes, withoutSecrets } from '../meetings/meeting-access.ts'
import { findMatters } from '../meetings/matter-store.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { takeUpMatter } from '../meetings/take-up-matter.ts'
import { AppError, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { wordDiff } from '../../text/word-diff.ts'
import type { ParagraphClosing } from './clause-version-schemas.ts'
import { findClauseVersions, keepClauses, textOf, type ClauseVersionRow } from './clause-version-store.ts'
import { getParagraph } from './get-paragraph.ts'
import { seeDeciding, tellOfDeciding } from './see-deciding.ts'

/**
 * The chair closes the § (the stroke of the gavel): its clauses are hashed as they stand, and every later change of them is
 * kept to be shown word by word. Twice is once. Throws `wrong-state` until the matter has been taken up.
 */
export const closeParagraph = (ctx: Context, id: string): Promise<ParagraphClosing> =>
  inTransaction(ctx, async tx => {
    const { matter } = await getWritableMatter(tx, id)
    if (matter.foreseenNumber !== null)
      throw new AppError('wrong-state', 'Ta upp ärendet först: bara en paragraf med nummer kan klubbas.')
    const earlier = (await findClauseVersions(tx.store, [id])).get(id) ?? []
    if (earlier.length === 0) {
      const { decisions } = await getParagraph(tx, id)
      await keepClauses(tx, id, decisions, [])
      await tellOfDeciding(tx, 'paragraph.closed', matter, { after: { title: matter.title } })
    }
    return getClosing(tx, id)
  })

/** The same of a § that may not have been taken up yet: it takes its number and is closed, or neither. */
export const takeUpAndClose = (ctx: Context, id: string): Promise<ParagraphClosing> =>
  inTransaction(ctx, async tx => {
    await takeUpMatter(tx, id)
    return closeParagraph(tx, id)
  })

/** For those who read drafts: what stood before is one. `not-found` where the § is not closed, or withheld. */
export const getClosing = async (ctx: Context, paragraphId: string): Promise<ParagraphClosing> => {
  const { facts } = await seeDeciding(ctx, paragraphId)
  assertCan(ctx, 'minutes.read-drafts', facts)
  const closing = await findClosing(ctx, paragraphId)
  if (!closing) throw notFound('Klubbslaget')
  return closing
}

export const findClosing = async (
  ctx: Context,
  paragraphId: string
): Promise<ParagraphClosing | undefined> => {
  const { matter, facts } = await seeDeciding(ctx, paragraphId)
  if (!can(ctx.actor, 'minutes.read-drafts', facts)) return undefined
  return (await closingsOf(ctx, [matter]))[0]
}

/** Every closed § of a meeting whose clauses have been changed since: for those who approve the minutes to read. */
export const listChangedClosings = async (ctx: Context, meetingId: string): Promise<ParagraphClosing[]> => {
  const { meeting, facts } = await seeMinutes(ctx, meetingId)
  assertCan(ctx, 'minutes.read-drafts', facts)
  const matters = withoutSecrets(ctx, facts, await findMatters(ctx.store, meeting))
  return (await closingsOf(ctx, matters)).filter(({ isChanged }) => isChanged)
}

const closingsOf = async ({ store }: Context, matters: readonly Matter[]): Promise<ParagraphClosing[]> => {
  const open = matters.filter(({ withheld }) => withheld === null)
  const versions = await findClauseVersions(
    store,
    open.map(({ id }) => id)
  )
  return open.flatMap(({ id, label, title }) => {
    const own = versions.get(id)
    return own?.[0]
      ? [
          {
            paragraphId: id,
            label,
            title,
            closedAt: own[0].madeAt,
            isChanged: own.length > 1,
            versions: own.map((row, index) => toVersion(row, own[index - 1]))
          }
        ]
      : []
  })
}

const toVersion = (
  { madeAt, madeBy, sha256, blocks }: ClauseVersionRow,
  before: ClauseVersionRow | undefined
): ParagraphClosing['versions'][number] => ({
  madeAt,
  madeBy,
  sha256,
  lines: blocks.flat(),
  diff: before ? wordDiff(textOf(before.blocks), textOf(blocks)) : []
})
