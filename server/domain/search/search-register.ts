import { assertCan } from '../access/can.ts'
import type { Context } from '../shared/context.ts'
import { countFacets } from './count-facets.ts'
import { writeCursor } from './cursor.ts'
import { idsOfDays } from './day-ids.ts'
import { filtersFor } from './filters.ts'
import { findByNumber } from './find-by-number.ts'
import { findHits, readHits } from './find-hits.ts'
import { findIds, type Asked } from './find-ids.ts'
import { mostByPage, nearestPage, newestPage } from './hit-page.ts'
import { readableTiers } from './readable.ts'
import { readQuestion } from './read-question.ts'
import type { SearchAnswer, SearchQuestion } from './search-schemas.ts'

/** Cases and records by number, words and filters, as one who is signed in may see them. */
export const searchRegister = async (ctx: Context, question: SearchQuestion): Promise<SearchAnswer> => {
  assertCan(ctx, 'cases.read')
  return searchAs(ctx, question)
}

/**
 * The same for anybody, where the caller has asked whether the register is open to the actor. Up to 5,000 hits are counted,
 * put in order and told apart; of more it is said that they are more, and the latest come first.
 */
export const searchAs = async (ctx: Context, question: SearchQuestion): Promise<SearchAnswer> => {
  const { text = '', limit, page } = question
  const numbered = text ? await findByNumber(ctx, text) : []
  if (numbered.length > 0) return onlyThese(await readHits(ctx, numbered, []), limit)

  const asked = askedBy(ctx, question)
  const range = idsOfDays(question.from, question.to)
  const found = await findIds(ctx.store.read, asked, { ...range, limit: mostByPage + 1 })
  const isMore = found.length > mostByPage
  const isRanked = !isMore && asked.terms.length > 0
  const { places, isLast } = isRanked
    ? await nearestPage(ctx, asked, range, found, question)
    : await newestPage(ctx, asked, range, found, question)
  const last = places.at(-1)
  const ids = places.map(({ id }) => id)
  const counted = found.slice(0, mostByPage)
  return {
    items: await findHits(ctx, ids, [...asked.terms, ...asked.counterpart]),
    page,
    limit,
    total: counted.length,
    isMore,
    order: isRanked ? 'nearest' : 'newest',
    facets: await countFacets(ctx, counted),
    nextCursor: last && !isLast ? writeCursor(last) : null
  }
}

const askedBy = ({ actor }: Context, question: SearchQuestion): Asked => ({
  readable: readableTiers(actor),
  terms: readQuestion(question.text ?? ''),
  counterpart: readQuestion(question.counterpart ?? ''),
  filters: filtersFor(actor, question)
})

const onlyThese = (items: SearchAnswer['items'], limit: number): SearchAnswer => ({
  items,
  page: 1,
  limit,
  total: items.length,
  isMore: false,
  order: 'number',
  facets: [],
  nextCursor: null
})
