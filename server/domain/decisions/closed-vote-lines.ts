import { inWords } from '../../text/in-words.ts'
import { reckonSeats } from './closed-vote.ts'
import type { Proposition } from './proposition-schemas.ts'

type Put = Pick<Proposition, 'subject' | 'seats' | 'ballots' | 'blankBallots' | 'outcome'>

/** What the minutes tell of a closed vote (KL 5:67 p. 3): what it was about, the sums, the lot, and who was chosen. */
export const closedLines = (put: Put, about: string): string[] => {
  const { seats, ballots, blankBallots } = put
  const first = `Omröstningen är sluten och gäller ${about}${seats > 1 ? `, ${seats} platser` : ''}.`
  if (ballots.length === 0) return [first]
  const sums = ballots.map(({ name, ballots: count }) => `${name} får ${votesText(count)}`)
  const blank = blankBallots === 1 ? 'En röstsedel är blank.' : `${blankBallots} röstsedlar är blanka.`
  return [first, [`${inWords(sums)}.`, ...(blankBallots ? [blank] : []), ...resultLines(put)].join(' ')]
}

const votesText = (count: number): string => (count === 1 ? '1 röst' : `${count} röster`)

const resultLines = (put: Put): string[] => {
  const { subject, seats, outcome } = put
  const chosen = outcome.chosen.length ? [chosenLine(subject, outcome.chosen)] : []
  if (outcome.by === 'lot') return [lotLine(put), ...chosen]
  if (seats === 1) return chosen.length ? chosen : ['Röstetalet är lika.']
  return [...chosen, ...openLines(put)]
}

const chosenLine = (subject: Put['subject'], chosen: readonly string[]): string => {
  if (subject !== 'election') return `Därmed är beslutet ${inWords(chosen)}.`
  return `Därmed är ${inWords(chosen)} ${chosen.length > 1 ? 'valda' : 'vald'}.`
}

/** Between whom is told where the tie is not about the only seat. */
const lotLine = (put: Put): string => {
  const { tied } = reckonSeats(put)
  const drawn = tied.filter(({ isDrawn }) => isDrawn)
  return `Röstetalet är lika${put.seats > 1 ? ` för ${namesOf(tied)}` : ''}. Lotten avgör och faller på ${namesOf(drawn)}.`
}

/** The seats that nobody has got: a lot is missing, or too few have ballots. */
const openLines = (put: Put): string[] => {
  const { tied } = reckonSeats(put)
  const empty = put.seats - put.outcome.chosen.length
  if (tied.length) return [`Röstetalet är lika för ${namesOf(tied)}.`]
  if (empty === 0) return []
  return [empty === 1 ? 'En plats är inte besatt.' : `${empty} platser är inte besatta.`]
}

const namesOf = (sums: Put['ballots']): string => inWords(sums.map(({ name }) => name))
