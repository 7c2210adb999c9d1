import type { FormField } from './form-fields.ts'
import type { ImportedSigner } from '../../imported-minutes.ts'
import { isName, leadingName } from './person-names.ts'

/** Those who signed: from the page of a signing service where there is one, else from the signature block, else the cover. */
export const readSigners = (
  end: readonly FormField[],
  cover: readonly FormField[],
  known: readonly string[]
): ImportedSigner[] => {
  const signed = [...signersOfService(end), ...signersOfService(cover)]
  if (signed.length) return signed
  const atEnd = signersOfBlock(end, known)
  return atEnd.length ? atEnd : signersOfBlock(cover, known)
}

/** Names of those chosen to approve, as the cover or the signature block gives them. */
export const readApprovers = (fields: readonly FormField[], known: readonly string[]): string[] => [
  ...new Set(fields.filter(field => field.kind === 'approvers').flatMap(field => namesIn(field, known)))
]

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

/** What may stand in a signature block; the first label of another kind ends it. */
const signatureKinds = new Set([
  'signatures',
  'chair',
  'secretary',
  'approvers',
  'approval',
  'paragraphs',
  'date'
])

type Token = { role: string; isNeutral: boolean } | { name: string }

// A role stands above or before its name ("Sekreterare … Karin Holm"), or below it ("Karin Holm / sekreterare"); the order
// in which the block ends tells which. "Vid protokollet" and "Justeras" are roles only where nothing better follows.
const signersOfBlock = (fields: readonly FormField[], known: readonly string[]): ImportedSigner[] => {
  const begin = fields.findIndex(field => field.kind === 'signatures')
  const end = fields.findIndex((field, index) => index > begin && !signatureKinds.has(field.kind))
  const block =
    begin === -1
      ? fields.filter(field => roleOf(field.kind, field.label))
      : fields.slice(begin, end === -1 ? undefined : end)
  const tokens = block.flatMap(field => tokensOf(field, known))
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

const tokensOf = ({ kind, label, lines }: FormField, known: readonly string[]): Token[] => {
  const role = roleOf(kind, label)
  const names = namesIn({ lines }, known).map(name => ({ name }))
  // "Ordförande: Vera Alm (S), Granvik": a name with more after it. A role with another value than a name waits for none.
  const beside = role && names.length === 0 ? leadingName(lines[0]?.text ?? '') : undefined
  if (beside) names.push({ name: beside })
  if (role && lines.length > 0 && names.length === 0 && !isToWriteOn(lines)) return []
  return role
    ? [{ role, isNeutral: /^(?:vid protokollet|justeras|justerat)/iu.test(label) }, ...names]
    : names
}

const isToWriteOn = (lines: FormField['lines']): boolean =>
  lines.every(({ text }) => /^[ .…_-]+$/u.test(text))

const roleOf = (kind: FormField['kind'], label: string): string | undefined => {
  if (kind === 'chair') return 'ordförande'
  if (kind === 'approvers') return 'justerare'
  if (kind === 'secretary' || /^vid protokollet/iu.test(label)) return 'sekreterare'
  return undefined
}

// Names side by side with nothing between them are told apart by the attendance.
const namesIn = ({ lines }: Pick<FormField, 'lines'>, known: readonly string[]): string[] =>
  lines
    .flatMap(line => line.cells.flatMap(cell => cell.text.replace(/[.…_]{3,}/gu, ', ').split(/, | och /u)))
    .filter(text => isName(text.trim()))
    .flatMap(text => {
      const name = leadingName(text.trim()) ?? ''
      const first = known.find(other => name.startsWith(`${other} `))
      return first ? [first, name.slice(first.length + 1)] : [name]
    })
