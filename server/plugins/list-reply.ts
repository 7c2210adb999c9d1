import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import plugin from 'fastify-plugin'
import type { Context } from '../domain/shared/context.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { rowsAtOnce } from '../domain/shared/read-through.ts'
import { mediaTypeOf, type Rows, type TableFormat } from '../rendering/tables/table.ts'
import { exportedLists, type ExportedList, type ExportName, type FilterOf } from './exported-lists.ts'
import { readInThread } from './read-in-thread.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with a whole list as a file, named after it and the day. */
    list: <Name extends ExportName>(
      name: Name,
      format: TableFormat,
      filter: FilterOf<Name>
    ) => Promise<FastifyReply>
  }
}

/** Lists go out as files: what fits in a page at once, a longer one from a thread. Who may not is told before the first byte. */
export const listReply = plugin(
  async app => {
    app.decorateReply('list', async function (this: FastifyReply, name, format, filter) {
      const { ctx } = this.request
      const { fileName } = exportedLists[name]
      const content = await contentOf(ctx, name, format, filter)
      return this.file({
        fileName: `${fileName}-${dayInSweden(ctx.now)}.${format}`,
        mediaType: mediaTypeOf[format]
      }).send(content)
    })
  },
  { name: 'list-reply', dependencies: ['context', 'file-reply'] }
)

const contentOf = async (
  ctx: Context,
  name: ExportName,
  format: TableFormat,
  filter: unknown
): Promise<Readable> => {
  const { read, write } = exportedLists[name] as ExportedList<unknown, unknown>
  const rows = await fewOf(await read(ctx, filter))
  if (rows) return write(format, rows)
  const { actor, now, store } = ctx
  return readInThread({ databaseFile: store.file, name, format, filter, actor, now })
}

/** The rows where they are fewer than a page; undefined where there may be more. */
const fewOf = async (rows: Rows<unknown>): Promise<unknown[] | undefined> => {
  const few: unknown[] = []
  for await (const row of rows) {
    few.push(row)
    if (few.length === rowsAtOnce) return undefined
  }
  return few
}
