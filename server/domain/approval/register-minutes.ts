import { openCollectingCase } from '../cases/open-case.ts'
import { getFile, type StoredFile } from '../files/file-store.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { excerptKey, minutesKey } from '../secrecy/own-documents.ts'
import type { ReceivedFile } from '../register/add-record-file.ts'
import { registerDocument } from '../register/register-document.ts'
import { findSecretMatters, findSecretMeetings } from '../secrecy/secret-meetings.ts'
import type { Context } from '../shared/context.ts'
import type { Minutes, MinutesParagraph } from './minutes.ts'

/**
 * Registers sealed minutes, or the §§ that are approved at once, in the organ's collecting case of the year, with every bilaga
 * as a file of the same record (OSL 5:1: as soon as they are drawn up; TF 2:10: when they have been approved). Within the
 * transaction that seals them.
 */
export const registerMinutes = async (
  tx: Context,
  meeting: Meeting,
  minutes: Minutes,
  file: StoredFile
): Promise<void> => {
  const received: ReceivedFile[] = [{ fileName: `${fileNameOf(minutes)}.pdf`, file }]
  for (const { fileName, sha256 } of standing(minutes).flatMap(({ appendices }) => appendices))
    received.push({ fileName, file: await getFile(tx.store, sha256) })
  await registerFilesOfMinutes(tx, meeting, minutes, received)
}

/** Registers files of the minutes: with the record where there is none yet, beside those of the record that is there. */
export const registerFilesOfMinutes = async (
  tx: Context,
  meeting: Meeting,
  minutes: Minutes,
  files: readonly ReceivedFile[]
): Promise<void> => {
  const { id, organName, firstOn } = meeting
  const caseId = await openCollectingCase(tx, meeting)
  const paragraphIds = paragraphsOf(minutes).map(paragraph => paragraph.id)
  const isSecret = minutes.isImmediate
    ? (await findSecretMatters(tx.store, paragraphIds)).size > 0
    : (await findSecretMeetings(tx.store, [id])).has(id)
  const key = minutes.isImmediate ? excerptKey(id, paragraphIds) : minutesKey(id)
  const part = minutes.isImmediate ? `, omedelbar justering av ${minutes.paragraphRange}` : ''
  const title = `Protokoll ${organName} ${firstOn}${part}`
  const record = { direction: 'drawn-up', title, recordType: 'Protokoll', meetingOn: firstOn } as const
  for (const received of files) await registerDocument(tx, { key, caseId, record, received, isSecret })
}

const paragraphsOf = ({ sections }: Minutes): MinutesParagraph[] =>
  sections.flatMap(({ paragraphs }) => paragraphs)

const standing = (minutes: Minutes): MinutesParagraph[] =>
  paragraphsOf(minutes).filter(({ isWithdrawn }) => !isWithdrawn)

/** "protokoll-2026-03-12", and with the numbers of §§ that are approved at once. */
export const fileNameOf = (minutes: Minutes): string => {
  const numbers = minutes.isImmediate
    ? paragraphsOf(minutes).map(({ label }) => label.replace(/[^0-9]/gu, ''))
    : []
  return ['protokoll', minutes.firstOn, ...numbers].join('-').slice(0, 100)
}
