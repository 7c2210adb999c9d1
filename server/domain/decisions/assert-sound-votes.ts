import { AppError, type FieldError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { PropositionEdit } from './proposition-schemas.ts'
import { assertPerson } from './see-deciding.ts'
import { isSamePerson } from './voters.ts'

/**
 * KL 4:24: nobody has two votes. A proposal stands once among the sums, and the lot falls on one. What the law says of who
 * may vote is told and not refused; this is a row that was written twice.
 */
export const assertSoundVotes = async (
  tx: Context,
  { votes = [], ballots = [] }: Pick<PropositionEdit, 'votes' | 'ballots'>
): Promise<void> => {
  for (const [index, { personId }] of votes.entries())
    await assertPerson(tx, `votes.${index}.personId`, personId)
  const errors = [...votedTwice(votes), ...countedTwice(ballots), ...drawnTwice(ballots)]
  if (errors.length)
    throw new AppError('invalid-input', 'Omröstningen behöver rättas innan den kan sparas.', { errors })
}

const votedTwice = (votes: NonNullable<PropositionEdit['votes']>): FieldError[] =>
  votes.flatMap((vote, index) =>
    votes.slice(0, index).some(other => isSamePerson(other, vote))
      ? [{ field: `votes.${index}.name`, message: `${vote.name} har redan en röst här.` }]
      : []
  )

const countedTwice = (ballots: NonNullable<PropositionEdit['ballots']>): FieldError[] =>
  ballots.flatMap(({ name }, index) =>
    ballots.slice(0, index).some(other => other.name === name)
      ? [
          {
            field: `ballots.${index}.name`,
            message: `${name} står redan här. Skriv en summa för varje namn.`
          }
        ]
      : []
  )

const drawnTwice = (ballots: NonNullable<PropositionEdit['ballots']>): FieldError[] =>
  ballots.flatMap(({ isDrawn }, index) =>
    isDrawn && ballots.slice(0, index).some(other => other.isDrawn)
      ? [{ field: `ballots.${index}.isDrawn`, message: 'Lotten kan bara falla på en.' }]
      : []
  )
