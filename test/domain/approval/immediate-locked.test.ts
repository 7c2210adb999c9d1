import { beforeAll, describe, expect, test } from 'vitest'
import { listImmediateApprovals } from '../../../server/domain/approval/approvals.ts'
import { closeParagraph } from '../../../server/domain/decisions/close-paragraph.ts'
import { editMotion, removeMotion } from '../../../server/domain/decisions/motions.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { editProposition, removeProposition } from '../../../server/domain/decisions/propositions.ts'
import { editStatement, removeStatement } from '../../../server/domain/decisions/statements.ts'
import {
  addAttendance,
  editAttendance,
  removeAttendance
} from '../../../server/domain/meetings/attendance.ts'
import { NewAttendance } from '../../../server/domain/meetings/attendance-schemas.ts'
import { addMatter, moveMatter, removeMatter } from '../../../server/domain/meetings/matters.ts'
import { takeUpMatter } from '../../../server/domain/meetings/take-up-matter.ts'
import { withdrawMatter } from '../../../server/domain/meetings/withdraw-matter.ts'
import { addAppendix, editAppendix, removeAppendix } from '../../../server/domain/paragraphs/appendices.ts'
import { editPresence } from '../../../server/domain/presence/edit-presence.ts'
import { NewRecusal } from '../../../server/domain/presence/presence-schemas.ts'
import { addRecusal, editRecusal, removeRecusal } from '../../../server/domain/presence/recusals.ts'
import { move, put, reserve } from '../../support/deciding-world.ts'
import { attach, attend } from '../../support/body-world.ts'
import { approveAtOnce, openImmediate } from '../../support/immediate-world.ts'
import { recuse } from '../../support/presence-world.ts'

// One meeting for the whole file, § 2 of it approved at once: nothing here may change that §.
let facts: Awaited<ReturnType<typeof lockedWorld>>

const lockedWorld = async () => {
  const made = await openImmediate()
  const { world, meeting, fee } = made
  const name = 'Ada Asp'
  const appendix = await attach(world, fee, 'Plan.txt')
  const recusal = await recuse(world, fee, world.people.officials[0]!.id)
  const motion = await move(world, fee, { name, kind: 'approve' })
  const proposition = await put(world, fee, { yesText: 'bifall', found: 'yes' })
  const statement = await reserve(world, fee, { name, kind: 'reservation', notifiedOn: '2026-03-12' })
  await approveAtOnce(world, meeting.id, fee)
  return { ...made, appendix, recusal, motion, proposition, statement }
}

beforeAll(async () => {
  facts = await lockedWorld()
})

const file = { sha256: 'a'.repeat(64), size: 1, mediaType: 'text/plain', pages: null, createdAt: '' }
const row = (wish: object) => NewAttendance.parse({ name: 'Sen', role: 'member', ...wish })

describe('every verb that would change a § approved at once answers minutes-locked (KL 5 kap. 69 §)', () => {
  const verbs: Record<string, (f: typeof facts) => Promise<unknown>> = {
    moveMatter: ({ world, fee }) => moveMatter(world.ctx(), fee, 4, { sectionId: 'x', beforeId: null }),
    removeMatter: ({ world, fee }) => removeMatter(world.ctx(), fee),
    takeUpMatter: ({ world, fee }) => takeUpMatter(world.ctx(), fee),
    withdrawMatter: ({ world, fee }) => withdrawMatter(world.ctx(), fee),
    editParagraph: ({ world, fee }) => editParagraph(world.ctx(), fee, 3, { text: 'Ändrat efteråt.' }),
    addRecusal: ({ world, fee }) =>
      addRecusal(world.ctx(), fee, NewRecusal.parse({ name: 'Sen', ground: 'Ägare' })),
    editRecusal: ({ world, recusal }) => editRecusal(world.ctx(), recusal.id, 1, { ground: 'Annan' }),
    removeRecusal: ({ world, recusal }) => removeRecusal(world.ctx(), recusal.id),
    editPresence: ({ world, fee }) => editPresence(world.ctx(), fee, 1, { quorumReason: 'Sent' }),
    addAppendix: ({ world, fee }) => addAppendix(world.ctx(), fee, { fileName: 'Sen.txt', file }),
    editAppendix: ({ world, appendix }) => editAppendix(world.ctx(), appendix.id, { title: 'Ny' }),
    removeAppendix: ({ world, appendix }) => removeAppendix(world.ctx(), appendix.id),
    addMotion: ({ world, fee }) => move(world, fee, { name: 'Sen', kind: 'reject' }),
    editMotion: ({ world, motion }) => editMotion(world.ctx(), motion.id, 1, { isWithdrawn: true }),
    removeMotion: ({ world, motion }) => removeMotion(world.ctx(), motion.id),
    addProposition: ({ world, fee }) => put(world, fee, { yesText: 'avslag' }),
    editProposition: ({ world, proposition }) =>
      editProposition(world.ctx(), proposition.id, 1, { found: 'no' }),
    removeProposition: ({ world, proposition }) => removeProposition(world.ctx(), proposition.id),
    addStatement: ({ world, fee }) =>
      reserve(world, fee, { name: 'Sen', kind: 'reservation', notifiedOn: '2026-03-13' }),
    editStatement: ({ world, statement }) => editStatement(world.ctx(), statement.id, 1, { text: 'Ändrat.' }),
    removeStatement: ({ world, statement }) => removeStatement(world.ctx(), statement.id),
    closeParagraph: ({ world, fee }) => closeParagraph(world.ctx(), fee),
    'addAttendance at the §': ({ world, meeting }) => addAttendance(world.ctx(), meeting.id, row({})),
    'editAttendance of who was at the §': ({ world, chair }) =>
      editAttendance(world.ctx(), chair.id, 1, { name: 'Någon annan' }),
    'editAttendance so that somebody was not at the §': ({ world, chair }) =>
      editAttendance(world.ctx(), chair.id, 1, { toNumber: 1 }),
    'editAttendance by a time alone': ({ world, chair }) =>
      editAttendance(world.ctx(), chair.id, 1, { toTime: '09:00' }),
    'removeAttendance of who was at the §': ({ world, chair }) => removeAttendance(world.ctx(), chair.id)
  }

  for (const [name, verb] of Object.entries(verbs))
    test(name, () => expect(verb(facts)).rejects.toMatchObject({ code: 'minutes-locked' }))
})

test('who comes or leaves at a later § is written in all the same, and another matter is added', async () => {
  const { world, meeting, approver } = await lockedWorld()
  await attend(world, meeting.id, { name: 'Cia Ceder', role: 'member', fromNumber: 3 })
  const edited = await editAttendance(world.ctx(), approver.id, 1, { toNumber: 2, leftReason: 'other' })
  expect(edited.toNumber).toBe(2)
  const added = await addMatter(world.ctx(), meeting.id, { title: 'Nytt', sectionId: null, dnr: null })
  expect(added.foreseenNumber).toBe(4)
  expect(await listImmediateApprovals(world.ctx(), meeting.id)).toHaveLength(1)
})
