import { describe, expect, test } from 'vitest'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { listOrgans } from '../../../server/domain/bodies/organs.ts'
import { importMinutes } from '../../../server/domain/intake/import-minutes.ts'
import { editMeeting } from '../../../server/domain/meetings/edit-meeting.ts'
import { getMeeting } from '../../../server/domain/meetings/meetings.ts'
import { closedMeeting, openBodyWorld } from '../../support/body-world.ts'
import {
  importedDecision,
  importedMinutes,
  importing,
  importSource,
  withParagraphs
} from '../../support/imported-minutes.ts'

const labels = (paragraphs: readonly { label: string }[]) =>
  paragraphs.map(({ label }) => label.replace('\u00a0', ' '))

describe('what is read becomes a closed meeting', () => {
  test('that keeps its § and is told apart from our own', async () => {
    const world = await openBodyWorld()
    const { meetingId, paragraphs, codes } = await importing(world, importedMinutes())
    expect(await getMeeting(world.ctx(), meetingId)).toMatchObject({
      state: 'closed',
      isImported: true,
      firstOn: '2026-05-07'
    })
    expect(paragraphs.map(({ number, numberOrigin }) => [number, numberOrigin])).toEqual([
      [73, 'imported'],
      [74, 'imported']
    ])
    expect(codes).toEqual([])
  })

  test('the same file twice is one meeting, also at the same time', async () => {
    const world = await openBodyWorld()
    const source = importSource('en källa')
    const [first, again] = await Promise.all(
      [1, 2].map(() => importMinutes(world.ctx(), source, importedMinutes()))
    )
    expect(again?.imported).toEqual(first?.imported)
    expect([first?.isNew, again?.isNew]).toEqual([true, false])
    expect(await world.store.read.query.meetings.findMany()).toHaveLength(1)
  })

  test('our own series passes over the § that an import holds', async () => {
    const world = await openBodyWorld()
    await importing(world, importedMinutes({ numbers: [1, 3] }))
    const { paragraphs } = await closedMeeting(world, { matters: ['A', 'B', 'C'] })
    expect(labels(paragraphs)).toEqual(['§ 2', '§ 4', '§ 5'])
  })

  test('paragraphs stand as they were printed, also one that is “§ 12 a” or out of order', async () => {
    const world = await openBodyWorld()
    const { paragraphs } = await importing(
      world,
      withParagraphs({ number: 12 }, { number: 12, labelSuffix: 'a' }, { number: 14 }, { number: 13 })
    )
    expect(labels(paragraphs)).toEqual(['§ 12', '§ 12 a', '§ 14', '§ 13'])
  })

  test('what could not be written is taken out of every text', async () => {
    const world = await openBodyWorld()
    const block = importedDecision({ clauses: [{ text: '\0anta planen', joiner: '' }] })
    const { paragraphs } = await importing(
      world,
      withParagraphs({ title: 'Pl\u0007an', text: 'a\ud800b\n\tc', decisions: [block] })
    )
    expect(paragraphs[0]).toMatchObject({
      title: 'Plan',
      text: 'ab\n\tc',
      decisions: [{ clauses: ['anta planen'] }]
    })
  })
})

describe('what cannot be taken as it stands becomes a flag, never a failure', () => {
  test('an unknown organ becomes a draft organ; the next import of it finds the draft', async () => {
    const world = await openBodyWorld()
    const first = await importing(world, importedMinutes({ organName: 'Folkhälsorådet' }))
    const next = await importing(world, importedMinutes({ organName: 'FOLKHÄLSORÅDET', numbers: [80] }))
    expect([first.codes, next.codes]).toEqual([['unknown-organ'], ['draft-organ']])
    const drafts = (await listOrgans(world.ctx())).filter(({ isDraft }) => isDraft)
    expect(drafts.map(({ name, genitive }) => [name, genitive])).toEqual([
      ['Folkhälsorådet', 'Folkhälsorådets']
    ])
  })

  test.each([null, '', '  '])('no organ at all (%j) is “Okänt organ”', async organName => {
    const world = await openBodyWorld()
    const { meetingId, codes } = await importing(world, importedMinutes({ organName }))
    expect(codes).toEqual(['unknown-organ'])
    expect((await getMeeting(world.ctx(), meetingId)).organName).toBe('Okänt organ')
  })

  test('a § that is held already keeps its label, printed, and its place', async () => {
    const world = await openBodyWorld()
    await importing(world, importedMinutes({ numbers: [73, 74] }))
    const { paragraphs, codes } = await importing(world, importedMinutes({ numbers: [72, 73, 75, 75] }))
    expect(labels(paragraphs)).toEqual(['§ 72', '§ 73', '§ 75', '§ 75'])
    expect(paragraphs.map(({ number }) => number)).toEqual([72, null, 75, null])
    expect(codes).toEqual(['number-taken', 'number-taken'])
  })

  test('a day that is not known takes no § of this year’s series, and can be set right to any year', async () => {
    const world = await openBodyWorld()
    for (const firstOn of [null, '2021-13-45', '7 maj']) {
      const { meetingId, paragraphs, codes } = await importing(
        world,
        importedMinutes({ firstOn, lastOn: firstOn, numbers: [1] })
      )
      expect(codes).toEqual(['unknown-date'])
      expect(paragraphs).toMatchObject([{ number: null, label: '§\u00a01' }])
      const moved = await editMeeting(world.ctx(), meetingId, 1, {
        firstOn: '1998-05-07',
        lastOn: '1998-05-07'
      })
      expect(moved.firstOn).toBe('1998-05-07')
    }
    expect(labels((await closedMeeting(world)).paragraphs)[0]).toBe('§ 1')
  })

  test('another body’s protokoll keeps its name, and an earlier name of ours is ours', async () => {
    const world = await openBodyWorld()
    const other = await importing(
      world,
      importedMinutes({ bodyName: 'Söderlunda kommun', firstOn: '2020-05-07' })
    )
    const old = await importing(
      world,
      importedMinutes({ bodyName: 'Fjällnorra samverkansförbund', firstOn: '2016-05-07' })
    )
    expect([other.codes, old.codes]).toEqual([['unknown-body'], []])
    expect((await getMinutes(world.ctx(), other.meetingId)).bodyName).toBe('Söderlunda kommun')
    expect((await getMinutes(world.ctx(), old.meetingId)).bodyName).toBe('Fjällnorra samverkansförbund')
  })

  test('another body’s § of a year that goes on do not stand in the way of our series', async () => {
    const world = await openBodyWorld()
    await importing(world, importedMinutes({ bodyName: 'Söderlunda kommun', numbers: [1, 2] }))
    expect(labels((await closedMeeting(world)).paragraphs)).toEqual(['§ 1', '§ 2'])
  })
})
