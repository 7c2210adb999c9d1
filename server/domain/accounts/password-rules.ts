import { invalidField } from '../shared/app-error.ts'

export type PasswordOwner = { email: string; name: string; bodyName: string }

const shortest = 12
const longest = 200

/**
 * Throws `invalid-input` on `password`. Length and a list of known bad ones, and no demand for signs of each kind: those make
 * passwords that are alike (NIST SP 800-63B 5.1.1.2).
 */
export const assertGoodPassword = async (password: string, owner: PasswordOwner): Promise<void> => {
  const refusal = await refusalOf(password.normalize('NFC'), owner)
  if (refusal) throw invalidField('password', refusal)
}

const refusalOf = async (password: string, owner: PasswordOwner): Promise<string | undefined> => {
  const { length } = Array.from(password)
  if (length < shortest)
    return `Välj ett längre lösenord: minst ${shortest} tecken, till exempel några ord i rad.`
  if (length > longest) return `Välj ett kortare lösenord: högst ${longest} tecken.`
  if (/[\p{Cc}\p{Cs}]/u.test(password)) return 'Lösenordet innehåller ett tecken som inte går att skriva.'
  if (new Set(password).size < 5) return 'Välj ett lösenord med fler olika tecken.'
  if (isMadeOf(password, wordsOf(owner)))
    return 'Lösenordet bygger på ditt namn, din e-postadress eller förbundets namn. Välj något annat.'
  if (await isKnownBad(password))
    return 'Lösenordet finns i listor över vanliga lösenord, som den som vill ta sig in provar först. Välj ett annat.'
  return undefined
}

/** Whether less than a short password is left when the words are taken away. */
const isMadeOf = (password: string, words: readonly string[]): boolean => {
  let rest = password.toLowerCase()
  for (const word of words) rest = rest.replaceAll(word, '')
  return rest.length < password.length && rest.length < 8
}

const wordsOf = ({ email, name, bodyName }: PasswordOwner): string[] =>
  [email.split('@')[0] ?? '', name, bodyName]
    .flatMap(text =>
      text
        .normalize('NFC')
        .toLowerCase()
        .split(/[^\p{L}]+/u)
    )
    .filter(word => word.length >= 3)
    .toSorted((a, b) => b.length - a.length)

const isKnownBad = async (password: string): Promise<boolean> => {
  const known = await (knownBad ??= loadKnownBad())
  const lower = password.toLowerCase()
  return known.has(lower) || known.has(lower.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
}

let knownBad: Promise<ReadonlySet<string>> | undefined

// 49,000 words that take a tenth of a second to unpack: only the first who chooses a password waits for them.
const loadKnownBad = async (): Promise<ReadonlySet<string>> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'].map(word => String(word).toLowerCase()))
}
