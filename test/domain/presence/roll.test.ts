import { describe, expect, test } from 'vitest'
import { listAttendance } from '../../../server/domain/meetings/attendance.ts'
import { takeUpMatter } from '../../../server/domain/meetings/take-up-matter.ts'
import { markRoll } from '../../../server/domain/presence/mark-roll.ts'
import { RollMark } from '../../../server/domain/presence/roll-schemas.ts'
import { getRoll } from '../../../server/domain/presence/roll.ts'
import { openBodyWorld } from '../../support/body-world.ts'
import { directorateMeeting } from '../../support/presence-world.ts'

const open = async (wish: Parameters<typeof directorateMeeting>[1] = {}) => {
  const world = await openBodyWorld()
  const { meeting, matters } = await directorateMeeting(world, wish)
  const { elected, substitutes } = world.people
  const mark = (act: string, personId: string | null = null, paragraphId?: string) =>
    markRoll(world.ctx(), meeting.id, RollMark.parse({ mark: act, personId, paragraphId }))
  const rowsOf = async (personId: string) =>
    (await listAttendance(world.ctx(), meeting.id))
      .filter(row => row.personId === personId)
      .map(({ role, fromNumber, toNumber, fromTime, toTime, leftReason }) =>
        [role, fromNumber, toNumber, fromTime, toTime, leftReason].map(fact => fact ?? '-').join(' ')
      )
  return { world, meeting, matters: matters.map(({ id }) => id), elected, substitutes, mark, rowsOf }
}

const standingOf = (roll: Awaited<ReturnType<typeof getRoll>>, personId: string) =>
  roll.entries.find(entry => entry.personId === personId)?.standing

describe('the roll is called', () => {
  test('everyone with a seat is called first, then the substitutes in their order', async () => {
    const { world, meeting, substitutes } = await open()
    const { entries } = await getRoll(world.ctx(), meeting.id)
    const seated = entries.filter(({ isSeated }) => isSeated)
    expect(entries.slice(0, 12)).toEqual(seated)
    expect(seated).toHaveLength(12)
    expect(entries.findIndex(({ personId }) => personId === substitutes[0]!.id)).toBeGreaterThan(11)
    expect(entries.every(({ standing }) => standing === 'absent')).toBe(true)
  })

  test('all are there by one act, one is not by another, and the quorum follows (KL 5:45, 6:27)', async () => {
    const { elected, mark, world, meeting } = await open()
    const all = await mark('present')
    expect(all.paragraph).toMatchObject({ isQuorate: true, present: 12, needed: 7 })
    expect((await listAttendance(world.ctx(), meeting.id)).filter(({ presided }) => presided)).toHaveLength(1)
    for (const { id } of elected.slice(0, 5)) await mark('absent', id)
    expect((await mark('absent', elected[5]!.id)).paragraph).toMatchObject({ isQuorate: false, present: 6 })
    expect((await mark('present', elected[5]!.id)).paragraph).toMatchObject({ isQuorate: true, present: 7 })
  })

  test('the same press twice is once', async () => {
    const { elected, mark, rowsOf } = await open()
    for (const act of ['present', 'present']) await mark(act, elected[0]!.id)
    expect(await rowsOf(elected[0]!.id)).toHaveLength(1)
    for (const act of ['absent', 'absent']) await mark(act, elected[0]!.id)
    expect(await rowsOf(elected[0]!.id)).toEqual([])
  })

  test('who is not called and not there is refused, and so is a mark of nobody', async () => {
    const { mark } = await open()
    await expect(mark('present', 'ingen')).rejects.toMatchObject({ code: 'invalid-input' })
    expect(() => RollMark.parse({ mark: 'leaves' })).toThrow('Välj vem det gäller.')
  })
})

describe('somebody comes or goes between two §§', () => {
  test('from the § that is dealt with, with the clock of the day of the meeting', async () => {
    const { world, elected, mark, matters, rowsOf } = await open({ firstOn: '2026-03-12' })
    await mark('present', elected[5]!.id)
    for (const id of matters.slice(0, 3)) await takeUpMatter(world.ctx(), id)
    await mark('arrives', elected[4]!.id)
    await mark('leaves', elected[5]!.id)
    expect(await rowsOf(elected[4]!.id)).toEqual(['member 3 - 09:00 - -'])
    expect(await rowsOf(elected[5]!.id)).toEqual(['member - 2 - 09:00 other'])
  })

  test('afterwards the § alone is known, and it is the one that is asked for', async () => {
    const { elected, mark, matters, rowsOf } = await open({ firstOn: '2026-03-05' })
    const [first, , , fourth] = matters
    const roll = await mark('arrives', elected[4]!.id, fourth)
    expect(await rowsOf(elected[4]!.id)).toEqual(['member 4 - - - -'])
    expect(standingOf(roll, elected[4]!.id)).toBe('present')
    expect(standingOf(await mark('present', elected[5]!.id, first), elected[4]!.id)).toBe('coming')
  })

  test('what was pressed by mistake is taken back by the opposite', async () => {
    const { elected, mark, matters, rowsOf } = await open({ firstOn: '2026-03-05' })
    const { id } = elected[4]!
    await mark('present', id)
    for (const act of ['leaves', 'arrives']) await mark(act, id, matters[2])
    expect(await rowsOf(id)).toEqual(['member - - - - -'])
    await mark('absent', id)
    for (const act of ['arrives', 'leaves']) await mark(act, id, matters[2])
    expect(await rowsOf(id)).toEqual([])
  })

  test('who has been there a part of the meeting is not taken away by one press', async () => {
    const { elected, mark, matters } = await open({ firstOn: '2026-03-05' })
    await mark('arrives', elected[4]!.id, matters[1])
    await expect(mark('absent', elected[4]!.id)).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('jäv and substitutes', () => {
  test('jäv is written in for the § and taken back, and who leaves for it may serve again (KL 5:17-20)', async () => {
    const { elected, mark, matters, rowsOf } = await open({ firstOn: '2026-03-05' })
    const { id } = elected[4]!
    await mark('present')
    const recused = await mark('recused', id, matters[1])
    expect(recused.paragraph).toMatchObject({ recusals: [{ ground: 'Anmälde jäv' }] })
    // Jäv makes nobody too few in an assembly (KL 5:46).
    expect(recused.paragraph?.voters).toHaveLength(11)
    expect((await mark('not-recused', id, matters[1])).paragraph?.recusals).toEqual([])
    await mark('recused', id, matters[1])
    await mark('leaves', id, matters[1])
    expect(await rowsOf(id)).toEqual(['member - 1 - - recusal'])
  })

  test('the next substitute who is there serves by one act, for the one who is not', async () => {
    const { elected, substitutes, mark, rowsOf } = await open()
    await mark('present')
    await mark('absent', elected[0]!.id)
    for (const { id } of substitutes.slice(0, 2)) await mark('present', id)
    const { proposals } = await mark('present', substitutes[2]!.id)
    expect(proposals).toMatchObject([{ name: substitutes[0]!.name, forName: elected[0]!.name }])
    const roll = await mark('serves', substitutes[0]!.id)
    expect(roll.paragraph).toMatchObject({ present: 12 })
    expect(roll.proposals).toEqual([])
    expect(await rowsOf(substitutes[0]!.id)).toEqual(['serving-substitute - - - - -'])
    // Out of the order nothing is proposed, and nothing is written in.
    await mark('serves', substitutes[1]!.id)
    expect(await rowsOf(substitutes[1]!.id)).toEqual(['substitute - - - - -'])
  })
})
