import { schema } from '../../db/schema/schema.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { openCollectingCase } from '../cases/open-case.ts'
import { deliver } from '../dispatch/deliver.ts'
import { recordEvent } from '../events/record-event.ts'
import { rememberFile } from '../files/file-store.ts'
import type { FileVault } from '../files/file-vault.ts'
import { getWritableMeeting } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { registerDocument } from '../register/register-document.ts'
import { summonsKey } from '../secrecy/own-documents.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { composeSummons } from './compose-summons.ts'
import { getSummoning } from './summoning.ts'
import { summonsDueOn, type Summons } from './summons.ts'
import type { NewSummons, Summoning } from './summons-schemas.ts'
import { findCalled, findSummonses } from './summons-store.ts'

/** What sending needs from outside the domain: the rendering, the vault, the words of the time, and where the page is reached. */
export type SummonsWiring = {
  renderSummons: (summons: Summons) => Promise<{ bytes: Uint8Array; pages: number }>
  vault: FileVault
  timeAndPlaceOf: (summons: Summons) => string
  summonsLink: (meetingId: string) => string
}

/**
 * Sends the kallelse to each ledamot and ersättare with an account, frozen by its hash and registered in the organ's collecting
 * case of the year, in one transaction. Sent again, it adds what has come since.
 */
export const sendSummons = async (
  ctx: Context,
  meetingId: string,
  { reason }: NewSummons,
  { renderSummons, vault, timeAndPlaceOf, summonsLink }: SummonsWiring
): Promise<Summoning> => {
  const composed = await compose(ctx, meetingId, reason)
  const { bytes, pages } = await renderSummons(composed)
  const { sha256, size } = await vault.put(bytes)
  return inTransaction(ctx, async tx => {
    if (JSON.stringify(await compose(tx, meetingId, reason)) !== JSON.stringify(composed))
      throw new AppError(
        'conflict',
        'Dagordningen ändrades medan kallelsen skickades. Läs igenom den och skicka igen.'
      )
    const meeting = await getWritableMeeting(tx, meetingId)
    const file = { sha256, size, pages, mediaType: 'application/pdf', createdAt: tx.now }
    await rememberFile(tx.store, file)
    const id = tx.newId()
    const position = (await findSummonses(tx.store, meetingId)).length
    const row = { id, meetingId, position, sha256, content: composed, sentAt: tx.now, reason }
    await tx.store.write.insert(schema.summonses).values(row)
    const fileName = `kallelse-${meeting.firstOn}.pdf`
    await registerDocument(tx, {
      key: summonsKey(meetingId),
      caseId: await openCollectingCase(tx, meeting),
      record: {
        direction: 'sent',
        title: `Kallelse ${meeting.organName} ${meeting.firstOn}`,
        recordType: 'Kallelse',
        receiver: 'Ledamöter och ersättare',
        sentOn: dayInSweden(tx.now),
        meetingOn: meeting.firstOn
      },
      received: { fileName, file },
      isSecret: false
    })
    const { bodyName, organName } = composed
    const model = {
      bodyName,
      organName,
      timeAndPlace: timeAndPlaceOf(composed),
      link: summonsLink(meetingId),
      at: tx.now
    }
    const called = await findCalled(tx.store, meeting)
    await deliver(
      tx,
      { documentKey: summonsKey(meetingId), sha256, attachment: null, mail: { template: 'summons', model } },
      called.flatMap(({ personId, personName: name, address }) =>
        address ? [{ personId, name, address }] : []
      )
    )
    await recordEvent(tx, 'summons.sent', meetingId, { after: { sha256, reason } })
    return getSummoning(tx, meetingId)
  })
}

const compose = async (ctx: Context, meetingId: string, reason: string | null): Promise<Summons> => {
  const meeting = await getWritableMeeting(ctx, meetingId)
  if (meeting.state !== 'planned')
    throw new AppError('wrong-state', 'Kallelsen skickas före mötet, och mötet är öppnat eller hållet.')
  const summons = await composeSummons(ctx, 'summons', meeting)
  if (summons.sections.length === 0)
    throw new AppError('wrong-state', 'Dagordningen är tom. Lägg till ärendena först.')
  const sent = await findSummonses(ctx.store, meetingId)
  if (sent.length === 0) await assertReason(ctx, meeting, reason)
  const last = sent.at(-1)
  if (last && whatIsSaid(last.content) === whatIsSaid(summons))
    throw new AppError('conflict', 'Inget har ändrats sedan kallelsen skickades.')
  return summons
}

const assertReason = async (ctx: Context, meeting: Meeting, reason: string | null): Promise<void> => {
  const { legalKind } = await getOrganRow(ctx.store, meeting.organId)
  const dueOn = summonsDueOn(legalKind, meeting.firstOn)
  if (dueOn && dayInSweden(ctx.now) > dueOn && !reason)
    throw invalidField(
      'reason',
      `Kallelsen skulle ha skickats senast ${dueOn} (KL 5 kap. 13–15 §§). Skriv varför det blev senare.`
    )
}

// The § numbers move with other meetings, and a kallelse says the foreseen one only.
const whatIsSaid = ({ sections, firstOn, lastOn, startsAt, endsAt, place }: Summons): string =>
  JSON.stringify([
    firstOn,
    lastOn,
    startsAt,
    endsAt,
    place,
    sections.map(({ title, matters }) => [
      title,
      matters.map(({ id, title: what, appendices }) => [id, what, appendices])
    ])
  ])
