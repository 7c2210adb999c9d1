import type { BallotSum, Outcome, Proposition } from './proposition-schemas.ts'

/** How the seats of a closed vote fall out: who has one by number of ballots, and who are equal about the seats that are left. */
export type SeatReckoning = {
  /** In order of ballots. */
  sure: BallotSum[]
  /** Those with as many ballots on both sides of the last seat; none where no tie goes across it. */
  tied: BallotSum[]
  /** How many of them the lot falls on. */
  left: number
}

/** KL 5:55: elections and employment go to those with most ballots; the lot chooses among equals. */
export const closedOutcome = (
  put: Pick<Proposition, 'ballots' | 'seats'>
): Pick<Outcome, 'by' | 'chosen'> => {
  const { sure, tied, left } = reckonSeats(put)
  const drawn = tied.filter(({ isDrawn }) => isDrawn)
  const isDecided = drawn.length === left
  const chosen = [...sure, ...(isDecided ? drawn : [])].map(({ name }) => name)
  if (chosen.length === 0 || !isDecided) return { by: null, chosen }
  return { by: left ? 'lot' : 'majority', chosen }
}

/** Nobody is chosen without a ballot, so that seats may stay empty. A tie that has its seats, or none, needs no lot. */
export const reckonSeats = ({ ballots, seats }: Pick<Proposition, 'ballots' | 'seats'>): SeatReckoning => {
  const ranked = ballots.filter(sum => sum.ballots > 0).sort((a, b) => b.ballots - a.ballots)
  const [last, next] = [ranked[seats - 1], ranked[seats]]
  if (last?.ballots !== next?.ballots || next === undefined)
    return { sure: ranked.slice(0, seats), tied: [], left: 0 }
  const sure = ranked.filter(sum => sum.ballots > next.ballots)
  const tied = ranked.filter(sum => sum.ballots === next.ballots)
  return { sure, tied, left: seats - sure.length }
}
