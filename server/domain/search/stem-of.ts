import { stemmer } from '@orama/stemmers/swedish'
import { irregularStemOf } from './irregular-forms.ts'

/**
 * What the forms of a Swedish word have in common: "bygglovet", "bygglovens" and "bygglov" are one. Snowball alone leaves the
 * endings -et, -an and -or of the definite form, so that they are taken off first.
 */
export const stemOf = (word: string): string => {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = irregularStemOf(word) ?? irregularStemOf(withoutGenitive(word)) ?? regularStem(word)
  if (stems.size >= mostRemembered) stems.clear()
  stems.set(word, stem)
  return stem
}

// The words of a register come again and again.
const mostRemembered = 50_000
const stems = new Map<string, string>()

const regularStem = (word: string): string =>
  /^\p{L}+$/u.test(word) ? stemmer(withoutEnding(withoutGenitive(word))) : word

const withoutGenitive = (word: string): string => (/^.{3,}[^sxz]s$/u.test(word) ? word.slice(0, -1) : word)

const endings =
  /^(.*[aeiouyåäö].*?)(heterna|heten|heter|arna|erna|orna|aren|ande|ades|ade|ena|en|et|an|ar|er|or|na|ad|at)$/u

const withoutEnding = (word: string): string => {
  const [, stem = ''] = endings.exec(word) ?? []
  const base = stem.length >= 3 ? stem : word
  return base.length > 3 ? base.replace(/[ae]$/u, '') : base
}
