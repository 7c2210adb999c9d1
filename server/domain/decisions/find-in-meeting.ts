import { findWords } from '../../text/find-words.ts'
import { isParagraphChangeable } from '../meetings/meeting.ts'
import { getOwnMeeting } from '../meetings/meeting-access.ts'
import type { Context } from '../shared/context.ts'
import { listParagraphs } from './get-paragraph.ts'
import type { Paragraph } from './paragraph-schemas.ts'
import type { TextHits, TextQuestion } from './replacement-schemas.ts'

const most = 500
const beside = 60

/** Where words stand in the §§ of a meeting, for those who write in it; locked §§ too, which are not changed. */
export const findInMeeting = async (
  ctx: Context,
  meetingId: string,
  question: TextQuestion
): Promise<TextHits> => {
  const meeting = await getOwnMeeting(ctx, meetingId)
  const paragraphs = question.words.trim() ? await listParagraphs(ctx, meetingId) : []
  const hits = paragraphs
    .filter(({ withheld }) => withheld === null)
    .flatMap(paragraph =>
      fieldsOf(paragraph).flatMap(({ field, text }) =>
        findWords(text, question).map(({ start, end }) => ({
          key: [paragraph.id, paragraph.revision, field, start].join('~'),
          paragraphId: paragraph.id,
          label: paragraph.label,
          title: paragraph.title,
          field,
          before: text.slice(Math.max(0, start - beside), start),
          found: text.slice(start, end),
          after: text.slice(end, end + beside),
          isChangeable: isParagraphChangeable(meeting, paragraph)
        }))
      )
    )
  return { items: hits.slice(0, most), isMore: hits.length > most }
}

/** Everything of a § that is written by a person, in the order of the minutes. */
const fieldsOf = ({ title, text, decisions }: Paragraph): { field: string; text: string }[] => [
  { field: 'title', text: title },
  { field: 'text', text },
  ...decisions.flatMap(({ clauses, textAfter }, block) => [
    ...clauses.map((clause, row) => ({ field: `decisions.${block}.clauses.${row}`, text: clause })),
    { field: `decisions.${block}.textAfter`, text: textAfter }
  ])
]
