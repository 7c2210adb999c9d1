import { answerCorrection } from '../../server/domain/approval/answer-correction.ts'
import type { Correction } from '../../server/domain/approval/correction-schemas.ts'
import type { Change } from '../../server/domain/approval/correction.ts'
import { proposeCorrection } from '../../server/domain/approval/propose-correction.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../server/domain/decisions/paragraph-schemas.ts'
import { approvedMeeting, sealingOf, type BodyWorld } from './body-world.ts'

/** Approved minutes whose first § has a slip in its text, its decision and its title. */
export const approvedWithSlips = (
  world: BodyWorld,
  {
    text = 'Planen har *kostat* 1200 kronor,\nsom är för mycket. Planen följs.',
    dnr,
    ...wish
  }: { organId?: string; firstOn?: string; text?: string; dnr?: string } = {}
) =>
  approvedMeeting(world, {
    ...wish,
    prepared: async ([first = '']) => {
      const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: ['godkännna planen'] })]
      await editParagraph(world.ctx(), first, 1, { text, decisions, ...(dnr && { dnr }) })
    }
  })

export const propose = (world: BodyWorld, approvalId: string, ...changes: Change[]): Promise<Correction> =>
  proposeCorrection(world.ctx(), approvalId, { kind: 'writing-slip', changes, isObvious: true })

/** Everybody who is asked signs the correction, today. */
export const correctBy = async (world: BodyWorld, correction: Correction): Promise<Correction> => {
  const answeredOn = world.now.slice(0, 10)
  let after = correction
  for (const { id } of correction.signers)
    after = await answerCorrection(
      world.ctx(),
      id,
      { answer: 'signed', answeredOn, reason: null },
      sealingOf(world)
    )
  return after
}
