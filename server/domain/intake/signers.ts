import type { FormField } from './form-fields.ts'
import type { ImportedSigner } from './imported-minutes.ts'
import { isName, leadingName } from './person-names.ts'

/** Those who signed: from the page of a signing service where there is one, else from the signature block, else the cover. */
export const readSigners = (end: readonly FormField[], cover: readonly FormField[]): ImportedSigner[] => {
  const signed = [...signersOfService(end), ...signersOfService(cover)]
  if (signed.length) return signed
  const atEnd = signersOfBlock(end)
  return atEnd.length ? atEnd : signersOfBlock(cover)
}

/** Names of those chosen to approve, as the cover or the signature block gives them. */
export const readApprovers = (fields: readonly FormField[]): string[] => {
  const names = fields
    .filter(field => field.kind === 'approvers')
    .flatMap(field => field.text.split(/\n|, | och /u))
    .flatMap(part => leadingName(part.trim()) ?? [])
  return [...new Set(names)]
}

const signersOfService = (fields: readonly FormField[]): ImportedSigner[] => {
  const signers: ImportedSigner[] = []
  for (const field of fields) {
    const signer = signers.at(-1)
    const value = field.text.split('\n', 1)[0] ?? ''
    if (field.kind === 'signer' && leadingName(value)) {
      signers.push({ name: value, title: '', organisation: null, signedAt: null })
    } else if (signer && field.kind === 'signer-title') {
      const [title = '', ...organisation] = value.split(/ ?, ?/u)
      signer.title = title.toLowerCase()
      signer.organisation = organisation.join(', ') || null
    } else if (signer && field.kind === 'signer-time') {
      signer.signedAt ??= value || null
    }
  }
  return signers
}

type Token = { role: string; isNeutral: boolean } | { name: string }

// A role stands above or before its name ("Sekreterare … Karin Holm"), or below it ("Karin Holm / sekreterare"); the order
// in which the block ends tells which. "Vid protokollet" and "Justeras" are roles only where nothing better follows.
const signersOfBlock = (fields: readonly FormField[]): ImportedSigner[] => {
  const begin = Math.max(
    0,
    fields.findIndex(field => field.kind === 'signatures')
  )
  const end = fields.findIndex((field, index) => index > begin && field.kind === 'notice')
  const tokens = fields.slice(begin, end === -1 ? undefined : end).flatMap(tokensOf)
  const last = tokens.at(-1)
  const isNameFirst = last !== undefined && 'role' in last && !last.isNeutral
  const signers = (isNameFirst ? pairNamesFirst(tokens) : pairRolesFirst(tokens)).map(({ name, role }) => ({
    name,
    title: role,
    organisation: null,
    signedAt: null
  }))
  return signers.filter((signer, index) => signers.findIndex(other => other.name === signer.name) === index)
}

type Pair = { name: string; role: string }

const pairRolesFirst = (tokens: readonly Token[]): Pair[] => {
  const pairs: Pair[] = []
  const waiting: string[] = []
  let role: string | undefined
  for (const token of tokens) {
    if ('role' in token) waiting.push(token.role)
    else {
      role = waiting.shift() ?? role
      if (role) pairs.push({ name: token.name, role })
    }
  }
  return pairs
}

const pairNamesFirst = (tokens: readonly Token[]): Pair[] => {
  const pairs: Pair[] = []
  let waiting: string[] = []
  let neutral: string | undefined
  const settle = (): void => {
    if (neutral) for (const name of waiting) pairs.push({ name, role: neutral })
    waiting = []
  }
  for (const token of tokens) {
    if ('name' in token) waiting.push(token.name)
    else if (token.isNeutral) {
      settle()
      neutral = token.role
    } else {
      const name = waiting.shift()
      if (name) pairs.push({ name, role: token.role })
    }
  }
  settle()
  return pairs
}

const tokensOf = ({ kind, label, lines }: FormField): Token[] => {
  const role = roleOf(kind, label)
  const names = lines
    .flatMap(line => line.cells.flatMap(cell => cell.text.replace(/[.…_]{3,}/gu, ', ').split(/, | och /u)))
    .filter(text => isName(text.trim()))
    .map(text => ({ name: leadingName(text.trim()) ?? text }))
  return role
    ? [{ role, isNeutral: /^(?:vid protokollet|justeras|justerat)/iu.test(label) }, ...names]
    : names
}

const roleOf = (kind: FormField['kind'], label: string): string | undefined => {
  if (kind === 'chair') return 'ordförande'
  if (kind === 'approvers') return 'justerare'
  if (kind === 'secretary' || /^vid protokollet/iu.test(label)) return 'sekreterare'
  return undefined
}
