/** A dnr as it is written, without its label: "044/21", "KS 2018/124", "SLK-2024-00062", "1673-2023". */
export type FoundDnr = { number: string }

const label = String.raw`(?:NRF )?(?:dnr|d-?nr|diarienr|diarienummer|ärendenr|ärendenummer|ärende-?nr|ärendeid|ärende-id|dnr nr)[.:]?`
const series = String.raw`(?:\p{Lu}[\p{L}]{0,7}[ /:-]?)?`
const year = String.raw`(?:19|20)\d\d`
// Number and year in either order: KS 2018/124, 2023-000123, 493-2019, 044/21, S2019/05298/FS, 00123/20212.6.
const number = String.raw`${series}\d{1,6}(?:[/:–-]\d{1,7}(?:\.\d+)*\.?)?(?:[/:-]\p{Lu}{1,6})?(?:[:-]\d{1,4})?`
const bare = String.raw`(?:\p{Lu}{1,6}[ /:-]?${year}[/:–-]\d{1,6}|\p{Lu}{1,6}[ /:-]?\d{1,6}[/:–-]${year}|${year}[/:]\d{1,6}|${year}-\d{3,6}|\d{1,6}[/-]${year}|\d{3,4}/\d\d)(?:[:-]\d{1,4})?(?:[ -]\d{2,3})?`

const list = (one: string): string => String.raw`${one}(?:(?:,| och|;) (?:${label} ?)?${one})*`
const inParentheses = new RegExp(String.raw` ?\(${label} ?(?<dnr>${list(number)})\)`, 'iu')
const labelledAtEnd = new RegExp(String.raw`(?:^| )${label} ?(?<dnr>${list(number)})$`, 'iu')
const labelledAtStart = new RegExp(String.raw`^${label} ?(?<dnr>${list(number)})(?= |$)`, 'iu')
const bareInParentheses = new RegExp(String.raw` ?\((?<dnr>${list(bare)})\)$`, 'u')
const bareAlone = new RegExp(String.raw`^(?<dnr>${list(bare)})$`, 'u')
const bareAtStart = new RegExp(String.raw`^(?<dnr>\p{Lu}{1,6}[ /:-]?${year}[/:–-]\d{1,6}) (?=\p{Lu})`, 'u')

/** The dnr that a heading holds and what is left of the heading; `dnr` is undefined where it holds none. */
export const readDnr = (heading: string): { dnr: FoundDnr[] | undefined; rest: string } => {
  for (const pattern of [
    inParentheses,
    labelledAtEnd,
    labelledAtStart,
    bareInParentheses,
    bareAlone,
    bareAtStart
  ]) {
    const found = pattern.exec(heading)
    const written = found?.groups?.['dnr']
    if (!found || !written || !/\d/u.test(written)) continue
    const rest = `${heading.slice(0, found.index)} ${heading.slice(found.index + found[0].length)}`
    return { dnr: numbersOf(written), rest: rest.replace(/ +/gu, ' ').trim() }
  }
  return { dnr: undefined, rest: heading }
}

const separators = new RegExp(String.raw`(?:,| och|;) (?:${label} ?)?`, 'iu')

const numbersOf = (written: string): FoundDnr[] =>
  written.split(separators).map(number => ({ number: number.replace(/(?<=\d)\.$/u, '').trim() }))
