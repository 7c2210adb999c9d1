import { findCurrentFile, findCurrentMinutes } from '../approval/current-minutes.ts'
import { withoutParagraphs } from '../approval/without-paragraphs.ts'
import { findBody } from '../bodies/body-store.ts'
import { openCollectingCase } from '../cases/open-case.ts'
import { recordEvent } from '../events/record-event.ts'
import { rememberFile } from '../files/file-store.ts'
import { findMatters } from '../meetings/matter-store.ts'
import { getOwnMeeting, seeMatter, seeMinutes } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { registerDocument } from '../register/register-document.ts'
import { extractKey, minutesKey, summaryKey } from '../secrecy/own-documents.ts'
import { AppError, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { deliver, type Recipient } from './deliver.ts'
import { findDeliveries } from './delivery-store.ts'
import { keepPdf, type Dispatching } from './dispatching.ts'
import type { Sending } from './extract-schemas.ts'
import { getSummary } from './get-summary.ts'
import { makeExtract } from './make-extract.ts'
import type { StandingDocument } from './recipient-schemas.ts'
import { findRecipients, findStandingRecipients } from './recipient-store.ts'

/** Sends the extract of a § by mail to those on its list that have an address, each once for each version of the file. */
export const sendDecision = async (
  ctx: Context,
  paragraphId: string,
  dispatching: Dispatching
): Promise<Sending[]> => {
  const { matter, meeting } = await seeMatter(ctx, paragraphId)
  await getOwnMeeting(ctx, meeting.id)
  if (matter.secrecy)
    throw new AppError('wrong-state', 'Paragrafen är sekretessmarkerad och skickas inte med e-post härifrån.')
  const made = await makeExtract(ctx, meeting.id, { paragraphs: [{ paragraphId }] }, dispatching)
  return inTransaction(ctx, async tx => {
    const listed = (await findRecipients(tx.store, [paragraphId])).flatMap(({ name, email }) =>
      email ? [{ personId: null, name, address: email }] : []
    )
    return sendFile(tx, meeting, { ...made, objectId: paragraphId }, listed)
  })
}

/** Sends the sealed minutes, or the summary, to those who get it after every meeting; never what is secret. */
export const sendToStanding = async (
  ctx: Context,
  meetingId: string,
  document: StandingDocument,
  dispatching: Dispatching
): Promise<Sending[]> => {
  const meeting = await getOwnMeeting(ctx, meetingId)
  const made =
    document === 'minutes'
      ? await publicMinutes(ctx, meeting, dispatching)
      : await makeSummary(ctx, meeting, dispatching)
  return inTransaction(ctx, async tx => {
    await getOwnMeeting(tx, meetingId)
    const listed = (await findStandingRecipients(tx.store, meeting.organId))
      .filter(each => each.document === document)
      .map(({ name, email }) => ({ personId: null, name, address: email }))
    return sendFile(tx, meeting, { ...made, objectId: meetingId }, listed)
  })
}

/** To whom the extract of a § was sent: the proof. */
export const listSendingsOf = async (ctx: Context, paragraphId: string): Promise<Sending[]> => {
  const { matter, meeting } = await seeMatter(ctx, paragraphId)
  return matter.withheld ? [] : sendingsOf(ctx, extractKey(meeting.id, [paragraphId]))
}

/** To whom the minutes and the summary of a meeting were sent. */
export const listStandingSendings = async (ctx: Context, meetingId: string): Promise<Sending[]> => {
  await seeMinutes(ctx, meetingId)
  return [
    ...(await sendingsOf(ctx, minutesKey(meetingId))),
    ...(await sendingsOf(ctx, summaryKey(meetingId)))
  ]
}

type Document = { documentKey: string; document: string; fileName: string; sha256: string }

const sendFile = async (
  tx: Context,
  meeting: Meeting,
  { documentKey, document, fileName, sha256, objectId }: Document & { objectId: string },
  recipients: readonly Recipient[]
): Promise<Sending[]> => {
  if (recipients.length === 0)
    throw new AppError('wrong-state', 'Ingen på listan har en e-postadress. Lägg till den som ska ha det.')
  const bodyName = (await findBody(tx.store))?.name ?? ''
  const model = { bodyName, document, at: tx.now }
  const attachment = { sha256, fileName, mediaType: 'application/pdf' }
  await deliver(tx, { documentKey, sha256, attachment, mail: { template: 'document', model } }, recipients)
  await recordEvent(tx, 'document.dispatched', objectId, {
    after: { document, recipients: recipients.map(({ name }) => name) },
    ...(objectId !== meeting.id && { within: meeting.id })
  })
  return sendingsOf(tx, documentKey)
}

const sendingsOf = async ({ store }: Context, key: string): Promise<Sending[]> =>
  (await findDeliveries(store, key)).map(
    ({ id, documentKey, name, address, state, queuedAt, sentAt, sha256 }) => ({
      id,
      documentKey,
      name,
      address,
      state,
      queuedAt,
      sentAt,
      sha256
    })
  )

// Others than the organ's own get the minutes without what is under a mark, whoever sends them.
const publicMinutes = async (
  ctx: Context,
  { id, organName, firstOn, sealedSha256 }: Meeting,
  { renderMinutes, vault }: Dispatching
): Promise<Document> => {
  if (!sealedSha256)
    throw new AppError('wrong-state', 'Protokollet är inte låst än. Det skickas när det är låst.')
  const facts = { documentKey: minutesKey(id), document: `Protokoll, ${organName} ${firstOn}` }
  const { meeting } = await seeMinutes(ctx, id)
  const marked = (await findMatters(ctx.store, meeting)).filter(({ secrecy }) => secrecy)
  const fileName = `protokoll-${firstOn}.pdf`
  if (marked.length === 0) {
    const sha256 = (await findCurrentFile(ctx.store, { id, sealedSha256 })) ?? sealedSha256
    return { ...facts, fileName, sha256 }
  }
  const current = await findCurrentMinutes(ctx.store, id)
  if (!current) throw notFound('Protokollet')
  const open = withoutParagraphs(current, new Set(marked.map(each => each.id)))
  const file = await keepPdf(ctx, vault, await renderMinutes(open))
  await inTransaction(ctx, tx => rememberFile(tx.store, file))
  return { ...facts, fileName, sha256: file.sha256 }
}

/** Makes the summary as a PDF and registers it in the organ's collecting case of the year. */
const makeSummary = async (
  ctx: Context,
  { id, organId, organName, firstOn }: Meeting,
  { renderSummary, vault }: Dispatching
): Promise<Document> => {
  const file = await keepPdf(ctx, vault, await renderSummary(await getSummary(ctx, id)))
  const document = `Sammanfattning av beslut, ${organName} ${firstOn}`
  const fileName = `sammanfattning-${firstOn}.pdf`
  await inTransaction(ctx, async tx => {
    await rememberFile(tx.store, file)
    await registerDocument(tx, {
      key: summaryKey(id),
      caseId: await openCollectingCase(tx, { organId, organName, firstOn }),
      record: {
        direction: 'drawn-up',
        title: document,
        recordType: 'Sammanfattning av beslut',
        meetingOn: firstOn
      },
      received: { fileName, file },
      isSecret: false
    })
  })
  return { documentKey: summaryKey(id), document, fileName, sha256: file.sha256 }
}
