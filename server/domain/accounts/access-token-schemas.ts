import { z } from 'zod'
import { tokenScopes } from '../../db/schema/access.ts'
import { instant } from '../shared/dates.ts'
import { line } from '../shared/text-schemas.ts'

export const Scope = z.enum(tokenScopes, { error: `Välj bland ${tokenScopes.join(', ')}.` })
export type Scope = z.infer<typeof Scope>

/** A token as it is known afterwards: never the token itself. */
export const AccessToken = z
  .object({
    id: z.string(),
    personId: z.string(),
    personName: z.string(),
    label: z.string().meta({ description: 'Vad den är till' }),
    scopes: z.array(Scope).meta({ description: 'Vad programmet får göra av det som personen får göra' }),
    createdAt: instant,
    expiresAt: instant.nullable().meta({ description: 'När den slutar gälla; null för tills vidare' }),
    lastUsedAt: instant.nullable().meta({ description: 'Senast använd, på fem minuter när' }),
    revokedAt: instant.nullable()
  })
  .meta({ id: 'AccessToken' })
export type AccessToken = z.infer<typeof AccessToken>

export const NewAccessToken = z
  .strictObject({
    personId: z.string().min(1, { error: 'Välj en person.' }),
    label: line(120),
    scopes: z
      .array(Scope)
      .min(1, { error: 'Välj minst en sak som programmet får göra.' })
      .max(tokenScopes.length)
      .meta({ description: 'Vad programmet får göra av det som personen får göra' }),
    validDays: z
      .number()
      .int()
      .min(1, { error: 'Ange minst 1 dag.' })
      .max(1_095, { error: 'Ange högst 1095 dagar (tre år).' })
      .default(365)
      .meta({ description: 'Antal dagar som den gäller' })
  })
  .meta({ id: 'NewAccessToken' })

/** The operator's own commands may give one that does not run out. */
export type NewAccessToken = Omit<z.infer<typeof NewAccessToken>, 'validDays'> & { validDays?: number | null }

/** The one answer that holds the token. */
export const IssuedToken = z
  .object({
    id: z.string(),
    token: z.string().meta({ description: 'Visas en enda gång', examples: ['paragraf_…'] })
  })
  .meta({ id: 'IssuedToken' })
export type IssuedToken = z.infer<typeof IssuedToken>
