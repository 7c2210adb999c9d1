import type { Page, Paging } from '../domain/shared/paging.ts'

/** Every row of a paged list, for a choice in a form. */
export const wholeList = async <T>(list: (paging: Paging) => Promise<Page<T>>): Promise<T[]> => {
  const rows: T[] = []
  for (let page = 1; ; page++) {
    const { items, total } = await list({ limit: 100, page })
    rows.push(...items)
    if (rows.length >= total || items.length === 0) return rows
  }
}
