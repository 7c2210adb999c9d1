import { askAboutClashes } from './conflict-dialog.ts'
import { changedFields, type Draft } from './draft.ts'
import type { Journal, JournalEntry } from './journal.ts'
import { mergeDrafts } from './merge.ts'

/** Tells of what was written here and never reached the server, and gives it back to whoever wants it. */
export const offerUnsaved = async (
  journal: Journal,
  paragraphId: string,
  now: Draft,
  takeBack: (draft: Draft, now: Draft) => Promise<void>
): Promise<void> => {
  const entries = await journal.list()
  const here = entries.find(entry => entry.paragraphId === paragraphId)
  const elsewhere = entries.filter(entry => entry.paragraphId !== paragraphId)
  const place = document.querySelector('[data-part="save-state"]')
  if (!place) return
  if (here && isThere(here, now)) await journal.remove(paragraphId)
  else if (here) place.after(offer(here, journal, now, takeBack))
  if (elsewhere.length) place.after(linksTo(elsewhere))
}

/** It reached the server, and only the word of that did not come back before the page was left. */
const isThere = ({ before, draft }: JournalEntry, now: Draft): boolean => {
  const { clashes, settle } = mergeDrafts(before, draft, now)
  return clashes.length === 0 && changedFields(now, settle([])).length === 0
}

const offer = (
  entry: JournalEntry,
  journal: Journal,
  now: Draft,
  takeBack: (draft: Draft, now: Draft) => Promise<void>
): HTMLElement => {
  const box = alert(
    'Text som inte är sparad',
    `Här finns text från ${when.format(entry.at)} som inte hann sparas.`
  )
  const row = document.createElement('div')
  row.className = 'acts'
  const restore = button('Ta tillbaka texten', async () => {
    const merged = mergeDrafts(entry.before, entry.draft, now)
    const answers = merged.clashes.length ? await askAboutClashes(merged.clashes) : []
    if (!answers) return
    close(box)
    await takeBack(merged.settle(answers), now)
  })
  const discard = button('Kasta den', async () => {
    await journal.remove(entry.paragraphId)
    close(box)
  })
  discard.dataset.variant = 'secondary'
  row.append(restore, discard)
  box.append(row)
  return box
}

/** The button that was pressed goes with it: one goes on in the text. */
const close = (box: HTMLElement): void => {
  box.remove()
  document.querySelector<HTMLElement>('.ProseMirror')?.focus()
}

const linksTo = (entries: readonly JournalEntry[]): HTMLElement => {
  const box = alert('Text som inte är sparad i andra paragrafer', 'Text som inte hann sparas finns också i:')
  const list = document.createElement('ul')
  list.className = 'ds-list'
  for (const { paragraphId, name } of entries) {
    const link = document.createElement('a')
    link.className = 'ds-link'
    link.href = `/paragrafer/${encodeURIComponent(paragraphId)}`
    link.textContent = name
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
  }
  box.append(list)
  return box
}

const when = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeStyle: 'short' })

const alert = (name: string, text: string): HTMLElement => {
  const box = document.createElement('section')
  box.className = 'ds-alert stack tight'
  box.dataset.color = 'warning'
  box.setAttribute('aria-label', name)
  const line = document.createElement('p')
  line.textContent = text
  box.append(line)
  return box
}

const button = (name: string, press: () => Promise<void>): HTMLButtonElement => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'ds-button'
  made.dataset.size = 'sm'
  made.textContent = name
  made.addEventListener('click', () => void press())
  return made
}
