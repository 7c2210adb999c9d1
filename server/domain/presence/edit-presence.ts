import { schema } from '../../db/schema/schema.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { getWritableMatter } from '../meetings/meeting-access.ts'
import { touchMeeting } from '../meetings/meeting-store.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { getParagraphPresence } from './get-presence.ts'
import type { ParagraphPresence, PresenceEdit } from './presence-schemas.ts'

const { presenceNotes } = schema

/** Chooses the rule of jäv that a matter follows, or says why it was dealt with without a quorum or without being called. */
export const editPresence = (
  ctx: Context,
  paragraphId: string,
  revision: number,
  edit: PresenceEdit
): Promise<ParagraphPresence> =>
  inTransaction(ctx, async tx => {
    const { matter } = await getWritableMatter(tx, paragraphId)
    const current = await getParagraphPresence(tx, paragraphId)
    assertRevision(current, revision)
    const { ownRecusalRule: recusalRule, quorumReason, lateReason } = current
    const stored = { recusalRule, quorumReason, lateReason }
    const note = { ...stored, ...edit, revision: revision + 1 }
    await tx.store.write
      .insert(presenceNotes)
      .values({ ...note, matterId: paragraphId })
      .onConflictDoUpdate({ target: presenceNotes.matterId, set: note })
    await touchMeeting(tx, matter.meetingId)
    await recordEvent(tx, 'presence.edited', paragraphId, {
      ...changesOf(stored, edit),
      within: matter.meetingId,
      isSecret: matter.secrecy !== null
    })
    return getParagraphPresence(tx, paragraphId)
  })
