import { inSentence } from '../../text/in-sentence.ts'
import type { LegalKind, NewOrgan, Organ } from './organ-schemas.ts'

/** The rules that follow from what the organ is in law; a body changes what differs. */
export const defaultProfile = (
  legalKind: LegalKind
): Omit<NewOrgan, 'name' | 'genitive' | 'abbreviation'> => {
  const isOfficials = legalKind === 'officials'
  return {
    legalKind,
    decisionVerb: isOfficials ? 'beslutade' : 'beslutar',
    preparesForId: null,
    // KL 5:69: the minutes of an assembly, board or committee are approved; officials have no such duty.
    approverCount: isOfficials ? 0 : 1,
    isAnnounced: !isOfficials,
    publishesBoard: false,
    publishesMinutes: false,
    boardAddress: null,
    minutesKeptAt: null,
    isAppealable: !isOfficials,
    quorumRule: isOfficials ? 'every-member' : 'more-than-half',
    seatCount: null,
    sectionStartsPage: false,
    signaturePlace: isOfficials ? 'last-page' : 'first-page'
  }
}

/** "Beredningsgruppen beslutade": the heading of a decision. */
export const decisionHeading = (organ: Pick<Organ, 'name' | 'decisionVerb'>): string =>
  `${organ.name} ${organ.decisionVerb}`

/** "Beredningsgruppens förslag till förbundsdirektionen": the heading of a proposal. */
export const proposalHeading = (organ: Pick<Organ, 'genitive'>, to: Pick<Organ, 'name'>): string =>
  `${organ.genitive} förslag till ${inSentence(to.name)}`

/** A Swedish genitive: "Förbundsdirektionen" → "Förbundsdirektionens"; none is added after s, x or z. */
export const genitiveOf = (name: string): string => (/[sxz]$/iu.test(name) ? name : `${name}s`)
