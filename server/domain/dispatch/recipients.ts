import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { seeMatter } from '../meetings/meeting-access.ts'
import { AppError, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { NewRecipient, Recipient } from './recipient-schemas.ts'
import { findRecipients, getRecipientRow } from './recipient-store.ts'

const { decisionRecipients } = schema

/** To whom a § is sent; nothing of a § that is withheld. */
export const listRecipients = async (ctx: Context, paragraphId: string): Promise<Recipient[]> => {
  const { matter } = await seeMatter(ctx, paragraphId)
  return matter.withheld ? [] : findRecipients(ctx.store, [paragraphId])
}

/** Adds one to whom the § is sent, also where the minutes are sealed: sending changes nothing in them. */
export const addRecipient = (
  ctx: Context,
  paragraphId: string,
  recipient: NewRecipient
): Promise<Recipient> =>
  inTransaction(ctx, async tx => {
    const place = await assertMaySend(tx, paragraphId)
    const position = (await findRecipients(tx.store, [paragraphId])).length
    const id = tx.newId()
    await tx.store.write
      .insert(decisionRecipients)
      .values({ id, matterId: paragraphId, position, ...recipient })
    await recordEvent(tx, 'recipient.added', paragraphId, { after: recipient, ...place })
    return getRecipientRow(tx.store, id)
  })

export const removeRecipient = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'meetings.list')
    const { paragraphId, name, email } = await getRecipientRow(tx.store, id)
    const place = await assertMaySend(tx, paragraphId, 'Mottagaren')
    await tx.store.write.delete(decisionRecipients).where(eq(decisionRecipients.id, id))
    await recordEvent(tx, 'recipient.removed', paragraphId, { before: { name, email }, ...place })
  })

const assertMaySend = async (
  tx: Context,
  paragraphId: string,
  asked?: string
): Promise<{ within: string; isSecret: boolean }> => {
  const { matter, facts, meeting } = await seeMatter(tx, paragraphId, asked)
  if (asked && matter.withheld) throw notFound(asked)
  assertCan(tx, 'minutes.write', facts)
  if (matter.secrecy) assertCan(tx, 'minutes.read-secret', facts)
  // Without a § the matter may still be removed from the agenda.
  if (matter.foreseenNumber !== null)
    throw new AppError(
      'wrong-state',
      'Ärendet har ingen paragraf än. Ange vart det skickas när det är upptaget.'
    )
  return { within: meeting.id, isSecret: matter.secrecy !== null }
}
