import { describe, expect, test } from 'vitest'
import { listAttendance } from '../../../server/domain/meetings/attendance.ts'
import { editAttendance } from '../../../server/domain/meetings/attendance.ts'
import { getMeetingPresence } from '../../../server/domain/presence/get-presence.ts'
import { serveSubstitutes } from '../../../server/domain/presence/serve-substitutes.ts'
import { openBodyWorld, type BodyWorld } from '../../support/body-world.ts'
import {
  attendElected,
  attendSubstitutes,
  directorateMeeting,
  quorums,
  recuse
} from '../../support/presence-world.ts'

/** "Maj Renholm för Astrid Fjällström 1-4" for each proposal. */
const proposed = async (world: BodyWorld, meetingId: string): Promise<string[]> =>
  (await getMeetingPresence(world.ctx(), meetingId)).proposals.map(
    ({ name, forName, fromNumber, toNumber }) => `${name} för ${forName} ${fromNumber}-${toNumber}`
  )

// Of the first region: Astrid Fjällström, Bertil Norrgård, Cajsa Älvdahl; Maj Renholm, Nils-Olof Vidsel, Ottilia Hedmarker.
const othersOf = [3, 4, 5, 6, 7, 8, 9, 10, 11]

describe('the next substitute in the order of the region serves for who is hindered (KL 5:17-20)', () => {
  test('the first two of three for two who are not there, and nobody of another region', async () => {
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world)
    await attendElected(world, meeting.id, [2, ...othersOf])
    await attendSubstitutes(world, meeting.id, [2, 1, 0, 3, 4])
    expect(await proposed(world, meeting.id)).toEqual([
      'Maj Renholm för Astrid Fjällström 1-4',
      'Nils-Olof Vidsel för Bertil Norrgård 1-4'
    ])
  })

  test('from the § where somebody leaves, to the § where somebody comes', async () => {
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world)
    await attendElected(world, meeting.id, [2, ...othersOf])
    await attendElected(world, meeting.id, [0], { toNumber: 2, leftReason: 'other' })
    await attendElected(world, meeting.id, [1], { fromNumber: 2 })
    await attendSubstitutes(world, meeting.id, [0, 1, 2])
    // Maj Renholm has begun to serve, so she has priority when the next one leaves.
    expect(await proposed(world, meeting.id)).toEqual([
      'Maj Renholm för Bertil Norrgård 1-1',
      'Maj Renholm för Astrid Fjällström 3-4'
    ])
  })

  test('who has begun to serve comes before one who is earlier in the order', async () => {
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world)
    await attendElected(world, meeting.id, [1, 2, ...othersOf])
    await attendSubstitutes(world, meeting.id, [1])
    await attendSubstitutes(world, meeting.id, [0], { fromNumber: 2 })
    expect(await proposed(world, meeting.id)).toEqual(['Nils-Olof Vidsel för Astrid Fjällström 1-4'])
  })

  test('a § of jäv alone: for the one who is recused, and the substitute who is recused is passed over', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await directorateMeeting(world)
    await attendElected(world, meeting.id, [0, 1, 2, ...othersOf])
    await attendSubstitutes(world, meeting.id, [0, 1])
    await recuse(world, matters[1]!.id, world.people.elected[0]!.id)
    await recuse(world, matters[1]!.id, world.people.substitutes[0]!.id)
    expect(await proposed(world, meeting.id)).toEqual(['Nils-Olof Vidsel för Astrid Fjällström 2-2'])
  })

  test.each([
    ['recusal', ['Maj Renholm för Astrid Fjällström 3-4']],
    ['other', ['Nils-Olof Vidsel för Astrid Fjällström 2-4']]
  ] as const)('one who broke off serving for %s', async (leftReason, expected) => {
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world)
    await attendElected(world, meeting.id, [1, 2, ...othersOf])
    const serving = { role: 'serving-substitute', forName: 'Astrid Fjällström' } as const
    await attendSubstitutes(world, meeting.id, [0], { ...serving, toNumber: 1, leftReason })
    await attendSubstitutes(world, meeting.id, [0], { fromNumber: 3 })
    await attendSubstitutes(world, meeting.id, [1], { fromNumber: leftReason === 'other' ? 2 : 4 })
    expect(await proposed(world, meeting.id)).toEqual(expected)
  })
})

describe('written in with one button', () => {
  test('the rows are divided where somebody begins or ends, and nothing is proposed any more', async () => {
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world)
    await attendElected(world, meeting.id, [2, 3, 4, 5, 6, 7, 8])
    await attendElected(world, meeting.id, [0], { toNumber: 1 })
    await attendElected(world, meeting.id, [1], { fromNumber: 3 })
    await attendSubstitutes(world, meeting.id, [0, 1])
    await serveSubstitutes(world.ctx(), meeting.id)
    const rows = (await listAttendance(world.ctx(), meeting.id)).filter(({ role }) =>
      role.includes('substitute')
    )
    expect(
      rows.map(({ name, role, forName, fromNumber, toNumber }) => [name, role, forName, fromNumber, toNumber])
    ).toEqual([
      ['Maj Renholm', 'serving-substitute', 'Bertil Norrgård', null, 2],
      ['Nils-Olof Vidsel', 'serving-substitute', 'Astrid Fjällström', 2, null],
      ['Maj Renholm', 'substitute', null, 3, null],
      ['Nils-Olof Vidsel', 'substitute', null, null, 1]
    ])
    expect(await proposed(world, meeting.id)).toEqual([])
    expect(await quorums(world, meeting.id)).toEqual(['9/7 ja', '9/7 ja', '9/7 ja', '9/7 ja'])
    const { paragraphs } = await getMeetingPresence(world.ctx(), meeting.id)
    expect(paragraphs.flatMap(({ breaches }) => breaches)).toEqual([])
  })
})

describe('what was written in against the rules is told of (KL 5:17-20)', () => {
  const breachesOf = async (world: BodyWorld, meetingId: string): Promise<string[][]> =>
    (await getMeetingPresence(world.ctx(), meetingId)).paragraphs.map(({ breaches }) =>
      breaches.map(({ code }) => code)
    )

  test('a substitute who serves past one who is earlier in the order and sits by', async () => {
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world)
    await attendElected(world, meeting.id, [1, 2, ...othersOf])
    await attendSubstitutes(world, meeting.id, [1], {
      role: 'serving-substitute',
      forName: 'Astrid Fjällström'
    })
    await attendSubstitutes(world, meeting.id, [0])
    // From the second § on the one who serves has priority.
    expect(await breachesOf(world, meeting.id)).toEqual([['out-of-order'], [], [], []])
  })

  test('a ledamot who left for another reason than jäv, and serves again the same day', async () => {
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world)
    await attendElected(world, meeting.id, [1, 2, ...othersOf])
    await attendElected(world, meeting.id, [0], { toNumber: 1, leftReason: 'other' })
    await attendElected(world, meeting.id, [0], { fromNumber: 3 })
    expect(await breachesOf(world, meeting.id)).toEqual([[], [], ['served-again'], ['served-again']])
    const [row] = (await listAttendance(world.ctx(), meeting.id)).filter(({ leftReason }) => leftReason)
    await editAttendance(world.ctx(), row!.id, row!.revision, { leftReason: 'recusal' })
    expect(await breachesOf(world, meeting.id)).toEqual([[], [], [], []])
  })

  test('but not of a meeting of two days, of which nobody told when each § was', async () => {
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world, { firstOn: '2026-03-12', lastOn: '2026-03-13' })
    await attendElected(world, meeting.id, [1, 2, ...othersOf])
    await attendElected(world, meeting.id, [0], { toNumber: 1, leftReason: 'other' })
    await attendElected(world, meeting.id, [0], { fromNumber: 3 })
    expect((await breachesOf(world, meeting.id)).flat()).toEqual([])
  })

  test('more who serve than the organ has ledamöter', async () => {
    const world = await openBodyWorld()
    const { meeting } = await directorateMeeting(world)
    await attendElected(world, meeting.id, [0, 1, 2, ...othersOf])
    await attendSubstitutes(world, meeting.id, [0], { role: 'serving-substitute', fromNumber: 4 })
    expect(await breachesOf(world, meeting.id)).toEqual([[], [], [], ['more-serving-than-seats']])
  })
})
