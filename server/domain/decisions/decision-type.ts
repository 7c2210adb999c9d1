import type { DecisionKind, DecisionType } from './paragraph-schemas.ts'

type Block = { kind: DecisionKind; clauses: readonly string[] }

/** What the words of a block say for certain that it does: when every clause says the same. Null otherwise: somebody chooses. */
export const certainType = ({ kind, clauses }: Block): DecisionType | null => {
  if (kind === 'proposed') return 'propose'
  const [first, ...others] = new Set(clauses.map(typeOfClause))
  return others.length === 0 ? (first ?? null) : null
}

const typeOfClause = (clause: string): DecisionType | null =>
  patterns.find(([pattern]) => pattern.test(clause))?.[1] ?? null

// The first that fits: "godkänna informationen" notes, "godkänna planen" decides.
const patterns: readonly [RegExp, DecisionType][] = [
  [
    /^notera\b|^lägga .*till handlingarna$|^godkänna (informationen|rapporten)\b|\bläggs till handlingarna$/iu,
    'note'
  ],
  [
    /^bordlägga\b|\bbordläggs\b|\btas upp på ett senare möte\b|(?<!\p{L})återkommer (vid|på|till) nästa\b/iu,
    'postpone'
  ],
  [/^återremittera\b|(?<!\p{L})återremitteras\b/iu, 'remit'],
  [
    /^(ge|lämna) .*\b(delegation|delegationsrätt)\b|^delegera\b|\b(ges|får|lämnas) delegation(srätt)?\b/iu,
    'delegate'
  ],
  [/^uppdra (åt|till)\b|^ge .*\bi uppdrag\b|\b(ges|får) i uppdrag\b/iu, 'assign'],
  [
    /^avsluta ärendet\b|^ärendet (avslutas|är (därmed |nu )?avslutat)\b|\broll i ärendet (är|därmed|nu).* avslutad/iu,
    'close-case'
  ],
  [/^(anta|fastställa|godkänna|bifalla|avslå|bevilja|avsätta|utse|välja|upphäva)\b/iu, 'decide']
]
