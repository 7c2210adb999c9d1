import type { z } from 'zod'
import { editOrgan } from '../../server/domain/bodies/organs.ts'
import { closeParagraph } from '../../server/domain/decisions/close-paragraph.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { addMotion } from '../../server/domain/decisions/motions.ts'
import { NewMotion } from '../../server/domain/decisions/motion-schemas.ts'
import { addProposition } from '../../server/domain/decisions/propositions.ts'
import { NewProposition, type VoteAnswer } from '../../server/domain/decisions/proposition-schemas.ts'
import { addStatement } from '../../server/domain/decisions/statements.ts'
import { NewStatement } from '../../server/domain/decisions/statement-schemas.ts'
import { openMeeting } from '../../server/domain/meetings/run-meeting.ts'
import { takeUpMatter } from '../../server/domain/meetings/take-up-matter.ts'
import { attend, openBodyWorld, openedMeeting, type BodyWorld } from './body-world.ts'

/** Those who serve in the invented directorate, the chair first. */
export const deciders = ['Ada Asp', 'Bo Bok', 'Cia Ceder', 'Dan Dun', 'Eva Ek', 'Filip Fur']

/** An open meeting of the directorate that ends at noon, with one matter and six who serve. */
export const openDeciding = async (names: readonly string[] = deciders) => {
  const world = await openBodyWorld()
  const { directorate } = world.organisation
  await editOrgan(world.ctx(), directorate.id, directorate.revision, { approverCount: 0 })
  const made = await meetingOfDeciders(world, names)
  return { world, ...made }
}

export const meetingOfDeciders = async (world: BodyWorld, names: readonly string[] = deciders) => {
  const { meeting, matters } = await openedMeeting(world, {
    organId: world.organisation.directorate.id,
    matters: ['Budget 2027', 'Nästa möte'],
    endsAt: '12:00'
  })
  for (const [index, name] of names.entries())
    await attend(world, meeting.id, {
      name,
      role: index ? 'member' : 'chair',
      ...(index === 0 && { presided: true })
    })
  await attend(world, meeting.id, { name: 'Stina Skrivare', role: 'secretary' })
  return { meeting, paragraphId: matters[0]!.id }
}

export const move = (world: BodyWorld, paragraphId: string, motion: z.input<typeof NewMotion>) =>
  addMotion(world.ctx(), paragraphId, NewMotion.parse(motion))

export const put = (world: BodyWorld, paragraphId: string, proposition: z.input<typeof NewProposition>) =>
  addProposition(world.ctx(), paragraphId, NewProposition.parse(proposition))

export const reserve = (world: BodyWorld, paragraphId: string, statement: z.input<typeof NewStatement>) =>
  addStatement(world.ctx(), paragraphId, NewStatement.parse(statement))

/** Votes in the order of the deciders: "ynna" is yes, no, no, abstains. */
export const votesOf = (answers: string, names: readonly string[] = deciders) =>
  answers
    .split('')
    .map((letter, index) => ({ personId: null, name: names[index]!, answer: answerOf[letter]! }))

const answerOf: Record<string, VoteAnswer> = { y: 'yes', n: 'no', a: 'abstain' }

/** A § with a motion, a vote that breaks the law, an election, a late reservation, and clauses changed after the gavel. */
export const decideEverything = async (world: BodyWorld, paragraphId: string): Promise<void> => {
  const ctx = world.ctx()
  await move(world, paragraphId, { name: 'Ada Asp', kind: 'approve', supporters: ['Bo Bok'] })
  const votes = votesOf('yna')
  await put(world, paragraphId, { yesText: 'bifall', noText: 'avslag', method: 'open-vote', votes })
  await put(world, paragraphId, {
    yesText: 'val av revisor',
    subject: 'election',
    method: 'closed-vote',
    ballots: [{ name: 'Ir Is', ballots: 2 }]
  })
  await reserve(world, paragraphId, { name: 'Bo Bok', kind: 'reservation', notifiedOn: '2027-01-01' })
  await closeParagraph(ctx, paragraphId)
  const { revision, decisions } = await getParagraph(ctx, paragraphId)
  const changed = decisions.map(({ kind, type, toOrganId, textAfter }) => ({
    kind,
    type,
    toOrganId,
    textAfter
  }))
  await editParagraph(ctx, paragraphId, revision, {
    decisions: changed.map(block => ({ ...block, clauses: ['delegera till direktören att anta planen'] }))
  })
}

/** A row of each, by the names their ids have in the API. */
export const decided = async (world: BodyWorld, paragraphId: string): Promise<Record<string, string>> => ({
  motionId: (await move(world, paragraphId, { name: 'Ada Asp', kind: 'approve' })).id,
  propositionId: (await put(world, paragraphId, { yesText: 'bifall' })).id,
  statementId: (
    await reserve(world, paragraphId, { name: 'Ada Asp', kind: 'reservation', notifiedOn: '2026-03-12' })
  ).id
})

/** Opens the meeting, takes that § up, and lets the chair close it. */
export const closeFirst = async (world: BodyWorld, meetingId: string, paragraphId: string): Promise<void> => {
  await openMeeting(world.ctx(), meetingId)
  await takeUpMatter(world.ctx(), paragraphId)
  await closeParagraph(world.ctx(), paragraphId)
}
