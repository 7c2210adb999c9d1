import { describe, expect, test } from 'vitest'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { moveMatter } from '../../../server/domain/meetings/matters.ts'
import { closeMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { takeUpMatter } from '../../../server/domain/meetings/take-up-matter.ts'
import { appendixLabel, appendixRange, numberInLabel } from '../../../server/domain/paragraphs/appendix.ts'
import { editAppendix, listAppendices, removeAppendix } from '../../../server/domain/paragraphs/appendices.ts'
import { startSeries } from '../../../server/domain/bodies/series.ts'
import {
  attach,
  openBodyWorld,
  openedMeeting,
  plannedMeeting,
  type BodyWorld
} from '../../support/body-world.ts'

const labelled = async (world: BodyWorld, paragraphId: string) =>
  (await listAppendices(world.ctx(), paragraphId)).map(
    ({ label, title }) => `${label.replace('\u00a0', ' ')}: ${title}`
  )

/** A group whose next § is 74, with a meeting of two matters. */
const worldAtParagraph74 = async () => {
  const world = await openBodyWorld()
  const organId = world.organisation.preparatoryGroup.id
  await startSeries(world.ctx(), { kind: 'paragraph', organId, year: 2026, firstNumber: 74 })
  return world
}

describe('the label of a bilaga', () => {
  test('is the number of its §: alone 74; several 75 a, 75 b, cited 75 a-b', async () => {
    const world = await worldAtParagraph74()
    const { meeting, matters } = await openedMeeting(world)
    const [first, second] = matters.map(({ id }) => id)
    await attach(world, first!, 'Rutin.txt')
    await attach(world, second!, 'Plan.txt')
    await attach(world, second!, 'Underlag_till_planen.txt')
    await closeMeeting(world.ctx(), meeting.id)
    expect(await labelled(world, first!)).toEqual(['74: Rutin'])
    expect(await labelled(world, second!)).toEqual(['75 a: Plan', '75 b: Underlag till planen'])
    expect(appendixRange('75', 2)).toBe('75\u00a0a-b')
    expect(appendixRange('74', 1)).toBe('74')
  })

  test('is the foreseen one before the § is taken, and follows it', async () => {
    const world = await worldAtParagraph74()
    const { meeting, matters } = await openedMeeting(world)
    const [first, second] = matters.map(({ id }) => id)
    await attach(world, second!, 'Plan.txt')
    expect(await labelled(world, second!)).toEqual(['75: Plan'])
    await moveMatter(world.ctx(), second!, 2, { sectionId: matters[0]!.sectionId, beforeId: first! })
    expect(await labelled(world, second!)).toEqual(['74: Plan'])
    await takeUpMatter(world.ctx(), first!)
    expect(await labelled(world, second!)).toEqual(['75: Plan'])
    await closeMeeting(world.ctx(), meeting.id)
    expect(await labelled(world, second!)).toEqual(['75: Plan'])
  })

  test('follows the place: moved, removed, and last when the place is past the end', async () => {
    const world = await worldAtParagraph74()
    const { id } = (await plannedMeeting(world)).matters[0]!
    const [a, , c] = [
      await attach(world, id, 'A.txt'),
      await attach(world, id, 'B.txt'),
      await attach(world, id, 'C.txt')
    ]
    await editAppendix(world.ctx(), c.id, { position: 0 })
    expect(await labelled(world, id)).toEqual(['74 a: C', '74 b: A', '74 c: B'])
    await editAppendix(world.ctx(), c.id, { position: 1000, title: 'Sist' })
    expect(await labelled(world, id)).toEqual(['74 a: A', '74 b: B', '74 c: Sist'])
    await removeAppendix(world.ctx(), a.id)
    await attach(world, id, 'D.txt')
    expect(await labelled(world, id)).toEqual(['74 a: B', '74 b: Sist', '74 c: D'])
  })

  test('goes on after z with aa, and of an imported “§ 12 a” is 12 a', () => {
    expect([0, 25, 26, 27, 51, 52].map(index => appendixLabel('80', index, 60))).toEqual(
      ['a', 'z', 'aa', 'ab', 'az', 'ba'].map(letters => `80\u00a0${letters}`)
    )
    expect(numberInLabel('§\u00a012 a')).toBe('12 a')
  })
})

describe('a bilaga', () => {
  test('changes the paragraph’s revision when it is added, edited and removed', async () => {
    const world = await openBodyWorld()
    const { id } = (await plannedMeeting(world)).matters[0]!
    const revision = async () => (await getParagraph(world.ctx(), id)).revision
    const appendix = await attach(world, id, 'A.txt')
    expect(await revision()).toBe(2)
    await editAppendix(world.ctx(), appendix.id, { title: 'Ny' })
    expect(await revision()).toBe(3)
    await removeAppendix(world.ctx(), appendix.id)
    expect(await revision()).toBe(4)
    await expect(editParagraph(world.ctx(), id, 3, {})).rejects.toMatchObject({ code: 'stale-revision' })
  })

  test('of a file without a name before its ending is called as the file', async () => {
    const world = await openBodyWorld()
    const { id } = (await plannedMeeting(world)).matters[0]!
    expect((await attach(world, id, '.txt')).title).toBe('.txt')
  })

  test('twice the same file is two bilagor of one stored file', async () => {
    const world = await openBodyWorld()
    const { id } = (await plannedMeeting(world)).matters[0]!
    const [first, second] = [
      await attach(world, id, 'A.txt', 'samma'),
      await attach(world, id, 'B.txt', 'samma')
    ]
    expect(second.sha256).toBe(first.sha256)
    expect(await world.store.read.query.files.findMany()).toHaveLength(1)
    await removeAppendix(world.ctx(), first.id)
    expect(await labelled(world, id)).toEqual(['1: B'])
  })
})
