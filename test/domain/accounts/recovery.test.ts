import { describe, expect, test } from 'vitest'
import { nobody, systemActor } from '../../../server/domain/access/actor.ts'
import { disableAccount } from '../../../server/domain/accounts/accounts.ts'
import { mailRecoveryLink } from '../../../server/domain/accounts/mail-recovery-link.ts'
import { recoverAccount } from '../../../server/domain/accounts/recover-account.ts'
import { getLinkHolder } from '../../../server/domain/accounts/sign-in-by-link.ts'
import type { JobPayloads } from '../../../server/domain/jobs/job.ts'
import {
  answerRecoveries,
  appCode,
  choose,
  contextOf,
  goodPassword,
  keys,
  mailedSecret,
  mailsIn,
  openAccountWorld,
  passwordSession,
  turnOnSecondFactor,
  wait,
  type AccountWorld
} from '../../support/account-world.ts'
import { workOf } from '../../support/work-of.ts'
import type { World } from '../../support/world.ts'

const recover = async (world: AccountWorld, email: string): Promise<void> => {
  await recoverAccount(world.ctx(nobody), { email }, keys)
  await answerRecoveries(world)
}
const recoveriesIn = async (world: World) =>
  (await mailsIn(world)).filter(({ template }) => template === 'recovery')

describe('who has forgotten the password', () => {
  test('gets a link that works once, for an hour, and chooses a new one; sessions end', async () => {
    const world = await openAccountWorld()
    const old = await passwordSession(world, world.email)
    await recover(world, world.email)
    expect(await recoveriesIn(world)).toEqual([
      expect.objectContaining({
        to: world.email,
        model: expect.objectContaining({ validUntil: '2026-03-12T09:00:00.000Z' })
      })
    ])
    const secret = await mailedSecret(world)
    await choose(world, { secret })
    await expect(contextOf(world, old)).rejects.toThrow()
    expect(await passwordSession(world, world.email, 'timmer och granris')).toBeTruthy()
    await expect(choose(world, { secret })).rejects.toMatchObject({ code: 'not-found' })
    expect((await mailsIn(world)).at(-1)).toMatchObject({ template: 'password-changed' })
  })

  test('is too late after an hour', async () => {
    const world = await openAccountWorld()
    await recover(world, world.email)
    wait(world, 3_600)
    await expect(choose(world)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('gets one mail in five minutes', async () => {
    const world = await openAccountWorld()
    await recover(world, world.email)
    wait(world, 299)
    await recover(world, world.email)
    expect(await recoveriesIn(world)).toHaveLength(1)
    wait(world, 1)
    await recover(world, world.email)
    expect(await recoveriesIn(world)).toHaveLength(2)
  })

  test('learns nothing of whether there is such an account: the request reads and writes the same', async () => {
    const world = await openAccountWorld()
    const asking = (email: string) => workOf(world, () => recoverAccount(world.ctx(nobody), { email }, keys))
    const known = await asking(world.email)
    expect(known.rows).toEqual({ jobs: 1, signInFailures: 1 })
    expect(await asking('ingen@example.se')).toEqual(known)
    const again = await asking(world.email)
    expect(again.rows).toEqual({})
    expect(await asking('ingen@example.se')).toEqual(again)
  })

  test('gets no mail when the account is disabled or is not there', async () => {
    const world = await openAccountWorld()
    const mails = (await mailsIn(world)).length
    await recover(world, 'ingen@example.se')
    await disableAccount(world.ctx(), world.personId)
    await recover(world, world.email)
    expect(await mailsIn(world)).toHaveLength(mails)
  })

  test('gets one mail though the job is done twice, and its event tells from which request it was asked for', async () => {
    const world = await openAccountWorld()
    const origin = { via: 'page', requestId: 'request-1' } as const
    await recoverAccount({ ...world.ctx(nobody), origin }, { email: world.email }, keys)
    const job = (await world.store.read.query.jobs.findMany()).find(({ kind }) => kind === 'recovery')!
    for (let times = 0; times < 2; times++)
      await mailRecoveryLink(
        world.ctx(systemActor('jobs')),
        job.payload as JobPayloads['recovery'],
        job.id,
        secret => secret
      )
    expect(await recoveriesIn(world)).toHaveLength(1)
    const created = (await world.store.read.query.trail.findMany()).at(-1)!
    expect(created).toMatchObject({
      verb: 'sign-in-link.created',
      actorId: 'nobody',
      objectId: world.personId
    })
    const payload = await world.store.read.query.trailPayloads.findFirst({
      where: ({ sequence }, { eq }) => eq(sequence, created.sequence)
    })
    expect(JSON.parse(String(payload?.payload))).toMatchObject({ from: origin })
  })

  test('leaves no address behind: what was asked for and done is forgotten with the next', async () => {
    const world = await openAccountWorld()
    await recover(world, 'ingen@example.se')
    await recover(world, 'nagon@example.se')
    const jobs = await world.store.read.query.jobs.findMany()
    expect(jobs.filter(({ kind }) => kind === 'recovery')).toMatchObject([{ payload: null }])
    expect(JSON.stringify(jobs)).not.toMatch(/ingen@|nagon@/)
  })

  test('still needs the second factor', async () => {
    const world = await openAccountWorld()
    const { totpSecret } = await turnOnSecondFactor(world, await passwordSession(world, world.email))
    wait(world, 30)
    await recover(world, world.email)
    const secret = await mailedSecret(world)
    await expect(choose(world, { secret })).rejects.toMatchObject({ errors: [{ field: 'code' }] })
    await choose(world, { secret, code: appCode(world, totpSecret) })
  })

  test('keeps the link when the new password breaks the rules', async () => {
    const world = await openAccountWorld()
    await recover(world, world.email)
    const secret = await mailedSecret(world)
    await expect(choose(world, { secret, password: 'kort' })).rejects.toMatchObject({
      errors: [{ field: 'password' }]
    })
    await choose(world, { secret, password: goodPassword })
  })

  test('spends all links with the new password: those in the mailbox open nothing', async () => {
    const world = await openAccountWorld()
    await recover(world, world.email)
    const first = await mailedSecret(world)
    wait(world, 301)
    await recover(world, world.email)
    await choose(world)
    await expect(getLinkHolder(world.ctx(nobody), first)).rejects.toMatchObject({ code: 'not-found' })
  })
})
