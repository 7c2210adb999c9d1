import { and, count, eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { EventType } from '../events/event-types.ts'
import { recordEvent } from '../events/record-event.ts'
import { reindexCase } from '../search/reindex.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import type { Case, CaseClosing, CaseStatus, Striking } from './case-schemas.ts'
import { refusalOfCase, type CaseAct } from './case.ts'
import { getCaseRow } from './case-store.ts'
import { withoutSecret } from './cases.ts'
import { getWritableCase } from './writable-case.ts'

const { cases, records } = schema

/** Closes a case: its records stay, and no more are registered until it is opened again. */
export const closeCase = (
  ctx: Context,
  id: string,
  { closedOn = dayInSweden(ctx.now) }: CaseClosing
): Promise<Case> =>
  changeStatus(ctx, id, 'close', async current => {
    if (current.openedOn && closedOn < current.openedOn)
      throw invalidField('closedOn', `Ärendet öppnades ${current.openedOn}. Ange den dagen eller en senare.`)
    if (closedOn > dayInSweden(ctx.now))
      throw invalidField('closedOn', 'Ett ärende kan inte avslutas en dag som inte har varit.')
    return { status: 'closed', closedOn }
  })

export const reopenCase = (ctx: Context, id: string): Promise<Case> =>
  changeStatus(ctx, id, 'reopen', async () => ({ status: 'open', closedOn: null }))

/** Strikes a case that should not have been opened: the number is kept and the reason shown. */
export const strikeCase = (ctx: Context, id: string, { reason }: Striking): Promise<Case> =>
  changeStatus(ctx, id, 'strike', async (current, tx) => {
    const [{ total } = { total: 0 }] = await tx.store.read
      .select({ total: count() })
      .from(records)
      .where(and(eq(records.caseId, current.id), eq(records.status, 'registered')))
    if (total > 0)
      throw new AppError(
        'conflict',
        `I ärendet finns ${total} ${total === 1 ? 'handling' : 'handlingar'}. Makulera dem först, eller avsluta ärendet.`
      )
    return { status: 'struck', closedOn: null, struckReason: reason }
  })

type NewStatus = { status: CaseStatus; closedOn: string | null; struckReason?: string }

const events: Record<CaseAct, EventType> = {
  close: 'case.closed',
  reopen: 'case.reopened',
  strike: 'case.struck'
}

const changeStatus = (
  ctx: Context,
  id: string,
  act: CaseAct,
  become: (current: Case, tx: Context) => Promise<NewStatus>
): Promise<Case> =>
  inTransaction(ctx, async tx => {
    const current = await getWritableCase(tx, id)
    const refusal = refusalOfCase(act, current.status)
    if (refusal) throw new AppError('wrong-state', refusal)
    const after = await become(current, tx)
    await tx.store.write
      .update(cases)
      .set({ ...after, revision: sql`${cases.revision} + 1` })
      .where(eq(cases.id, id))
    await recordEvent(tx, events[act], id, {
      before: { status: current.status },
      after,
      isSecret: current.secrecy !== null
    })
    await reindexCase(tx, id)
    return withoutSecret(tx, await getCaseRow(tx.store, id))
  })
