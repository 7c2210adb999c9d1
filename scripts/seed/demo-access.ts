import { createHmac } from 'node:crypto'
import { tokenScopes } from '../../server/db/schema/access.ts'
import { createAccessToken, listAccessTokens } from '../../server/domain/accounts/access-tokens.ts'
import { listMandates } from '../../server/domain/people/mandates.ts'
import type { MandateRole } from '../../server/domain/people/people-schemas.ts'
import { listPersons } from '../../server/domain/people/persons.ts'
import { createSignInLink } from '../../server/domain/accounts/sign-in-links.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import { dayInSweden } from '../../server/domain/shared/dates.ts'

/** A way into the invented förbund for one of its persons. */
export type DemoAccess = { name: string; role: string; token: string; linkSecret: string }

/**
 * One person of each kind: administrator, archivist, auditor, secretary, chair, member. The token follows from the data folder's own key, so that it
 * is the same at each start; the link is new each time, since it works once.
 */
export const openDemoAccess = async (ctx: Context, key: Buffer): Promise<DemoAccess[]> => {
  const tokens = await listAccessTokens(ctx)
  const given = new Set(tokens.filter(({ label }) => label === demoLabel).map(({ personId }) => personId))
  const access: DemoAccess[] = []
  for (const { personId, name, role } of await cast(ctx)) {
    const token = `paragraf_${createHmac('sha256', key).update(`demo:${personId}`).digest('base64url')}`
    if (!given.has(personId))
      await createAccessToken(ctx, { personId, label: demoLabel, scopes: [...tokenScopes] }, token)
    access.push({ name, role, token, linkSecret: await createSignInLink(ctx, personId) })
  }
  return access
}

const demoLabel = 'Det påhittade förbundet'

type Player = { personId: string; name: string; role: string }

const cast = async (ctx: Context): Promise<Player[]> => {
  const { items } = await listPersons(ctx, { limit: 100, page: 1 })
  const administrator = items.find(({ isAdministrator }) => isAdministrator)
  const mandates = await listMandates(ctx, { onDay: dayInSweden(ctx.now) })
  const players: Player[] = []
  const archivist = items.find(({ isArchivist }) => isArchivist)
  const auditor = items.find(({ isAuditor }) => isAuditor)
  for (const [person, role] of [
    [administrator, 'administratör'],
    [archivist, 'arkivarie'],
    [auditor, 'revisor']
  ] as const)
    if (person) players.push({ personId: person.id, name: person.name, role })
  for (const [role, text] of roles) {
    const mandate = mandates.find(
      candidate => candidate.role === role && players.every(({ personId }) => personId !== candidate.personId)
    )
    if (mandate) players.push({ personId: mandate.personId, name: mandate.personName, role: text })
  }
  return players
}

const roles: [MandateRole, string][] = [
  ['secretary', 'sekreterare'],
  ['chair', 'ordförande'],
  ['member', 'ledamot']
]
