/** A field that offers names takes the one that is begun when it is left: "bert" is Bertil Norrgård where nobody else begins so. */
export const completeNames = (root: ParentNode): void =>
  root.querySelectorAll<HTMLInputElement>('input[list]').forEach(field =>
    field.addEventListener('change', () => {
      const names = [...(field.list?.options ?? [])].map(({ value }) => value)
      field.value = completed(field.value, names)
    })
  )

const completed = (typed: string, names: readonly string[]): string => {
  const begun = folded(typed)
  if (begun === '') return typed
  const found = names.filter(name => isBegunBy(folded(name), begun))
  return found.length === 1 ? found[0]! : typed
}

/** By the first name or by the family name. */
const isBegunBy = (name: string, begun: string): boolean =>
  name.startsWith(begun) || name.includes(` ${begun}`)

const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv')
