import { asc, between, eq, sql, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Delivery, DeliveryState } from './delivery-schemas.ts'

const { deliveries, jobs } = schema

/** The key of the job that sends it: a delivery that was given up is tried again as any other job. */
export const jobKeyOf = (deliveryId: string): string => `deliver:${deliveryId}`

/** Every delivery of the document, whatever version of its file, in the order they were queued. */
export const findDeliveries = (store: Store, documentKey: string): Promise<Delivery[]> =>
  findWhere(store, eq(deliveries.documentKey, documentKey))

/** The same of each document whose key begins so. */
export const findDeliveriesUnder = (store: Store, start: string): Promise<Delivery[]> =>
  findWhere(store, between(deliveries.documentKey, start, `${start}~`))

const findWhere = async ({ read }: Store, where: SQL | undefined): Promise<Delivery[]> =>
  (
    await read
      .select({
        id: deliveries.id,
        documentKey: deliveries.documentKey,
        sha256: deliveries.sha256,
        personId: deliveries.personId,
        name: deliveries.name,
        address: deliveries.address,
        queuedAt: deliveries.queuedAt,
        sentAt: deliveries.sentAt,
        failedAt: jobs.failedAt
      })
      .from(deliveries)
      .leftJoin(jobs, eq(jobs.key, sql`'deliver:' || ${deliveries.id}`))
      .where(where)
      .orderBy(asc(deliveries.queuedAt), asc(deliveries.name), asc(deliveries.id))
  ).map(row => ({ ...row, state: stateOf(row) }))

export const findSentAt = async ({ read }: Store, id: string): Promise<string | null> => {
  const [row] = await read.select({ sentAt: deliveries.sentAt }).from(deliveries).where(eq(deliveries.id, id))
  return row?.sentAt ?? null
}

const stateOf = ({ sentAt, failedAt }: Pick<Delivery, 'sentAt' | 'failedAt'>): DeliveryState => {
  if (sentAt) return 'sent'
  return failedAt ? 'failed' : 'waiting'
}
