import { inWords } from '../../text/in-words.ts'
import type { LegalKind } from '../bodies/organ-schemas.ts'
import type { IsoDate, TimeOfDay } from '../shared/dates.ts'
import type { Breach } from '../shared/breach.ts'
import { closedBreaches } from './closed-vote-breaches.ts'
import type { Motion } from './motion-schemas.ts'
import type { Proposition } from './proposition-schemas.ts'
import type { Statement } from './statement-schemas.ts'
import { castingVote, decidesByOneThird, isClosedByLaw, isOneThird } from './vote-result.ts'
import { isSamePerson, type Voter } from './voters.ts'
import { votingStatutes } from './voting-statutes.ts'

/** What of a § the rules are held against. KL's rules of meetings do not reach a group of officials. */
export type DecidingFacts = {
  voters: readonly Voter[]
  legalKind: LegalKind
  motions: readonly Motion[]
  meeting: { lastOn: IsoDate; endsAt: TimeOfDay | null }
}

type Put = Omit<Proposition, 'outcome' | 'breaches'>

export const breachesOfProposition = (put: Put, facts: DecidingFacts): Breach[] =>
  facts.legalKind === 'officials'
    ? []
    : [
        ...formBreaches(put, facts),
        ...(put.method === 'open-vote' ? openBreaches(put, facts) : []),
        ...(put.method === 'closed-vote' ? closedBreaches(put, facts) : []),
        ...minorityBreaches(put, facts)
      ]

/** KL 5:54-56: a vote is open, but not in elections and employment, where it is closed. */
const formBreaches = (put: Put, { legalKind }: DecidingFacts): Breach[] => {
  const { form } = votingStatutes(legalKind)
  const isSecret = isClosedByLaw(put)
  if (put.method === 'open-vote' && isSecret)
    return [breach('vote-not-closed', form, 'En omröstning om val eller anställning ska vara sluten.')]
  if (put.method === 'closed-vote' && !isSecret)
    return [breach('vote-not-open', form, 'En omröstning om annat än val och anställning ska vara öppen.')]
  return []
}

/**
 * KL 4:24-25, 5:55: those who serve have one vote each and may abstain; the chair must vote where it is needed, and where it is
 * a matter for the lot the chair's vote is like any other.
 */
const openBreaches = (put: Put, { voters, legalKind }: DecidingFacts): Breach[] => {
  const { result, voters: voting } = votingStatutes(legalKind)
  const strangers = put.votes.filter(vote => !voters.some(voter => isSamePerson(voter, vote)))
  const silent = voters.filter(voter => !put.votes.some(vote => isSamePerson(voter, vote)))
  const isTie = count(put, 'yes') === count(put, 'no') && put.votes.length > 0
  return [
    ...(strangers.length
      ? [
          breach(
            'not-serving',
            voting,
            `${namesOf(strangers)} har röstat men tjänstgör inte vid paragrafen, eller är jävig.`
          )
        ]
      : []),
    ...(silent.length && put.votes.length
      ? [
          breach(
            'votes-missing',
            voting,
            `Det saknas uppgift om hur ${namesOf(silent)} röstade eller avstod.`
          )
        ]
      : []),
    ...(isTie && isClosedByLaw(put)
      ? [
          breach(
            'lot-missing',
            result,
            'Röstetalet är lika. I val och anställning avgör lotten, inte ordförandens röst.'
          )
        ]
      : []),
    ...(isTie && !isClosedByLaw(put) && castingVote(put.votes, voters) === null
      ? [
          breach(
            'chair-must-vote',
            voting,
            'Röstetalet är lika. Ordföranden måste rösta, och har utslagsröst.'
          )
        ]
      : [])
  ]
}

/** KL 5:50: a minority that asks for it is followed, and to remit it must say why. */
const minorityBreaches = (put: Put, { voters, legalKind, motions }: DecidingFacts): Breach[] => {
  if (!decidesByOneThird(put, legalKind)) return []
  const asking = motions.filter(({ kind, isWithdrawn }) => kind === put.subject && !isWithdrawn)
  const names = new Set(asking.flatMap(({ name, supporters }) => [name, ...supporters]))
  const isOverruled =
    put.method === 'acclamation' && put.found === 'no' && isOneThird(names.size, voters.length)
  return [
    ...(put.subject === 'remit' && !asking.some(({ reasons }) => reasons)
      ? [breach('remit-without-reasons', minority, 'En begäran om återremiss ska innehålla en motivering.')]
      : []),
    ...(isOverruled
      ? [
          breach(
            'minority-overruled',
            minority,
            `${names.size} av ${voters.length} har begärt det. En tredjedel räcker: ärendet ska ${put.subject === 'remit' ? 'återremitteras' : 'bordläggas'}.`
          )
        ]
      : [])
  ]
}

const minority = 'KL 5 kap. 50 §'

/** KL 4:27: only one who took part in the decision may reserve, and tells so before the meeting ends. */
export const breachesOfStatement = (
  statement: Omit<Statement, 'breaches'>,
  { voters, legalKind, meeting }: DecidingFacts
): Breach[] => {
  if (statement.kind !== 'reservation' || legalKind === 'officials') return []
  const tookPart = voters.some(voter => isSamePerson(voter, statement))
  return [
    ...(tookPart
      ? []
      : [breach('reservation-of-another', reserving, `${statement.name} har inte deltagit i beslutet.`)]),
    ...(isAfterMeeting(statement, meeting)
      ? [breach('reservation-late', reserving, 'Reservationen anmäldes efter att mötet hade avslutats.')]
      : [])
  ]
}

const reserving = 'KL 4 kap. 27 §'

const isAfterMeeting = (
  { notifiedOn, notifiedTime }: Pick<Statement, 'notifiedOn' | 'notifiedTime'>,
  { lastOn, endsAt }: DecidingFacts['meeting']
): boolean =>
  notifiedOn > lastOn ||
  (notifiedOn === lastOn && notifiedTime !== null && endsAt !== null && notifiedTime > endsAt)

const breach = (code: Breach['code'], statute: string, message: string): Breach => ({
  code,
  statute,
  message
})

const count = ({ votes }: Put, wanted: 'yes' | 'no'): number =>
  votes.filter(({ answer }) => answer === wanted).length

const namesOf = (rows: readonly { name: string }[]): string => inWords(rows.map(({ name }) => name))
