import { asc, eq, inArray, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Recipient, StandingRecipient } from './recipient-schemas.ts'

const { decisionRecipients, standingRecipients } = schema

/** To whom some §§ are sent, in order. */
export const findRecipients = ({ read }: Store, paragraphIds: readonly string[]): Promise<Recipient[]> =>
  select(read, inArray(decisionRecipients.matterId, [...paragraphIds]))

export const getRecipientRow = async ({ read }: Store, id: string): Promise<Recipient> => {
  const [row] = await select(read, eq(decisionRecipients.id, id))
  if (!row) throw notFound('Mottagaren')
  return row
}

const select = async (read: Db, where: SQL): Promise<Recipient[]> =>
  read
    .select({
      id: decisionRecipients.id,
      paragraphId: decisionRecipients.matterId,
      name: decisionRecipients.name,
      email: decisionRecipients.email
    })
    .from(decisionRecipients)
    .where(where)
    .orderBy(asc(decisionRecipients.position))

export const findStandingRecipients = async (
  { read }: Store,
  organId: string
): Promise<StandingRecipient[]> =>
  read
    .select()
    .from(standingRecipients)
    .where(eq(standingRecipients.organId, organId))
    .orderBy(asc(standingRecipients.document), asc(standingRecipients.name), asc(standingRecipients.id))

export const getStandingRecipientRow = async ({ read }: Store, id: string): Promise<StandingRecipient> => {
  const [row] = await read.select().from(standingRecipients).where(eq(standingRecipients.id, id))
  if (!row) throw notFound('Mottagaren')
  return row
}
