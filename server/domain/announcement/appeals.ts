import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { getMatterOfField } from '../meetings/matter-store.ts'
import { getOwnMeeting, seeMatter } from '../meetings/meeting-access.ts'
import { isParagraphLocked } from '../meetings/meeting.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { assertRevision } from '../shared/revision.ts'
import type { Appeal, AppealEdit, NewAppeal } from './legal-force-schemas.ts'
import { findLegalForces, getAppealRow } from './legal-force-store.ts'

const { appeals } = schema

/** An appeal has come in against the decision of a § (KL 13 kap.). */
export const receiveAppeal = (
  ctx: Context,
  { againstParagraphId: matterId, ...appeal }: NewAppeal
): Promise<Appeal> =>
  inTransaction(ctx, async tx => {
    await getMatterOfField(tx.store, 'againstParagraphId', matterId)
    const { meeting, matter } = await seeMatter(tx, matterId)
    await getOwnMeeting(tx, meeting.id)
    if (!isParagraphLocked(meeting, matter))
      throw new AppError(
        'wrong-state',
        'Protokollet är inte låst än: det finns inget justerat beslut att överklaga.'
      )
    if (appeal.receivedOn < meeting.firstOn || appeal.receivedOn > dayInSweden(tx.now))
      throw invalidField('receivedOn', `Ange en dag från ${meeting.firstOn} till i dag.`)
    if ((await findLegalForces(tx.store, [matterId])).size > 0)
      throw new AppError('conflict', 'Beslutet har redan fått laga kraft.')
    const id = tx.newId()
    await tx.store.write.insert(appeals).values({ ...appeal, id, matterId })
    await recordEvent(tx, 'appeal.received', matterId, {
      after: { ...appeal },
      within: meeting.id,
      isSecret: matter.secrecy !== null
    })
    return getAppealRow(tx.store, id)
  })

/** What the court has said: inhibition, judgment. */
export const editAppeal = (ctx: Context, id: string, revision: number, edit: AppealEdit): Promise<Appeal> =>
  inTransaction(ctx, async tx => {
    const current = await getAppealRow(tx.store, id)
    const { meeting, matter } = await seeMatter(tx, current.paragraphId, 'Överklagandet')
    await getOwnMeeting(tx, meeting.id)
    assertRevision(current, revision)
    const next = { ...current, ...edit }
    if ((next.judgedOn === null) !== (next.outcome === null))
      throw invalidField(
        next.outcome === null ? 'outcome' : 'judgedOn',
        'En dom har både en dag och en utgång.'
      )
    for (const field of ['judgedOn', 'inhibitedOn'] as const) {
      const day = next[field]
      if (day && (day < next.receivedOn || day > dayInSweden(tx.now)))
        throw invalidField(field, `Ange en dag från ${next.receivedOn} till i dag.`)
    }
    await tx.store.write
      .update(appeals)
      .set({ ...edit, revision: sql`${appeals.revision} + 1` })
      .where(eq(appeals.id, id))
    await recordEvent(tx, 'appeal.edited', current.paragraphId, {
      ...changesOf(current, edit),
      within: meeting.id,
      isSecret: matter.secrecy !== null
    })
    return getAppealRow(tx.store, id)
  })
