import type { AccessToken, Scope } from '../../domain/accounts/access-token-schemas.ts'
import type { Person } from '../../domain/people/people-schemas.ts'
import type { Instant } from '../../domain/shared/dates.ts'
import { byName } from '../format.ts'
import { labels } from '../labels.ts'
import { formOf, type Form, type Option } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'

const toOrganisation = crumb('Organisation', '/organisation')

export type TokensPage = PageHead & {
  tokens: readonly (AccessToken & { scopeTexts: readonly string[]; isLive: boolean; stateText: string })[]
  persons: readonly Option[]
  scopes: readonly { name: string; text: string; isTicked: boolean }[]
  scopesError: string
  form: Form
}

export const tokensPage = (
  tokens: readonly AccessToken[],
  persons: readonly Person[],
  now: Instant,
  form = formOf('token', { validDays: 365 })
): TokensPage => ({
  title: 'Nycklar för program',
  breadcrumb: [toOrganisation, crumb('Nycklar')],
  tokens: tokens
    .toReversed()
    .map(token => ({ ...token, scopeTexts: textsOf(token.scopes), ...stateOf(token, now) })),
  persons: persons.toSorted(byName).map(({ id, name }) => ({ value: id, text: name })),
  scopes: Object.entries(labels.tokenScope).map(([scope, text]) => ({
    name: `scope-${scope}`,
    text,
    isTicked: form.values[`scope-${scope}`] === 'true'
  })),
  scopesError: form.errors.find(({ field }) => field.startsWith('scopes'))?.message ?? '',
  form
})

const textsOf = (scopes: readonly Scope[]): string[] => scopes.map(scope => labels.tokenScope[scope])

const stateOf = ({ revokedAt, expiresAt }: AccessToken, now: Instant) => {
  if (revokedAt) return { isLive: false, stateText: 'Återkallad' }
  if (expiresAt && expiresAt <= now) return { isLive: false, stateText: 'Har gått ut' }
  return { isLive: true, stateText: 'Gäller' }
}

/** Shown once: it stands nowhere else. */
export type IssuedTokenPage = PageHead & { token: string }

export const issuedTokenPage = (token: string): IssuedTokenPage => ({
  title: 'Den nya nyckeln',
  breadcrumb: [toOrganisation, crumb('Nycklar', '/organisation/nycklar'), crumb('Ny nyckel')],
  token
})
