/** One printed line of a protokoll, the same whether it came from text or from a PDF. */
export type SourceLine = {
  /** NFC, trimmed, every run of spaces made one. Never ''. */
  text: string
  /** The line cut at wide gaps, for tables and for label-and-value lines; one cell as a rule. */
  cells: SourceCell[]
  /** The spacing says that a new block begins here. */
  startsBlock: boolean
  startsPage: boolean
  /** How far to the right the line reaches, in characters of ordinary width. */
  reach: number
  /** What the fonts or the tags of a PDF say; text files know nothing. */
  emphasis: 'heading' | 'bold' | 'unknown'
}

/** `at` is where the cell begins, in characters. */
export type SourceCell = { text: string; at: number }

export type SourceText = {
  lines: SourceLine[]
  /** A line that reaches shorter than this, with room for the next word, was ended on purpose. */
  columnWidth: number
  /** What the source itself says is outside the text: tagged headers and footers of a PDF. */
  furniture: string[]
}

/** Headings and labels are short: patterns are only tried on lines up to this length, so that no text can make them slow. */
export const longestHeading = 300

export const isUnfinished = (text: string): boolean => !/[.!?:;…”"]$/u.test(text)

export const startsLower = (text: string): boolean => /^[\p{Ll}(]/u.test(text)

/** The line was ended on purpose, since the next word would have had room on it. */
export const leavesRoom = (line: SourceLine, next: SourceLine, columnWidth: number): boolean =>
  line.reach + 1 + (next.text.split(' ', 1)[0] ?? '').length < columnWidth
