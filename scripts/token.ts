import { parseArgs } from 'node:util'
import {
  createAccessToken,
  listAccessTokens,
  revokeAccessToken
} from '../server/domain/accounts/access-tokens.ts'
import type { Person } from '../server/domain/people/people-schemas.ts'
import { listPersons } from '../server/domain/people/persons.ts'
import type { Context } from '../server/domain/shared/context.ts'
import { openData } from './open-data.ts'

const usage = `npm run token -- --person NAMN|ID [--label TEXT]   ger en nyckel till API:t, som visas en gång
npm run token -- --list                            visar vilka nycklar som är givna
npm run token -- --revoke ID                       återkallar en nyckel`

const run = async (ctx: Context): Promise<void> => {
  const { values } = parseArgs({
    options: {
      person: { type: 'string' },
      label: { type: 'string', default: 'npm run token' },
      list: { type: 'boolean' },
      revoke: { type: 'string' }
    }
  })
  if (values.person) {
    const { id, name } = await findPerson(ctx, values.person)
    const { token } = await createAccessToken(ctx, { personId: id, label: values.label })
    console.error(`Nyckel för ${name}. Spara den nu, den visas inte igen:`)
    console.log(token)
  } else if (values.list) {
    for (const { id, personName, label, createdAt, revokedAt } of await listAccessTokens(ctx)) {
      console.log(
        [id, personName, label, createdAt, revokedAt ? `återkallad ${revokedAt}` : 'gäller'].join('\t')
      )
    }
  } else if (values.revoke) {
    await revokeAccessToken(ctx, values.revoke)
    console.error('Nyckeln är återkallad.')
  } else throw new Error(usage)
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
