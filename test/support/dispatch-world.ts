import type { Dispatching } from '../../server/domain/dispatch/dispatching.ts'
import { sealMinutes } from '../../server/domain/approval/seal-minutes.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../server/domain/decisions/paragraph-schemas.ts'
import { attach, closedMeeting, openBodyWorld, sealingOf, type BodyWorld } from './body-world.ts'

/** Dispatch takes its renderers as arguments: here each file is the model itself, as JSON. */
export const dispatchingOf = (world: BodyWorld): Dispatching => {
  const asJson = async (model: unknown) => ({ bytes: Buffer.from(JSON.stringify(model)), pages: 1 })
  return { ...sealingOf(world), renderExtract: asJson, renderSummary: asJson }
}

/** Sealed minutes of two §§: the first in a case, with a decision and a bilaga, the second without a case. */
export const decidedWorld = async () => {
  const world = await openBodyWorld()
  const ctx = world.ctx()
  const { id: caseId, dnr } = await openCase(ctx, { title: 'Sammanträdesplan' })
  const { meeting, paragraphs } = await closedMeeting(world, { matters: ['Sammanträdesplan', 'Rapport'] })
  const [first, second] = paragraphs.map(({ id }) => id) as [string, string]
  const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: ['anta planen'] })]
  await editParagraph(ctx, first, paragraphs[0]!.revision, { dnr, text: 'Planen är *klar*.', decisions })
  await attach(world, first, 'Plan.txt')
  const sealed = () => sealMinutes(ctx, meeting.id, sealingOf(world))
  return { world, ctx, caseId, dnr, meetingId: meeting.id, first, second, sealed, made: dispatchingOf(world) }
}
