import { can } from '../access/can.ts'
import { getParagraph } from '../decisions/get-paragraph.ts'
import type { NewDecisionBlock, Paragraph } from '../decisions/paragraph-schemas.ts'
import { getMatter } from '../meetings/matter-store.ts'
import { factsOf, seeMatter } from '../meetings/meeting-access.ts'
import { getMeetingRow } from '../meetings/meeting-store.ts'
import { findOrigins } from '../meetings/origin-store.ts'
import type { Context } from '../shared/context.ts'
import type { AwaitingMatter, OriginReason } from './way-schemas.ts'

/**
 * The decision to start from where a § is taken up again: what is proposed to this organ; what was postponed, the proposal it
 * came with; what was remitted, the proposal to work on, to the organ that sent it back. Empty where nobody proposed anything.
 */
export const clausesFor = async (
  tx: Context,
  { reason }: AwaitingMatter,
  from: Paragraph,
  organId: string
): Promise<NewDecisionBlock[]> => {
  // Nothing of it was decided: the draft goes on as it was written.
  if (reason === 'cancelled') return from.decisions.map(draftOf)
  if (reason === 'proposed') return decided(blocksTo(from, organId))
  const { meeting } = await seeMatter(tx, from.id)
  const proposed = await proposalBehind(tx, from.id, meeting.organId)
  return meeting.organId === organId ? decided(proposed) : proposedTo(proposed, meeting.organId)
}

/** What a § says of why it goes on: its proposals to the organ, or its decision to put the matter off. */
export const blocksBehind = (reason: OriginReason, from: Paragraph, organId: string): Blocks => {
  if (reason === 'cancelled') return []
  return reason === 'proposed'
    ? blocksTo(from, organId)
    : from.decisions.filter(({ kind, type }) => kind === 'decided' && type === typeOf[reason])
}

type Blocks = Paragraph['decisions']

const typeOf = { postponed: 'postpone', remitted: 'remit' } as const

const blocksTo = ({ decisions }: Paragraph, organId: string): Blocks =>
  decisions.filter(({ kind, toOrganId }) => kind === 'proposed' && toOrganId === organId)

/** The nearest § before this one, as far as the actor may read, that proposed something to the organ. */
const proposalBehind = async (tx: Context, matterId: string, organId: string): Promise<Blocks> => {
  const origins = await findOrigins(tx.store, [matterId])
  for (const { fromMatterId } of origins.filter(({ toMatterId }) => toMatterId === matterId)) {
    const source = await findReadable(tx, fromMatterId)
    const blocks = source && blocksTo(source, organId)
    if (blocks?.length) return blocks
    const before = await proposalBehind(tx, fromMatterId, organId)
    if (before.length) return before
  }
  return []
}

const findReadable = async (tx: Context, id: string): Promise<Paragraph | undefined> => {
  const { meetingId } = await getMatter(tx.store, id)
  const facts = await factsOf(tx.store, await getMeetingRow(tx.store, meetingId))
  return can(tx.actor, 'meeting.read', facts) ? getParagraph(tx, id) : undefined
}

const draftOf = ({ kind, type, toOrganId, clauses, textAfter }: Blocks[number]): NewDecisionBlock => ({
  kind,
  type,
  toOrganId,
  clauses,
  textAfter
})

const decided = (blocks: Blocks): NewDecisionBlock[] =>
  blocks.map(({ clauses }) => ({ kind: 'decided', type: null, toOrganId: null, clauses, textAfter: '' }))

const proposedTo = (blocks: Blocks, toOrganId: string): NewDecisionBlock[] =>
  blocks.map(({ clauses }) => ({ kind: 'proposed', type: null, toOrganId, clauses, textAfter: '' }))
