import { openCollectingCase } from '../cases/open-case.ts'
import { rememberFile } from '../files/file-store.ts'
import type { StoredFile } from '../files/file-store.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { getOwnMeeting } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { registerDocument } from '../register/register-document.ts'
import { extractKey } from '../secrecy/own-documents.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { composeExtract } from './compose-extract.ts'
import { keepPdf, type Dispatching } from './dispatching.ts'
import type { MadeExtract, NewExtract } from './extract-schemas.ts'

type Rendering = Pick<Dispatching, 'renderExtract' | 'vault'>

/**
 * Makes an extract of sealed minutes and registers it in the case of its §§, or in the organ's collecting case where they have
 * none in common. The same §§ give the same record; a file that differs is a new version beside the first.
 */
export const makeExtract = async (
  ctx: Context,
  meetingId: string,
  { paragraphs }: NewExtract,
  { renderExtract, vault }: Rendering
): Promise<MadeExtract> => {
  await getOwnMeeting(ctx, meetingId)
  const paragraphIds = paragraphs.map(({ paragraphId }) => paragraphId)
  const { extract, meeting, matters } = await composeExtract(ctx, meetingId, paragraphIds)
  const file = await keepPdf(ctx, vault, await renderExtract(extract))
  return inTransaction(ctx, async tx => {
    await getOwnMeeting(tx, meetingId)
    return registerExtract(tx, meeting, matters, file)
  })
}

/** The extract as a file, for anybody who may read its §§. Nothing is registered. */
export const getExtractFile = async (
  ctx: Context,
  meetingId: string,
  paragraphIds: readonly string[],
  { renderExtract }: Pick<Rendering, 'renderExtract'>
): Promise<{ fileName: string; bytes: Uint8Array }> => {
  const { extract, meeting, matters } = await composeExtract(ctx, meetingId, paragraphIds)
  return { fileName: fileNameOf(meeting, matters), bytes: (await renderExtract(extract)).bytes }
}

const registerExtract = async (
  tx: Context,
  meeting: Meeting,
  matters: readonly Matter[],
  file: StoredFile
): Promise<MadeExtract> => {
  await rememberFile(tx.store, file)
  const key = extractKey(
    meeting.id,
    matters.map(({ id }) => id)
  )
  const fileName = fileNameOf(meeting, matters)
  const document = `Protokollsutdrag ${matters.map(({ label }) => label).join(', ')}, ${meeting.organName} ${meeting.firstOn}`
  const recordId = await registerDocument(tx, {
    key,
    caseId: await caseOf(tx, meeting, matters),
    record: {
      direction: 'drawn-up',
      title: document.slice(0, 300),
      recordType: 'Protokollsutdrag',
      meetingOn: meeting.firstOn
    },
    received: { fileName, file },
    isSecret: matters.some(({ secrecy }) => secrecy !== null)
  })
  return { recordId, documentKey: key, document, fileName, sha256: file.sha256 }
}

const caseOf = async (tx: Context, meeting: Meeting, matters: readonly Matter[]): Promise<string> => {
  const [caseId, ...others] = new Set(matters.map(matter => matter.caseId))
  return caseId && others.length === 0 ? caseId : openCollectingCase(tx, meeting)
}

// "§ 12 a" → "12a": a file name that no mail server or archive stumbles on.
const fileNameOf = ({ firstOn }: Meeting, matters: readonly Matter[]): string =>
  `protokollsutdrag-${firstOn}-${matters
    .map(({ label }) => label.toLowerCase().replace(/[^a-z0-9]/gu, ''))
    .join('-')
    .slice(0, 100)}.pdf`
