import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { findActorOfPerson } from '../accounts/find-actor.ts'
import { findBody } from '../bodies/body-store.ts'
import { enqueueJob } from '../jobs/enqueue-job.ts'
import type { DigestDeadline, DigestTask } from '../jobs/mail.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { addDays, type IsoDate } from '../shared/dates.ts'
import { isHoliday } from '../shared/holidays.ts'
import { listDeadlines } from './list-deadlines.ts'
import { listOwnTasks } from './own-tasks.ts'

const { accounts } = schema

/** The places on our pages that the digest leads to. */
export type DigestLinks = { desk: string }

/**
 * Mails each who wants it what is late, what is to be done within three days, and what waits for that person: once a day at
 * most, on working days, and nothing where nothing waits. What a case is about stays in the system.
 */
export const mailDigests = async (ctx: Context, day: IsoDate, { desk }: DigestLinks): Promise<void> => {
  if (isHoliday(day)) return
  const body = await findBody(ctx.store)
  // The days go on also before anything is set up.
  if (!body) return
  const wanting = await ctx.store.read
    .select({ personId: accounts.personId, email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.wantsDigest, true), isNull(accounts.disabledAt), isNotNull(accounts.passwordHash)))
    .orderBy(asc(accounts.personId))
  for (const { personId, email } of wanting) {
    const actor = await findActorOfPerson(ctx.store, personId, day)
    if (!actor) continue
    const { deadlines, tasks } = await digestOf({ ...ctx, actor }, day)
    if (deadlines.length + tasks.length === 0) continue
    const model = { name: actor.name, bodyName: body.name, deadlines, tasks, link: desk, at: ctx.now }
    await inTransaction(ctx, tx =>
      enqueueJob(tx, {
        kind: 'mail',
        key: `mail:digest:${personId}:${day}`,
        payload: { to: email, template: 'digest', model }
      })
    )
  }
}

const digestOf = async (
  ctx: Context,
  day: IsoDate
): Promise<{ deadlines: DigestDeadline[]; tasks: DigestTask[] }> => {
  const beside = { areTasksBeside: true }
  const { items } = await listDeadlines(ctx, { until: addDays(day, 3), limit: 100, page: 1 }, beside)
  return {
    deadlines: items.map(({ kind, dueOn, isLate, organName, firstOn, dnr }) => ({
      kind,
      dueOn,
      isLate,
      subject: dnr ?? `${organName} ${firstOn}`
    })),
    tasks: (await listOwnTasks(ctx)).map(({ kind, organName, firstOn }) => ({
      kind,
      subject: `${organName} ${firstOn}`
    }))
  }
}
