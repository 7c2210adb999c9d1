import { type Dnr, parseDnr } from './dnr.ts'
import type { ReferenceLink } from './reference-paragraphs.ts'

/** "dnr 044/21", "111/20", "dnr S2019/05298/FS". */
export type DnrReference = {
  kind: 'dnr'
  start: number
  end: number
  raw: string
  /** Without the label, as written. */
  number: string
  /** Of the form of the body's own register, or null. */
  dnr: Dnr | null
  /** The whole mention, by its number. */
  links: ReferenceLink[]
  /** Another body's form of number: it is no dnr of ours. */
  isForeign: boolean
}

/** The full name of a number: "dnr 044/21". */
export const dnrName = (number: string): string => `dnr ${number}`

const label = String.raw`(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer)[.:]?(?:\\?\s){0,3}`
const foreign = String.raw`[A-ZÅÄÖ]{0,6}[ /-]?\d(?:[/:–-]?\d){1,20}(?:\/[A-ZÅÄÖ]{1,6})?`
const labelled = new RegExp(
  String.raw`(?<!\p{L})${label}(?<number>\d{3,5}\/\d\d(?![\d/:-])|${foreign})`,
  'giu'
)
// Without a label only three figures and a year of this century: not "läsåret 2020/21", not "120/80".
const bare = /(?<![\p{L}\d/.,-])(?<number>\d{3}\/[0-5]\d)(?![\p{L}\d/]|[.,]\d)/gu

/** Every mention of a dnr; see `DnrReference`. */
export const findDnrReferences = (text: string): DnrReference[] => {
  const named = [...text.matchAll(labelled)].map(referenceOf)
  const covered = new Set(named.map(reference => reference.end))
  return [
    ...named,
    ...[...text.matchAll(bare)].map(referenceOf).filter(reference => !covered.has(reference.end))
  ]
}

const referenceOf = ({ 0: raw, groups, index }: RegExpExecArray): DnrReference => {
  const number = groups?.['number'] ?? ''
  const dnr = parseDnr(number) ?? null
  const [start, end] = [index, index + raw.length]
  const links = [{ name: dnrName(number), start, end }]
  return { kind: 'dnr', start, end, raw, number, dnr, links, isForeign: dnr === null }
}
