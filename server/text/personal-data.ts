/** Kinds that a pattern tells for certain enough to ask about; a name is only guessed at. */
export type PersonalDataKind = 'identity-number' | 'phone' | 'email' | 'address' | 'name'

export type PersonalData = { kind: PersonalDataKind; text: string; start: number; end: number }

/**
 * What of a text looks like a Swedish personnummer or samordningsnummer (by its check digit), a telephone number, an e-mail or
 * street address; and pairs of capitalised words that are no `known` name. In the order of the text, none within another.
 */
export const findPersonalData = (text: string, known: readonly string[] = []): PersonalData[] => {
  const names = new Set(known.map(folded))
  const found: PersonalData[] = []
  for (const { kind, pattern, isReal } of finders) {
    for (const { 0: hit, index } of text.matchAll(pattern)) {
      const end = index + hit.length
      const isFree = found.every(other => end <= other.start || index >= other.end)
      if (isFree && isReal(hit, text.slice(end), text.slice(0, index), names))
        found.push({ kind, text: hit, start: index, end })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

type Finder = {
  kind: PersonalDataKind
  pattern: RegExp
  isReal: (hit: string, after: string, before: string, names: ReadonlySet<string>) => boolean
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')
const folded = (text: string): string => text.replace(/\s+/gu, ' ').toLowerCase()

/** The last ten digits with their check digit (SKV 704); an org.nr has a month of 20 or more, a samordningsnummer a day of 61-91. */
const isIdentityNumber = (hit: string): boolean => {
  const digits = digitsOf(hit).slice(-10)
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))]
  const isDay = (day >= 1 && day <= 31) || (day >= 61 && day <= 91)
  if (month < 1 || month > 12 || !isDay) return false
  const sum = Array.from(digits).reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 ? 1 : 2)
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return sum % 10 === 0
}

const money = /^\s*(?:%|procent|t?kr\b|m(?:n|il)?kr\b|kronor|mil(?:j|joner)|§)/u

const dash = '[-–‑]'
const gap = `[ \\u00a0]`
const street =
  'gatan|gata|vägen|väg|gränden|gränd|torget|torg|stigen|stig|allén|allé|backen|backe|esplanaden|kajen|kaj|leden|platsen|slingan|svängen|stråket|ringen|gården|gård'

const finders: readonly Finder[] = [
  {
    kind: 'email',
    pattern: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
    isReal: () => true
  },
  {
    kind: 'identity-number',
    pattern: new RegExp(`(?<![\\d/])(?:19|20)?\\d{6}${gap}?[-–‑+]?${gap}?\\d{4}(?![\\d/])`, 'gu'),
    isReal: hit => isIdentityNumber(hit)
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?<![\\d/.,])(?:\\+|00)\\d{1,3}${gap}?(?:\\(0\\))?(?:(?:${dash}|${gap}){0,3}\\d{1,4}){2,5}(?![\\d/])`,
      'gu'
    ),
    isReal: (hit, after) => digitsOf(hit).length >= 9 && digitsOf(hit).length <= 15 && !money.test(after)
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?<![\\d/.,§+]|\\d[- ])\\(?0\\d{1,3}\\)?(?:${gap}?${dash}${gap}?|${gap})(?:\\d{3}${gap}\\d{4}|\\d{5,8}|\\d{2,3}(?:[- \\u00a0]\\d{2,3}){1,3})(?![\\d/]|[-.,]\\d)`,
      'gu'
    ),
    isReal: (hit, after) => digitsOf(hit).length >= 8 && digitsOf(hit).length <= 11 && !money.test(after)
  },
  {
    kind: 'phone',
    pattern: /(?<![\d/.,-])0(?:7\d{8}|8\d{6,8}|[1-69]\d{7,8})(?![\d/-])/gu,
    isReal: () => true
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<!\\p{L})(?:\\p{Lu}[\\p{Ll}-]+${gap})?(?:\\p{Lu}[\\p{L}:-]*(?:${street})|(?:${street.replaceAll(/(^|\|)(\p{Ll})/gu, (_, bar: string, first: string) => bar + first.toUpperCase())}))${gap}\\d{1,3}(?:(?:${gap}?[A-Z]|[a-z])(?![\\p{L}\\d]))?(?![\\d:/%]|[.,]\\d)`,
      'gu'
    ),
    isReal: (_, after) => !money.test(after)
  },
  {
    kind: 'address',
    pattern: new RegExp(`(?<![\\d][ \\u00a0]?|[/.,-])\\d{3}${gap}\\d{2}${gap}{1,2}\\p{Lu}\\p{L}{2,}`, 'gu'),
    isReal: () => true
  },
  {
    kind: 'name',
    pattern:
      /(?<![\p{L}\d.-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:[ \u00a0](?:af|von|de|der)|[ \u00a0]\p{Lu}\.)?(?:[ \u00a0]\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,2}(?![\p{L}\d])/gu,
    isReal: (hit, _, __, names) => !names.has(folded(hit)) && !notNames.test(hit)
  }
]

// Bodies and places that are written as names are.
const notNames =
  /^(?:Region|Regionen|Kommun|Landsting|Norra|Södra|Östra|Västra|Nya|Stora|Sveriges|Svenska|Förvaltningsrätten|Bilaga|Dnr|Anmälan|Val|Budget|Protokoll|Avtal|Rapport|Yttrande|Beslut)\b/u
