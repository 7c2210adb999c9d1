import { cancel } from '../../support/planning-world.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMatterFromCase } from '../../../server/domain/agenda/add-matter-from-case.ts'
import { NewCaseMatter } from '../../../server/domain/agenda/case-matter-schemas.ts'
import { findCurrentMinutes } from '../../../server/domain/approval/current-minutes.ts'
import { findSealedMinutes } from '../../../server/domain/approval/sealed-minutes-store.ts'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import type { Minutes } from '../../../server/domain/approval/minutes.ts'
import { openCaseOfParagraph } from '../../../server/domain/decisions/open-case-of-paragraph.ts'
import { readWordText } from '../../../server/domain/intake/word/read-word-text.ts'
import { previewMinutes } from '../../../server/domain/approval/preview-minutes.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { editBody } from '../../../server/domain/bodies/edit-body.ts'
import { getBody } from '../../../server/domain/bodies/get-body.ts'
import { editMember } from '../../../server/domain/bodies/members.ts'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { closeParagraph } from '../../../server/domain/decisions/close-paragraph.ts'
import { editMotion, removeMotion } from '../../../server/domain/decisions/motions.ts'
import { editProposition, removeProposition } from '../../../server/domain/decisions/propositions.ts'
import { editStatement, removeStatement } from '../../../server/domain/decisions/statements.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { restoreVersion } from '../../../server/domain/decisions/paragraph-versions.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { removeMeeting } from '../../../server/domain/decisions/remove-meeting.ts'
import { reportDecisions, unreportDecision } from '../../../server/domain/delegation/decision-reports.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import {
  addAttendance,
  editAttendance,
  listAttendance,
  removeAttendance
} from '../../../server/domain/meetings/attendance.ts'
import { NewAttendance } from '../../../server/domain/meetings/attendance-schemas.ts'
import { getAgenda } from '../../../server/domain/meetings/agenda.ts'
import { editMeeting } from '../../../server/domain/meetings/edit-meeting.ts'
import { addMatter, moveMatter, removeMatter } from '../../../server/domain/meetings/matters.ts'
import { moveSection } from '../../../server/domain/meetings/move-section.ts'
import { closeMeeting, openMeeting, reopenMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { addSection, editSection, removeSection } from '../../../server/domain/meetings/sections.ts'
import { takeUpMatter } from '../../../server/domain/meetings/take-up-matter.ts'
import { withdrawMatter } from '../../../server/domain/meetings/withdraw-matter.ts'
import { addAppendix, editAppendix, removeAppendix } from '../../../server/domain/paragraphs/appendices.ts'
import { editPresence } from '../../../server/domain/presence/edit-presence.ts'
import { NewRecusal } from '../../../server/domain/presence/presence-schemas.ts'
import { addRecusal, editRecusal, removeRecusal } from '../../../server/domain/presence/recusals.ts'
import { serveSubstitutes } from '../../../server/domain/presence/serve-substitutes.ts'
import { editPerson } from '../../../server/domain/people/persons.ts'
import { approvedWithSlips, correctBy, propose } from '../../support/correction-world.ts'
import { move, put, reserve } from '../../support/deciding-world.ts'
import {
  attach,
  attend,
  openBodyWorld,
  openedMeeting,
  sealingOf,
  type BodyWorld
} from '../../support/body-world.ts'
import { recuse } from '../../support/presence-world.ts'

// One sealed meeting for the whole file: nothing here may change it.
let world: BodyWorld
let minutes: Minutes
let ids: Record<
  | 'meeting'
  | 'recusal'
  | 'section'
  | 'matter'
  | 'attendance'
  | 'appendix'
  | 'motion'
  | 'proposition'
  | 'statement',
  string
>
const file = { sha256: 'a'.repeat(64), size: 1, mediaType: 'text/plain', pages: null, createdAt: '' }

beforeAll(async () => {
  world = await openBodyWorld()
  const { meeting, matters } = await openedMeeting(world, { matters: ['Plan', 'Nästa möte'] })
  const matter = matters[0]!.id
  const { members, directorate } = world.organisation
  await attend(world, meeting.id, {
    personId: world.people.director.id,
    role: 'chair',
    presided: true,
    memberId: members[0]!.id
  })
  await attend(world, meeting.id, { personId: world.people.secretary.id, role: 'secretary' })
  const decisions = [
    NewDecisionBlock.parse({ kind: 'decided', clauses: ['anta planen'] }),
    NewDecisionBlock.parse({ kind: 'proposed', toOrganId: directorate.id, clauses: ['anta planen'] })
  ]
  await editParagraph(world.ctx(), matter, 1, { text: 'Planen är klar.', decisions })
  const recusal = await recuse(world, matter, world.people.officials[0]!.id)
  const appendix = await attach(world, matter, 'Plan.txt')
  const name = 'Ada Asp'
  const motion = await move(world, matter, { name, kind: 'approve' })
  const proposition = await put(world, matter, { yesText: 'bifall', found: 'yes' })
  const statement = await reserve(world, matter, { name, kind: 'reservation', notifiedOn: '2026-03-12' })
  await closeMeeting(world.ctx(), meeting.id)
  await sealMinutes(world.ctx(), meeting.id, sealingOf(world))
  minutes = await getMinutes(world.ctx(), meeting.id)
  ids = {
    meeting: meeting.id,
    section: (await getAgenda(world.ctx(), meeting.id)).sections[0]!.id,
    matter,
    attendance: (await listAttendance(world.ctx(), meeting.id))[0]!.id,
    appendix: appendix.id,
    motion: motion.id,
    proposition: proposition.id,
    statement: statement.id,
    recusal: recusal.id
  }
})

afterAll(async () => expect(await getMinutes(world.ctx(), ids.meeting)).toEqual(minutes))

describe('every verb that would change sealed minutes answers minutes-locked', () => {
  const newMatter = { title: 'Nytt', sectionId: null, dnr: null }
  const verbs: Record<string, () => Promise<unknown>> = {
    openMeeting: () => openMeeting(world.ctx(), ids.meeting),
    closeMeeting: () => closeMeeting(world.ctx(), ids.meeting),
    reopenMeeting: () => reopenMeeting(world.ctx(), ids.meeting),
    sealMinutes: () => sealMinutes(world.ctx(), ids.meeting, sealingOf(world)),
    cancelMeeting: () => cancel(world, ids.meeting),
    removeMeeting: () => removeMeeting(world.ctx(), ids.meeting, 4),
    editMeeting: () => editMeeting(world.ctx(), ids.meeting, 4, { place: 'Någon annanstans' }),
    addSection: () => addSection(world.ctx(), ids.meeting, { title: 'Ny' }),
    editSection: () => editSection(world.ctx(), ids.section, 1, { title: 'Ny' }),
    moveSection: () => moveSection(world.ctx(), ids.section, 1, { beforeId: null }),
    removeSection: () => removeSection(world.ctx(), ids.section),
    addMatter: () => addMatter(world.ctx(), ids.meeting, newMatter),
    addMatterFromCase: () =>
      addMatterFromCase(world.ctx(), ids.meeting, NewCaseMatter.parse({ caseId: 'any' })),
    moveMatter: () => moveMatter(world.ctx(), ids.matter, 1, { sectionId: ids.section, beforeId: null }),
    removeMatter: () => removeMatter(world.ctx(), ids.matter),
    takeUpMatter: () => takeUpMatter(world.ctx(), ids.matter),
    withdrawMatter: () => withdrawMatter(world.ctx(), ids.matter),
    editParagraph: () => editParagraph(world.ctx(), ids.matter, 1, { text: 'Ändrat efteråt.' }),
    previewMinutes: () => previewMinutes(world.ctx(), ids.matter, { text: 'Ändrat efteråt.' }),
    openCaseOfParagraph: () => openCaseOfParagraph(world.ctx(), ids.matter),
    readWordText: () =>
      readWordText(world.ctx(), ids.matter, { fileName: 'a.docx', bytes: new Uint8Array(1) }),
    restoreVersion: () => restoreVersion(world.ctx(), ids.matter, 0),
    addAttendance: () =>
      addAttendance(world.ctx(), ids.meeting, NewAttendance.parse({ name: 'Sen', role: 'other' })),
    editAttendance: () => editAttendance(world.ctx(), ids.attendance, 1, { name: 'Någon annan' }),
    removeAttendance: () => removeAttendance(world.ctx(), ids.attendance),
    addRecusal: () => addRecusal(world.ctx(), ids.matter, NewRecusal.parse({ name: 'Sen', ground: 'Ägare' })),
    editRecusal: () => editRecusal(world.ctx(), ids.recusal, 1, { ground: 'Annan' }),
    removeRecusal: () => removeRecusal(world.ctx(), ids.recusal),
    editPresence: () => editPresence(world.ctx(), ids.matter, 1, { quorumReason: 'Sent' }),
    serveSubstitutes: () => serveSubstitutes(world.ctx(), ids.meeting),
    addAppendix: () => addAppendix(world.ctx(), ids.matter, { fileName: 'Sen.txt', file }),
    editAppendix: () => editAppendix(world.ctx(), ids.appendix, { title: 'Ny' }),
    removeAppendix: () => removeAppendix(world.ctx(), ids.appendix),
    addMotion: () => move(world, ids.matter, { name: 'Sen', kind: 'reject' }),
    editMotion: () => editMotion(world.ctx(), ids.motion, 1, { isWithdrawn: true }),
    removeMotion: () => removeMotion(world.ctx(), ids.motion),
    addProposition: () => put(world, ids.matter, { yesText: 'avslag' }),
    editProposition: () => editProposition(world.ctx(), ids.proposition, 1, { found: 'no' }),
    removeProposition: () => removeProposition(world.ctx(), ids.proposition),
    addStatement: () =>
      reserve(world, ids.matter, { name: 'Sen', kind: 'reservation', notifiedOn: '2026-03-13' }),
    editStatement: () => editStatement(world.ctx(), ids.statement, 1, { text: 'Ändrat.' }),
    removeStatement: () => removeStatement(world.ctx(), ids.statement),
    reportDecisions: () => reportDecisions(world.ctx(), ids.matter, { decisions: [] }),
    unreportDecision: () => unreportDecision(world.ctx(), ids.matter, 'x'),
    closeParagraph: () => closeParagraph(world.ctx(), ids.matter)
  }

  for (const [name, verb] of Object.entries(verbs))
    test(name, () => expect(verb()).rejects.toMatchObject({ code: 'minutes-locked' }))
})

describe('sealed minutes show what they showed when they were sealed', () => {
  test('though those who signed correct what they approved: the correction works, and stands beside it', async () => {
    const { approval, meeting, paragraphs } = await approvedWithSlips(world, { firstOn: '2026-02-12' })
    const change = { paragraphId: paragraphs[0]!.id, was: 'godkännna', becomes: 'godkänna' }
    const corrected = await correctBy(world, await propose(world, approval.id, change))
    expect(corrected.state).toBe('in-effect')
    expect(JSON.stringify(await findSealedMinutes(world.store, meeting.id))).toContain('godkännna')
    expect(JSON.stringify(await findCurrentMinutes(world.store, meeting.id))).toContain('godkänna planen')
  })

  test('though the body, the organs, a member and a person take other names', async () => {
    const { preparatoryGroup, directorate, members } = world.organisation
    const ctx = world.ctx()
    const heading = async () => (await getParagraph(ctx, ids.matter)).decisions.map(block => block.heading)
    const before = await heading()
    const body = await getBody(ctx)
    await editBody(ctx, body.revision, { name: 'Ett nytt förbund' })
    const profile = { decisionVerb: 'beslutar', approverCount: 2, signaturePlace: 'first-page' } as const
    await editOrgan(ctx, preparatoryGroup.id, 1, {
      name: 'Planeringsrådet',
      genitive: 'Planeringsrådets',
      ...profile
    })
    await editOrgan(ctx, directorate.id, 1, { name: 'Styrelsen', genitive: 'Styrelsens' })
    await editMember(ctx, members[0]!.id, 1, { name: 'Region Nymark' })
    await editPerson(ctx, world.people.director.id, 1, { name: 'Gift Annatnamn' })
    expect(await getMinutes(ctx, ids.meeting)).toEqual(minutes)
    expect(await heading()).toEqual(before)
    expect(before).toEqual([
      'Beredningsgruppen beslutade',
      'Beredningsgruppens förslag till förbundsdirektionen'
    ])
  })

  test('and the register goes on: a case is opened, a new meeting is held', async () => {
    await openCase(world.ctx(), { title: 'Efter låsningen' })
    const { meeting } = await openedMeeting(world, { firstOn: '2026-04-01' })
    expect((await closeMeeting(world.ctx(), meeting.id)).state).toBe('closed')
  })
})
