import type { Motion } from '../../domain/decisions/motion-schemas.ts'
import type { Proposition } from '../../domain/decisions/proposition-schemas.ts'
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
  const isOf = (voter: Voter, vote: Proposition['votes'][number]): boolean =>
    voter.personId && vote.personId ? voter.personId === vote.personId : voter.name === vote.name
  const others = put.votes.filter(vote => !voters.some(voter => isOf(voter, vote)))
  const rows = [
    ...voters.map(voter => ({
      name: voter.name,
      personId: voter.personId,
      answer: put.votes.find(vote => isOf(voter, vote))?.answer ?? ''
    })),
    ...others
  ]
  const votes = rows.flatMap(({ name, personId, answer }, index) => [
    [`votes.${index}.name`, name],
    [`votes.${index}.personId`, personId ?? ''],
    [`votes.${index}.answer`, answer]
  ])
  const empty = { name: '', ballots: 0, isDrawn: false }
  const more = Math.max(3, put.seats + 2 - put.ballots.length)
  const ballots = [...put.ballots, ...Array.from({ length: more }, () => empty)].flatMap((sum, index) => [
    [`ballots.${index}.name`, sum.name],
    [`ballots.${index}.ballots`, String(sum.ballots)],
    [`ballots.${index}.isDrawn`, String(sum.isDrawn)]
  ])
  return withValues(
    formOf('proposition', put, `proposition-${put.id}`),
    Object.fromEntries([...votes, ...ballots]) as Record<string, string>
  )
}

const withValues = (form: Form, values: Record<string, string>): Form => ({
  ...form,
  values: { ...form.values, ...values }
})
