import { and, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { openCollectingCase } from '../cases/open-case.ts'
import { getFile, type StoredFile } from '../files/file-store.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { minutesKey } from '../secrecy/own-documents.ts'
import { registerDocument } from '../register/register-document.ts'
import { findSecretMeetings } from '../secrecy/secret-meetings.ts'
import type { Context } from '../shared/context.ts'
import { yearOf } from '../shared/dates.ts'

const { appendices, matters } = schema

/**
 * Registers sealed minutes in the organ's collecting case of the year, with every bilaga as a file of the same record
 * (OSL 5:1: as soon as they are drawn up; TF 2:10: when they have been approved). Within the transaction that seals them.
 */
export const registerMinutes = async (
  tx: Context,
  { id, organId, organName, firstOn }: Meeting,
  file: StoredFile
): Promise<void> => {
  const caseId = await openCollectingCase(tx, { organId, organName, year: yearOf(firstOn) })
  const isSecret = (await findSecretMeetings(tx.store, [id])).has(id)
  const register = (fileName: string, stored: StoredFile): Promise<string> =>
    registerDocument(tx, {
      key: minutesKey(id),
      caseId,
      record: {
        direction: 'drawn-up',
        title: `Protokoll ${organName} ${firstOn}`,
        recordType: 'Protokoll',
        meetingOn: firstOn
      },
      received: { fileName, file: stored },
      isSecret
    })
  await register(`protokoll-${firstOn}.pdf`, file)
  for (const { fileName, sha256 } of await findAppendixFiles(tx, id))
    await register(fileName, await getFile(tx.store, sha256))
}

const findAppendixFiles = ({ store }: Context, meetingId: string) =>
  store.read
    .select({ fileName: appendices.fileName, sha256: appendices.sha256 })
    .from(appendices)
    .innerJoin(matters, eq(matters.id, appendices.matterId))
    .where(and(eq(matters.meetingId, meetingId), eq(matters.isWithdrawn, false)))
    .orderBy(matters.position, appendices.position)
