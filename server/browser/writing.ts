import { tellBegun } from './agenda-beside.ts'
import { registerFromText } from './register/register-from-text.ts'
import { addRows, handleDecisionRows } from './decision-rows.ts'
import { followWriters } from './follow-writers.ts'
import { mountEditor, type Editor } from './editor/mount-editor.ts'
import { startAutosave, type Autosave } from './saving/autosave.ts'
import type { Written } from './preview/preview-pane.ts'
import { askAboutClashes } from './saving/conflict-dialog.ts'
import { changedFields, readDraft, type Draft, type DraftField } from './saving/draft.ts'
import { openJournal, type Journal } from './saving/journal.ts'
import { offerUnsaved } from './saving/offer-unsaved.ts'
import { showSaveState } from './saving/save-state.ts'
import { takeWordText } from './word/take-word-text.ts'
import { suggestPhrases } from './suggest-phrases.ts'
import { fetchPage } from './fetch-page.ts'

export type Writing = {
  /** What is written, and where. */
  written: Written
  /** Saves, and lets go of the form; false where something could not be saved and must not be left. */
  leave: () => Promise<boolean>
  isSaved: () => boolean
  /** Something is written that neither the server nor the journal has. */
  mustStay: () => boolean
}

// One for the page: the key is asked for once.
let journal: Promise<Journal | undefined> | undefined

/** Makes a form that saves when it is sent into one that saves by itself. Without script it stays the form it was. */
export const openWriting = async (form: HTMLFormElement): Promise<Writing> => {
  const editors = mountEditors(form)
  const read = (): Draft => {
    for (const editor of editors.values()) editor.flush()
    return readDraft(form)
  }
  journal ??= openJournal('/mitt-konto/journalnyckel').catch(() => undefined)
  const kept = await journal
  const line = document.querySelector<HTMLElement>('[data-part="save-state"]')
  const { paragraph = '', name = '', pauseMs } = form.dataset
  const autosave = startAutosave({
    paragraphId: paragraph,
    name,
    revision: Number(revisionField(form).value),
    stored: read(),
    read,
    write: async (settled, fields) => {
      await takeIn(form, editors, settled, fields)
      form.dispatchEvent(new Event('takenin'))
    },
    choose: askAboutClashes,
    show: now => line && showSaveState(line, now),
    saved: revision => {
      revisionField(form).value = String(revision)
      const { text, decisions } = readDraft(form)
      if (text || decisions.length) tellBegun()
      form.dispatchEvent(new Event('stored'))
    },
    journal: kept,
    pauseMs: Number(pauseMs)
  })
  const controller = new AbortController()
  const { signal } = controller
  // A key in an editor tells of itself too; what it wrote is told by the field soon after.
  form.addEventListener('input', ({ target }) => isField(target) && autosave.changed(), { signal })
  form.addEventListener('change', autosave.changed, { signal })
  form.addEventListener('submit', event => void sendForm(form, autosave, read, event), { signal })
  form.addEventListener('savenow', () => void autosave.flush(), { signal })
  suggestPhrases(form, signal)
  handleDecisionRows(form, signal)
  followWriters(paragraph, signal)
  registerFromText(form, autosave.flush, signal)
  const [text] = editors.values()
  if (text) takeWordText(form, text.insert, signal)
  document.addEventListener('visibilitychange', () => void autosave.flush(), { signal })
  addEventListener('online', () => void autosave.flush(), { signal })
  if (kept)
    await offerUnsaved(kept, paragraph, read(), (draft, before) => takeBack(form, editors, draft, before))
  return {
    written: { form, paragraphId: paragraph, read },
    leave: async () => {
      const isSaved = (await autosave.flush()) || kept !== undefined
      if (isSaved) controller.abort()
      return isSaved
    },
    isSaved: autosave.isSaved,
    mustStay: () => !autosave.isSaved() && !kept
  }
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && !target.isContentEditable

const revisionField = (form: HTMLFormElement): HTMLInputElement =>
  form.elements.namedItem('revision') as HTMLInputElement

const mountEditors = (form: HTMLFormElement): Map<string, Editor> =>
  new Map(
    [...form.querySelectorAll<HTMLTextAreaElement>('textarea[name="text"]')].map(field => [
      field.name,
      mountEditor(field, `Text för ${form.dataset.name ?? ''}`)
    ])
  )

/** Puts into the form what came from somebody else, or from a clash that was settled. */
const takeIn = async (
  form: HTMLFormElement,
  editors: ReadonlyMap<string, Editor>,
  settled: Draft,
  fields: readonly DraftField[]
): Promise<void> => {
  for (const field of fields) {
    if (field === 'decisions') await showRows(form, settled)
    else if (editors.has(field)) editors.get(field)?.take(settled[field])
    else setField(form, field, settled[field])
  }
}

const setField = (form: HTMLFormElement, name: string, value: string): void => {
  const field = form.elements.namedItem(name)
  if (
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  )
    field.value = value
}

/** The page itself writes the rows of the decisions: it is sent them as if by a button, and nothing is saved by that. */
const showRows = async (form: HTMLFormElement, draft: Draft): Promise<void> => {
  const sent = sentFields(form)
  for (const name of [...sent.keys()]) if (name.startsWith('decisions.')) sent.delete(name)
  draft.decisions.forEach(({ clauses, ...block }, at) => {
    for (const [name, value] of Object.entries(block)) sent.set(`decisions.${at}.${name}`, value)
    clauses.forEach((clause, row) => sent.set(`decisions.${at}.clauses.${row}`, clause))
  })
  sent.set('do', 'show')
  await swapRows(form, sent)
}

const sentFields = (form: HTMLFormElement): URLSearchParams => {
  const sent = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') sent.append(name, value)
  return sent
}

const swapRows = async (form: HTMLFormElement, sent: URLSearchParams): Promise<void> => {
  const part = '[data-part="decisions"]'
  const rows = (await fetchPage(form.action, sent))?.querySelector(part)
  const here = form.querySelector(part)
  if (rows && here) here.replaceWith(rows)
}

const rowButton = /^(remove|block|clause)-/

/** A button that changes rows changes them in place; one that saves does so after what is on its way has been saved. */
const sendForm = async (
  form: HTMLFormElement,
  autosave: Autosave,
  read: () => Draft,
  event: SubmitEvent
): Promise<void> => {
  const button = event.submitter as HTMLButtonElement | null
  if (form.dataset.isReady === 'true') return
  event.preventDefault()
  read()
  if (button && addRows(form, button.value)) return tellChange(form)
  if (button && rowButton.test(button.value)) {
    const sent = sentFields(form)
    sent.set('do', button.value)
    await swapRows(form, sent)
    focusRow(form, button.value)
    return tellChange(form)
  }
  if (!(await autosave.flush())) return
  // A form sends nothing while it tells that it is being sent, and with nothing to save we come here at once.
  await new Promise(done => setTimeout(done))
  read()
  form.dataset.isReady = 'true'
  form.requestSubmit(button)
  delete form.dataset.isReady
}

const tellChange = (form: HTMLFormElement): void => void form.dispatchEvent(new Event('change'))

/** After a change of rows the caret stands near. */
const focusRow = (form: HTMLFormElement, command: string): void => {
  const [, block = ''] = command.split('.')
  const blocks = [...form.querySelectorAll<HTMLElement>('[data-part="decisions"] > fieldset')]
  const near = blocks[Number(block)]?.querySelector('textarea')
  ;(near ?? form.querySelector<HTMLElement>('[value="add-decided"]'))?.focus()
}

const takeBack = async (
  form: HTMLFormElement,
  editors: ReadonlyMap<string, Editor>,
  draft: Draft,
  now: Draft
): Promise<void> => {
  await takeIn(form, editors, draft, changedFields(now, draft))
  form.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
