import { mayNameMeeting, meetingBeside, noMeeting } from './meeting-beside.ts'
import { gap, nameIn, type NamedMeeting } from './reference-meeting.ts'
import type { ReferenceLink } from './reference-paragraphs.ts'
import { labelsIn } from './written-labels.ts'

/** "bilaga 74", "bilaga 75a-b", "bilagorna 80 a och 80 b"; the meeting is what stands beside it: "FD 2019-10-02 § 81, bilaga 81". */
export type AppendixReference = NamedMeeting & {
  kind: 'appendix'
  start: number
  end: number
  raw: string
  /** "74", "75 a", "75 b": a range is written out, a letter stands apart. */
  labels: string[]
  /** Each label that is written, with its place in the text; those inside a range have none. */
  links: ReferenceLink[]
  /** Of an agreement or a price list: "prislista, bilaga 1", "prisbilaga 1", "bilaga 1, utgåva 2". */
  isForeign: boolean
}

/** The full name of one bilaga of a reference: "bilaga 75 a", "FD 2019-10-02 bilaga 81". */
export const appendixName = (reference: NamedMeeting, label: string): string =>
  nameIn(reference, `bilaga ${label}`)

// Not "i", which is a word: "bilaga 80 i handlingarna".
const letter = String.raw`[a-hj-z](?![\p{L}\d])`
const label = String.raw`\d{1,4}(?:${gap}${letter}(?:${gap}[-–]${gap}${letter})?)?`
const pattern = new RegExp(
  String.raw`(?<!\p{L})(?<word>\p{L}{0,30}[Bb]ilag(?:a|an|or|orna))(?:\\?\s){1,3}(?:nr\.?${gap})?` +
    String.raw`(?<labels>${label}(?:(?:,${gap}|${gap}och${gap}|${gap}samt${gap}|${gap}[-–]${gap})(?:${label}|${letter}))*)(?![\d/]|[.:-]\d)`,
  'giu'
)

const foreignBefore =
  /(?:pris(?:lista|listan|listor|listorna|listornas|bilaga)|avtalet|avtalets|avtalens|kontraktet|kontraktets|överenskommelsens?|upphandlingens|förfrågningsunderlagets?)\p{L}*,?\s*\(?$/iu
const foreignAfter =
  /^\s*(?:,\s*(?:\p{L}*utgåva)|(?:till|i|av)\s+(?:\p{L}+\s+)?(?:avtalet|avtal|kontraktet|prislistan|överenskommelsen|förfrågningsunderlaget)(?!\p{L}))/iu

/** Every mention of a bilaga; see `AppendixReference`. */
export const findAppendixReferences = (text: string): AppendixReference[] => {
  const hasMeetings = mayNameMeeting(text)
  return [...text.matchAll(pattern)].map(({ 0: raw, groups = {}, index }) => {
    const end = index + raw.length
    const written = groups['labels'] ?? ''
    const named = labelsIn(written)
    const mention = { start: index, end, number: Number.parseInt(written, 10) }
    const meeting = hasMeetings ? meetingBeside(text, mention) : noMeeting
    return {
      kind: 'appendix',
      start: index,
      end,
      raw,
      ...meeting,
      labels: named.map(each => each.label),
      links: named.flatMap(({ label: name, at }, nth) =>
        at
          ? {
              name: appendixName(meeting, name),
              start: nth === 0 ? index : end - written.length + at[0],
              end: end - written.length + at[1]
            }
          : []
      ),
      isForeign:
        // "prisbilaga": the bilaga of something else; "protokollsbilaga" is ours.
        (/^\p{L}/u.test(groups['word'] ?? '') && !/^(?:protokolls)?bilag/iu.test(groups['word'] ?? '')) ||
        foreignBefore.test(text.slice(Math.max(0, index - 60), index)) ||
        foreignAfter.test(text.slice(end, end + 60))
    }
  })
}
