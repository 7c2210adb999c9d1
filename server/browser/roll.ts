/** The roll at the pace of a chair: a press is shown at once and saved in order, and the page never loads anew. */
let waiting = 0
let last: Promise<void> = Promise.resolve()

const rowOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('.roll li') ?? null

const buttonsOf = (row: Element): HTMLButtonElement[] => [
  ...row.querySelectorAll<HTMLButtonElement>('button')
]

const keyed = (row: Element, key: string): HTMLButtonElement | undefined =>
  buttonsOf(row).find(each => each.dataset.key === key)

document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement
  if (form.dataset.part === 'roll-place') {
    event.preventDefault()
    const address = new URL(form.action)
    address.search = new URLSearchParams([...new FormData(form)] as [string, string][]).toString()
    history.replaceState(null, '', address)
    enqueue(() => fetch(address))
  } else if (form.closest('.roll') && event.submitter instanceof HTMLButtonElement) {
    event.preventDefault()
    press(form, event.submitter)
  }
})

document.addEventListener('change', event => {
  const place = (event.target as Element).closest<HTMLFormElement>('[data-part="roll-place"]')
  place?.requestSubmit()
})

document.addEventListener('keydown', event => {
  const row = rowOf(event.target as Element)
  if (!row || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const key = event.key.toLowerCase()
  const step =
    key === 'arrowdown' ? row.nextElementSibling : key === 'arrowup' ? row.previousElementSibling : null
  const pressed = key === ' ' ? (event.target as Element).closest('button') : keyed(row, key)
  const button = step ? buttonsOf(step)[0] : pressed
  if (!button) return
  event.preventDefault()
  button.focus()
  if (!step && !event.repeat) button.click()
})

// A press of Space is done when it goes down: the button may be written anew before it comes up.
document.addEventListener('keyup', event => {
  if (event.key === ' ' && rowOf(event.target as Element)) event.preventDefault()
})

const press = (form: HTMLFormElement, button: HTMLButtonElement): void => {
  const body = new URLSearchParams([...new FormData(form, button)] as [string, string][])
  const personId = button.value.split('.')[1]
  const isToggle = button.hasAttribute('aria-pressed')
  // The next press of the same button before the answer is here asks for the opposite.
  if (isToggle) toggle(button)
  enqueue(
    () => fetch(form.action, { method: 'POST', body }),
    personId,
    () => isToggle && toggle(button)
  )
}

const toggle = (button: HTMLButtonElement): void => {
  const isPressed = button.getAttribute('aria-pressed') === 'true'
  button.setAttribute('aria-pressed', String(!isPressed))
  button.dataset.variant = isPressed ? 'secondary' : 'primary'
  button.value = button.value.replace(/^[^.]*/, isPressed ? 'present' : 'absent')
}

/** One at a time, in the order of the presses; the page is written anew when nobody waits any more. */
const enqueue = (ask: () => Promise<Response>, personId?: string, undo?: () => void): void => {
  waiting++
  last = last.then(async () => {
    try {
      const answer = await ask()
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (!page.querySelector('.roll')) throw new Error('no roll')
      waiting--
      const told = toldOf(page, personId)
      const refusal = page.querySelector('[role="alert"]')?.textContent
      if (waiting === 0) renew(page)
      tell(refusal ?? told, refusal !== undefined)
    } catch {
      waiting--
      undo?.()
      tell('Det gick inte att spara. Kontrollera nätet och försök igen.', true)
    }
  })
}

const renew = (page: Document): void => {
  const focused = document.activeElement
  const [row, key] = [rowOf(focused)?.id, focused instanceof HTMLElement ? focused.dataset.key : undefined]
  const wasIn = focused?.closest('.roll')
  const id = focused?.id
  const top = focused?.getBoundingClientRect().top
  for (const part of ['[data-part="roll"]', '[data-part="list"]']) {
    const [here, there] = [document.querySelector(part), page.querySelector(part)]
    if (here && there) here.replaceWith(there)
  }
  if (!wasIn) return
  const place = row ? document.getElementById(row) : null
  const buttons = place ? buttonsOf(place) : []
  const back = id
    ? document.getElementById(id)
    : (buttons.find(each => each.dataset.key === key) ?? buttons[0])
  ;(back ?? document.querySelector<HTMLElement>('.roll li button'))?.focus({ preventScroll: true })
  // What is told above may take more lines or fewer: the next press lands where the last one did.
  if (back && top !== undefined)
    scrollBy({ top: back.getBoundingClientRect().top - top, behavior: 'instant' })
}

const toldOf = (page: Document, personId?: string): string =>
  [
    personId && page.querySelector<HTMLElement>(`#upprop-${CSS.escape(personId)}`)?.dataset.told,
    page.querySelector('[data-part="quorum"]')?.textContent
  ]
    .filter(Boolean)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** For those who listen; what went wrong is in sight too. */
const tell = (text: string, isFault = false): void => {
  const line = document.querySelector('[data-part="told"]')
  if (!line) return
  line.textContent = text
  line.className = isFault ? 'ds-alert' : 'ds-sr-only'
}

const help = document.createElement('p')
help.className = 'muted key-help'
help.textContent =
  'Pil upp och ned går mellan personerna. Mellanslag eller N: närvarande, K: kommer nu, G: går nu, J: jävig, E: ersättaren tjänstgör.'
document.querySelector('[data-part="told"]')?.after(help)
document
  .querySelector<HTMLElement>(
    location.hash.startsWith('#upprop-') ? `${location.hash} button` : '.roll li button'
  )
  ?.focus({ preventScroll: !location.hash })
