import { listOrgans } from '../domain/bodies/organs.ts'
import { listPersons } from '../domain/people/persons.ts'
import type { Context } from '../domain/shared/context.ts'
import type { CaseChoices } from '../rendering/page-models/case-pages.ts'
import type { Option } from '../rendering/page-models/form.ts'
import { wholeList } from './whole-list.ts'

export const choicesOfCases = async (ctx: Context): Promise<CaseChoices> => ({
  officers: await choicesOfOfficers(ctx),
  organs: (await listOrgans(ctx)).map(({ id, name }) => ({ value: id, text: name }))
})

export const choicesOfOfficers = async (ctx: Context): Promise<Option[]> =>
  (await wholeList(paging => listPersons(ctx, paging))).map(({ id, name }) => ({ value: id, text: name }))
