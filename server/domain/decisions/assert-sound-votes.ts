import { AppError, type FieldError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { NewProposition, PropositionEdit } from './proposition-schemas.ts'
import { assertPerson } from './see-deciding.ts'
import { isSamePerson } from './voters.ts'

type Seated = Pick<NewProposition, 'subject' | 'seats' | 'ballots'>

/**
 * KL 4:24: nobody has two votes. A proposal stands once among the sums, and the lot falls on no more than there are seats, of
 * which only an election has several. What the law says of who may vote is told and not refused; this is a row that was
 * written twice. `whole` is the proposition as it will stand.
 */
export const assertSoundVotes = async (
  tx: Context,
  { votes = [], ballots }: Pick<PropositionEdit, 'votes' | 'ballots'>,
  whole: Seated
): Promise<void> => {
  for (const [index, { personId }] of votes.entries())
    await assertPerson(tx, `votes.${index}.personId`, personId)
  const errors = [
    ...votedTwice(votes),
    ...countedTwice(ballots ?? []),
    ...severalSeats(whole),
    ...drawnTooOften(whole, ballots)
  ]
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

const severalSeats = ({ subject, seats }: Seated): FieldError[] =>
  seats > 1 && subject !== 'election'
    ? [{ field: 'seats', message: 'Bara ett val kan gälla flera platser. Skriv 1.' }]
    : []

/** Told on the sums that are given, or on the seats where the sums stand as they did. */
const drawnTooOften = (
  { seats, ballots }: Seated,
  given: PropositionEdit['ballots'] | undefined
): FieldError[] => {
  const drawn = ballots.flatMap(({ isDrawn }, index) => (isDrawn ? [index] : []))
  const message =
    seats === 1
      ? 'Lotten kan bara falla på en.'
      : `Lotten kan falla på högst ${seats}: så många platser gäller valet.`
  if (drawn.length <= seats) return []
  if (!given) return [{ field: 'seats', message }]
  return drawn.slice(seats).map(index => ({ field: `ballots.${index}.isDrawn`, message }))
}
