import type { Case } from '../cases/case-schemas.ts'
import { seesSecretOf } from '../cases/cases.ts'
import { findCase } from '../cases/case-store.ts'
import { getParagraph } from '../decisions/get-paragraph.ts'
import type { Paragraph } from '../decisions/paragraph-schemas.ts'
import { getFile } from '../files/file-store.ts'
import { addMatter } from '../meetings/matters.ts'
import { getWritableMeeting } from '../meetings/meeting-access.ts'
import { addAppendix } from '../paragraphs/appendices.ts'
import { findRecordsOfCase, type FoundRecord } from '../register/record-store.ts'
import type { SecrecyMark } from '../secrecy/secrecy-schemas.ts'
import { findMarks } from '../secrecy/secrecy-store.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { NewCaseMatter } from './case-matter-schemas.ts'
import { filesToBring, refusalOf } from './choosable-records.ts'

/**
 * Puts an open case on the agenda with its title and dnr, and the files of the chosen records as bilagor by the same hash. A
 * record under a mark of its own brings the mark to the matter; that of the case follows from the dnr.
 */
export const addMatterFromCase = (
  ctx: Context,
  meetingId: string,
  { caseId, title, sectionId, recordIds }: NewCaseMatter
): Promise<Paragraph> =>
  inTransaction(ctx, async tx => {
    await getWritableMeeting(tx, meetingId)
    const found = await findOpenCase(tx, caseId)
    const chosen = await findChosen(tx, caseId, recordIds)
    const wanted = { title: title ?? found.title, sectionId, dnr: found.dnr }
    const { id } = await addMatter(tx, meetingId, wanted, { secrecy: await ownMarkOf(tx, chosen) })
    await attachFiles(tx, id, chosen)
    return getParagraph(tx, id)
  })

const findOpenCase = async (tx: Context, caseId: string): Promise<Case> => {
  const found = await findCase(tx.store, caseId)
  if (!found) throw invalidField('caseId', 'Välj ett ärende som finns i diariet.')
  if (found.status !== 'open')
    throw invalidField('caseId', `Ärendet ${found.dnr} är inte öppet. Öppna det igen, eller välj ett annat.`)
  if (found.secrecy && !seesSecretOf(tx, found))
    throw new AppError(
      'not-allowed',
      'Ärendet är sekretessmarkerat. Den som får läsa det behöver sätta upp det.'
    )
  return found
}

/** The chosen records, in the order that the case has them. */
const findChosen = async (
  tx: Context,
  caseId: string,
  recordIds: readonly string[]
): Promise<FoundRecord[]> => {
  const all = await findRecordsOfCase(tx.store, caseId)
  for (const [index, id] of recordIds.entries()) {
    const record = all.find(candidate => candidate.id === id)
    const refusal = record ? refusalOf(tx, record) : 'Handlingen hör inte till ärendet.'
    if (refusal)
      throw invalidField(
        `recordIds.${index}`,
        `${refusal} Välj bort ${record?.label ?? 'den'} och försök igen.`
      )
  }
  return all.filter(({ id }) => recordIds.includes(id))
}

/** One mark that names what each of the records is marked by, since a matter has one. */
const ownMarkOf = async (tx: Context, chosen: readonly FoundRecord[]): Promise<SecrecyMark | null> => {
  const found = await findMarks(
    tx.store,
    chosen.map(({ id }) => id)
  )
  const marks = chosen.flatMap(({ id }) => found.get(id) ?? [])
  const [first] = marks
  const all = (field: 'statute' | 'authority') => [...new Set(marks.map(mark => mark[field]))].join('; ')
  return first ? { ...first, statute: all('statute'), authority: all('authority') } : null
}

const attachFiles = async (tx: Context, id: string, chosen: readonly FoundRecord[]): Promise<void> => {
  const attached = new Set<string>()
  for (const record of chosen) {
    const files = filesToBring(record)
    for (const { fileName, sha256 } of files) {
      if (attached.has(sha256)) continue
      attached.add(sha256)
      const title = files.length === 1 ? record.title : `${record.title} (${fileName})`
      await addAppendix(tx, id, { fileName, title, file: await getFile(tx.store, sha256) })
    }
  }
}
