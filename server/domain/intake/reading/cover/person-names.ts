/** A name of two words or more, as it begins a line: "Anna-Karin Berg", "Bo af Ek", "Cia D. Alm". */
const name = /^\p{Lu}[\p{L}'’-]+(?: (?:(?:af|von|de|van|der|la) )?\p{Lu}(?:[\p{L}'’-]+|\.)){1,4}/u

const noNames =
  /^(?:Kommun|Region|Sessions|Stads|Landstings|Förbunds|Plats|Tid|Hotell|Digitalt|Stora|Lilla|Folkets|Norra|Södra|Västra|Östra|Sida|Svenska|Kungliga)/u

/** The name that `text` begins with, or undefined. */
export const leadingName = (text: string): string | undefined => {
  const found = name.exec(text.slice(0, 120))?.[0]
  return found && !noNames.test(found) ? found : undefined
}

/** True when `text` is a name and nothing more, a party in parentheses aside. */
export const isName = (text: string): boolean => {
  const found = leadingName(text)
  return found !== undefined && /^(?: ?\([^)]{1,12}\))?$/u.test(text.slice(found.length))
}
