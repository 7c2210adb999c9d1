import { z } from 'zod'
import { systemActor, type Actor } from '../access/actor.ts'
import { recordEvent } from '../events/record-event.ts'
import { findActorOfPerson } from './find-actor.ts'
import { addPerson } from '../people/persons.ts'
import { spendLink } from './sign-in-links.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { line } from '../shared/text-schemas.ts'
import { foundBody } from '../bodies/found-body.ts'

export const SetUp = z.object({ secret: z.string(), bodyName: line(200), administratorName: line(120) })
export type SetUp = z.infer<typeof SetUp>

/**
 * Makes the body and its first administrator, whom it returns, signed in by the page that calls. `not-found` when the
 * set-up link is spent, `conflict` when there is a body already.
 */
export const completeSetUp = (
  ctx: Context,
  { secret, bodyName, administratorName }: SetUp
): Promise<Extract<Actor, { kind: 'person' }>> =>
  inTransaction({ ...ctx, actor: systemActor('Uppläggning') }, async tx => {
    await spendLink(tx, 'set-up', secret)
    await foundBody(tx, { name: bodyName, organisationNumber: null, seat: null })
    const { id } = await addPerson(tx, { name: administratorName, title: null, isAdministrator: true })
    await recordEvent(tx, 'set-up.completed', id, { after: { bodyName } })
    const administrator = await findActorOfPerson(tx.store, id, dayInSweden(tx.now))
    if (!administrator) throw new Error('The administrator that was just added is not there')
    return administrator
  })
