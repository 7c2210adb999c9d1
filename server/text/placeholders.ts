/**
 * What somebody left in a text to be filled in or taken away later: `XX`, `???`, `____`, `[namn]`, `TODO`, "fyll i här". A link in
 * Markdown is none. In the order of the text, without the signs of Markdown.
 */
export const findPlaceholders = (text: string): string[] =>
  [...text.matchAll(placeholder)].map(([found]) => found.replaceAll('\\', '').trim())

const placeholder = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:X{2,}|x{3,}|TODO|TBD)(?![\p{L}\p{N}])`,
    String.raw`\?{2,}`,
    String.raw`(?:\\?_){3,}`,
    // Markdown writes a bracket that is meant as one with a backslash before it.
    String.raw`\\?\[[^\]\n]{1,60}\](?!\()`,
    String.raw`(?<!\p{L})(?:[Ff]yll i|[Ff]ylls i|[Kk]ompletteras|[Kk]ollas)(?: här| senare| sedan)(?!\p{L})`
  ].join('|'),
  'gu'
)
