import { escapeMarkdown } from '../../text/markdown.ts'
import { inSentence } from '../../text/in-sentence.ts'
import { editParagraph } from '../decisions/edit-paragraph.ts'
import { getParagraph } from '../decisions/get-paragraph.ts'
import type { Paragraph } from '../decisions/paragraph-schemas.ts'
import { recordEvent } from '../events/record-event.ts'
import { getFile } from '../files/file-store.ts'
import { findStandingItemOf } from '../meetings/matter-place.ts'
import { addMatter } from '../meetings/matters.ts'
import { getWritableMeeting } from '../meetings/meeting-access.ts'
import { insertOrigin } from '../meetings/origin-store.ts'
import { addAppendix } from '../paragraphs/appendices.ts'
import { findMarks } from '../secrecy/secrecy-store.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { listAwaiting } from './awaiting.ts'
import { blocksBehind, clausesFor } from './carried-clauses.ts'
import type { AwaitingMatter, NewCarriedMatter } from './way-schemas.ts'

/**
 * Puts a § that waits for this organ on its agenda: title and dnr, its text as background, the proposal that is to be decided,
 * its bilagor as the same files, and its secrecy mark. The two are linked both ways.
 */
export const carryOver = (
  ctx: Context,
  meetingId: string,
  { fromParagraphId, sectionId }: NewCarriedMatter
): Promise<Paragraph> =>
  inTransaction(ctx, async tx => {
    const meeting = await getWritableMeeting(tx, meetingId)
    const awaiting = (await listAwaiting(tx, meetingId)).find(each => each.paragraphId === fromParagraphId)
    if (!awaiting)
      throw invalidField(
        'fromParagraphId',
        'Välj en paragraf som väntar på att tas upp. Den kan redan vara förd hit.'
      )
    const from = await getParagraph(tx, fromParagraphId)
    if (from.withheld)
      throw new AppError(
        'not-allowed',
        'Paragrafen är sekretessmarkerad. Den som får läsa den behöver föra den vidare.'
      )
    const { title, dnr } = from
    // Its own: the mark of its case follows from the dnr.
    const secrecy = (await findMarks(tx.store, [fromParagraphId])).get(fromParagraphId) ?? null
    const { id, revision } = await addMatter(
      tx,
      meetingId,
      { title, sectionId, dnr },
      { secrecy, standingItemId: await findStandingItemOf(tx.store, fromParagraphId, meeting.organId) }
    )
    await insertOrigin(tx.store, { fromMatterId: fromParagraphId, toMatterId: id, reason: awaiting.reason })
    await editParagraph(tx, id, revision, {
      text: backgroundOf(awaiting, from, meeting.organId),
      decisions: await clausesFor(tx, awaiting, from, meeting.organId)
    })
    await copyAppendices(tx, from, id)
    await recordEvent(tx, 'matter.carried-over', id, {
      after: {
        title: from.title,
        organName: awaiting.organName,
        firstOn: awaiting.firstOn,
        number: from.label
      },
      within: meetingId,
      isSecret: from.secrecy !== null
    })
    return getParagraph(tx, id)
  })

const copyAppendices = async (tx: Context, { appendices }: Paragraph, id: string): Promise<void> => {
  for (const { fileName, title, sha256 } of appendices)
    await addAppendix(tx, id, { fileName, title, file: await getFile(tx.store, sha256) })
}

// KL 5:67: the proposals that were put stand in the minutes, beside what was decided. What was remitted says why (KL 5:50).
const backgroundOf = (awaiting: AwaitingMatter, from: Paragraph, organId: string): string =>
  [
    // What a cancelled meeting never came to has no § to tell of.
    awaiting.reason === 'cancelled'
      ? ''
      : `${prepared[awaiting.reason]} ${inSentence(awaiting.organName)} ${awaiting.firstOn} ${awaiting.label}.`,
    from.text,
    ...blocksBehind(awaiting.reason, from, organId).flatMap(({ heading, lines }) => [
      `**${escapeMarkdown(heading)}**`,
      ...lines.map(escapeMarkdown)
    ])
  ]
    .filter(part => part !== '')
    .join('\n\n')

const prepared = {
  proposed: 'Ärendet har beretts av',
  postponed: 'Ärendet bordlades av',
  remitted: 'Ärendet återremitterades av'
} satisfies Record<Exclude<AwaitingMatter['reason'], 'cancelled'>, string>
