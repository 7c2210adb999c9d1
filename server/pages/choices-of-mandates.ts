import type { Context } from '../domain/shared/context.ts'
import { listMembers } from '../domain/bodies/members.ts'
import { listOrgans } from '../domain/bodies/organs.ts'
import { listPersons } from '../domain/people/persons.ts'
import { mandateChoices, type MandateChoices } from '../rendering/page-models/organisation-pages.ts'
import { wholeList } from './whole-list.ts'

/** Everyone and everything that a mandate can join. */
export const choicesOfMandates = async (ctx: Context): Promise<MandateChoices> =>
  mandateChoices(
    await wholeList(paging => listPersons(ctx, paging)),
    await listOrgans(ctx),
    await listMembers(ctx)
  )
