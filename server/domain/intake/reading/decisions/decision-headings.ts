import { longestHeading } from '../lines/source-line.ts'
import { isOrganName, isSameOrgan, withoutGenitive } from '../organ-names.ts'

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
  /** What stands before the heading on its line: "Beslut" of "Beslut: Styrelsen föreslår …"; null as a rule. */
  label: string | null
}

// A name of words, none of which begins a clause: "Motionären föreslår att fullmäktige" is no organ.
const noName = String.raw`(?!(?:att|som|har|hade|vill|ville|föreslår|yrkar|finner|ställer|anser|ansåg|inte|nu|därför|följande)(?!\p{L}))`
const organ = String.raw`(?<organ>\p{Lu}[\p{L}-]*(?::s)?(?:,? (?:och |för |i |samt )?${noName}[\p{L}-]+(?::s)?){0,6}?)`
const places = String.raw`(?: i \p{Lu}\p{L}+(?:,? (?:och )?\p{Lu}\p{L}+){0,8})?`
const addressee = String.raw`(?<addressee>[\p{L}-]+(?: (?:och )?[\p{L}-]+){0,5}?${places})`
// "…, under förutsättning av fullmäktiges beslut, att"
const condition = String.raw`(?:, (?:under|med|i|enligt|mot) [^.:;]{3,160}?,?)?`
const proposes = String.raw`(?:föreslår|föreslog|rekommenderar|hemställer hos|hemställer till)`
const decides = String.raw`(?:har )?(?:beslutade|beslutar|beslutat|beslöt|beslutar och)(?: (?:enhälligt|enhetligt|enligt ovan|för egen del|för sin del|följande|därefter|sålunda|också|även|slutligen|således|vidare|dessutom|därmed))*${condition}`
// "beslutar godkänna", "beslutar avslå": an infinitive without att.
const infinitive = String.raw`(?:\p{Ll}{2,}(?:era|ja|na|ra|sa|ta|da|ka|la|ga)|avslå|föreslå|bifalla|utse|ge|anse)`
// "Efter omröstning beslutar nämnden", "beslutade styrelsen"
const afterThat = String.raw`(?:(?:Efter|Med|Under|Vid|På|I) [^.:;]{3,140} )?`
const laterOrgan = organ.replace(String.raw`\p{Lu}`, String.raw`\p{L}`)
const tail = String.raw`(?: att(?: besluta)?| besluta(?: att)?| besluta följande| (?:att )?fatta följande beslut)?`

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
    pattern: `${organ} ${proposes}(?: att)? ${addressee}${tail}`
  },
  {
    name: 'X föreslår Y att …',
    kind: 'proposed',
    pattern: `${organ} (?:${proposes}|${decides}(?: att)? föreslå)(?: att)? ${addressee}(?: besluta)? att (?<clause>.+)`
  },
  { name: 'föreslår Y', kind: 'proposed', pattern: `(?:samt |och )?föreslår ${addressee}${tail}` },
  {
    name: 'Förslag till Y',
    kind: 'proposed',
    pattern: `Förslag till (?:beslut i )?${addressee}(?:s beslut| beslut)?${tail}`
  },
  { name: 'X:s beslut', kind: 'decided', pattern: `${organ} beslut(?: för egen del| i ärendet)?` },
  { name: 'Beslut i X', kind: 'decided', pattern: `Beslut (?:i|av) ${organ.replace('\\p{Lu}', '\\p{L}')}` },
  { name: 'X:s beslut: …', kind: 'decided', pattern: `${organ} beslut: (?<clause>.+)` },
  {
    name: 'beslutar X',
    kind: 'decided',
    pattern: `${afterThat}(?:[Bb]eslutar|[Bb]eslutade|[Bb]eslöt) ${laterOrgan}(?: att| följande)?`
  },
  {
    name: 'beslutar X att …',
    kind: 'decided',
    pattern: `${afterThat}(?:[Bb]eslutar|[Bb]eslutade|[Bb]eslöt) ${laterOrgan} att (?<clause>.+)`
  },
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
  {
    name: 'Beslutades',
    kind: 'decided',
    pattern: '(?:Det )?(?:[Bb]eslutades|[Bb]eslutas|[Bb]eslöts)(?: att)?'
  },
  {
    name: 'Beslutades att …',
    kind: 'decided',
    pattern: '(?:Det )?(?:[Bb]eslutades|[Bb]eslutas|[Bb]eslöts) att (?<clause>.+)'
  },
  {
    name: 'Beslutades så',
    kind: 'decided',
    pattern: '(?:Beslutades|Beslutas|Beslöts) (?<clause>(?:enligt|i enlighet) .+)'
  },
  { name: 'Beslut', kind: 'decided', pattern: 'Beslut: .{1,200}beslu.{0,60} följande' },
  { name: 'Beslut: …', kind: 'decided', pattern: 'Beslut: (?<clause>.+)' }
]

const compiled = rules.map(rule => ({ ...rule, pattern: new RegExp(`^${rule.pattern}$`, 'u') }))

/** The decision heading that `text` is, whosoever's it may be; undefined for any other text. */
export const readDecisionHeading = (text: string): DecisionHeading | undefined => {
  if (text.length > 2000 || !/beslut|beslöt|örslag|föresl|rekommenderar|hemställer/iu.test(text))
    return undefined
  const line = withoutShouting(text.replace(/ ?[:,]$|(?<=följande)\.$/u, ''))
  for (const { name, kind, pattern } of compiled) {
    if (line.length > longestHeading && !pattern.source.includes('clause')) continue
    const match = pattern.exec(line)
    if (!match) continue
    const found = match.groups ?? {}
    const written = found['organ'] ?? null
    if (written !== null && !isOrganName(capitalised(written))) continue
    if (found['addressee'] && !isAddressee(found['addressee'])) continue
    // A condition that is not closed goes on upon the next line.
    if (!found['clause'] && /, (?:under|med|i|enligt|mot) /u.test(line) && !/(?:[:,]| att)$/u.test(text))
      continue
    const label = /^(?:Beslut|X:s beslut): …$/u.test(name) && found['clause']
    const within = label ? readDecisionHeading(label) : undefined
    if (label && within && within.rule !== 'Beslutades')
      return { ...within, label: line.slice(0, line.length - label.length).replace(/: $/u, '') }
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
    clause === null ? line : line.slice(0, line.length - clause.length).replace(/[:,]? (?:att )?$/u, '')
  // "Beredningsgruppens beslutade": the genitive belongs to "förslag" and "beslut", never to a verb.
  const isMended = written !== null && written !== organName && /^X (?:beslutar|föreslår)/u.test(rule)
  return {
    rule,
    heading: isMended && written && organName ? heading.replace(written, organName) : heading,
    kind,
    organName,
    addressee: addressee && /^X:s|^Förslag/u.test(rule) ? withoutGenitive(addressee) : addressee,
    inlineClause: clause,
    isMended,
    label: null
  }
}

const withoutShouting = (text: string): string =>
  /\p{Ll}/u.test(text) ? text : capitalised(text.toLowerCase())

const isAddressee = (written: string): boolean => {
  const name = written.replace(/ i \p{Lu}.*$/u, '')
  if (/^beslut|(?:mötet|sammanträdet)$|(?<!\p{L})(?:till|och|i|för|att|av)$/u.test(name)) return false
  return (
    isOrganName(capitalised(name)) ||
    /(?:regionerna|landstingen|medlemmarna|kommunerna|styrelsen)$/u.test(name)
  )
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** The organ's own act: its decision, or its proposal to another organ; not what others proposed to it. */
export const isOwnDecision = (heading: DecisionHeading, minutesOrgan: string | null): boolean => {
  if (heading.organName === null && heading.kind === 'proposed')
    return !isSameOrgan(heading.addressee, minutesOrgan ?? '?')
  return isSameOrgan(heading.organName, minutesOrgan)
}
