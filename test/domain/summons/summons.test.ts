import { describe, expect, test } from 'vitest'
import { createAccount } from '../../../server/domain/accounts/accounts.ts'
import { findDeliveries } from '../../../server/domain/dispatch/delivery-store.ts'
import { removeMeeting } from '../../../server/domain/decisions/remove-meeting.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { addMatter } from '../../../server/domain/meetings/matters.ts'
import { listRecords } from '../../../server/domain/register/records.ts'
import { releaseKey, substituteKey, summonsKey } from '../../../server/domain/secrecy/own-documents.ts'
import { answerSummons } from '../../../server/domain/summons/answer-summons.ts'
import { getSummonsFile } from '../../../server/domain/summons/get-summons-file.ts'
import { sendSummons } from '../../../server/domain/summons/send-summons.ts'
import { editPresence } from '../../../server/domain/presence/edit-presence.ts'
import { getParagraphPresence } from '../../../server/domain/presence/get-presence.ts'
import { getChecklist } from '../../../server/domain/checklist/get-checklist.ts'
import { getOwnSummons, getSummoning, listUncalled } from '../../../server/domain/summons/summoning.ts'
import { summonsBreachesOf, summonsDueOn } from '../../../server/domain/summons/summons.ts'
import { attach, openBodyWorld, plannedMeeting, type BodyWorld } from '../../support/body-world.ts'
import { calledPeople } from '../../support/called-people.ts'
import { summoningOf } from '../../support/planning-world.ts'
import { holderOf, personActor } from '../../support/world.ts'

const directorateMeeting = (world: BodyWorld, firstOn = '2026-04-09') =>
  plannedMeeting(world, {
    organId: world.organisation.directorate.id,
    firstOn,
    matters: ['Budget', 'Övrigt']
  })

const send = (world: BodyWorld, meetingId: string, reason: string | null = null) =>
  sendSummons(world.ctx(), meetingId, { reason }, summoningOf(world))

describe('a kallelse', () => {
  test('goes to each ledamot and ersättare with an account, frozen, registered, with proof of when and to whom', async () => {
    const world = await openBodyWorld()
    const { ledamot, first, second } = await calledPeople(world)
    const { meeting, matters } = await directorateMeeting(world)
    await attach(world, matters[0]!.id, 'budget.txt')
    const { sent } = await send(world, meeting.id)
    const proof = await findDeliveries(world.store, summonsKey(meeting.id))
    expect(new Set(proof.map(({ personId }) => personId))).toEqual(new Set([ledamot, first, second]))
    expect(proof[0]).toMatchObject({ queuedAt: world.now, sha256: sent[0]?.sha256, state: 'waiting' })
    const { items } = await listRecords(world.ctx(), { limit: 20, page: 1, sort: 'registeredOn' })
    expect(items).toMatchObject([
      { title: `Kallelse Förbundsdirektionen 2026-04-09`, recordType: 'Kallelse' }
    ])
    const { bytes } = await getSummonsFile(world.ctx(), sent[0]!.id, summoningOf(world))
    const [section] = JSON.parse(Buffer.from(bytes).toString()).sections
    expect(section.matters[0].appendices).toMatchObject([
      { fileName: 'budget.txt', sha256: expect.stringMatching(/^[\da-f]{64}$/) }
    ])
  })

  test('is sent again with what has come since, and not when nothing has; the meeting is then no longer removed', async () => {
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world)
    await send(world, meeting.id)
    await expect(send(world, meeting.id)).rejects.toThrow('Inget har ändrats')
    await addMatter(world.ctx(), meeting.id, { title: 'Sent ärende', sectionId: null, dnr: null })
    expect((await send(world, meeting.id)).sent).toMatchObject([
      { isSupplement: false },
      { isSupplement: true }
    ])
    await expect(removeMeeting(world.ctx(), meeting.id, meeting.revision)).rejects.toThrow('Kallelsen')
  })

  test('tells nothing of what is under a mark; what came under one since is taken away for who may not read it', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await directorateMeeting(world)
    const mark = { statute: 'OSL 19 kap. 3 §', authority: null }
    await markMatter(world.ctx(), matters[0]!.id, mark)
    const { sent } = await send(world, meeting.id)
    await markMatter(world.ctx(), matters[1]!.id, mark)
    const read = async (actor = personActor()) =>
      Buffer.from((await getSummonsFile(world.ctx(actor), sent[0]!.id, summoningOf(world))).bytes).toString()
    const { directorate } = world.organisation
    expect(await read(holderOf('member', directorate.id))).toContain('Övrigt')
    expect(await read(holderOf('member', directorate.id))).not.toContain('Budget')
    expect(await read(holderOf('rapporteur', directorate.id))).not.toMatch(/Budget|Övrigt/)
  })
})

describe('the rules of summoning', () => {
  test('KL 5 kap. 13–15 §§: an assembly is summoned a week before at the latest; later needs a reason and stays shown', async () => {
    expect(summonsDueOn('assembly', '2026-04-09')).toBe('2026-04-02')
    expect(summonsDueOn('officials', '2026-04-09')).toBeNull()
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world, '2026-03-18')
    await expect(send(world, meeting.id)).rejects.toThrow('Skriv varför')
    const { breaches } = await send(world, meeting.id, 'Underlaget dröjde')
    expect(breaches).toMatchObject([{ code: 'summoned-late', statute: 'KL 5 kap. 13–15 §§' }])
  })

  test('KL 5 kap. 13–15 §§: on the seventh day before it is in time, on the sixth it is not', () => {
    const told = (sentAt: string) =>
      summonsBreachesOf({
        legalKind: 'assembly',
        firstOn: '2026-04-09',
        sentAt,
        sentReason: null,
        today: '2026-04-09',
        unannounced: []
      }).map(({ code }) => code)
    expect(told('2026-04-02T21:59:00.000Z')).toEqual([])
    expect(told('2026-04-02T22:01:00.000Z')).toEqual(['summoned-late'])
  })

  test('KL 5 kap. 52 §: a matter of an assembly that was not in the kallelse is shown as a breach; in a group of officials it is late, no more', async () => {
    const world = await openBodyWorld()
    for (const [organ, codes] of [
      [world.organisation.directorate, ['not-in-summons']],
      [world.organisation.preparatoryGroup, []]
    ] as const) {
      const { meeting } = await plannedMeeting(world, { organId: organ.id, firstOn: '2026-04-09' })
      await send(world, meeting.id)
      const late = await addMatter(world.ctx(), meeting.id, { title: 'Sent', sectionId: null, dnr: null })
      const summoning = await getSummoning(world.ctx(), meeting.id)
      expect(summoning.breaches.map(({ code }) => code)).toEqual(codes)
      expect(summoning.lateIds).toEqual([late.id])
    }
  })

  test('KL 5 kap. 52 §: why a matter that was not in the kallelse was decided is kept, and stands in the checklist with the breach', async () => {
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world)
    await send(world, meeting.id)
    const { id } = await addMatter(world.ctx(), meeting.id, { title: 'Sent', sectionId: null, dnr: null })
    expect(await listUncalled(world.ctx(), meeting.id)).toEqual([id])
    const told = async () => {
      const { breaches } = await getSummoning(world.ctx(), meeting.id)
      const { findings } = await getChecklist(world.ctx(), meeting.id)
      const finding = findings.find(({ about }) => about === 'summons')
      return [breaches[0]?.reason, finding?.reason, finding?.statute, finding?.paragraphId]
    }
    expect(await told()).toEqual([null, null, 'KL 5 kap. 52 §', id])
    const lateReason = 'Alla närvarande ledamöter var med på det'
    await editPresence(world.ctx(), id, 1, { lateReason })
    expect(await told()).toEqual([lateReason, lateReason, 'KL 5 kap. 52 §', id])
    expect(await getParagraphPresence(world.ctx(), id)).toMatchObject({ lateReason, quorumReason: null })
    // Whoever is called is told of the breach; the reason is of the draft.
    const own = await getOwnSummons(world.ctx(holderOf('member', meeting.organId)), meeting.id)
    expect(own.breaches).toMatchObject([{ code: 'not-in-summons' }])
    expect(JSON.stringify(own)).not.toContain(lateReason)
  })

  test('KL 5 kap. 17 §: in the place of a hindered ledamot the next ersättare in order is called, and the one after when that one is hindered too', async () => {
    const world = await openBodyWorld()
    const { elected, substitutes } = world.people
    const [ledamot, first, second] = [elected[1]!.id, substitutes[0]!.id, substitutes[1]!.id]
    const { meeting } = await directorateMeeting(world)
    const as = (personId: string) =>
      world.ctx({ ...holderOf('member', world.organisation.directorate.id), personId })
    const answer = (personId: string, said: 'coming' | 'hindered') =>
      answerSummons(
        as(personId),
        meeting.id,
        { personId: null, answer: said, note: null },
        summoningOf(world)
      )
    await expect(answer(ledamot, 'hindered')).rejects.toThrow('inte skickad')
    await send(world, meeting.id)
    await answer(ledamot, 'hindered')
    const calledFor = async (personId: string) =>
      (await getOwnSummons(as(personId), meeting.id)).own?.calledForName ?? null
    expect([await calledFor(first), await calledFor(second)]).toEqual([elected[1]!.name, null])
    await answer(first, 'hindered')
    expect([await calledFor(first), await calledFor(second)]).toEqual([null, elected[1]!.name])
    await answer(ledamot, 'coming')
    expect([await calledFor(first), await calledFor(second)]).toEqual([null, null])
    const other = { personId: first, answer: 'coming', note: null } as const
    await expect(answerSummons(as(ledamot), meeting.id, other, summoningOf(world))).rejects.toThrow(
      'för dig själv'
    )
    await expect(answer('nobody', 'coming')).rejects.toThrow('den som är kallad')
  })

  test('KL 5 kap. 17 §: the ersättare who is called is mailed, once for each who is hindered, with proof of when and to whom', async () => {
    const world = await openBodyWorld()
    const { elected, substitutes } = world.people
    const [ledamot, other] = [elected[1]!, elected[0]!]
    const [first, second] = [substitutes[0]!, substitutes[1]!]
    for (const { id: personId } of [first, second])
      await createAccount(world.ctx(), { personId, email: `${personId}@example.se` }, secret => secret)
    const { meeting } = await directorateMeeting(world)
    await send(world, meeting.id)
    const answer = (personId: string, said: 'coming' | 'hindered') =>
      answerSummons(world.ctx(), meeting.id, { personId, answer: said, note: null }, summoningOf(world))
    const told = async () =>
      (await getSummoning(world.ctx(), meeting.id)).deliveries
        .filter(({ documentKey }) => documentKey.startsWith('substitute:'))
        .map(({ personId, documentKey, queuedAt, state }) => [personId, documentKey, queuedAt, state])
    await answer(ledamot.id, 'hindered')
    const proof = (personId: string, forId: string) => [
      personId,
      substituteKey(meeting.id, forId),
      world.now,
      'waiting'
    ]
    expect(await told()).toEqual([proof(first.id, ledamot.id)])
    // Hindered still, it is the same call.
    await answer(ledamot.id, 'hindered')
    expect(await told()).toHaveLength(1)
    await answer(first.id, 'hindered')
    expect(await told()).toHaveLength(2)
    expect(await told()).toContainEqual(proof(second.id, ledamot.id))
    // In the place of another it is another call.
    await answer(ledamot.id, 'coming')
    await answer(other.id, 'hindered')
    expect(await told()).toHaveLength(3)
    expect(await told()).toContainEqual(proof(second.id, other.id))
  })

  test('KL 5 kap. 17 §: the ersättare who was called is told when no longer needed, with the same proof, and called anew when needed again', async () => {
    const world = await openBodyWorld()
    const { elected, substitutes } = world.people
    const [ledamot, first, second] = [elected[1]!, substitutes[0]!, substitutes[1]!]
    const email = 'ersattare@example.se'
    await createAccount(world.ctx(), { personId: first.id, email }, secret => secret)
    const { meeting } = await directorateMeeting(world)
    await send(world, meeting.id)
    const answer = (personId: string, said: 'coming' | 'hindered') =>
      answerSummons(world.ctx(), meeting.id, { personId, answer: said, note: null }, summoningOf(world))
    const told = async () => {
      const { called, deliveries } = await getSummoning(world.ctx(), meeting.id)
      const own = called.find(({ personId }) => personId === first.id)
      return {
        mails: deliveries
          .filter(({ documentKey, address }) => documentKey.startsWith('substitute') && address === email)
          .map(({ documentKey }) => documentKey)
          .toSorted(),
        shown: [own?.calledForName, own?.releasedForName, own?.releasedAt]
      }
    }
    await answer(ledamot.id, 'hindered')
    await answer(ledamot.id, 'coming')
    const [call, release] = [substituteKey(meeting.id, ledamot.id), releaseKey(meeting.id, ledamot.id)]
    expect(await told()).toEqual({
      mails: [release, call].toSorted(),
      shown: [null, ledamot.name, world.now]
    })
    await answer(ledamot.id, 'hindered')
    expect(await told()).toEqual({
      mails: [release, call, substituteKey(meeting.id, ledamot.id, 1)].toSorted(),
      shown: [ledamot.name, null, null]
    })
    // Who cannot come has said so, and need not be told.
    await answer(first.id, 'hindered')
    expect((await told()).mails).toHaveLength(3)
    // Nor is one who has no address mailed: the page says so.
    await answer(ledamot.id, 'coming')
    const { called } = await getSummoning(world.ctx(), meeting.id)
    expect(called.find(({ personId }) => personId === second.id)).toMatchObject({
      hasAddress: false,
      releasedForName: ledamot.name
    })
    const both = `update summons_replies set called_for_id = released_for_id, called_at = 'x' where released_at is not null`
    await expect(world.store.transact(async ({ write }) => write.run(both))).rejects.toThrow()
  })
})
