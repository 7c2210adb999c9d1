import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'

const { personalDataDecisions, persons, publications } = schema

export type DecisionRow = typeof personalDataDecisions.$inferSelect

export const findPersonalDataDecisions = ({ read }: Store, meetingId: string): Promise<DecisionRow[]> =>
  Promise.resolve(
    read.select().from(personalDataDecisions).where(eq(personalDataDecisions.meetingId, meetingId))
  )

/** The last word of a person on it. */
export const keepDecision = async (
  { write }: Store,
  row: DecisionRow,
  before: DecisionRow | undefined
): Promise<void> => {
  const { verdict, decidedAt, decidedBy } = row
  if (before)
    await write
      .update(personalDataDecisions)
      .set({ verdict, decidedAt, decidedBy })
      .where(eq(personalDataDecisions.id, before.id))
  else await write.insert(personalDataDecisions).values(row)
}

export const findPublication = async ({ read }: Store, approvalId: string) =>
  (await read.select().from(publications).where(eq(publications.approvalId, approvalId)))[0]

/** Names that are in the people register. */
export const findKnownNames = async ({ read }: Store): Promise<string[]> =>
  (await read.select({ name: persons.name }).from(persons)).map(({ name }) => name)
