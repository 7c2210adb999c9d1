import { parseArgs } from 'node:util'
import { tokenScopes } from '../server/db/schema/access.ts'
import { NewAccessToken, type AccessToken } from '../server/domain/accounts/access-token-schemas.ts'
import {
  createAccessToken,
  listAccessTokens,
  revokeAccessToken
} from '../server/domain/accounts/access-tokens.ts'
import type { Person } from '../server/domain/people/people-schemas.ts'
import { listPersons } from '../server/domain/people/persons.ts'
import type { Context } from '../server/domain/shared/context.ts'
import { openData } from './open-data.ts'

const usage = `npm run token -- --person NAMN|ID [--label TEXT] [--scopes A,B] [--days N]
                               ger en nyckel till API:t, som visas en gång
npm run token -- --list        visar vilka nycklar som är givna
npm run token -- --revoke ID   återkallar en nyckel

--scopes  vad programmet får göra av det personen får, utan angivelse allt:
          ${tokenScopes.join(', ')}
--days    hur länge nyckeln gäller, utan angivelse 365 dagar`

const run = async (ctx: Context): Promise<void> => {
  const { values } = parseArgs({
    options: {
      person: { type: 'string' },
      label: { type: 'string', default: 'npm run token' },
      scopes: { type: 'string', default: tokenScopes.join() },
      days: { type: 'string', default: '365' },
      list: { type: 'boolean' },
      revoke: { type: 'string' }
    }
  })
  if (values.person) {
    const { id, name } = await findPerson(ctx, values.person)
    const { token } = await createAccessToken(ctx, readWish({ ...values, personId: id }))
    console.error(`Nyckel för ${name}. Spara den nu, den visas inte igen:`)
    console.log(token)
  } else if (values.list) {
    for (const token of await listAccessTokens(ctx)) console.log(rowOf(token, ctx.now))
  } else if (values.revoke) {
    await revokeAccessToken(ctx, values.revoke)
    console.error('Nyckeln är återkallad.')
  } else throw new Error(usage)
}

type Wish = { personId: string; label: string; scopes: string; days: string }

const readWish = ({ personId, label, scopes, days }: Wish) => {
  const names = scopes.split(',').map(name => name.trim())
  const result = NewAccessToken.safeParse({ personId, label, scopes: names, validDays: Number(days) })
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new Error(`Nyckeln går inte att ge:\n${faults.join('\n')}\n\n${usage}`)
}

const rowOf = (token: AccessToken, now: string): string => {
  const { id, personName, label, scopes, createdAt, expiresAt, lastUsedAt, revokedAt } = token
  const state = revokedAt
    ? `återkallad ${revokedAt}`
    : expiresAt && expiresAt <= now
      ? `gick ut ${expiresAt}`
      : `gäller till ${expiresAt ?? 'vidare'}`
  return [id, personName, label, scopes.join(), createdAt, state, lastUsedAt ?? 'inte använd'].join('\t')
}

const findPerson = async (ctx: Context, wanted: string): Promise<Person> => {
  const matches: Person[] = []
  for (let page = 1, rest = 1; rest > 0; page++) {
    const { items, total } = await listPersons(ctx, { limit: 100, page })
    matches.push(
      ...items.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase())
    )
    rest = total - page * 100
  }
  const [person, another] = matches
  if (!person) throw new Error(`Det finns ingen person som heter eller har id ”${wanted}”.`)
  if (another) {
    throw new Error(`Flera heter ”${wanted}”. Ange id: ${matches.map(({ id }) => id).join(', ')}.`)
  }
  return person
}

const { ctx, close } = await openData('npm run token')
try {
  await run(ctx)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  close()
}
