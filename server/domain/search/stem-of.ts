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
  const base = withoutGenitive(word)
  return compoundOfIrregular(base) ?? wholeNounOf(base) ?? withoutLastN(stemmer(withoutEnding(base)))
}

// "verksamheter" and "verksamhet" are one, and neither is "verksam"; so are "yttranden" and "yttrande". The endings taken off
// one by one would part them.
const wholeNounOf = (word: string): string | undefined =>
  /^(.{2,}het)(?:en|er|erna)?$/u.exec(word)?.[1] ?? /^(.{3,}and)e(?:n|t|na)?$/u.exec(word)?.[1]

// "miljön" is "miljö", "ekonomin" is "ekonomi"; the n of "termin" goes the same way from all its forms.
const withoutLastN = (word: string): string => (/^..+[iyåöé]n$/u.test(word) ? word.slice(0, -1) : word)

// "läromedlet" is inflected like "medlet".
const compoundOfIrregular = (word: string): string | undefined => {
  for (let start = 3; start <= word.length - 5; start++) {
    const stem = irregularStemOf(word.slice(start))
    if (stem) return word.slice(0, start) + stem
  }
  return undefined
}

const withoutGenitive = (word: string): string =>
  /^.{4,}[^sxz]s$/u.test(word) && !ownS.test(word) ? word.slice(0, -1) : word

// The s of "plats", "sjukhus", "konferens" and "ambulans" is their own.
const ownS = /(?:at|u|feren|peten|licen|kven|viden|tenden|lligen|ulan|stan|balan|inan|veran|leran)s$/u

const endings = 'arna erna orna aren ande ades ade ena en et an ar er or na ad at'.split(' ')

const withoutEnding = (word: string): string => {
  const ending = endings.find(end => word.endsWith(end) && isStem(word.slice(0, -end.length)))
  const base = ending ? word.slice(0, -ending.length) : word
  return base.length > 3 ? base.replace(/[ae]$/u, '') : base
}

const isStem = (text: string): boolean => text.length >= 3 && /[aeiouyåäö]/u.test(text)
