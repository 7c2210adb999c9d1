/** What may stand in a title without being told what it means. */
const knownAbbreviations = new Set(
  'AB AU BG EU FD FN FUI FUIR HR HTA IT KL LPIK MBL NHV NPO NAG NSG NUS OSL PDF RAG RCC RLS RPO RSG RSK SKR TF USA VA'.split(
    ' '
  )
)

const emptyTitles =
  /^(övrigt|diverse|information|handling(ar)?|ärende|brev|mejl|e-post|svar|fråga|dokument|bilaga|test)[.!?]?$/iu

/** A title that does not say what it is about (OSL 5:2): one of the words that fit everything, or hardly a word at all. */
export const saysNothing = (title: string): boolean =>
  emptyTitles.test(title.trim()) || (title.match(/\p{L}/gu)?.length ?? 0) < 4

export const hasUnknownAbbreviation = (title: string): boolean =>
  (title.match(/(?<![\p{L}\d])\p{Lu}{2,6}(?![\p{L}\d])/gu) ?? []).some(word => !knownAbbreviations.has(word))

/** Ten or twelve digits whose day exists and whose last digit is the check digit of the ones before. */
export const hasIdentityNumber = (text: string): boolean =>
  [...text.matchAll(/(?<!\d)(?:19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?!\d)/g)].some(
    ([, year = '', month = '', day = '', rest = '']) =>
      Number(month) >= 1 &&
      Number(month) <= 12 &&
      // A co-ordination number has 60 added to its day.
      Number(day) % 60 >= 1 &&
      Number(day) % 60 <= 31 &&
      checks(`${year}${month}${day}${rest}`)
  )

const checks = (digits: string): boolean => {
  const sum = Array.from(digits).reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}

/** Two words that look like a first name and a surname: a guess, for a person to judge. */
export const looksLikeName = (title: string): boolean =>
  /(?<!\p{L})\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}*(sson|ström|qvist|kvist|gren|lund|berg|dahl|stedt|blad|lind|mark|man)(?!\p{L})/u.test(
    title
  )

export const isEmailAddress = (text: string): boolean => /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(text)
