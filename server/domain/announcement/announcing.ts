import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { schema } from '../../db/schema/schema.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden, type Instant, type IsoDate } from '../shared/dates.ts'
import { assertHasBeen } from '../shared/has-been.ts'
import { appealPeriodOf } from './appeal-period.ts'

/** What every kind of announcement has: it goes up on a board, and comes down. */
export type OnBoard = { announcedAt: Instant; downFromOn: IsoDate; takenDownOn: IsoDate | null }

/**
 * KL 8:9, 9:17: on our own board it goes up today; of a board elsewhere somebody tells the day, which is not before what is
 * announced, and not to come.
 */
export const dayOfAnnouncement = (
  ctx: Pick<Context, 'now'>,
  { boardAddress }: { boardAddress: string | null },
  given: IsoDate | null,
  after?: { on: IsoDate; what: string }
): IsoDate => {
  const today = dayInSweden(ctx.now)
  if (!boardAddress && given && given !== today)
    throw invalidField('announcedOn', 'På den egna anslagstavlan anslås det i dag. Lämna dagen tom.')
  const announcedOn = given ?? today
  if (after && announcedOn < after.on)
    throw invalidField('announcedOn', `${after.what} ${after.on}. Ange en dag som inte ligger före det.`)
  assertHasBeen(ctx, { announcedOn })
  return announcedOn
}

/** KL 13:5: the last day of appeal of what was announced on a day, and the first on which it may come down. */
export const daysUp = (announcedOn: IsoDate): { lastAppealOn: IsoDate; downFromOn: IsoDate } => {
  const { lastOn, earliestDownOn } = appealPeriodOf(announcedOn)
  return { lastAppealOn: lastOn, downFromOn: earliestDownOn }
}

/** Today, when it may come down today. `staysUp` says until when it must stay, `statute` by which law. */
export const dayOfTakingDown = (
  ctx: Pick<Context, 'now'>,
  { takenDownOn, downFromOn }: OnBoard,
  { staysUp, statute }: { staysUp: string; statute: string }
): IsoDate => {
  const today = dayInSweden(ctx.now)
  if (takenDownOn) throw new AppError('conflict', `Anslaget togs ned ${takenDownOn}.`)
  if (today < downFromOn)
    throw new AppError(
      'wrong-state',
      `Anslaget ska sitta uppe ${staysUp}, och får tas ned tidigast ${downFromOn} (${statute}).`
    )
  return today
}

/** When it went up or came down. */
export const changedAtOf = ({ takenDownOn, announcedAt }: Omit<OnBoard, 'downFromOn'>): Instant =>
  takenDownOn ? `${takenDownOn}T00:00:00.000Z` : announcedAt

/** Up on our own board, of an organ that has opened it: for a query that joins the organ. */
export const isOnOurBoard = (table: {
  takenDownOn: SQLiteColumn
  boardAddress: SQLiteColumn
}): SQL | undefined =>
  and(isNull(table.takenDownOn), isNull(table.boardAddress), eq(schema.organs.publishesBoard, true))
