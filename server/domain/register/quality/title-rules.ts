import type { QualityRule } from './quality-rule.ts'
import { hasIdentityNumber, hasUnknownAbbreviation, looksLikeName, saysNothing } from './title-words.ts'

type Titled = { title: string; publicTitle: string | null }

/** The rules of titles, alike for cases and records. */
export const titleRules = (kind: 'case' | 'record'): QualityRule<Titled>[] => [
  {
    code: `${kind}-title-says-nothing`,
    isFault: true,
    what: 'Rubriken säger inte vad det gäller',
    mend: 'Skriv i korthet vad det gäller (OSL 5 kap. 2 §).',
    isBroken: ({ title }) => saysNothing(title)
  },
  {
    code: `${kind}-title-abbreviation`,
    isFault: false,
    what: 'Rubriken har en förkortning som inte är förklarad',
    mend: 'Skriv ut förkortningen.',
    isBroken: ({ title }) => hasUnknownAbbreviation(title)
  },
  {
    code: `${kind}-title-identity-number`,
    isFault: true,
    what: 'Rubriken har ett personnummer',
    mend: 'Ta bort personnumret ur rubriken och den offentliga rubriken.',
    isBroken: ({ title, publicTitle }) => hasIdentityNumber(title) || hasIdentityNumber(publicTitle ?? '')
  },
  {
    code: `${kind}-title-name`,
    isFault: false,
    what: 'Rubriken kan ha namnet på en person',
    mend: 'Ta bort namnet om det är en enskild person, eller skriv en offentlig rubrik utan namn.',
    isBroken: ({ title, publicTitle }) => looksLikeName(publicTitle ?? title)
  }
]
