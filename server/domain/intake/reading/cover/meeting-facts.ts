import type { FieldKind } from './field-labels.ts'
import type { FormField } from './form-fields.ts'
import type { ImportedMinutes } from '../../imported-minutes.ts'
import { readDays, readHours } from './meeting-dates.ts'
import { isOrganName } from '../organ-names.ts'

export type MeetingFacts = Pick<
  ImportedMinutes,
  'bodyName' | 'organName' | 'firstOn' | 'lastOn' | 'startsAt' | 'endsAt' | 'place'
>

/**
 * Who met, when and where: from the fields of the cover first, then from its other lines and the running headers (`around`),
 * last from the headings of the decisions (`deciders`).
 */
export const readMeetingFacts = (
  fields: readonly FormField[],
  around: readonly string[],
  deciders: readonly string[]
): MeetingFacts => {
  const valueOf = (...kinds: FieldKind[]): string =>
    fields.flatMap(field => (kinds.includes(field.kind) ? [field.text] : [])).join('\n')
  const meeting = valueOf('meeting')
  const days = firstDays([valueOf('date'), meeting, valueOf('time')]) ??
    firstDays([...around]) ?? { firstOn: null, lastOn: null }
  return {
    bodyName: around.map(bodyIn).find(Boolean) ?? null,
    organName: organIn(valueOf('organ').split('\n')) ?? organIn(around) ?? commonest(deciders),
    ...days,
    ...readHours([valueOf('time'), meeting, valueOf('date')].join('\n')),
    place: placeIn(valueOf('place')) ?? placeIn(meeting)
  }
}

const firstDays = (texts: string[]): ReturnType<typeof readDays> => {
  for (const text of texts) {
    const days = readDays(text.slice(0, 2000))
    if (days) return days
  }
  return undefined
}

const bodyWord =
  /^(?:\p{L}+s? kommun|\p{L}*förbundet \p{Lu}[\p{L} ]+|\p{L}+ stad|Region \p{Lu}[\p{L} ]+|Kommunalförbundet \p{Lu}[\p{L} ]+|(?:\p{L}+ ){0,4}\p{L}*förbund(?:et)?|(?:\p{L}+ ){1,3}läns landsting|(?:Räddningstjänsten|Samordningsförbundet) \p{Lu}[\p{L} ]+|(?:\p{Lu}[\p{L}-]+ ){1,4}AB)$/iu

const bodyIn = (line: string): string | undefined => {
  const name = withoutHeaderParts(line)
  return name.length < 80 && bodyWord.test(name) && !isOrganName(name) ? capitalised(name) : undefined
}

const organIn = (lines: readonly string[]): string | null => {
  for (const line of lines) {
    const name = capitalised(withoutHeaderParts(line))
    if (name.length < 80 && !/ (?:beslut|förslag)/u.test(name) && isOrganName(name) && !/[.,:]$/u.test(name))
      return name
  }
  return null
}

// "Beredningsgruppen Protokoll", "Norra förbundet 2021-05-07 14 (16)": the name is what comes before.
export const withoutHeaderParts = (line: string): string =>
  line
    .replace(/^Protokoll (?:från|för|fört vid) (?:(?:sammanträde|styrelsemöte|möte) (?:med|för) )?/u, '')
    .replace(/\b(?:Sida|Sid) \d.*$/u, '')
    .replace(/^\p{Lu}[\p{L}-]+ (?:kommun|stad) (?=\p{Lu})/iu, '')
    .replace(/ (?:Sammanträdesdatum|Datum|Nr \d).*$/u, '')
    .replace(/ \d{4}-\d\d-\d\d.*$/u, '')
    .replace(/(?<=\p{L}{4}) för (?=\p{Lu}|kommunalförbundet ).*$/u, '')
    .replace(
      /(?:^| )(?:SAMMANTRÄDESPROTOKOLL|PROTOKOLL|Sammanträdesprotokoll|Protokoll|FÖRSLAGSPROTOKOLL|Förslag till protokoll)(?: |$)/u,
      ' '
    )
    .replace(/ \d{1,3} ?\(\d{1,3}\)$/u, '')
    .trim()

const capitalised = (name: string): string =>
  /\p{Ll}/u.test(name) ? name : name.charAt(0) + name.slice(1).toLowerCase()

const commonest = (names: readonly string[]): string | null => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].reduce<[string | null, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [null, 0]
  )[0]
}

const isTime =
  /\d{4}-\d\d-\d\d|\b\d{1,2} \p{L}+ \d{4}\b|\b\d{1,2}[.:]\d\d\b|\bkl\b|klockan|ajourner|^(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?(?: den)?$/iu

// The place is what the value says besides the day and the hours.
const placeIn = (value: string): string | null => {
  const parts = value.split(/\n|, /u).map(part => part.trim())
  return parts.filter(part => part && !isTime.test(part)).join(', ') || null
}
