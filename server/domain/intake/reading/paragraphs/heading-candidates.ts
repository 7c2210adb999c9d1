import {
  isUnfinished,
  leavesRoom,
  longestHeading,
  type SourceLine,
  type SourceText
} from '../lines/source-line.ts'

/** A line that may open a paragraph of the minutes. */
export type HeadingCandidate = {
  /** Index of the line. */
  index: number
  /** How the number is marked: '§', 'kf §', 'ärende', 'punkt', '1.'. One text uses one mark. */
  mark: string
  number: number
  /** What else belongs to the printed label: "a" of "§ 12 a"; '' as a rule. */
  label: string
  /** The organ's abbreviation before the sign, as written: "Kf"; '' as a rule. */
  prefix: string
  /** The line after the number: the title or its first part, or ''. */
  rest: string
  /** Nothing in the line or before it says that it is a reference inside prose. */
  isClear: boolean
  /** What stands after the number looks like a title, wherever the line stands. */
  isTitle: boolean
  startsBlock: boolean
  /** "§ 12 (forts.)": the running head of a paragraph that goes on. */
  isContinuation: boolean
}

const sectionSign =
  /^(?<forts>forts\.? )?(?:\d{1,3}[.)] )?(?:(?<prefix>\p{L}{1,8}(?:[ /-]\p{L}{1,8})?) ?)?§ ?(?<number>\d{1,4})(?:\/(?:20)?\d\d(?=\s|$))?(?: ?(?<letter>[a-h])(?=[ .):]|$))?(?<rest>(?:[ .:)(–-].*)?)$/iu
const otherMarks: { mark: string; pattern: RegExp }[] = [
  { mark: 'paragraf', pattern: /^Paragraf (?<number>\d{1,4})(?<rest>(?:[ .:–-].*)?)$/iu },
  { mark: 'ärende', pattern: /^Ärende (?:nr\.? ?)?(?<number>\d{1,3})(?<rest>(?:[ .:–-].*)?)$/iu },
  {
    mark: 'punkt',
    pattern: /^(?:Dagordnings)?punkt (?:nr\.? ?)?(?<number>\d{1,3})(?<rest>(?:[ .:–-].*)?)$/iu
  },
  { mark: '1.', pattern: /^(?<number>\d{1,2})[.)]?(?<rest> \p{Lu}.*)$/u }
]

/** Lines that begin with a § and a number; where the text has none, those that begin "Ärende 5", "Punkt 5" or "5." instead. */
export const headingCandidates = (source: SourceText): HeadingCandidate[] => {
  const signed = candidatesBy(source, [{ mark: '§', pattern: sectionSign }])
  if (signed.some(candidate => candidate.isClear)) return signed
  for (const mark of otherMarks) {
    const found = candidatesBy(source, [mark]).filter(candidate => candidate.startsBlock && candidate.isClear)
    if (found.some((_, index) => isRun(found, index))) return found
  }
  return []
}

const isRun = (found: HeadingCandidate[], index: number): boolean =>
  [1, 2].every(step => found[index + step]?.number === (found[index]?.number ?? 0) + step)

const candidatesBy = (source: SourceText, marks: { mark: string; pattern: RegExp }[]): HeadingCandidate[] =>
  source.lines.flatMap((line, index) => {
    if (line.text.length > longestHeading) return []
    for (const { mark, pattern } of marks) {
      const found = pattern.exec(line.text)?.groups
      if (found) return [candidateOf(source, index, mark, found)]
    }
    return []
  })

const candidateOf = (
  source: SourceText,
  index: number,
  mark: string,
  { forts, prefix = '', number = '', letter = '', rest = '' }: Record<string, string | undefined>
): HeadingCandidate => {
  const line = source.lines[index]
  const before = source.lines[index - 1]
  const title = rest.replace(/^[ .:]*(?:[–-] )?/u, '')
  const startsBlock = !line || !before || beginsAnew(before, line, source.columnWidth)
  return {
    index,
    mark: prefix ? `${prefix.toLowerCase()} ${mark}` : mark,
    number: Number(number),
    label: letter.toLowerCase(),
    prefix,
    rest: title,
    isTitle: isTitle(rest, title),
    isClear: isTitle(rest, title) && (startsBlock || !before || !goesOn(before)),
    startsBlock,
    isContinuation: Boolean(forts) || /^\(?(?:forts|fortsättning)\b/iu.test(title)
  }
}

const beginsAnew = (before: SourceLine, line: SourceLine, columnWidth: number): boolean =>
  line.startsBlock ||
  line.startsPage ||
  line.emphasis !== 'unknown' ||
  (!goesOn(before) && (!isUnfinished(before.text) || leavesRoom(before, line, columnWidth)))

// "§ 54–59", "§ 19 i kommunallagen", "§ 19, där …" and "§ 12 och 13" speak of a paragraph; a title begins with a capital, a
// quotation mark, a figure or a dnr.
const isTitle = (rest: string, title: string): boolean => {
  if (/^ ?[–-] ?\d|^[,)/;]/u.test(rest)) return false
  return title === '' || /^(?:[\p{Lu}\d”"'’(]|dnr\b|\p{Ll}-\p{L})/u.test(title)
}

// The line before says by its last word that it goes on.
const goesOn = (before: SourceLine): boolean =>
  /(?:[,(–-]|(?<!\p{L})(?:se|enligt|i|och|eller|av|till|från|med|vid|under|samt|jfr|punkt|KS|KF|FD|BG|AU|RS|RF|direktionens?|nämndens?|styrelsens?|(?:reglemente|stadgar|ordning|lag|avtal|instruktion)\p{L}*|\S \d{4}-\d\d-\d\d))$/u.test(
    before.text
  )
