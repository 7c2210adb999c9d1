import { NewDelegatedDecision } from '../../server/domain/delegation/delegated-decision-schemas.ts'
import { NewDelegation } from '../../server/domain/delegation/delegation-schemas.ts'
import { addDelegation } from '../../server/domain/delegation/delegations.ts'
import { registerDelegatedDecision } from '../../server/domain/delegation/register-delegated-decision.ts'
import type { z } from 'zod'
import type { Context } from '../../server/domain/shared/context.ts'
import { addDays, dayInSweden } from '../../server/domain/shared/dates.ts'
import type { Organisation } from './organisation.ts'
import type { People } from './people.ts'

/** The directorate's delegationsordning, and two decisions taken on it. */
export const seedDelegations = async (
  ctx: Context,
  { directorate }: Organisation,
  { director, economist }: People
): Promise<void> => {
  const today = dayInSweden(ctx.now)
  const decidedOn = addDays(today, -90)
  const add = (
    row: Omit<z.input<typeof NewDelegation>, 'organId' | 'decidedOn' | 'decidedParagraph' | 'validFrom'>
  ) =>
    addDelegation(
      ctx,
      NewDelegation.parse({
        organId: directorate.id,
        decidedOn,
        decidedParagraph: '§ 12',
        validFrom: decidedOn,
        ...row
      })
    )
  await add({
    number: '1.1',
    covers: 'Ärenden som är så brådskande att direktionens avgörande inte kan avvaktas',
    delegateKind: 'urgent',
    delegate: 'Ordföranden'
  })
  const agreements = await add({
    number: '3.2',
    covers: 'Teckna avtal om lokaler och tjänster upp till 500 000 kronor om året',
    delegateKind: 'employee',
    delegate: 'Förbundsdirektören',
    maySubdelegate: true
  })
  const purchases = await add({
    number: '3.2.1',
    covers: 'Teckna avtal om tjänster upp till 100 000 kronor om året',
    delegateKind: 'employee',
    delegate: 'Förbundsekonomen',
    parentId: agreements.id,
    reporting: 'not-reported'
  })
  const decisions = [
    {
      delegationId: agreements.id,
      title: 'Avtal om kurslokal i Älvby',
      by: director,
      as: agreements.delegate,
      ago: 5
    },
    {
      delegationId: purchases.id,
      title: 'Avtal om översättning',
      by: economist,
      as: purchases.delegate,
      ago: 2
    }
  ]
  for (const { delegationId, title, by, as, ago } of decisions)
    await registerDelegatedDecision(
      ctx,
      NewDelegatedDecision.parse({
        organId: directorate.id,
        delegationId,
        title,
        decidedOn: addDays(today, -ago),
        decidedById: by.id,
        decidedAs: as
      })
    )
}
