import { z } from 'zod'

/** Paging by page: `limit` rows (1-100), `page` from 1. */
export const Paging = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(20)
    .meta({ description: 'Antal rader per sida', examples: [20] }),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .default(1)
    .meta({ description: 'Sidans nummer, från 1', examples: [1] })
})
export type Paging = z.infer<typeof Paging>

export type Page<T> = { items: T[]; page: number; limit: number; total: number }

export const offsetOf = ({ limit, page }: Paging): number => (page - 1) * limit

/** The filter of a list that is read through to its end. */
export type ExportFilter<Filter extends Paging> = Omit<Filter, 'limit' | 'page'>

export const firstPage = <Filter>(filter: Filter): Filter & Paging => ({ ...filter, limit: 1, page: 1 })
