import { TOTP } from 'otpauth'
import { nobody } from '../../server/domain/access/actor.ts'
import { accountKeysOf } from '../../server/domain/accounts/account-keys.ts'
import { createAccount } from '../../server/domain/accounts/accounts.ts'
import { mailRecoveryLink } from '../../server/domain/accounts/mail-recovery-link.ts'
import { resumeSession } from '../../server/domain/accounts/resume-session.ts'
import { beginSecondFactor, confirmSecondFactor } from '../../server/domain/accounts/second-factor.ts'
import { choosePassword } from '../../server/domain/accounts/sign-in-by-link.ts'
import { signIn } from '../../server/domain/accounts/sign-in.ts'
import type { JobPayloads } from '../../server/domain/jobs/job.ts'
import { updateJob } from '../../server/domain/jobs/job-store.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import { openBodyWorld, type BodyWorld } from './body-world.ts'
import { openWorld, type World } from './world.ts'

/** As the app of the tests derives them from its key. */
export const keys = accountKeysOf(Buffer.alloc(32, 1))

export const browser = { userAgent: 'Firefox/144.0', address: '192.0.2.17' }

export const goodPassword = 'snöskor vid brasan'

export type AccountWorld = BodyWorld & {
  /** Emil Protokollsson, secretary, with an account, a password and no second factor. */
  email: string
  personId: string
}

export const openAccountWorld = async (): Promise<AccountWorld> => {
  seeded ??= seed()
  const { databaseFile, nextId, ...facts } = await seeded
  return Object.assign(openWorld({ copyOf: databaseFile, firstId: nextId }), facts)
}

let seeded: ReturnType<typeof seed> | undefined

// Once per test file: a password takes its time to hash.
const seed = async () => {
  const world = await openBodyWorld()
  const email = 'emil@example.se'
  const personId = world.people.secretary.id
  await createAccount(world.ctx(), { personId, email }, secret => secret)
  const chosen = { secret: await mailedSecret(world), password: goodPassword, code: '' }
  await choosePassword(world.ctx(nobody), chosen, browser, keys)
  world.close()
  const { databaseFile, organisation, people } = world
  return { databaseFile, organisation, people, email, personId, nextId: Number(world.newId().slice(-12)) }
}

/** The mails that wait to be sent, oldest first: address, template and what they tell. */
export const mailsIn = async (world: World) =>
  (await world.store.read.query.jobs.findMany())
    .filter(({ kind }) => kind === 'mail')
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .map(({ payload }) => payload as { to: string; template: string; model: Record<string, string> })

/** Does what those who have forgotten their passwords asked for; the mails wait. The tests' address of a link is its secret. */
export const answerRecoveries = async (world: World): Promise<void> => {
  const asked = (await world.store.read.query.jobs.findMany()).filter(({ kind }) => kind === 'recovery')
  for (const { id, payload, doneAt } of asked) {
    if (doneAt) continue
    await mailRecoveryLink(world.ctx(), payload as JobPayloads['recovery'], id, secret => secret)
    await world.store.transact(store => updateJob(store, id, { doneAt: world.now, payload: null }))
  }
}

/** The secret of the link that was mailed last; the tests' address of a link is its secret. */
export const mailedSecret = async (world: World): Promise<string> => {
  const link = (await mailsIn(world)).findLast(({ model }) => model.link)?.model.link
  if (!link) throw new Error('No link was mailed')
  return link.split('/').at(-1) ?? ''
}

/** Signs in with the password; answers the secret of the cookie. */
export const passwordSession = async (
  world: World,
  email: string,
  password = goodPassword
): Promise<string> => {
  const outcome = await signIn(world.ctx(nobody), { email, password }, browser, keys)
  if ('ticket' in outcome) throw new Error('A code is asked for')
  return outcome.session.secret
}

/** The context of a request with this cookie, as the app makes it; throws when it signs nobody in. */
export const contextOf = async (world: World, secret: string): Promise<Context> => {
  const resumed = await resumeSession(world.ctx(nobody), secret)
  if (!resumed) throw new Error('The session holds no more')
  return { ...world.ctx(resumed.actor), origin: { via: 'page', sessionId: resumed.sessionId } }
}

/** Turns the second factor on. Answers its secret, the recovery codes, and the new secret of the cookie. */
export const turnOnSecondFactor = async (world: World, secret: string) => {
  const ctx = await contextOf(world, secret)
  const pending = await beginSecondFactor(ctx, keys)
  const confirmed = await confirmSecondFactor(ctx, appCode(world, pending.secret), keys)
  return { totpSecret: pending.secret, ...confirmed }
}

/** What the app shows at the world's time. */
export const appCode = (world: World, totpSecret: string): string =>
  new TOTP({ secret: totpSecret }).generate({ timestamp: Date.parse(world.now) })

/** Lets time pass. */
export const wait = (world: World, seconds: number): void => {
  world.now = new Date(Date.parse(world.now) + seconds * 1_000).toISOString()
}

/** Chooses the password by a link, the one that was mailed last unless said. */
export const choose = async (
  world: World,
  { secret = '', password = 'timmer och granris', code = '' } = {}
) =>
  choosePassword(
    world.ctx(nobody),
    { secret: secret || (await mailedSecret(world)), password, code },
    browser,
    keys
  )
