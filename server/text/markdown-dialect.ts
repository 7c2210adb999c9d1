import { Marked } from 'marked'
import type { TokensList } from 'marked'

/** The tokens of a text, as marked makes them when all that our Markdown lacks is switched off. */
export const lexDialect = (source: string): TokensList => {
  emphasisWork = 0
  return dialect.lexer(source)
}

// A private instance: `marked` itself is one global object that any code of the process may have changed.
const off = () => undefined
const dialect = new Marked({
  gfm: true,
  tokenizer: {
    emStrong: (_source, paragraph) =>
      (emphasisWork += paragraph.length) > emphasisLimit ? undefined : false,
    autolink: off,
    code: off,
    codespan: off,
    def: off,
    fences: off,
    html: off,
    lheading: off,
    reflink: off,
    tag: off,
    url: off,
    // An image is the one link that begins with "!": the sign stays text and the rest is read as a link.
    link: source => (source.startsWith('!') ? undefined : false)
  }
})

// Each star is held against the rest of its paragraph: 100 kB of nothing but stars would take half a minute.
const emphasisLimit = 20_000_000
let emphasisWork = 0
