import type { Context } from '../shared/context.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { offsetOf } from '../shared/paging.ts'
import { readCursor, type Place } from './cursor.ts'
import { findIds, nearestOf, type Asked } from './find-ids.ts'
import type { SearchQuestion } from './search-schemas.ts'

export type HitPage = { places: Place[]; isLast: boolean }
type Range = { from: number; to: number }

/** A page of the hits put in order: those nearest to the words first, the latest first among equals. */
export const nearestPage = async (
  { store }: Context,
  asked: Asked,
  range: Range,
  ids: readonly number[],
  question: SearchQuestion
): Promise<HitPage> => {
  const after = placeOf(question, 'near')
  const wanted = after ? ids.length : offsetOf(question) + question.limit + 1
  const places = await nearestOf(store.read, asked, range, ids, wanted)
  const start = after ? places.findIndex(place => isBeyond(place, after)) : offsetOf(question)
  return start === -1 ? { places: [], isLast: true } : cut(places, start, question.limit)
}

/** A page of the hits, the latest first. `ids` are the latest of all, one more than are counted. */
export const newestPage = async (
  { store }: Context,
  asked: Asked,
  range: Range,
  ids: readonly number[],
  question: SearchQuestion
): Promise<HitPage> => {
  const { limit } = question
  const after = placeOf(question, 'day')
  const places = (found: readonly number[]): Place[] => found.map(id => ({ id, near: null }))
  if (!after) {
    const isMore = ids.length > mostByPage
    if (isMore && offsetOf(question) >= mostByPage)
      throw invalidField(
        'page',
        'Så långt går det bara att bläddra med cursor. Avgränsa sökningen, eller följ nextCursor.'
      )
    const page = cut(places(ids), offsetOf(question), limit)
    return { ...page, isLast: page.isLast && !isMore }
  }
  const found = await findIds(store.read, asked, {
    from: range.from,
    to: Math.min(range.to, after.id - 1),
    limit: limit + 1
  })
  return cut(places(found), 0, limit)
}

/** Hits that can be reached by the number of their page. */
export const mostByPage = 5_000

const cut = (places: readonly Place[], start: number, limit: number): HitPage => ({
  places: places.slice(start, start + limit),
  isLast: start + limit >= places.length
})

const isBeyond = (place: Place, after: Place): boolean =>
  place.near === after.near ? place.id < after.id : (place.near ?? 0) > (after.near ?? 0)

const placeOf = ({ cursor }: SearchQuestion, order: 'near' | 'day'): Place | undefined => {
  if (cursor === undefined) return undefined
  const place = readCursor(cursor)
  // What was few enough to be put in order may by now be more, or the other way round.
  if ((place.near === null) === (order === 'near'))
    throw new AppError('invalid-input', 'Träffarna har ändrats. Sök igen från början.', {
      errors: [{ field: 'cursor', message: 'Träffarna har ändrats. Sök igen utan cursor.' }]
    })
  return place
}
