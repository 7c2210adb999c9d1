// After these a capital begins no sentence: "m.fl. Väderö", "kap. 6", "kv. Lommen", "Anna B. Ek".
const abbreviation =
  /(?:(?<!\p{L})(?:\p{L}|m\.?fl|m\.?m|bl\.?a|t\.?ex|d\.?v\.?s|s\.?k|f\.?d|kap|st|nr|dnr|kv|ca|kl|tf|tjg|ers|ordf|prof|dr|inkl|exkl|jfr|resp|mom|punkt|sid|bil|tel|max|min)\.|…)$/iu

/** "den 3. Mars", "punkt 2. Avgiften"; a date or a year ends a sentence. */
const isOrdinal = /(?<![\d-])\d{1,2}\.$/u

/** A text cut after each full stop that is followed by a capital or a figure, abbreviations and quotations aside. */
export const splitSentences = (text: string): string[] => {
  const sentences: string[] = []
  let from = 0
  for (const { index } of text.matchAll(/[.!?] (?=[\p{Lu}\d])/gu)) {
    const sentence = text.slice(from, index + 1)
    if (abbreviation.test(sentence.slice(-12)) || isOrdinal.test(sentence) || isInQuotation(sentence))
      continue
    sentences.push(sentence)
    from = index + 2
  }
  return [...sentences, text.slice(from)]
}

const isInQuotation = (sentence: string): boolean => {
  const marks = sentence.match(/["”]/gu)?.length ?? 0
  return marks % 2 === 1
}
