import type { LegalKind } from '../bodies/organ-schemas.ts'
import { closedOutcome } from './closed-vote.ts'
import type { Outcome, Proposition, Vote } from './proposition-schemas.ts'
import { isSamePerson, type Voter } from './voters.ts'

type Put = Pick<Proposition, 'subject' | 'method' | 'found' | 'isRepeated' | 'seats' | 'votes' | 'ballots'>

/** How a proposition was answered, reckoned from what was recorded: never stored. */
export const outcomeOf = (put: Put, voters: readonly Voter[], legalKind: LegalKind): Outcome => {
  if (put.method === 'closed-vote') return { ...undecided, ...closedOutcome(put) }
  if (put.method === 'acclamation') return { ...undecided, answer: put.found, by: put.found && 'acclamation' }
  const tally = tallyOf(put.votes)
  return { ...undecided, ...tally, ...openOutcome(put, tally, voters, legalKind) }
}

const undecided: Outcome = { answer: null, by: null, chosen: [], yes: 0, no: 0, abstained: 0 }

type Tally = Pick<Outcome, 'yes' | 'no' | 'abstained'>

const tallyOf = (votes: readonly Vote[]): Tally => {
  const count = (wanted: Vote['answer']) => votes.filter(({ answer }) => answer === wanted).length
  return { yes: count('yes'), no: count('no'), abstained: count('abstain') }
}

/** KL 5:55, via 6:33 in a board: most votes decide; at a tie the chair's vote does, but in elections and employment the lot. */
const openOutcome = (
  put: Put,
  { yes, no }: Tally,
  voters: readonly Voter[],
  legalKind: LegalKind
): Pick<Outcome, 'answer' | 'by'> => {
  if (put.votes.length === 0) return { answer: null, by: null }
  const present = Math.max(voters.length, put.votes.length)
  if (decidesByOneThird(put, legalKind) && isOneThird(yes, present) && yes <= no)
    return { answer: 'yes', by: 'one-third' }
  if (yes !== no) return { answer: yes > no ? 'yes' : 'no', by: 'majority' }
  const casting = isClosedByLaw(put) ? null : castingVote(put.votes, voters)
  return { answer: casting, by: casting && 'casting-vote' }
}

/**
 * KL 5:50: in an assembly one third of the members present postpones or remits a matter, unless a minority has done so with
 * it before. In a board or committee a simple majority is needed (KL 6:33).
 */
export const decidesByOneThird = (
  { subject, isRepeated }: Pick<Put, 'subject' | 'isRepeated'>,
  legalKind: LegalKind
): boolean => legalKind === 'assembly' && (subject === 'postpone' || subject === 'remit') && !isRepeated

/** KL 5:50: at least one third of those present. */
export const isOneThird = (asking: number, present: number): boolean => asking > 0 && asking * 3 >= present

/** KL 5:54-56: elections and employment are voted on ballots, and a tie in them goes to the lot. */
export const isClosedByLaw = ({ subject }: Pick<Put, 'subject'>): boolean =>
  subject === 'election' || subject === 'employment'

/** KL 5:55: how the chair voted, which decides at a tie; null when the chair has not voted for either. */
export const castingVote = (votes: readonly Vote[], voters: readonly Voter[]): 'yes' | 'no' | null => {
  const chair = voters.find(({ isChair }) => isChair)
  const own = chair && votes.find(vote => isSamePerson(vote, chair))?.answer
  return own === 'yes' || own === 'no' ? own : null
}
