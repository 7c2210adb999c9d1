import { getPersonOfField } from '../people/persons.ts'
import { invalidField } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden, type IsoDate } from '../shared/dates.ts'
import { findDelegations, type DelegationRow } from './delegation-store.ts'

type Typed = {
  organId: string
  delegationId: string | null
  isUrgent: boolean
  decidedOn: IsoDate
  decidedBy: string | null
  decidedAs: string | null
  decidedById: string | null
}

type Sound = { decidedBy: string; decidedAs: string; isUrgent: boolean }

/** Who took it, in what office and whether in urgency, as it follows from what was typed; throws on the field that does not hold. */
export const soundDecision = async (tx: Context, typed: Typed): Promise<Sound> => {
  const delegation = await findRestsOn(tx, typed)
  if (typed.decidedOn > dayInSweden(tx.now))
    throw invalidField('decidedOn', 'Beslutet kan inte vara fattat en dag som inte har varit.')
  const person = typed.decidedById && (await getPersonOfField(tx.store, 'decidedById', typed.decidedById))
  const decidedBy = typed.decidedBy ?? (person && person.name)
  if (!decidedBy) throw invalidField('decidedBy', 'Välj en person eller skriv ett namn.')
  const decidedAs = typed.decidedAs ?? delegation?.delegate
  if (!decidedAs) throw invalidField('decidedAs', 'Skriv befattningen eller uppdraget.')
  const isUrgent = delegation ? delegation.delegateKind === 'urgent' : typed.isUrgent
  return { decidedBy, decidedAs, isUrgent }
}

const findRestsOn = async (
  { store }: Context,
  { organId, delegationId, isUrgent }: Typed
): Promise<DelegationRow | undefined> => {
  if (!delegationId) return undefined
  const delegation = (await findDelegations(store, { organId })).find(({ id }) => id === delegationId)
  if (!delegation) throw invalidField('delegationId', 'Välj en av organets delegationer.')
  if (isUrgent && delegation.delegateKind !== 'urgent')
    throw invalidField(
      'isUrgent',
      'Delegationen gäller inte brådskande ärenden. Välj uppdraget enligt KL 6 kap. 39 §, eller ingen delegation.'
    )
  return delegation
}
