import { stemmer } from '@orama/stemmers/swedish'
import { irregularStemOf } from './irregular-forms.ts'

/**
 * What the forms of a Swedish word have in common: "bygglovet", "bygglovens" and "bygglov" are one. Snowball alone leaves the
 * endings -et, -an and -or of the definite form, so that they are taken off first.
 */
export const stemOf = (word: string): string => {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = irregularStemOf(word) ?? irregularStemOf(word.replace(/s$/u, '')) ?? regularStem(word)
  if (stems.size >= mostRemembered) stems.clear()
  stems.set(word, stem)
  return stem
}

// The words of a register come again and again.
const mostRemembered = 50_000
const stems = new Map<string, string>()

const regularStem = (word: string): string => {
  if (!/^\p{L}+$/u.test(word)) return word
  const whole = compoundOfIrregular(withoutGenitive(word))
  return whole ?? stemmer(withoutEnding(withoutGenitive(word)))
}

// "läromedlet" is inflected like "medlet".
const compoundOfIrregular = (word: string): string | undefined => {
  for (let start = 3; start <= word.length - 5; start++) {
    const stem = irregularStemOf(word.slice(start))
    if (stem) return word.slice(0, start) + stem
  }
  return undefined
}

// The s of "plats" is its own.
const withoutGenitive = (word: string): string =>
  /^.{4,}[^sxz]s$/u.test(word) && !word.endsWith('ats') ? word.slice(0, -1) : word

const endings = 'heterna heten heter arna erna orna aren ande ades ade ena en et an ar er or na ad at'.split(
  ' '
)

const withoutEnding = (word: string): string => {
  const ending = endings.find(end => word.endsWith(end) && isStem(word.slice(0, -end.length)))
  const base = ending ? word.slice(0, -ending.length) : word
  return base.length > 3 ? base.replace(/[ae]$/u, '') : base
}

const isStem = (text: string): boolean => text.length >= 3 && /[aeiouyåäö]/u.test(text)
