import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { enqueueJob } from '../jobs/enqueue-job.ts'
import type { AttachedFile, Mail, MailModels } from '../jobs/mail.ts'
import type { Context } from '../shared/context.ts'
import { findSentAt, jobKeyOf } from './delivery-store.ts'

const { deliveries } = schema

export type Recipient = { personId: string | null; name: string; address: string }

/** What is said to everybody; each is greeted by name. */
export type DeliveryMail = {
  [Template in DeliveredTemplate]: { template: Template; model: Omit<MailModels[Template], 'name'> }
}[DeliveredTemplate]

type DeliveredTemplate = 'document' | 'summons' | 'cancellation' | 'substitute-call' | 'substitute-release'

export type NewDelivery = {
  /** `summons:ID`, as the document is registered. */
  documentKey: string
  /** Of a file that is in the vault and known to the database. */
  sha256: string
  /** Goes along with the mail; null where the mail leads to it instead. */
  attachment: AttachedFile | null
  mail: DeliveryMail
}

/**
 * Queues a mail to each, within the transaction that is open, with a row that is the proof of it. The same file of the same
 * document goes to an address once, however often it is asked.
 */
export const deliver = async (
  tx: Context,
  { documentKey, sha256, attachment, mail }: NewDelivery,
  recipients: readonly Recipient[]
): Promise<void> => {
  for (const { personId, name, address } of recipients) {
    const id = tx.newId()
    const made = await tx.store.write
      .insert(deliveries)
      .values({ id, documentKey, sha256, personId, name, address, queuedAt: tx.now })
      .onConflictDoNothing()
      .returning({ id: deliveries.id })
    if (made.length === 0) continue
    const { template, model } = mail
    const addressed = { to: address, template, model: { ...model, name } } as Mail
    const payload = { deliveryId: id, mail: addressed, attachment }
    await enqueueJob(tx, { kind: 'deliver', key: jobKeyOf(id), payload })
  }
}

/** Sends what was queued and notes when; what was sent already is not sent again. */
export const sendDelivery = async (
  ctx: Context,
  deliveryId: string,
  send: () => Promise<void>
): Promise<void> => {
  if (await findSentAt(ctx.store, deliveryId)) return
  await send()
  await ctx.store.transact(({ write }) =>
    write.update(deliveries).set({ sentAt: ctx.now }).where(eq(deliveries.id, deliveryId)).execute()
  )
}
