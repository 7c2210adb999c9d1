import type { Tier } from '../../db/full-text.ts'
import type { Actor } from '../access/actor.ts'
import { can } from '../access/can.ts'
import type { Entry } from './entry.ts'
import { facetWord } from './index-row.ts'

/** A table that is asked, and what narrows it to what the actor may read there. */
export type ReadableTier = { tier: Tier; only?: string }

/** The tables that an actor's question goes to: a word in any other is as if it were not written. */
export const readableTiers = (actor: Actor): ReadableTier[] => {
  const readable: ReadableTier[] = [{ tier: 'public' }]
  if (can(actor, 'cases.read')) readable.push({ tier: 'internal' })
  if (readsNotes(actor)) readable.push({ tier: 'working' })
  if (can(actor, 'cases.read-secret')) readable.push({ tier: 'protected' })
  // Who is responsible for a case may read what is secret in it, and in no other.
  else if (actor.kind === 'person' && can(actor, 'case.read-secret', { officerId: actor.personId }))
    readable.push({ tier: 'protected', only: facetWord('caseOfficerId', actor.personId) })
  return readable
}

/** The tier whose text of this entry the actor may read. */
export const tierOfReader = (actor: Actor, { caseOfficerId }: Entry): Tier => {
  if (can(actor, 'case.read-secret', { officerId: caseOfficerId })) return 'protected'
  if (readsNotes(actor)) return 'working'
  return can(actor, 'cases.read') ? 'internal' : 'public'
}

const readsNotes = (actor: Actor): boolean => can(actor, 'cases.write') || can(actor, 'cases.read-secret')
