/** Text that must be read as itself wherever in a line it stands. */
export const escapeInline = (text: string): string =>
  text
    .replace(/[\\*~[\]|`]/g, '\\$&')
    // Within a word of plain letters an underscore is only itself: file_name.pdf stays readable.
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')

/** What begins a list, a heading, a quote, a table or a rule at the head of a line, and shall not. */
export const escapeLineStart = (line: string): string =>
  line.replace(/^[-+#>=:]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2')

/** "## Title #" loses its last sign: a heading may be closed by such signs. */
export const escapeLineEnd = (line: string): string =>
  line.replace(/(?<![\\#])#+$/, signs => '\\#'.repeat(signs.length))
