import type { LegalKind } from '../bodies/organ-schemas.ts'
import type { Breach } from '../shared/breach.ts'

type Organs = {
  legalKind: LegalKind
  /** Names of the groups of officials of the body. */
  officials: readonly string[]
}

/**
 * KL 6:38: what a board may not delegate, as far as the words tell; and nobody delegates to a group of officials or a mixed
 * one. A warning: the words may mean something else.
 */
export const delegationBreaches = (text: string, { legalKind, officials }: Organs): Breach[] => [
  ...(legalKind === 'officials'
    ? [toOfficials('En grupp av tjänstepersoner har ingen beslutanderätt att delegera.')]
    : []),
  ...(isToGroup(text, officials) ? [toOfficials(groupMayNot)] : []),
  ...keptWithTheOrgan(text)
]

/** KL 6:38, as far as the words tell. */
export const keptWithTheOrgan = (text: string): Breach[] =>
  kept.filter(([pattern]) => pattern.test(text)).map(([, what]) => mayNot(what))

export const groupMayNot =
  'Beslutanderätt kan inte delegeras till en grupp av tjänstepersoner eller en blandad grupp.'

/** What KL 6:38 keeps with the board, for the one who writes a delegation to look through. */
export const neverDelegated: readonly string[] = [
  'ärenden som avser verksamhetens mål, inriktning, omfattning eller kvalitet',
  'framställningar eller yttranden till den beslutande församlingen, och yttranden om att dess beslut har överklagats',
  'myndighetsutövning mot enskilda som är av principiell beskaffenhet eller annars av större vikt',
  'ärenden som har väckts genom medborgarförslag och lämnats över till nämnden',
  'ärenden som enligt lag eller annan författning inte får delegeras'
]

const kept: readonly [RegExp, string][] = [
  [/\b(mål|inriktning|omfattning|kvalitet)(en|et|s)?\b/iu, neverDelegated[0]!],
  [
    /\b(yttra|yttrande|yttranden|framställning)\b.*\b(fullmäktige|direktionen|förbundsdirektionen)\b/iu,
    neverDelegated[1]!
  ],
  [/\bprincipiell/iu, neverDelegated[2]!],
  [/\bmedborgarförslag/iu, neverDelegated[3]!]
]

/** Whom the order calls the delegate: one, never several together (KL 6:37, 7:5). */
export const isToSeveral = (delegate: string, officials: readonly string[]): boolean =>
  isToGroup(delegate, officials) || /(^|\s)(i förening|tillsammans med|gemensamt)(\s|$)/iu.test(delegate)

const isToGroup = (text: string, officials: readonly string[]): boolean => {
  const lower = text.toLocaleLowerCase('sv')
  return (
    officials.some(name => lower.includes(name.toLocaleLowerCase('sv'))) ||
    /\b\p{L}*(arbetsgrupp|styrgrupp|beredningsgrupp|ledningsgrupp)(en)?\b/iu.test(text)
  )
}

const mayNot = (what: string): Breach => ({
  code: 'not-to-delegate',
  statute: 'KL 6 kap. 38 §',
  message: `Det här får inte delegeras: ${what}.`
})

const toOfficials = (message: string): Breach => ({
  code: 'not-to-officials',
  statute: 'KL 6 kap. 37 §',
  message
})
