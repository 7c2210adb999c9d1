import { and, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { NewStandingRecipient, StandingRecipient } from './recipient-schemas.ts'
import { findStandingRecipients, getStandingRecipientRow } from './recipient-store.ts'

const { standingRecipients } = schema

/** Who gets the minutes or the summary after every meeting of the organ. */
export const listStandingRecipients = async (ctx: Context, organId: string): Promise<StandingRecipient[]> => {
  assertCan(ctx, 'organisation.read')
  await getOrganRow(ctx.store, organId)
  return findStandingRecipients(ctx.store, organId)
}

export const addStandingRecipient = (
  ctx: Context,
  organId: string,
  recipient: NewStandingRecipient
): Promise<StandingRecipient> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.read')
    await getOrganRow(tx.store, organId)
    assertCan(tx, 'meetings.plan', { organId })
    const { document, email } = recipient
    const [known] = await tx.store.read
      .select({ id: standingRecipients.id })
      .from(standingRecipients)
      .where(
        and(
          eq(standingRecipients.organId, organId),
          eq(standingRecipients.document, document),
          eq(standingRecipients.email, email)
        )
      )
    if (known) throw invalidField('email', 'Adressen står redan på den listan.')
    const id = tx.newId()
    await tx.store.write.insert(standingRecipients).values({ id, organId, ...recipient })
    await recordEvent(tx, 'standing-recipient.added', organId, { after: recipient })
    return getStandingRecipientRow(tx.store, id)
  })

export const removeStandingRecipient = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.read')
    const { organId, document, name, email } = await getStandingRecipientRow(tx.store, id)
    assertCan(tx, 'meetings.plan', { organId })
    await tx.store.write.delete(standingRecipients).where(eq(standingRecipients.id, id))
    await recordEvent(tx, 'standing-recipient.removed', organId, { before: { document, name, email } })
  })
