/** A piece cut out of a text as the words one reads, on one line: a piece of a table or of a link is no Markdown of its own. */
export const withoutSigns = (piece: string): string =>
  piece
    .replace(/^[ \t|:-]*---[ \t|:-]*$/gm, ' ')
    // What the piece begins with may stand in the middle of a line: " - 4 dagar".
    .replace(/^#{1,6}[ \t]+|(?<=\n)[ \t]*(?:#{1,6}|[-+*>])[ \t]+/g, '')
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(
      /\\([!-/:-@[-`{-~])|[*~]+|[ \t]*\|[ \t]*/g,
      (sign, escaped?: string) => escaped ?? (sign.includes('|') ? ' · ' : '')
    )
    .replace(/\s*\n\s*|[ \t]+/g, ' ')
    .replace(/(?: +·)+ +/g, ' · ')
