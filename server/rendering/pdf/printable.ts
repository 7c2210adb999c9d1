/** Signs that stand for several letters; the text of a document is the letters. */
export const latinLigatures: ReadonlyMap<string, string> = new Map([
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'ſt'],
  ['ﬆ', 'st']
])

/**
 * A text as it can be printed: composed (NFC), hyphens that fonts lack made ordinary, and without the characters that
 * have no shape of their own. What may stand in no PDF/A file (lone surrogates, private use) becomes U+FFFD.
 */
export const printable = (text: string): string => {
  if (plain.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[ﬀ-ﬆ]/g, sign => latinLigatures.get(sign) ?? sign)
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u0085\u2028\u2029\u200b]/g, ' ')
    .replace(invisible, '')
    .replace(/[\p{Cs}\p{Co}\p{Cn}]/gu, '\ufffd')
}

/**
 * The same text with no-break spaces where Swedish is not broken over lines: "§ 31", "3 750 tkr", "kl. 18.00",
 * "den 18 februari". A hyphen with a space after it ("hälso- och", "0,7 - 0,8") stays with the next word: at the end
 * of a line it would be read as a divided word.
 */
export const withGlue = (text: string): string => (!mayNeedGlue.test(text) ? text : glued(text))

const mayNeedGlue = /\d|- /

const glued = (text: string): string =>
  text
    .replace(/§ (?=\d)/g, '§\u00a0')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0')
    .replace(/(?<=\d) (?=(?:%|kr|tkr|mnkr|mdkr|miljon|miljoner)(?!\p{L}))/gu, '\u00a0')
    .replace(
      /(?<=\d) (?=(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\p{L}))/gu,
      '\u00a0'
    )
    .replace(/\b(kl\.?|den|dnr|nr|bilaga|bilagor|ca) (?=\d)/giu, '$1\u00a0')
    .replace(/- (?=\S)/g, '-\u00a0')

// Nearly every text of a protokoll: Latin letters of Western Europe and ordinary punctuation need no work.
const plain = /^[\n\t\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f–—‘’“”•…]*$/u

// Controls, soft hyphens, joiners, marks of direction, variation selectors, byte order marks.
const invisible = /(?![\t\n])[\p{Cc}\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
