import { addRecusal } from '../../server/domain/presence/recusals.ts'
import { NewRecusal } from '../../server/domain/presence/presence-schemas.ts'
import { getMeetingPresence } from '../../server/domain/presence/get-presence.ts'
import { attend, openedMeeting, type BodyWorld } from './body-world.ts'

type Row = Partial<Parameters<typeof attend>[2]>

/** An open meeting of the directorate (12 + 12) with § 1-4. */
export const directorateMeeting = (world: BodyWorld, wish: Parameters<typeof openedMeeting>[1] = {}) =>
  openedMeeting(world, {
    organId: world.organisation.directorate.id,
    matters: ['Ett', 'Två', 'Tre', 'Fyra'],
    ...wish
  })

/** Of the elected, who sits where: 0-2 of the first region, 3-5 of the second … */
export const attendElected = async (
  world: BodyWorld,
  meetingId: string,
  indexes: readonly number[],
  row: Row = {}
) => {
  for (const index of indexes) {
    const { id } = world.people.elected[index]!
    const memberId = world.organisation.members[Math.floor(index / 3)]!.id
    await attend(world, meetingId, { personId: id, role: 'member', memberId, ...row })
  }
}

export const attendSubstitutes = async (
  world: BodyWorld,
  meetingId: string,
  indexes: readonly number[],
  row: Row = {}
) => {
  for (const index of indexes) {
    const { id } = world.people.substitutes[index]!
    const memberId = world.organisation.members[Math.floor(index / 3)]!.id
    await attend(world, meetingId, { personId: id, role: 'substitute', memberId, ...row })
  }
}

export const recuse = (
  world: BodyWorld,
  paragraphId: string,
  personId: string,
  details: Partial<NewRecusal> = {}
) =>
  addRecusal(
    world.ctx(),
    paragraphId,
    NewRecusal.parse({ personId, ground: 'Ordförande i bolaget', ...details })
  )

/** "7/7 ja" for each §. */
export const quorums = async (world: BodyWorld, meetingId: string): Promise<string[]> =>
  (await getMeetingPresence(world.ctx(), meetingId)).paragraphs.map(
    ({ present, needed, isQuorate }) => `${present}/${needed} ${isQuorate ? 'ja' : 'nej'}`
  )

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** Every region of the group of officials is there. */
export const attendOfficials = async (world: BodyWorld, meetingId: string) => {
  for (const { id } of world.people.officials)
    await attend(world, meetingId, { personId: id, role: 'member' })
}
