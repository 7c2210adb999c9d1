import { expect, test } from 'vitest'
import { getAnnouncement } from '../../../server/domain/announcement/announcements.ts'
import { getPublicMinutes, getPublicMinutesFile } from '../../../server/domain/announcement/public-minutes.ts'
import {
  decidePersonalData,
  getPersonalDataLook,
  publishMinutes
} from '../../../server/domain/announcement/publish-minutes.ts'
import type { PersonalDataVerdict } from '../../../server/domain/announcement/personal-data-schemas.ts'
import type { Change } from '../../../server/domain/approval/correction.ts'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { announcedMeeting, openBodyWorld, sealingOf } from '../../support/body-world.ts'
import { correctBy, propose } from '../../support/correction-world.ts'

const nobody = { kind: 'nobody' } as const

/** Minutes on the board with a telephone number that has been decided, and how they are corrected. */
const onTheBoard = async (verdict: PersonalDataVerdict) => {
  const world = await openBodyWorld()
  const { id, revision } = world.organisation.preparatoryGroup
  await editOrgan(world.ctx(), id, revision, {
    isAnnounced: true,
    isAppealable: true,
    publishesBoard: true,
    publishesMinutes: true
  })
  world.now = '2026-03-12T15:00:00.000Z'
  const text = 'Den som fråggar ringer 070-174 06 05.'
  const { approval, announcement, paragraphs } = await announcedMeeting(world, {
    prepared: async ([first = '']) => {
      const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: ['anta planen'] })]
      await editParagraph(world.ctx(), first, 1, { text, decisions })
    }
  })
  const decideAll = async (as: PersonalDataVerdict) => {
    const { findings } = await getPersonalDataLook(world.ctx(), approval.id)
    const decisions = findings.map(finding => ({ findingId: finding.id, verdict: as }))
    await decidePersonalData(world.ctx(), approval.id, { decisions })
  }
  await decideAll(verdict)
  await publishMinutes(world.ctx(), approval.id)
  const correct = async (change: Omit<Change, 'paragraphId'>) =>
    correctBy(world, await propose(world, approval.id, { paragraphId: paragraphs[0]!.id, ...change }))
  const read = async () => JSON.stringify(await getPublicMinutes(world.ctx(nobody), announcement.id))
  const readFile = async () => {
    const { bytes } = await getPublicMinutesFile(world.ctx(nobody), announcement.id, sealingOf(world))
    return Buffer.from(bytes).toString()
  }
  return { world, announcement, decideAll, correct, read, readFile }
}

// The digits of a hash are those of chance.
const withoutHashes = (told: string): string => told.replaceAll(/[\da-f]{64}/gu, '')

test('corrected minutes are read on the board with what was corrected, and no new period of appeal begins: the decision stands (KL 13 kap. 5 §)', async () => {
  const { world, announcement, correct, read, readFile } = await onTheBoard('keep')
  const before = await getAnnouncement(world.ctx(), announcement.id)
  await correct({ was: 'fråggar', becomes: 'frågar' })
  for (const told of [await read(), await readFile()]) {
    expect(told).toContain('Den som frågar ringer')
    expect(told).toContain('fråggar')
  }
  expect(announcement.lastAppealOn).toBeTruthy()
  expect(await getAnnouncement(world.ctx(), announcement.id)).toEqual(before)
})

test('what is masked is not told by the words of a correction, whole or in a piece', async () => {
  for (const change of [
    { was: '070-174 06 05', becomes: 'växeln' },
    { was: '174 06', becomes: '174 07' },
    { was: 'fråggar', becomes: 'frågar' }
  ]) {
    const { correct, read, readFile, decideAll } = await onTheBoard('mask')
    await correct(change)
    const held = await read().catch(() => '')
    await decideAll('mask')
    for (const told of [held, await read(), await readFile()])
      expect(withoutHashes(told)).not.toContain('174')
  }
})
