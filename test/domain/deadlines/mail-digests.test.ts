import { describe, expect, test } from 'vitest'
import { chooseDigest } from '../../../server/domain/accounts/own-digest.ts'
import { updateAccount } from '../../../server/domain/accounts/account-store.ts'
import { systemActor } from '../../../server/domain/access/actor.ts'
import { createAccount } from '../../../server/domain/accounts/accounts.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { addWatch } from '../../../server/domain/cases/watches.ts'
import { mailDigests } from '../../../server/domain/deadlines/mail-digests.ts'
import { schema } from '../../../server/db/schema/schema.ts'
import { renderMail } from '../../../server/rendering/mail.ts'
import { openBodyWorld, plannedMeeting, type BodyWorld } from '../../support/body-world.ts'
import { openWorld, personActor } from '../../support/world.ts'

const links = { desk: 'https://protokoll.example.se/att-gora' }

/** The secretary with an account in use, and a kallelse to send by Friday 2026-03-13. */
const waiting = async () => {
  const world = await openBodyWorld()
  const personId = world.people.secretary.id
  await createAccount(world.ctx(), { personId, email: 'siv@example.se' }, secret => secret)
  await world.store.transact(store => updateAccount(store, personId, { passwordHash: 'in use' }))
  await plannedMeeting(world, { organId: world.organisation.directorate.id, firstOn: '2026-03-20' })
  return { world, personId }
}

const mails = async (world: BodyWorld) =>
  (await world.store.read.select().from(schema.jobs)).flatMap(({ payload }) => {
    const mail = payload as { template?: string; to: string; model: never } | null
    return mail?.template === 'digest' ? [{ to: mail.to, ...renderMail('digest', mail.model) }] : []
  })

describe('the digest', () => {
  test('tells what is to be done within three days, and comes once a day however often it is asked for', async () => {
    const { world } = await waiting()
    await mailDigests(world.ctx(), '2026-03-12', links)
    await mailDigests(world.ctx(), '2026-03-12', links)
    const [mail, ...others] = await mails(world)
    expect(others).toEqual([])
    expect(mail?.to).toBe('siv@example.se')
    expect(mail?.text).toContain('- 13 mars 2026: Skicka kallelsen, Förbundsdirektionen 2026-03-20')
    expect(mail?.text).toContain('https://protokoll.example.se/att-gora')
  })

  test('is not sent on a Sunday, nor when nothing is near, nor to one who has turned it off', async () => {
    const { world, personId } = await waiting()
    await mailDigests(world.ctx(), '2026-03-15', links)
    await mailDigests(world.ctx(), '2026-03-02', links)
    const self = personActor({ personId })
    const ctx = { ...world.ctx(self), origin: { via: 'page', requestId: '1', sessionId: 's' } as const }
    await chooseDigest(ctx, false)
    await mailDigests(world.ctx(), '2026-03-12', links)
    expect(await mails(world)).toEqual([])
  })

  test('is nobody’s before a body is founded, and the day goes on', async () => {
    const world = openWorld()
    await mailDigests(world.ctx(systemActor('test')), '2026-03-10', links)
    expect(await world.store.read.select().from(schema.jobs)).toEqual([])
  })

  test('names a watched case by its number alone: what it is about stays in the system', async () => {
    const { world } = await waiting()
    const { id, dnr } = await openCase(world.ctx(), { title: 'Anmälan mot Karin Ek' })
    await addWatch(world.ctx(), id, { watchOn: '2026-03-13', note: 'Ring Karin Ek' })
    await mailDigests(world.ctx(), '2026-03-12', links)
    const text = (await mails(world)).map(mail => mail.text).join()
    expect(text).toContain(`Se över ärendet, ${dnr}`)
    expect(text).not.toContain('Karin')
  })
})
