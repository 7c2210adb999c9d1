import { findApprovalOf } from '../approval/approval-store.ts'
import { getMinutes } from '../approval/get-minutes.ts'
import { findMatters } from '../meetings/matter-store.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { seeMinutes, withoutSecrets } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { Extract } from './extract.ts'
import { findRecipients } from './recipient-store.ts'

/** The extract of some §§ of sealed minutes with what it is made of. A § that the actor may not read is in no extract. */
export const composeExtract = async (
  ctx: Context,
  meetingId: string,
  paragraphIds: readonly string[]
): Promise<{ extract: Extract; meeting: Meeting; matters: Matter[] }> => {
  const { meeting, facts } = await seeMinutes(ctx, meetingId)
  if (meeting.state !== 'sealed')
    throw new AppError('wrong-state', 'Protokollet är inte låst än. Utdrag görs ur ett låst protokoll.')
  const wanted = new Set(paragraphIds)
  const matters = withoutSecrets(ctx, facts, await findMatters(ctx.store, meeting)).filter(({ id }) =>
    wanted.has(id)
  )
  const unknown = paragraphIds.findIndex(id => !matters.some(matter => matter.id === id))
  if (unknown >= 0)
    throw invalidField(`paragraphs.${unknown}.paragraphId`, 'Välj paragrafer i det här protokollet.')
  if (matters.some(({ withheld }) => withheld))
    throw new AppError(
      'not-allowed',
      'Paragrafen är sekretessmarkerad. Den som får läsa den kan göra utdraget.'
    )
  return { extract: await extractOf(ctx, meetingId, wanted), meeting, matters }
}

const extractOf = async (ctx: Context, meetingId: string, wanted: ReadonlySet<string>): Promise<Extract> => {
  const minutes = await getMinutes(ctx, meetingId)
  const { bodyName, organName, firstOn, lastOn, startsAt, endsAt, place, attendance, changedAt } = minutes
  const recipients = await findRecipients(ctx.store, [...wanted])
  const approval = await findApprovalOf(ctx.store, meetingId)
  return {
    bodyName,
    organName,
    firstOn,
    lastOn,
    startsAt,
    endsAt,
    place,
    attendance,
    approvedOn: approval?.approvedOn ?? null,
    paragraphs: minutes.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(({ id }) => wanted.has(id))
      .map(paragraph => ({
        ...paragraph,
        recipients: recipients
          .filter(({ paragraphId }) => paragraphId === paragraph.id)
          .map(({ name }) => name)
      })),
    certifier: minutes.signers.find(({ role }) => role === 'secretary')?.name ?? null,
    changedAt
  }
}
