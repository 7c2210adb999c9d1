/** A role in an organ that a mandate gives; `body` roles are held for the body as a whole. */
export type ActorRole = 'administrator' | 'secretary' | 'reader'

/** Who acts. The actor carries the facts that `can` asks for, so that no table is read for it. */
export type Actor =
  | { kind: 'person'; personId: string; name: string; roles: readonly ActorRole[] }
  | { kind: 'system'; name: string }
  | { kind: 'nobody' }

/** The system itself: seed, migration of content, scripts run by the operator. */
export const systemActor = (name: string): Actor => ({ kind: 'system', name })

export const nobody: Actor = { kind: 'nobody' }
