import type { Page } from '../../domain/shared/paging.ts'

/** Links to the page before and after; '' where there is none. */
export type Pager = { text: string; previous: string; next: string }

type Query = Readonly<Record<string, string | number | undefined>>

export const pagerOf = ({ page, limit, total }: Page<unknown>, query: Query): Pager => {
  const pages = Math.max(1, Math.ceil(total / limit))
  const linkTo = (to: number): string => {
    const set = Object.entries({ ...query, page: to }).filter(([, value]) => value !== undefined)
    return `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()}`
  }
  return {
    text: pages === 1 ? '' : `Sida ${page} av ${pages}`,
    previous: page > 1 ? linkTo(page - 1) : '',
    next: page < pages ? linkTo(page + 1) : ''
  }
}
