import { getMinutes } from '../approval/get-minutes.ts'
import type { MinutesParagraph } from '../approval/minutes.ts'
import { seeMinutes } from '../meetings/meeting-access.ts'
import { findSecretMatters } from '../secrecy/secret-meetings.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { Summary, SummaryParagraph } from './summary-schemas.ts'

/**
 * What a meeting decided, § by §: titles and decisions alone. It is meant to be passed on, so that what is under a mark is gone
 * whoever asks.
 */
export const getSummary = async (ctx: Context, meetingId: string): Promise<Summary> => {
  const { meeting } = await seeMinutes(ctx, meetingId)
  if (meeting.state !== 'closed' && meeting.state !== 'sealed')
    throw new AppError('wrong-state', 'Mötet är inte avslutat än. Besluten sammanfattas när det är det.')
  const minutes = await getMinutes(ctx, meetingId)
  const { bodyName, organName, firstOn, lastOn, isSealed, changedAt } = minutes
  const paragraphs = minutes.sections.flatMap(section => section.paragraphs)
  const secret = await findSecretMatters(
    ctx.store,
    paragraphs.map(({ id }) => id)
  )
  return {
    meetingId,
    bodyName,
    organName,
    firstOn,
    lastOn,
    isSealed,
    paragraphs: paragraphs.map(paragraph =>
      secret.has(paragraph.id) ? removed(paragraph) : shown(paragraph)
    ),
    changedAt
  }
}

const shown = ({ id, label, title, dnr, isWithdrawn, decisions }: MinutesParagraph): SummaryParagraph => ({
  id,
  label,
  title,
  dnr,
  isWithdrawn,
  decisions: decisions.map(({ heading, lines }) => ({ heading, lines }))
})

const removed = ({ id, label }: MinutesParagraph): SummaryParagraph => ({
  id,
  label,
  title: 'uppgift borttagen',
  dnr: null,
  isWithdrawn: false,
  decisions: []
})
