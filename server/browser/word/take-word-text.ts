import type { WordText } from '../../domain/intake/word/word-text-schemas.ts'

/** A Word document that is chosen, or dropped on the field, becomes text at once. */
export const takeWordText = (
  form: HTMLFormElement,
  insert: (markdown: string) => void,
  signal: AbortSignal
): void => {
  const part = form.querySelector<HTMLElement>('[data-part="word"]')
  const field = part?.querySelector<HTMLInputElement>('input[type="file"]')
  const button = part?.querySelector<HTMLButtonElement>('button')
  const told = form.querySelector<HTMLElement>('[data-part="word-told"]')
  const action = part?.dataset.action
  if (!field || !button || !told || !action) return
  const fetchChosen = async () => {
    const [file] = field.files ?? []
    if (!file) return tell(told, ['Välj ett Word-dokument (.docx).'])
    tell(told, [`Läser ${file.name} …`])
    const answer = await askFor(action, file)
    if (signal.aborted) return
    if ('why' in answer) {
      // The file is still chosen: the button tries once more.
      button.hidden = false
      button.textContent = 'Försök igen'
      field.setAttribute('aria-invalid', 'true')
      return tell(told, [answer.why])
    }
    field.value = ''
    field.removeAttribute('aria-invalid')
    button.hidden = true
    insert(answer.markdown)
    tell(told, [`Texten ur ${file.name} ligger nu i textfältet. Ctrl+Z tar bort den igen.`, ...answer.notes])
  }
  button.hidden = true
  button.type = 'button'
  button.addEventListener('click', () => void fetchChosen(), { signal })
  field.addEventListener('change', () => field.files?.length && void fetchChosen(), { signal })
}

const askFor = async (action: string, file: File): Promise<WordText | { why: string }> => {
  try {
    const body = new FormData()
    body.set('file', file)
    const answer = await fetch(action, { method: 'POST', body })
    if (answer.status === 401) return { why: 'Du är utloggad. Logga in i en annan flik och försök igen.' }
    const said = (await answer.json()) as WordText & { detail?: string }
    return answer.ok ? said : { why: said.detail ?? unreachable }
  } catch {
    return { why: unreachable }
  }
}

const unreachable = 'Filen kom inte fram. Kontrollera att du har kontakt med nätet och försök igen.'

const tell = (place: HTMLElement, [first = '', ...notes]: readonly string[]): void => {
  const line = document.createElement('p')
  line.textContent = first
  const list = document.createElement('ul')
  list.className = 'ds-list'
  for (const note of notes) {
    const item = document.createElement('li')
    item.textContent = note
    list.append(item)
  }
  place.replaceChildren(line, ...(notes.length ? [list] : []))
}
