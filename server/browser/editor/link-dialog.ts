export type Link = { href: string; text: string }

type Asked = Link & {
  /** Of several paragraphs only the address is asked for. */
  hasText: boolean
  /** There is one already: it can be taken away. */
  isLink: boolean
}

/** Asks for a link; 'remove' takes away the one that is there, undefined changes nothing. */
export const askForLink = (asked: Asked): Promise<Link | 'remove' | undefined> => {
  const dialog = document.createElement('dialog')
  dialog.className = 'ds-dialog'
  dialog.setAttribute('aria-labelledby', 'lank-rubrik')
  const form = document.createElement('form')
  form.className = 'stack'
  form.noValidate = true
  const heading = document.createElement('h2')
  heading.id = 'lank-rubrik'
  heading.textContent = asked.isLink ? 'Ändra länken' : 'Ny länk'
  const address = inputField('lank-adress', 'Adress', asked.href)
  const text = inputField('lank-text', 'Text att visa', asked.text)
  const fault = document.createElement('p')
  fault.className = 'ds-validation-message'
  fault.id = 'lank-fel'
  fault.setAttribute('role', 'alert')
  address.input.setAttribute('aria-describedby', fault.id)
  const acts = document.createElement('div')
  acts.className = 'acts'
  acts.append(
    actButton('Infoga', 'primary', 'submit'),
    actButton('Avbryt', 'secondary', 'button', () => dialog.close())
  )
  if (asked.isLink) acts.append(actButton('Ta bort länken', 'secondary', 'button', () => finish('remove')))
  form.append(heading, address.row, fault, ...(asked.hasText ? [text.row] : []), acts)
  dialog.append(form)
  document.body.append(dialog)

  let answer: Link | 'remove' | undefined
  const finish = (chosen: Link | 'remove') => {
    answer = chosen
    dialog.close()
  }
  form.addEventListener('submit', event => {
    event.preventDefault()
    const typed = address.input.value.trim()
    const href = typed === asked.href ? typed : addressOf(typed)
    if (href) return finish({ href, text: text.input.value.trim() || href })
    fault.textContent = 'Skriv en adress som börjar med https://, http:// eller mailto:.'
    address.input.setAttribute('aria-invalid', 'true')
    address.input.focus()
  })
  dialog.showModal()
  address.input.select()
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(answer)
    })
  })
}

/** The whole address of what was typed, "exempel.se" and "a@exempel.se" too; undefined for other kinds of address. */
export const addressOf = (typed: string): string | undefined => {
  if (/^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(typed)) return typed
  if (/^[^\s@:/]+@[^\s@:/]+\.\p{L}{2,}$/u.test(typed)) return `mailto:${typed}`
  return /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:[/?#]\S*)?$/u.test(typed)
    ? `https://${typed}`
    : undefined
}

const inputField = (id: string, name: string, value: string) => {
  const row = document.createElement('div')
  row.className = 'ds-field'
  const label = document.createElement('label')
  label.className = 'ds-label'
  label.htmlFor = id
  label.textContent = name
  const input = document.createElement('input')
  Object.assign(input, { id, value, className: 'ds-input', type: 'text', autocomplete: 'off' })
  row.append(label, input)
  return { row, input }
}

const actButton = (
  name: string,
  variant: string,
  type: 'submit' | 'button',
  press?: () => void
): HTMLButtonElement => {
  const button = document.createElement('button')
  button.type = type
  button.className = 'ds-button'
  button.dataset.variant = variant
  button.textContent = name
  if (press) button.addEventListener('click', press)
  return button
}
