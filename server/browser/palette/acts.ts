/** Something that can be reached from the palette. */
export type Act = {
  name: string
  /** The heading it stands under: "På sidan", "I texten", "Dagordning", "Gå till", "Diariet". */
  group: string
  run: () => void
}

/**
 * What the open page itself offers: its links and buttons, in the order that a person needs them. A page needs to do nothing to be in
 * the palette.
 */
export const actsOfPage = (): Act[] =>
  distinct([
    ...pressing('På sidan', 'main :is(.acts, .preview-head) :is(a[href], button)'),
    ...pressing('Dagordning', '.agenda a[href]'),
    ...pressing('Gå till', 'header nav a[href], .who a[href], .crumbs a[href]')
  ])

/** Every other button, link and fold of the page: too many to list, but found by their words. */
export const otherActs = (offered: readonly Act[]): Act[] =>
  distinct([
    ...offered,
    ...pressing('På sidan', 'main :is(button, a[href], summary):not(.agenda a)'),
    ...pressing('I texten', '[role="toolbar"] button'),
    ...pressing('Gå till', '.foot a[href]')
  ]).slice(offered.length)

const pressing = (group: string, selector: string): Act[] =>
  [...document.querySelectorAll<HTMLElement>(selector)]
    // The agenda may lie behind its tab.
    .filter(element => element.checkVisibility() || element.closest('.agenda'))
    .filter(element => !element.closest('dialog, [role="tablist"], [aria-hidden="true"]'))
    .filter(element => group === 'I texten' || !element.closest('[role="toolbar"]'))
    .map(element => ({ name: nameOf(element), group, run: () => press(element) }))
    .filter(({ name }) => name)

/** A fold is opened, and one stands where something must be written, or at its first field. */
const press = (element: HTMLElement): void => {
  if (element.tagName !== 'SUMMARY') return element.click()
  const fold = element.closest('details')
  if (!fold) return
  fold.open = true
  const fields = [
    ...fold.querySelectorAll<HTMLInputElement>(':is(input:not([type="hidden"]), select, textarea)')
  ]
  const asked = fields.find(field => field.ariaRequired === 'true' && field.value === '')
  ;(asked ?? fields[0] ?? fold.querySelector<HTMLElement>('form button') ?? element).focus()
}

/** "§ 75 Revidering av planen": in the agenda the number stands beside the link. */
const nameOf = (element: HTMLElement): string => {
  const number = element.closest('.agenda li')?.querySelector('.nr')?.textContent ?? ''
  const name = element.getAttribute('aria-label') ?? element.textContent
  return `${number} ${name}`.replace(/\s+/g, ' ').trim()
}

const distinct = (acts: readonly Act[]): Act[] =>
  acts.filter(
    ({ name, group }, at) => acts.findIndex(other => other.name === name && other.group === group) === at
  )

/** Those that have each of the words, in any order and however they begin; first those whose name begins as it is typed. */
export const matching = (acts: readonly Act[], typed: string): Act[] => {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const found = acts.filter(({ name }) => words.every(word => folded(name).includes(word)))
  const isBegun = ({ name }: Act): boolean => folded(name).startsWith(folded(typed.trim()))
  return [...found.filter(isBegun), ...found.filter(act => !isBegun(act))]
}

const folded = (text: string): string => text.toLocaleLowerCase('sv')
