import { assertCan } from '../access/can.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { IsoDate } from '../shared/dates.ts'
import type { Body } from './body-schemas.ts'
import { findBody } from './body-store.ts'

/** The body with its earlier names; `not-found` before it is set up. */
export const getBody = async (ctx: Context): Promise<Body> => {
  assertCan(ctx, 'organisation.read')
  const body = await findBody(ctx.store)
  if (!body) throw notFound('Förbundet')
  return body
}

/** The name that the body bore on a day: an old protokoll carries the name of its time. */
export const nameOn = (body: Body, day: IsoDate): string =>
  body.earlierNames.find(({ fromOn, untilOn }) => (fromOn ?? '') <= day && day <= untilOn)?.name ?? body.name
