/** The number of the § that a line begins with: "75" of "AU § 75 Budget", "75 a" of "§ 75 a Val"; '' where it begins with none. */
export const printedNumber = (line: string): string => {
  const [, number = '', letter = ''] =
    /^\s*(?:\p{L}{1,5} )?§\s*(\d+)(?:\s?(\p{Ll})(?!\p{L}))?/u.exec(line) ?? []
  return letter ? `${number} ${letter}` : number
}
