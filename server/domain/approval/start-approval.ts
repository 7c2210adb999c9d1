import { schema } from '../../db/schema/schema.ts'
import { findAttendance } from '../meetings/attendance-store.ts'
import type { Context } from '../shared/context.ts'
import type { Minutes } from './minutes.ts'

/**
 * The sealed file waits for exactly those who sign it; §§ that are approved at once are locked with it. Within the transaction
 * that seals. Answers the id of the approval.
 */
export const startApproval = async (tx: Context, minutes: Minutes, sha256: string): Promise<string> => {
  const { write } = tx.store
  const id = tx.newId()
  const { meetingId, isImmediate } = minutes
  const excerpt = isImmediate ? minutes : null
  await write.insert(schema.approvals).values({ id, meetingId, sha256, excerpt, createdAt: tx.now })
  for (const { id: matterId } of isImmediate ? minutes.sections.flatMap(({ paragraphs }) => paragraphs) : [])
    await write.insert(schema.immediateParagraphs).values({ matterId, approvalId: id })
  const attendance = await findAttendance(tx.store, meetingId)
  for (const [position, { role, name, paragraphs }] of minutes.signers.entries()) {
    const personId = attendance.find(row => row.name === name)?.personId ?? null
    await write
      .insert(schema.approvalSigners)
      .values({ id: tx.newId(), approvalId: id, position, role, name, personId, paragraphs })
  }
  return id
}
