import type { Case } from '../cases/case-schemas.ts'
import { getCase, listCases } from '../cases/cases.ts'
import type { Record, RecordFile } from '../register/record-schemas.ts'
import { findRecordsOfCase, type FoundRecord } from '../register/record-store.ts'
import { seesSecretOfRecord, withoutSecret } from '../register/records.ts'
import { searchRegister } from '../search/search-register.ts'
import type { Context } from '../shared/context.ts'

/** A record of a case as the actor may see it, with the files that come along, or why none can ('' where they can). */
export type ChoosableRecord = { record: Record; files: readonly RecordFile[]; refusal: string }

/** The open cases of a dnr or some words, the nearest first; the latest where nothing is asked for. */
export const listOpenCases = async (ctx: Context, text: string): Promise<Case[]> => {
  const few = { limit: 20, page: 1 }
  if (text.trim() === '') return (await listCases(ctx, { status: 'open', ...few })).items
  const { items } = await searchRegister(ctx, { text, kind: 'case', status: 'open', ...few })
  const found = []
  for (const id of new Set(items.map(({ caseId }) => caseId))) found.push(await getCase(ctx, id))
  // A number is found whatever its status.
  return found.filter(({ status }) => status === 'open')
}

export const listChoosableRecords = async (ctx: Context, caseId: string): Promise<ChoosableRecord[]> => {
  await getCase(ctx, caseId)
  return (await findRecordsOfCase(ctx.store, caseId)).map(found => {
    const refusal = refusalOf(ctx, found)
    return { record: withoutSecret(ctx, found), files: refusal ? [] : filesToBring(found), refusal }
  })
}

/** Why the files of a record cannot be bilagor of a matter that the actor puts up, in Swedish; '' where they can. */
export const refusalOf = (ctx: Context, found: FoundRecord): string => {
  if (found.status === 'struck') return 'Handlingen är makulerad.'
  if (found.secrecy && !seesSecretOfRecord(ctx, found))
    return 'Handlingen är sekretessmarkerad. Den som får läsa den behöver sätta upp ärendet.'
  // Its title says nothing secret and its files do: as bilagor they would be read by all who see the agenda.
  if (found.hasSecretFiles && !found.secrecy)
    return 'Filen innehåller något sekretessmarkerat. Bifoga en kopia utan det på paragrafen i stället.'
  return filesToBring(found).length === 0 ? 'Handlingen har ingen fil.' : ''
}

/** The files that come along: never the copy for the public, and the signed one in the place of its unsigned one. */
export const filesToBring = ({ files }: Pick<Record, 'files'>): readonly RecordFile[] => {
  const originals = files.filter(({ variant }) => variant === 'original')
  const signed = files.filter(({ variant }) => variant === 'signed')
  // Of several it is not known which of them was signed, so that all come.
  return signed.length > 0 && originals.length < 2 ? signed : [...originals, ...signed]
}
