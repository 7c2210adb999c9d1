import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Body } from './body-schemas.ts'
import { bodyId, findBody } from './body-store.ts'
import { getBody } from './get-body.ts'

type FoundedBody = { name: string; organisationNumber: string | null; seat: string | null }

/** Writes the body's one row, at set-up. */
export const foundBody = (ctx: Context, body: FoundedBody): Promise<Body> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    if (await findBody(tx.store)) throw new AppError('conflict', 'Förbundet är redan upplagt.')
    await tx.store.write.insert(schema.bodies).values({ id: bodyId, ...body })
    await recordEvent(tx, 'body.edited', String(bodyId), { after: body })
    return getBody(tx)
  })
