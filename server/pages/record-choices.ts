import { acceptedEndings } from '../domain/files/file-kinds.ts'
import { listRecordTypes } from '../domain/retention/plans.ts'
import type { Context } from '../domain/shared/context.ts'
import type { RecordChoices } from '../rendering/page-models/record-pages.ts'
import { choicesOfOfficers } from './case-choices.ts'

export const choicesOfRecords = async (ctx: Context): Promise<RecordChoices> => ({
  officers: await choicesOfOfficers(ctx),
  recordTypes: (await listRecordTypes(ctx)).map(({ recordType }) => recordType),
  endings: acceptedEndings
})
