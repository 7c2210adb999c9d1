export type Dialog = { element: HTMLDialogElement; body: HTMLElement; told: HTMLElement; show: () => void }

/** A dialog over the text, which is left as it is. What had the caret has it again afterwards. */
export const makeDialog = (id: string, title: string): Dialog => {
  const element = document.createElement('dialog')
  element.className = 'ds-dialog beside-text'
  element.setAttribute('aria-labelledby', id)
  const heading = document.createElement('h2')
  heading.id = id
  heading.textContent = title
  const told = document.createElement('p')
  told.setAttribute('role', 'status')
  const body = document.createElement('div')
  body.className = 'stack'
  element.append(heading, told, body)
  let before: HTMLElement | null = null
  element.addEventListener('close', () => {
    // What opened it may be gone by what was done in it.
    const place = before?.checkVisibility() ? before : document.querySelector<HTMLElement>('.ProseMirror')
    place?.focus()
  })
  document.body.append(element)
  return {
    element,
    body,
    told,
    show: () => {
      before = document.activeElement as HTMLElement | null
      element.showModal()
    }
  }
}

export const dialogButton = (text: string, press: () => void, isFirst = false): HTMLButtonElement => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'ds-button'
  if (!isFirst) button.dataset.variant = 'secondary'
  button.textContent = text
  button.addEventListener('click', press)
  return button
}

export const actsOf = (...buttons: HTMLElement[]): HTMLElement => {
  const row = document.createElement('div')
  row.className = 'acts'
  row.append(...buttons)
  return row
}
