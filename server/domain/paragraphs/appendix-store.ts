import { asc, eq } from 'drizzle-orm'
import { isAmong, prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { getMatter } from '../meetings/matter-store.ts'
import { appendixLabel, numberInLabel } from './appendix.ts'
import type { Appendix } from './appendix-schemas.ts'

const { appendices, files } = schema

/** The bilagor of some matters, by matter, each labelled from its § and place. */
export const findAppendices = async (
  { read }: Store,
  matters: readonly Pick<Matter, 'id' | 'label' | 'revision'>[]
): Promise<Map<string, Appendix[]>> => {
  const rows = await appendicesOf(read).execute({ ids: JSON.stringify(matters.map(({ id }) => id)) })
  return new Map(
    matters.map(({ id, label, revision }) => {
      const own = rows.filter(({ appendix }) => appendix.matterId === id)
      return [
        id,
        own.map(({ appendix, file }, index) => ({
          id: appendix.id,
          paragraphId: id,
          label: appendixLabel(numberInLabel(label), index, own.length),
          title: appendix.title,
          fileName: appendix.fileName,
          mediaType: file.mediaType,
          size: file.size,
          pages: file.pages,
          sha256: file.sha256,
          revision
        }))
      ]
    })
  )
}

const appendicesOf = prepared(read =>
  read
    .select({ appendix: appendices, file: files })
    .from(appendices)
    .innerJoin(files, eq(files.sha256, appendices.sha256))
    .where(isAmong(appendices.matterId, 'ids'))
    .orderBy(asc(appendices.position), asc(appendices.id))
    .prepare()
)

/** Takes away all bilagor of a matter that is removed; the files stay in the vault. */
export const clearAppendices = async ({ write }: Store, matterId: string): Promise<void> => {
  await write.delete(appendices).where(eq(appendices.matterId, matterId))
}

export const getAppendixRow = async (store: Store, id: string): Promise<Appendix> => {
  const [row] = await store.read.select().from(appendices).where(eq(appendices.id, id))
  if (!row) throw notFound('Bilagan')
  const siblings =
    (await findAppendices(store, [await getMatter(store, row.matterId)])).get(row.matterId) ?? []
  const appendix = siblings.find(candidate => candidate.id === id)
  if (!appendix) throw notFound('Bilagan')
  return appendix
}
