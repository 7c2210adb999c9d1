import type { LegalKind } from '../bodies/organ-schemas.ts'

/** KL 5:54-56 are of the assembly; a board and its committees live under them by 6:33. What KL 4 says reaches all. */
export const votingStatutes = (legalKind: LegalKind): Record<'form' | 'result' | 'voters', string> => {
  const through = legalKind === 'assembly' ? '' : ', genom 6 kap. 33 §'
  return {
    form: `KL 5 kap. 54–56 §§${through}`,
    result: `KL 5 kap. 55 §${through}`,
    voters: 'KL 4 kap. 24–25 §§'
  }
}
