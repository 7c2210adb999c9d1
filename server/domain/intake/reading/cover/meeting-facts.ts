import type { FieldKind } from './field-labels.ts'
import type { FormField } from './form-fields.ts'
import type { ImportedMinutes } from '../../imported-minutes.ts'
import { readDays, readHours } from './meeting-dates.ts'
import { namesInHeader } from './header-names.ts'

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
  const headers = around.map(namesInHeader)
  const named = [...valueOf('organ').split('\n').map(namesInHeader), ...headers]
  return {
    bodyName: headers.find(({ body }) => body)?.body ?? null,
    organName: named.find(({ organ }) => organ)?.organ ?? commonest(deciders),
    ...days,
    ...hoursIn([valueOf('time'), meeting, valueOf('date'), around.filter(readDays).join('\n')]),
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

// Hours without a label stand beside the day; "13.00–" and "16.10" may be two lines.
const hoursIn = (texts: readonly string[]): ReturnType<typeof readHours> =>
  readHours(texts.join('\n').replace(/(?<=\d ?[–-])\n(?=\d)/gu, ''))

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
