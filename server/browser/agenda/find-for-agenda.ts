import type { AgendaChoice } from '../../domain/agenda/agenda-choice-schemas.ts'
import { tell } from './renew-agenda.ts'

/** What can be chosen, and how it is put on the agenda. */
type Choice = { title: string; detail: string; path: string; body: object }

/** Asks for a change and writes the agenda anew; false where it was refused, which is told. */
type Renew = (ask: () => Promise<Response>) => Promise<boolean>

/** A field where words find what Enter puts on the agenda (WAI-ARIA combobox); what is new is written in the same way. */
export const findForAgenda = (form: HTMLFormElement, renew: Renew): void => {
  const field = form.querySelector<HTMLInputElement>('input[type="search"]')
  const found = document.querySelector<HTMLElement>('[data-part="found"]')
  const meetingId = form.dataset.meeting
  if (!field || !found || !meetingId) return
  const list = document.createElement('ul')
  list.className = 'found'
  for (const [name, value] of Object.entries({ role: 'listbox', id: 'finn-lista', 'aria-label': 'Förslag' }))
    list.setAttribute(name, value)
  found.replaceChildren(list)
  list.hidden = true
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'finn-lista',
    'aria-autocomplete': 'list'
  }))
    field.setAttribute(name, value)
  form.querySelector('.acts')?.remove()

  let shown: Choice[] = []
  let chosen = 0
  const mark = (): void => {
    const rows = [...list.children]
    rows.forEach((row, at) => row.setAttribute('aria-selected', String(at === chosen)))
    const row = rows[chosen]
    row?.scrollIntoView({ block: 'nearest' })
    if (row) field.setAttribute('aria-activedescendant', row.id)
    else field.removeAttribute('aria-activedescendant')
  }
  const show = (choices: Choice[]): void => {
    shown = choices
    chosen = 0
    list.replaceChildren(...choices.map(rowOf))
    list.hidden = choices.length === 0
    field.setAttribute('aria-expanded', String(choices.length > 0))
    if (choices.length) tell(`${choices.length} förslag`)
    mark()
  }
  const find = async (): Promise<void> => {
    const text = field.value.trim()
    if (!text) return show([])
    await new Promise(resolve => setTimeout(resolve, 120))
    if (field.value.trim() !== text) return
    const choices = await askFor(meetingId, text)
    // A late answer to what is no longer asked for is not shown.
    if (field.value.trim() === text) show(choices)
  }
  const put = async (choice: Choice | undefined): Promise<void> => {
    if (!choice) return
    field.value = ''
    show([])
    const isDone = await renew(() =>
      fetch(`/api/v1/meetings/${meetingId}/${choice.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(choice.body)
      })
    )
    if (isDone) tell(`${choice.title} står nu på dagordningen.`)
    field.focus()
  }

  field.addEventListener('input', () => void find())
  field.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.altKey || event.ctrlKey || event.metaKey || shown.length === 0) return
    if (step) chosen = (chosen + step + shown.length) % shown.length
    else if (event.key === 'Enter') void put(shown[chosen])
    else if (event.key === 'Escape') show([])
    else return
    event.preventDefault()
    mark()
  })
  form.addEventListener('submit', event => event.preventDefault())
  list.addEventListener('click', event => {
    const row = (event.target as Element).closest<HTMLElement>('[role="option"]')
    if (row) void put(shown[Number(row.dataset.at)])
  })
  if (field.value) void find()
}

const fields = { case: 'caseId', 'standing-item': 'itemId', matter: 'earlierParagraphId' }

const askFor = async (meetingId: string, text: string): Promise<Choice[]> => {
  const fresh: Choice = { title: text, detail: 'Nytt ärende', path: 'paragraphs', body: { title: text } }
  try {
    const answer = await fetch(
      `/api/v1/meetings/${meetingId}/agenda-choices?${new URLSearchParams({ text }).toString()}`
    )
    if (!answer.ok) return [fresh]
    const { items } = (await answer.json()) as { items: AgendaChoice[] }
    const old = items.map(({ kind, id, title, dnr, detail }) => ({
      title,
      detail: dnr ? `${detail}, dnr ${dnr}` : detail,
      path: 'agenda-choices',
      body: { [fields[kind]]: id }
    }))
    return [...old, fresh]
  } catch {
    return [fresh]
  }
}

const rowOf = ({ title, detail }: Choice, at: number): HTMLElement => {
  const row = document.createElement('li')
  row.id = `finn-${at}`
  row.dataset.at = String(at)
  row.setAttribute('role', 'option')
  const note = document.createElement('span')
  note.className = 'muted'
  note.textContent = detail
  row.append(title, ' ', note)
  return row
}
