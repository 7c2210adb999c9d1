import { and, inArray, isNull } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'

const { accounts } = schema

/** Those of these persons who can sign in. */
export const findAccountHolders = async (
  { read }: Store,
  personIds: readonly string[]
): Promise<Set<string>> => {
  const rows = await read
    .select({ personId: accounts.personId })
    .from(accounts)
    .where(and(inArray(accounts.personId, [...personIds]), isNull(accounts.disabledAt)))
  return new Set(rows.map(({ personId }) => personId))
}
