import { inWords } from '../../text/in-words.ts'
import type { LegalKind } from '../bodies/organ-schemas.ts'
import type { Breach } from '../shared/breach.ts'
import { reckonSeats } from './closed-vote.ts'
import type { BallotSum, Proposition } from './proposition-schemas.ts'
import type { Voter } from './voters.ts'
import { votingStatutes } from './voting-statutes.ts'

type Put = Pick<Proposition, 'ballots' | 'blankBallots' | 'seats'>

type Statutes = ReturnType<typeof votingStatutes>

/** What the sums of a closed vote tell against the law: of the lot, and of more ballots than there can be. */
export const closedBreaches = (
  put: Put,
  { voters, legalKind }: { voters: readonly Voter[]; legalKind: LegalKind }
): Breach[] => {
  const statutes = votingStatutes(legalKind)
  return [
    ...lotBreaches(put, statutes),
    ...(voters.length ? countBreaches(put, voters.length, statutes) : [])
  ]
}

/** KL 5:55: at equal numbers the lot decides, and only then: among those who are equal about the last seats. */
const lotBreaches = (put: Put, { result: statute }: Statutes): Breach[] => {
  const byResult = (code: Breach['code'], message: string): Breach => ({ code, statute, message })
  const { tied, left } = reckonSeats(put)
  const drawn = tied.filter(({ isDrawn }) => isDrawn)
  const astray = put.ballots.filter(sum => sum.isDrawn && !tied.includes(sum))
  return [
    ...(drawn.length < left
      ? [
          byResult(
            'lot-missing',
            `${namesOf(tied)} har lika många röster. ${left === 1 ? 'Lotten ska avgöra.' : `Lotten ska falla på ${left} av dem.`}`
          )
        ]
      : []),
    ...(drawn.length > left
      ? [
          byResult(
            'lots-too-many',
            `Lotten har fallit på ${namesOf(drawn)}, men ${left === 1 ? 'bara en plats' : `bara ${left} platser`} återstår för dem.`
          )
        ]
      : []),
    ...(astray.length
      ? [
          byResult(
            'lot-needless',
            put.seats === 1
              ? 'Lotten avgör bara mellan dem som har flest och lika många röster.'
              : `Lotten har fallit på ${namesOf(astray)}. Den avgör bara mellan dem som har lika många röster till de sista platserna.`
          )
        ]
      : [])
  ]
}

/** KL 4:24-25: each who serves leaves one ballot, with a name no more than once and no more names than seats. */
const countBreaches = (
  { ballots, blankBallots, seats }: Put,
  voters: number,
  { voters: statute }: Statutes
): Breach[] => {
  const tooMany = (message: string): Breach => ({ code: 'ballots-too-many', statute, message })
  const named = ballots.reduce((sum, each) => sum + each.ballots, 0)
  const filled = Math.max(0, voters - blankBallots)
  const most = ballots.filter(sum => sum.ballots > filled)
  if (seats === 1)
    return named + blankBallots > voters
      ? [tooMany(`${named + blankBallots} röstsedlar är fler än de ${voters} som tjänstgör.`)]
      : []
  return [
    ...(named > filled * seats || blankBallots > voters
      ? [
          tooMany(
            `${named} röster${blankText(blankBallots)} är fler än de ${voters} som tjänstgör kan lämna till ${seats} platser.`
          )
        ]
      : []),
    ...(most.length
      ? [
          tooMany(
            `${namesOf(most)} har fler röster än de ${voters} som tjänstgör kan ge en och samma person${blankText(blankBallots, ' med')}.`
          )
        ]
      : [])
  ]
}

const blankText = (count: number, before = ' och'): string =>
  count === 0 ? '' : `${before} ${count === 1 ? '1 blank röstsedel' : `${count} blanka röstsedlar`}`

const namesOf = (sums: readonly BallotSum[]): string => inWords(sums.map(({ name }) => name))
