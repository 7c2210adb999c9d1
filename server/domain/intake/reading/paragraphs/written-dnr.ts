/** A dnr as it is written, without its label: "044/21", "KS 2018/124", "SLK-2024-00062", "1673-2023". */
export type FoundDnr = { number: string }

const label = String.raw`(?:NRF )?(?:dnr|d-?nr|diarienr|diarienummer|ärendenr|ärendenummer|ärende-?nr|ärendeid|ärende-id|dnr nr)[.:]?`
const year = String.raw`(?:19|20)\d\d`
// After a label any shape is a number: KS 2018/124, BYGG.2020.311, 2023-000123, 98.377-600, S2019/05298/FS, KS 2022/01234-1.3.6.
const number = String.raw`(?:\p{Lu}\p{L}{0,9}[ ./:-]?){0,2}\d{1,7}(?:[./:–-]{1,2}(?:\d{1,7}|\p{Lu}{1,6}(?=$|[ ,;)])))*\.?`
const bare = String.raw`(?:\p{Lu}{1,6}[ /:.-]?${year}[/:.–-]\d{1,6}|\p{Lu}{1,6}[ /:-]?\d{1,6}[/:–-]${year}|${year}[/:]\d{1,6}|${year}-\d{3,6}|\d{1,6}[/-]${year}|\d{3,4}/\d\d)(?:[:-]\d{1,4})?(?:[ -]\d{2,3})?`
// The series of statutes, inquiries and bills are written as dnr are: "SOU 2023:45", "MSBFS 2021:1".
const noSeries = String.raw`(?!(?:SOU|DS|PROP|SKR|DIR|BET|EU|EG|NJA|HFD|RÅ|JO|\p{Lu}*FS)[ /:.-]?\d)`
const ownSeries = String.raw`${noSeries}\p{Lu}\p{L}{1,7}[ /:.-]${year}[/:.–-]\d{1,6}(?:-\d{1,4})?`

const list = (one: string): string => String.raw`${one}(?:(?:,| och|;) (?:${label} ?)?${one})*`
// A class of the registry's plan may stand after the number: "2023-11 006".
const classified = String.raw`(?: \d{2,3}(?:\.\d+)?)?`

const patterns = [
  new RegExp(String.raw` ?\(${label} ?(?<dnr>${list(number)})\)`, 'iu'),
  new RegExp(String.raw`(?:^| )${label} ?(?<dnr>${list(number)}${classified})$`, 'iu'),
  new RegExp(String.raw`^${label} ?(?<dnr>${list(number)})(?= |$)`, 'iu'),
  new RegExp(String.raw` ?\((?<dnr>${list(noSeries + bare)})\)$`, 'u'),
  new RegExp(String.raw`^(?<dnr>${list(noSeries + bare)})$`, 'u'),
  new RegExp(String.raw`^(?<dnr>${noSeries}\p{Lu}{1,6}[ /:-]?${year}[/:–-]\d{1,6}) (?=\p{Lu})`, 'u'),
  new RegExp(String.raw` (?<dnr>${list(ownSeries)})$`, 'u')
]

/** The dnr that a heading holds and what is left of the heading; `dnr` is undefined where it holds none. */
export const readDnr = (heading: string): { dnr: FoundDnr[] | undefined; rest: string } => {
  for (const pattern of patterns) {
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
  written.split(separators).map(one => ({ number: one.replace(/(?<=\d)\.$/u, '').trim() }))
