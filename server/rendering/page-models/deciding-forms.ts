import type { Motion } from '../../domain/decisions/motion-schemas.ts'
import type { Proposition, Vote } from '../../domain/decisions/proposition-schemas.ts'
import type { SuggestedProposition } from '../../domain/decisions/suggest-proposition.ts'
import type { Statement } from '../../domain/decisions/statement-schemas.ts'
import type { Voter } from '../../domain/decisions/voters.ts'
import { formOf, type Form } from './form.ts'

export const motionForm = (motion: Motion): Form =>
  withValues(formOf('motion', motion, `motion-${motion.id}`), {
    supporters: motion.supporters.join('\n'),
    nameBefore: motion.name
  })

export const statementForm = (statement: Statement): Form =>
  withValues(formOf('statement', statement, `statement-${statement.id}`), { nameBefore: statement.name })

/** With a row for each who serves, and for anybody else who has voted; and empty rows for more sums than there are seats. */
export const propositionForm = (put: Proposition, voters: readonly Voter[]): Form => {
  const empty = { name: '', ballots: 0, isDrawn: false }
  const more = Math.max(3, put.seats + 2 - put.ballots.length)
  const ballots = [...put.ballots, ...Array.from({ length: more }, () => empty)].flatMap((sum, index) => [
    [`ballots.${index}.name`, sum.name],
    [`ballots.${index}.ballots`, String(sum.ballots)],
    [`ballots.${index}.isDrawn`, String(sum.isDrawn)]
  ])
  return withValues(
    formOf('proposition', put, `proposition-${put.id}`),
    Object.fromEntries([...voteValues(voters, put.votes), ...ballots])
  )
}

/** One that is about to be put, with a row for each who serves. */
export const newPropositionForm = (
  suggested: SuggestedProposition,
  voters: readonly Voter[],
  method: Proposition['method']
): Form =>
  withValues(formOf('proposition', { method, ...suggested }), Object.fromEntries(voteValues(voters, [])))

const voteValues = (voters: readonly Voter[], votes: readonly Vote[]): [string, string][] => {
  const isOf = (voter: Voter, vote: Vote): boolean =>
    voter.personId && vote.personId ? voter.personId === vote.personId : voter.name === vote.name
  const rows = [
    ...voters.map(voter => ({ ...voter, answer: votes.find(vote => isOf(voter, vote))?.answer ?? '' })),
    ...votes.filter(vote => !voters.some(voter => isOf(voter, vote)))
  ]
  return rows.flatMap(({ name, personId, answer }, index): [string, string][] => [
    [`votes.${index}.name`, name],
    [`votes.${index}.personId`, personId ?? ''],
    [`votes.${index}.answer`, answer]
  ])
}

const withValues = (form: Form, values: Record<string, string>): Form => ({
  ...form,
  values: { ...form.values, ...values }
})
