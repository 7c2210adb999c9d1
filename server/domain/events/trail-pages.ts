import { asc, eq, gt, isNull, sql, type Column as TableColumn } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'

const { trail, trailDisposals, trailPayloads } = schema

// Two texts of different bytes can be one string in JavaScript: what is not UTF-8 becomes U+FFFD, which a payload may hold.
const bytesOf = <Nullable extends null = never>(column: TableColumn) =>
  sql<Buffer | Nullable>`cast(${column} as blob)`

const trailBytes = {
  sequence: bytesOf(trail.sequence),
  at: bytesOf(trail.at),
  actorId: bytesOf(trail.actorId),
  verb: bytesOf(trail.verb),
  objectId: bytesOf(trail.objectId),
  withinId: bytesOf<null>(trail.withinId),
  payloadSha256: bytesOf(trail.payloadSha256),
  hash: bytesOf(trail.hash)
}

const payloadBytes = {
  salt: bytesOf<null>(trailPayloads.salt),
  isSecret: bytesOf<null>(trailPayloads.isSecret),
  retention: bytesOf<null>(trailPayloads.retention),
  payload: bytesOf<null>(trailPayloads.payload)
}

/** An event with what stands beside it, every column as its bytes; the payload's columns are null when it is gone. */
export type TrailRow = Awaited<ReturnType<typeof readPage>>[number]

/** The whole trail in order, by keyset pages: each statement sees one moment, and no lock is held between them. */
export async function* trailRows(store: Store): AsyncGenerator<TrailRow> {
  for (let page = await readPage(store); page.length > 0;) {
    yield* page
    page = await readPage(store, BigInt(String(page.at(-1)!.event.sequence)))
  }
}

const readPage = ({ read }: Store, after?: bigint) =>
  read
    .select({
      event: trailBytes,
      payload: payloadBytes,
      disposedBy: sql<Buffer | null>`cast(${trailDisposals.disposedBy} as blob)`
    })
    .from(trail)
    .leftJoin(trailPayloads, eq(trailPayloads.sequence, trail.sequence))
    .leftJoin(trailDisposals, eq(trailDisposals.sequence, trail.sequence))
    .where(after === undefined ? undefined : gt(trail.sequence, sql`${after}`))
    .orderBy(asc(trail.sequence))
    .limit(500)

/** Numbers of events that the trail does not hold, though something else names them. */
export const listLooseEnds = async ({ read }: Store): Promise<number[]> => {
  const payloads = await read
    .select({ sequence: trailPayloads.sequence })
    .from(trailPayloads)
    .leftJoin(trail, eq(trail.sequence, trailPayloads.sequence))
    .where(isNull(trail.sequence))
  const disposals = await read
    .select({ sequence: trailDisposals.sequence })
    .from(trailDisposals)
    .leftJoin(trail, eq(trail.sequence, trailDisposals.sequence))
    .where(isNull(trail.sequence))
  return [...payloads, ...disposals].map(({ sequence }) => sequence)
}
