import { longestHeading } from './source-line.ts'
import { isOrganName, isSameOrgan, withoutGenitive } from './organ-names.ts'

/** A line that opens a decision block. */
export type DecisionHeading = {
  /** Which rule read it. */
  rule: string
  /** As written, without the colon; slips of grammar mended. */
  heading: string
  kind: 'decided' | 'proposed'
  /** In the nominative, or null for a bare "Beslut". */
  organName: string | null
  addressee: string | null
  /** A clause that stands on the same line: "Nämnden beslutar att godkänna rapporten." */
  inlineClause: string | null
  isMended: boolean
}

const organ = String.raw`(?<organ>\p{Lu}[\p{L}:-]*(?:,? (?:och |för |i |samt )?[\p{L}:-]+){0,6}?)`
const addressee = String.raw`(?<addressee>[\p{L}-]+(?: (?:och )?[\p{L}-]+){0,4}?)`
const decides = String.raw`(?:har )?(?:beslutade|beslutar|beslutat|beslöt|beslutar och)(?: (?:enhälligt|enhetligt|enligt ovan|för egen del|för sin del|följande|därefter|sålunda|också|även|slutligen|således|vidare|därmed))*`
// "beslutar godkänna", "beslutar avslå": an infinitive without att.
const infinitive = String.raw`(?:\p{Ll}{2,}(?:era|ja|na|ra|sa|ta|da|ka|la|ga)|avslå|föreslå|bifalla|utse|ge|anse)`
const tail = String.raw`(?: att(?: besluta)?| besluta(?: att)?| besluta följande)?`

/**
 * From the most to the least particular. `organ` is checked to be the name of an organ; a group `clause` is a clause on the
 * same line.
 */
const rules: { name: string; kind: DecisionHeading['kind']; pattern: string }[] = [
  {
    name: 'X:s förslag till Y',
    kind: 'proposed',
    pattern: `${organ} förslag till (?:beslut (?:i|till|för|av) )?${addressee}(?:s beslut| beslut| att besluta| för beslut)?${tail}`
  },
  { name: 'X:s förslag till beslut', kind: 'proposed', pattern: `${organ} förslag(?: till beslut)?` },
  {
    name: 'X beslutar föreslå Y',
    kind: 'proposed',
    pattern: `${organ} ${decides}(?: att)? föreslå(?: att)? ${addressee}${tail}`
  },
  {
    name: 'X föreslår Y',
    kind: 'proposed',
    pattern: `${organ} (?:föreslår|föreslog)(?: att)? ${addressee}${tail}`
  },
  {
    name: 'X föreslår Y att …',
    kind: 'proposed',
    pattern: `${organ} (?:föreslår|föreslog|${decides}(?: att)? föreslå)(?: att)? ${addressee}(?: besluta)? att (?<clause>.+)`
  },
  {
    name: 'Förslag till Y',
    kind: 'proposed',
    pattern: `Förslag till (?:beslut i )?${addressee}(?:s beslut| beslut)?${tail}`
  },
  { name: 'X:s beslut', kind: 'decided', pattern: `${organ} beslut(?: för egen del| i ärendet)?` },
  { name: 'Beslut i X', kind: 'decided', pattern: `Beslut (?:i|av) ${organ.replace('\\p{Lu}', '\\p{L}')}` },
  { name: 'X beslutar', kind: 'decided', pattern: `${organ} ${decides}(?: att)?` },
  { name: 'X beslutar att …', kind: 'decided', pattern: `${organ} ${decides} att (?<clause>.+)` },
  {
    name: 'X beslutar göra',
    kind: 'decided',
    pattern: `${organ} ${decides} (?<clause>(?!${decides})${infinitive} .+)`
  },
  {
    name: 'Beslut',
    kind: 'decided',
    pattern: '(?:Beslut|Beslutet|Beslut i ärendet|Beslut \\(omedelbar justering\\))'
  },
  { name: 'Beslut att …', kind: 'decided', pattern: 'Beslut:? att (?<clause>.+)' },
  { name: 'Beslut', kind: 'decided', pattern: 'Beslut: .{1,200}beslu.{0,60} följande' },
  { name: 'Beslut: …', kind: 'decided', pattern: 'Beslut: (?<clause>.+)' }
]

const compiled = rules.map(rule => ({ ...rule, pattern: new RegExp(`^${rule.pattern}$`, 'u') }))

/** The decision heading that `text` is, whosoever's it may be; undefined for any other text. */
export const readDecisionHeading = (text: string): DecisionHeading | undefined => {
  if (text.length > 2000 || !/beslut|beslöt|örslag|föresl/iu.test(text)) return undefined
  const line = withoutShouting(text.replace(/ ?[:,]$/u, ''))
  for (const { name, kind, pattern } of compiled) {
    if (line.length > longestHeading && !pattern.source.includes('clause')) continue
    const match = pattern.exec(line)
    if (!match) continue
    const found = match.groups ?? {}
    const written = found['organ'] ?? null
    if (written !== null && !isOrganName(capitalised(written))) continue
    if (found['addressee'] && !isAddressee(found['addressee'])) continue
    return decisionHeading(name, kind, line, written, found['addressee'] ?? null, found['clause'] ?? null)
  }
  return undefined
}

const decisionHeading = (
  rule: string,
  kind: DecisionHeading['kind'],
  line: string,
  written: string | null,
  addressee: string | null,
  clause: string | null
): DecisionHeading => {
  const organName = written === null ? null : capitalised(withoutGenitive(written))
  const heading =
    clause === null ? line : line.slice(0, line.length - clause.length).replace(/:? (?:att )?$/u, '')
  // "Beredningsgruppens beslutade": the genitive belongs to "förslag" and "beslut", never to a verb.
  const isMended = written !== null && written !== organName && /^X (?:beslutar|föreslår)/u.test(rule)
  return {
    rule,
    heading: isMended && written && organName ? heading.replace(written, organName) : heading,
    kind,
    organName,
    addressee: addressee && /^X:s|^Förslag/u.test(rule) ? withoutGenitive(addressee) : addressee,
    inlineClause: clause,
    isMended
  }
}

const withoutShouting = (text: string): string =>
  /\p{Ll}/u.test(text) ? text : capitalised(text.toLowerCase())

const isAddressee = (name: string): boolean =>
  isOrganName(capitalised(name)) || /(?:regionerna|medlemmarna|kommunerna|styrelsen)$/u.test(name)

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** The organ's own act: its decision, or its proposal to another organ; not what others proposed to it. */
export const isOwnDecision = (heading: DecisionHeading, minutesOrgan: string | null): boolean => {
  if (heading.organName === null && heading.kind === 'proposed')
    return !isSameOrgan(heading.addressee, minutesOrgan ?? '?')
  return isSameOrgan(heading.organName, minutesOrgan)
}
