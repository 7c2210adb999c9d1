/** "bilaga 74", "bilaga 75a-b", "bilagorna 80 a och 80 b". */
export type AppendixReference = {
  kind: 'appendix'
  start: number
  end: number
  raw: string
  /** "74", "75 a", "75 b": a range is written out, a letter stands apart. */
  labels: string[]
  /** Of an agreement or a price list: "prislista, bilaga 1", "prisbilaga 1", "bilaga 1, utgåva 2". */
  isForeign: boolean
}

const gap = String.raw`(?:\\?\s){0,3}`
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
export const findAppendixReferences = (text: string): AppendixReference[] =>
  [...text.matchAll(pattern)].map(({ 0: raw, groups = {}, index }) => {
    const end = index + raw.length
    return {
      kind: 'appendix',
      start: index,
      end,
      raw,
      labels: labelsOf(groups['labels'] ?? ''),
      isForeign:
        // "prisbilaga": the bilaga of something else; "protokollsbilaga" is ours.
        (/^\p{L}/u.test(groups['word'] ?? '') && !/^(?:protokolls)?bilag/iu.test(groups['word'] ?? '')) ||
        foreignBefore.test(text.slice(Math.max(0, index - 60), index)) ||
        foreignAfter.test(text.slice(end, end + 60))
    }
  })

const labelsOf = (written: string): string[] => {
  const labels: string[] = []
  let number = ''
  let previous = ''
  for (const [, dash, digits, lone] of written.matchAll(
    /([-–]\s*)?(?:(\d+)|(?<!\p{L})([a-z])(?!\p{L})|(?<=\d)([a-z])(?!\p{L}))/giu
  )) {
    const mark = lone?.toLowerCase()
    if (digits) {
      labels.push(...(dash && !/[a-z]/u.test(previous) ? numbersBetween(number, digits) : []), digits)
      number = digits
    } else if (mark) {
      if (labels.at(-1) === number) labels.pop()
      const from = dash && previous ? previous.charCodeAt(0) + 1 : mark.charCodeAt(0)
      for (let code = from; code <= mark.charCodeAt(0); code++)
        labels.push(`${number} ${String.fromCharCode(code)}`)
    }
    previous = mark ?? ''
  }
  return labels
}

const numbersBetween = (from: string, to: string): string[] => {
  const count = Number(to) - Number(from) - 1
  return count > 0 && count < 100
    ? Array.from({ length: count }, (_, step) => String(Number(from) + step + 1))
    : []
}
