import { seedOrganisation, type Organisation } from '../../scripts/seed/organisation.ts'
import { seedPeople, type People } from '../../scripts/seed/people.ts'
import { receiveAppeal } from '../../server/domain/announcement/appeals.ts'
import { announceApproval } from '../../server/domain/announcement/announcements.ts'
import { answerSigning } from '../../server/domain/approval/answer-signing.ts'
import { getApprovalOf } from '../../server/domain/approval/approvals.ts'
import type { Sealing } from '../../server/domain/approval/freeze-minutes.ts'
import { sealMinutes } from '../../server/domain/approval/seal-minutes.ts'
import { receiveFile } from '../../server/domain/files/receive-file.ts'
import { addAttendance } from '../../server/domain/meetings/attendance.ts'
import { NewAttendance } from '../../server/domain/meetings/attendance-schemas.ts'
import { addMatter } from '../../server/domain/meetings/matters.ts'
import type { Matter } from '../../server/domain/meetings/matter-schemas.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { listParagraphs } from '../../server/domain/decisions/get-paragraph.ts'
import { NewDecisionBlock, type Paragraph } from '../../server/domain/decisions/paragraph-schemas.ts'
import { NewMeeting, type Meeting } from '../../server/domain/meetings/meeting-schemas.ts'
import { planMeeting } from '../../server/domain/meetings/plan-meeting.ts'
import { closeMeeting, openMeeting } from '../../server/domain/meetings/run-meeting.ts'
import { addAppendix } from '../../server/domain/paragraphs/appendices.ts'
import type { Appendix } from '../../server/domain/paragraphs/appendix-schemas.ts'
import { addMandate } from '../../server/domain/people/mandates.ts'
import { addPerson } from '../../server/domain/people/persons.ts'
import { inTransaction } from '../../server/domain/shared/context.ts'
import type { z } from 'zod'
import { openWorld, type World } from './world.ts'

/** A world with the invented förbund in it: four regions, the directorate (FD), its committee (AU) and the group (BG), people and mandates; no meetings and no cases. */
export type BodyWorld = World & { organisation: Organisation; people: People }

export const openBodyWorld = async (): Promise<BodyWorld> => {
  seeded ??= seed()
  const { databaseFile, nextId, organisation, people } = await seeded
  return Object.assign(openWorld({ copyOf: databaseFile, firstId: nextId }), { organisation, people })
}

type Seeded = { databaseFile: string; nextId: number; organisation: Organisation; people: People }

let seeded: Promise<Seeded> | undefined

const seed = async (): Promise<Seeded> => {
  const world = openWorld()
  const { organisation, people } = await inTransaction(world.ctx(), async tx => {
    const founded = await seedOrganisation(tx)
    return { organisation: founded, people: await seedPeople(tx, founded) }
  })
  world.close()
  return {
    databaseFile: world.databaseFile,
    nextId: Number(world.newId().slice(-12)),
    organisation,
    people
  }
}

export type MeetingWish = Partial<z.input<typeof NewMeeting>> & {
  /** Titles of the matters, in the order of the agenda. */
  matters?: readonly string[]
  /** What is done to them before the meeting is closed. */
  prepared?: (matterIds: readonly string[]) => Promise<void>
}

export type MeetingWithMatters = { meeting: Meeting; matters: Matter[] }

/** A planned meeting, of the preparatory group on 2026-03-12 unless something else is wished, with two matters. */
export const plannedMeeting = async (
  world: BodyWorld,
  { matters: titles = ['Föregående protokoll', 'Nästa möte'], prepared, ...wish }: MeetingWish = {}
): Promise<MeetingWithMatters> => {
  const facts = { organId: world.organisation.preparatoryGroup.id, firstOn: '2026-03-12', ...wish }
  const meeting = await planMeeting(world.ctx(), NewMeeting.parse(facts))
  const matters: Matter[] = []
  for (const title of titles)
    matters.push(await addMatter(world.ctx(), meeting.id, { title, sectionId: null, dnr: null }))
  await prepared?.(matters.map(({ id }) => id))
  return { meeting, matters }
}

export const openedMeeting = async (
  world: BodyWorld,
  wish: MeetingWish = {}
): Promise<MeetingWithMatters> => {
  const { meeting, matters } = await plannedMeeting(world, wish)
  return { meeting: await openMeeting(world.ctx(), meeting.id), matters }
}

/** A closed meeting: every matter has its §, and the chair and the secretary are in the attendance. */
export const closedMeeting = async (
  world: BodyWorld,
  wish: MeetingWish = {}
): Promise<{ meeting: Meeting; paragraphs: Paragraph[] }> => {
  const { meeting } = await openedMeeting(world, wish)
  await attend(world, meeting.id, { personId: world.people.director.id, role: 'chair', presided: true })
  await attend(world, meeting.id, { personId: world.people.secretary.id, role: 'secretary' })
  const closed = await closeMeeting(world.ctx(), meeting.id)
  return { meeting: closed, paragraphs: await listParagraphs(world.ctx(), meeting.id) }
}

/** A closed meeting whose minutes are sealed. */
export const sealedMeeting = async (world: BodyWorld, wish: MeetingWish = {}) => {
  const { meeting, paragraphs } = await closedMeeting(world, wish)
  return { meeting: await sealMinutes(world.ctx(), meeting.id, sealingOf(world)), paragraphs }
}

/** Sealed minutes that everybody who must has signed, on the day of the meeting. */
export const approvedMeeting = async (world: BodyWorld, wish: MeetingWish = {}) => {
  const { meeting, paragraphs } = await sealedMeeting(world, wish)
  let approval = await getApprovalOf(world.ctx(), meeting.id)
  for (const { id } of approval.signers)
    approval = await answerSigning(world.ctx(), id, {
      answer: 'signed',
      answeredOn: meeting.lastOn,
      reason: null
    })
  return { meeting, paragraphs, approval }
}

/** The same, announced today. The organ must be one that announces. */
export const announcedMeeting = async (world: BodyWorld, wish: MeetingWish = {}) => {
  const approved = await approvedMeeting(world, wish)
  const details = { announcedOn: null, keptAt: 'Kansliet', reason: 'Väntade på en underskrift' }
  return { ...approved, announcement: await announceApproval(world.ctx(), approved.approval.id, details) }
}

/** The same where every § has a decision. */
export const decidedAndAnnounced = (world: BodyWorld, wish: MeetingWish = {}) =>
  announcedMeeting(world, {
    ...wish,
    prepared: async matterIds => {
      const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: ['anta förslaget'] })]
      for (const id of matterIds) await editParagraph(world.ctx(), id, 1, { decisions })
    }
  })

/** An appeal against the decision of a §; answers its id. */
export const appealedBy = async (
  world: BodyWorld,
  againstParagraphId: string,
  receivedOn: string
): Promise<string> => {
  const appeal = {
    againstParagraphId,
    receivedOn,
    appellant: 'Mona Medlem',
    court: 'Förvaltningsrätten i Falun'
  }
  return (await receiveAppeal(world.ctx(), appeal)).id
}

/** Sealing takes its renderer as an argument: here the file is the model itself, as JSON. */
export const sealingOf = ({ vault }: World): Sealing => ({
  vault,
  renderMinutes: async minutes => ({ bytes: Buffer.from(JSON.stringify(minutes)), pages: 1 })
})

export const attend = (world: World, meetingId: string, row: z.input<typeof NewAttendance>) =>
  addAttendance(world.ctx(), meetingId, NewAttendance.parse(row))

/** Attaches a text file of these words. */
export const attach = async (
  world: World,
  paragraphId: string,
  fileName: string,
  words = fileName
): Promise<Appendix> => {
  const limits = { maxBytes: 1_000_000, now: world.now }
  const file = await receiveFile(world.vault, fileName, Buffer.from(words), limits)
  return addAppendix(world.ctx(), paragraphId, { fileName, file })
}

/** One who administers, keeps the register and writes the minutes of every organ; answers the id. */
export const personOfEveryRole = async (world: BodyWorld): Promise<string> => {
  const { id } = await addPerson(world.ctx(), {
    name: 'Alva Allkunnig',
    isAdministrator: true,
    isArchivist: true
  })
  const { directorate, workingCommittee, preparatoryGroup } = world.organisation
  for (const organ of [directorate, workingCommittee, preparatoryGroup])
    await addMandate(world.ctx(), {
      personId: id,
      organId: organ.id,
      role: 'secretary',
      memberId: null,
      fromOn: '2021-01-01',
      untilOn: null
    })
  return id
}
