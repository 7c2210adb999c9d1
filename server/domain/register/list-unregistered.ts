import { count, sql } from 'drizzle-orm'
import { z } from 'zod'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import type { Context } from '../shared/context.ts'
import { isoDate } from '../shared/dates.ts'
import { offsetOf, type Page, type Paging } from '../shared/paging.ts'
import { readThrough } from '../shared/read-through.ts'

const { appendices, files, imports, matters, meetings, organs, recordFiles } = schema

export const unregisteredKinds = ['minutes', 'appendix', 'import'] as const
export type UnregisteredKind = (typeof unregisteredKinds)[number]

/** A document that the system holds and nobody has registered (OSL 5:1). It tells of no content, only of where to look. */
export const Unregistered = z
  .object({
    kind: z.enum(unregisteredKinds),
    sha256: z.string(),
    since: isoDate.meta({ description: 'Dagen filen kom till' }),
    meetingId: z.string(),
    organName: z.string(),
    meetingOn: isoDate
  })
  .meta({ id: 'Unregistered' })
export type Unregistered = z.infer<typeof Unregistered>

/**
 * Sealed protokoll, bilagor of sealed meetings and read-in sources that are no file of any record, the oldest first. Drafts and
 * their bilagor are no official documents until the minutes are approved (TF 2:10, 2:12).
 */
export const listUnregistered = async (
  ctx: Context,
  { limit, page }: Paging
): Promise<Page<Unregistered>> => {
  assertCan(ctx, 'register.oversee')
  const { read } = ctx.store
  const items = await read
    .select(shown)
    .from(held)
    .orderBy(inOrder)
    .limit(limit)
    .offset(offsetOf({ limit, page }))
  const [{ total } = { total: 0 }] = await read.select({ total: count() }).from(held)
  return { items, limit, page, total }
}

/** All of it, for a file. */
export const exportUnregistered = (ctx: Context): AsyncIterable<Unregistered> => {
  assertCan(ctx, 'register.oversee')
  return readThrough<Unregistered>(async (last, limit) => {
    const beyond =
      last &&
      sql`(since, sha256, kind, meeting_id) > (${last.since}, ${last.sha256}, ${last.kind}, ${last.meetingId})`
    return ctx.store.read
      .select(shown)
      .from(held)
      .where(beyond ?? undefined)
      .orderBy(inOrder)
      .limit(limit)
  })
}

const shown = {
  kind: sql<UnregisteredKind>`kind`,
  sha256: sql<string>`sha256`,
  since: sql<string>`since`,
  meetingId: sql<string>`meeting_id`,
  organName: sql<string>`organ_name`,
  meetingOn: sql<string>`first_on`
}
const inOrder = sql`since, sha256, kind, meeting_id`

const columns = sql`${files.sha256} as sha256, substr(${files.createdAt}, 1, 10) as since, ${meetings.id} as meeting_id,
  ${organs.name} as organ_name, ${meetings.firstOn} as first_on`

const ofMeeting = sql`join ${organs} on ${organs.id} = ${meetings.organId}`

const isUnregistered = sql`not exists (select 1 from ${recordFiles} where ${recordFiles.sha256} = ${files.sha256})`

const held = sql`(
  select 'minutes' as kind, ${columns} from ${meetings} ${ofMeeting}
    join ${files} on ${files.sha256} = ${meetings.sealedSha256} where ${isUnregistered}
  union
  select 'appendix', ${columns} from ${appendices} join ${matters} on ${matters.id} = ${appendices.matterId}
    join ${meetings} on ${meetings.id} = ${matters.meetingId} ${ofMeeting}
    join ${files} on ${files.sha256} = ${appendices.sha256}
    where ${meetings.state} = 'sealed' and ${isUnregistered}
  union
  select 'import', ${columns} from ${imports} join ${meetings} on ${meetings.id} = ${imports.meetingId} ${ofMeeting}
    join ${files} on ${files.sha256} = ${imports.sha256} where ${isUnregistered})`
