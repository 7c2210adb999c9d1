import { and, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { openCollectingCase } from '../cases/open-case.ts'
import { getFile, type StoredFile } from '../files/file-store.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { minutesKey } from '../secrecy/own-documents.ts'
import type { ReceivedFile } from '../register/add-record-file.ts'
import { registerDocument } from '../register/register-document.ts'
import { findSecretMeetings } from '../secrecy/secret-meetings.ts'
import type { Context } from '../shared/context.ts'

const { appendices, matters } = schema

/**
 * Registers sealed minutes in the organ's collecting case of the year, with every bilaga as a file of the same record
 * (OSL 5:1: as soon as they are drawn up; TF 2:10: when they have been approved). Within the transaction that seals them.
 */
export const registerMinutes = async (tx: Context, meeting: Meeting, file: StoredFile): Promise<void> => {
  const received: ReceivedFile[] = [{ fileName: `protokoll-${meeting.firstOn}.pdf`, file }]
  for (const { fileName, sha256 } of await findAppendixFiles(tx, meeting.id))
    received.push({ fileName, file: await getFile(tx.store, sha256) })
  await registerFilesOfMinutes(tx, meeting, received)
}

/** Registers files of the minutes: with the record where there is none yet, beside those of the record that is there. */
export const registerFilesOfMinutes = async (
  tx: Context,
  meeting: Meeting,
  files: readonly ReceivedFile[]
): Promise<void> => {
  const { id, organName, firstOn } = meeting
  const caseId = await openCollectingCase(tx, meeting)
  const isSecret = (await findSecretMeetings(tx.store, [id])).has(id)
  const title = `Protokoll ${organName} ${firstOn}`
  const record = { direction: 'drawn-up', title, recordType: 'Protokoll', meetingOn: firstOn } as const
  for (const received of files)
    await registerDocument(tx, { key: minutesKey(id), caseId, record, received, isSecret })
}

const findAppendixFiles = ({ store }: Context, meetingId: string) =>
  store.read
    .select({ fileName: appendices.fileName, sha256: appendices.sha256 })
    .from(appendices)
    .innerJoin(matters, eq(matters.id, appendices.matterId))
    .where(and(eq(matters.meetingId, meetingId), eq(matters.isWithdrawn, false)))
    .orderBy(matters.position, appendices.position)
