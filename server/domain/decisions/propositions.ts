import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { changesOf } from '../events/changes-of.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { getWritableMatter } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { assertSoundVotes } from './assert-sound-votes.ts'
import { breachesOfProposition } from './deciding-breaches.ts'
import type { NewProposition, Proposition, PropositionEdit } from './proposition-schemas.ts'
import { findPropositions, getPropositionRow, writeVotes, type PropositionRow } from './proposition-store.ts'
import { factsOfDeciding, nextPlace, seeDeciding, seeRow, tellOfDeciding } from './see-deciding.ts'
import { outcomeOf } from './vote-result.ts'

const { propositions } = schema

const asked = 'Propositionen'

/** What the chair put to the meeting at a §, in order, with how it was answered and what breaks the law. */
export const listPropositions = async (ctx: Context, paragraphId: string): Promise<Proposition[]> => {
  const { matter, meeting } = await seeDeciding(ctx, paragraphId)
  if (matter.withheld) return []
  const rows = (await findPropositions(ctx.store, [paragraphId])).get(paragraphId) ?? []
  return judged(ctx, matter, meeting, rows)
}

export const getProposition = async (ctx: Context, id: string): Promise<Proposition> => {
  const row = await getPropositionRow(ctx.store, id)
  const { matter, meeting } = await seeRow(ctx, row.paragraphId, asked)
  return (await judged(ctx, matter, meeting, [row]))[0]!
}

export const addProposition = (
  ctx: Context,
  paragraphId: string,
  proposition: NewProposition
): Promise<Proposition> =>
  inTransaction(ctx, async tx => {
    const { matter } = await getWritableMatter(tx, paragraphId)
    await assertSoundVotes(tx, proposition, proposition)
    const id = tx.newId()
    const position = await nextPlace(tx, propositions, paragraphId)
    const { votes: _, ballots: __, ...row } = proposition
    await tx.store.write.insert(propositions).values({ ...row, id, matterId: paragraphId, position })
    await writeVotes(tx, id, proposition)
    await tellOfDeciding(tx, 'proposition.added', matter, { after: proposition })
    return getProposition(tx, id)
  })

export const editProposition = (
  ctx: Context,
  id: string,
  revision: number,
  edit: PropositionEdit
): Promise<Proposition> =>
  inTransaction(ctx, async tx => {
    const current = await getPropositionRow(tx.store, id)
    const { matter } = await getWritableMatter(tx, current.paragraphId, asked)
    assertRevision(current, revision)
    await assertSoundVotes(tx, edit, {
      subject: edit.subject ?? current.subject,
      seats: edit.seats ?? current.seats,
      ballots: edit.ballots ?? current.ballots
    })
    const { votes: _, ballots: __, ...row } = edit
    // The lots that stood go first: they can be more than the seats that come.
    if (edit.ballots) await writeVotes(tx, id, { ballots: [] })
    await tx.store.write
      .update(propositions)
      .set({ ...row, revision: sql`${propositions.revision} + 1` })
      .where(eq(propositions.id, id))
    await writeVotes(tx, id, edit)
    const { before, after } = changesOf(current, edit)
    await tellOfDeciding(tx, 'proposition.edited', matter, {
      before: { yesText: current.yesText, ...before },
      after: { yesText: current.yesText, ...after }
    })
    return getProposition(tx, id)
  })

export const removeProposition = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    const { paragraphId, yesText } = await getPropositionRow(tx.store, id)
    const { matter } = await getWritableMatter(tx, paragraphId, asked)
    await writeVotes(tx, id, { votes: [], ballots: [] })
    await tx.store.write.delete(propositions).where(eq(propositions.id, id))
    await tellOfDeciding(tx, 'proposition.removed', matter, { before: { yesText } })
  })

const judged = async (
  ctx: Context,
  matter: Matter,
  meeting: Meeting,
  rows: readonly PropositionRow[]
): Promise<Proposition[]> => {
  const facts = await factsOfDeciding(ctx, matter, meeting)
  return rows.map(row => ({
    ...row,
    outcome: outcomeOf(row, facts.voters, facts.legalKind),
    breaches: breachesOfProposition(row, facts)
  }))
}
