import { schema } from '../../db/schema/schema.ts'
import { findAttendance } from '../meetings/attendance-store.ts'
import type { Context } from '../shared/context.ts'
import type { Minutes } from './minutes.ts'

/** The sealed file waits for exactly those who sign it. Within the transaction that seals. */
export const startApproval = async (tx: Context, minutes: Minutes, sha256: string): Promise<void> => {
  const { write } = tx.store
  const id = tx.newId()
  await write.insert(schema.approvals).values({ id, meetingId: minutes.meetingId, sha256, createdAt: tx.now })
  const attendance = await findAttendance(tx.store, minutes.meetingId)
  for (const [position, { role, name, paragraphs }] of minutes.signers.entries()) {
    const personId = attendance.find(row => row.name === name)?.personId ?? null
    await write
      .insert(schema.approvalSigners)
      .values({ id: tx.newId(), approvalId: id, position, role, name, personId, paragraphs })
  }
}
