import { nameOfActor } from '../access/actor.ts'
import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { findSigners, getApprovalRow } from './approval-store.ts'
import { getOwnApproved, seeApproved } from './approved-minutes.ts'
import { countPlaces, withChanges, type Change } from './correction.ts'
import { recordChanges } from './correction-events.ts'
import type { Correction, NewCorrection } from './correction-schemas.ts'
import { findCorrections, getCorrectionRow } from './correction-store.ts'
import { getCorrection } from './corrections.ts'
import { currentMinutesOf } from './current-minutes.ts'
import { withoutSecretParagraphs } from './without-paragraphs.ts'
import type { Minutes } from './minutes.ts'

const { correctionChanges, corrections, correctionSigners } = schema

/**
 * Proposes that obvious slips in approved minutes are mended, to those who signed them. FL 36 § is not for what is tried by
 * laglighetsprövning (FL 2 §), but what it says is good practice: a slip of the pen or the like, and nothing of substance.
 */
export const proposeCorrection = (
  ctx: Context,
  approvalId: string,
  { kind, changes }: NewCorrection
): Promise<Correction> =>
  inTransaction(ctx, async tx => {
    const approval = await getApprovalRow(tx.store, approvalId)
    const meeting = await getOwnApproved(tx, approval)
    if (!approval.approvedOn)
      throw new AppError('wrong-state', 'Det är inte justerat än. Den som vägrar skriva under säger varför.')
    if ((await findCorrections(tx.store, approvalId)).some(({ state }) => state === 'proposed'))
      throw new AppError(
        'conflict',
        'Det finns redan en föreslagen rättelse. Vänta på svaren, eller dra tillbaka den.'
      )
    const { minutes } = await currentMinutesOf(tx.store, approval)
    assertOnePlace(await withoutSecretParagraphs(tx, await seeApproved(tx, approval), minutes), changes)
    const id = tx.newId()
    const proposedBy = nameOfActor(tx.actor)
    await tx.store.write
      .insert(corrections)
      .values({ id, approvalId, kind, state: 'proposed', proposedAt: tx.now, proposedBy })
    for (const [position, { paragraphId, was, becomes }] of changes.entries())
      await tx.store.write
        .insert(correctionChanges)
        .values({ id: tx.newId(), correctionId: id, position, matterId: paragraphId, was, becomes })
    for (const { id: signerId, signedOn } of await findSigners(tx.store, approvalId))
      if (signedOn)
        await tx.store.write.insert(correctionSigners).values({ id: tx.newId(), correctionId: id, signerId })
    await recordChanges(tx, 'correction.proposed', meeting.id, changes, { correctionKind: kind })
    return getCorrection(tx, id)
  })

/** While somebody's answer is waited for. */
export const withdrawCorrection = (ctx: Context, id: string): Promise<Correction> =>
  inTransaction(ctx, async tx => {
    const row = await getCorrectionRow(tx.store, id)
    const approval = await getApprovalRow(tx.store, row.approvalId)
    const meeting = await getOwnApproved(tx, approval, 'Rättelsen')
    if (row.state !== 'proposed') throw new AppError('conflict', 'Rättelsen är redan avgjord.')
    await tx.store.write
      .update(corrections)
      .set({ state: 'withdrawn', endedAt: tx.now, revision: sql`${corrections.revision} + 1` })
      .where(eq(corrections.id, id))
    await recordEvent(tx, 'correction.withdrawn', meeting.id)
    return getCorrection(tx, id)
  })

/** One change after the other, so that two in the same § do not meet. */
const assertOnePlace = (minutes: Minutes, changes: readonly Change[]): void => {
  const told = { correctedOn: '', by: [] }
  let standing = minutes
  for (const [index, change] of changes.entries()) {
    const paragraph = minutes.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .find(({ id }) => id === change.paragraphId)
    if (change.paragraphId !== null && !paragraph)
      throw invalidField(`changes.${index}.paragraphId`, 'Välj en paragraf i det här protokollet.')
    if (paragraph?.immediate)
      throw invalidField(
        `changes.${index}.paragraphId`,
        `${paragraph.label} är omedelbart justerad. Rätta den där den justerades.`
      )
    const places = countPlaces(standing, change)
    if (places !== 1)
      throw invalidField(
        `changes.${index}.was`,
        places === 0
          ? 'Orden finns inte där. Skriv dem precis som de står i protokollet.'
          : `Orden finns på ${places} ställen där. Ta med fler ord runt omkring, så att det bara kan vara ett.`
      )
    standing = withChanges(standing, [change], told)
  }
}
