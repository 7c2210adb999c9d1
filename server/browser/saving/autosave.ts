import type { Paragraph } from '../../domain/decisions/paragraph-schemas.ts'
import { asEdit, changedFields, draftOf, type Draft, type DraftField } from './draft.ts'
import type { Journal } from './journal.ts'
import { mergeDrafts, type Answer, type Clash } from './merge.ts'
import type { SaveState } from './save-state.ts'

export type Saving = {
  paragraphId: string
  /** "§ 75 Revidering av planen", for the journal's offer. */
  name: string
  revision: number
  /** What the server has when the form is opened. */
  stored: Draft
  /** What the form holds now, all of it written out. */
  read: () => Draft
  /** Puts into the form what came from elsewhere. */
  write: (settled: Draft, fields: readonly DraftField[]) => Promise<void>
  /** The answers to the clashes; undefined when the person wants to think. */
  choose: (clashes: readonly Clash[]) => Promise<Answer[] | undefined>
  show: (now: SaveState) => void
  /** Called with each new revision and what is stored then. */
  saved: (revision: number) => void
  journal: Journal | undefined
  /** How long a pause means that it is time to save. */
  pauseMs: number
}

export type Autosave = {
  /** Something in the form is not as it was. */
  changed: () => void
  /** Saves now; whether everything is saved after that. */
  flush: () => Promise<boolean>
  isSaved: () => boolean
  stop: () => void
}

/**
 * Saves what is written a moment after each pause, field by field, upon the version it was written on (If-Match). Before that it is
 * laid in the browser's journal, from which it is taken when the server has acknowledged it.
 */
export const startAutosave = (saving: Saving): Autosave => {
  const { paragraphId, name, read, journal } = saving
  let { revision, stored } = saving
  // What the form held when the server last acknowledged it; the server may have written it more neatly.
  let acknowledged = read()
  let refused = ''
  let why = ''
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined
  let unsavedSince: number | undefined
  let noting: Promise<unknown> = Promise.resolve()

  const unsaved = (draft = read()): DraftField[] => changedFields(acknowledged, draft)

  // One after another, so that a removal never comes before the note that it removes.
  const note = (work: (journal: Journal) => Promise<void>): Promise<unknown> =>
    (noting = noting.then(() => journal && work(journal)).catch(() => undefined))

  const changed = () => {
    const draft = read()
    if (unsaved(draft).length === 0) return settle()
    void note(kept => kept.put({ paragraphId, name, before: stored, draft, at: Date.now() }))
    if (failures === 0) saving.show({ state: 'waiting' })
    unsavedSince ??= Date.now()
    const longest = Math.max(0, unsavedSince + mostUnsavedMs - Date.now())
    later(failures ? retryMs(failures) : Math.min(saving.pauseMs, longest))
  }

  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void saveNow(), ms)
  }

  /** Once; what is written meanwhile waits for the next pause. */
  const saveNow = async () => {
    clearTimeout(timer)
    const mayGoOn = await (running ??= saveOnce().finally(() => (running = undefined)))
    if (mayGoOn && unsaved().length) later(saving.pauseMs)
  }

  const flush = async (): Promise<boolean> => {
    clearTimeout(timer)
    await running
    do running ??= saveOnce().finally(() => (running = undefined))
    while ((await running) && unsaved().length)
    // The page may be left now: what the server has is not offered once more.
    await noting
    return unsaved().length === 0
  }

  /** Whether it is worth going on at once. */
  const saveOnce = async (): Promise<boolean> => {
    const draft = read()
    const fields = changedFields(acknowledged, draft).filter(field => !isRefused(draft, field))
    if (!fields.length) {
      if (why && unsaved().length) saving.show({ state: 'refused', why })
      return false
    }
    saving.show({ state: 'saving' })
    const answer = await send(paragraphId, revision, asEdit(draft, fields))
    if (answer.kind === 'saved') {
      failures = 0
      refused = ''
      why = ''
      unsavedSince = undefined
      ;({ revision } = answer.paragraph)
      stored = draftOf(answer.paragraph)
      for (const field of fields) acknowledged = { ...acknowledged, [field]: draft[field] }
      saving.saved(revision)
      if (unsaved().length === 0) settle(new Date())
      return true
    }
    if (answer.kind === 'stale') return takeIn(answer.current, draft)
    if (answer.kind === 'refused') {
      const rest = fields.filter(field => !answer.fields.includes(field))
      refused = JSON.stringify(answer.fields.map(field => [field, draft[field]]))
      refusedFields = answer.fields
      ;({ why } = answer)
      saving.show({ state: 'refused', why })
      return rest.length > 0 && rest.length < fields.length
    }
    failures++
    saving.show({ state: answer.kind === 'signed-out' ? 'signed-out' : journal ? 'kept' : 'unkept' })
    later(retryMs(failures))
    return false
  }

  let refusedFields: readonly DraftField[] = []
  /** The same words are not sent again to be refused again. */
  const isRefused = (draft: Draft, field: DraftField): boolean =>
    refusedFields.includes(field) &&
    refused === JSON.stringify(refusedFields.map(each => [each, draft[each]]))

  const takeIn = async (current: Paragraph, draft: Draft): Promise<boolean> => {
    const theirs = draftOf(current)
    // A field that this person has not touched is as the server had it, however the form shows it.
    const touched = changedFields(acknowledged, draft)
    const mine: Draft = { ...stored }
    for (const field of touched) Object.assign(mine, { [field]: draft[field] })
    const merged = mergeDrafts(stored, mine, theirs)
    const answers = merged.clashes.length ? await saving.choose(merged.clashes) : []
    if (!answers) {
      saving.show({ state: 'refused', why: 'Någon annan har ändrat på samma ställe. Välj vad som ska stå.' })
      later(retryMs(3))
      return false
    }
    ;({ revision } = current)
    stored = theirs
    if (answers.includes('theirs')) await keepInHistory(merged.settle(answers.map(() => 'mine')))
    const settled = merged.settle(answers)
    const other = changedFields(draft, settled)
    // What was written while the choice stood open is newer than what was chosen between.
    const since = changedFields(draft, read())
    await saving.write(
      settled,
      other.filter(field => !since.includes(field))
    )
    acknowledged = { ...stored }
    saving.saved(revision)
    if (unsaved().length === 0) settle(new Date())
    return true
  }

  /** What gives way in a clash is saved before that, so that it can be found and taken back. */
  const keepInHistory = async (draft: Draft) => {
    const answer = await send(paragraphId, revision, asEdit(draft, changedFields(stored, draft)))
    if (answer.kind !== 'saved') return
    ;({ revision } = answer.paragraph)
    stored = draftOf(answer.paragraph)
  }

  const settle = (at: Date | null = null) => {
    clearTimeout(timer)
    void note(kept => kept.remove(paragraphId))
    saving.show({ state: 'saved', at })
  }

  return {
    changed,
    flush,
    isSaved: () => unsaved().length === 0,
    stop: () => clearTimeout(timer)
  }
}

/** Who writes without a pause is saved all the same. */
const mostUnsavedMs = 5_000

/** Longer and longer, to half a minute. */
const retryMs = (failures: number): number => Math.min(1_000 * 2 ** (failures - 1), 30_000)

type Sent =
  | { kind: 'saved'; paragraph: Paragraph }
  | { kind: 'stale'; current: Paragraph }
  | { kind: 'refused'; why: string; fields: DraftField[] }
  | { kind: 'signed-out' | 'unreachable' }

const send = async (paragraphId: string, revision: number, edit: Record<string, unknown>): Promise<Sent> => {
  try {
    const answer = await fetch(`/api/v1/paragraphs/${encodeURIComponent(paragraphId)}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': `"${revision}"` },
      body: JSON.stringify(edit)
    })
    const body = (await answer.json()) as Paragraph & Refusal
    if (answer.ok) return { kind: 'saved', paragraph: body }
    if (answer.status === 412 && body.current) return { kind: 'stale', current: body.current }
    if (answer.status === 401) return { kind: 'signed-out' }
    // Too much at once, or a server that is being restarted.
    if (answer.status === 429 || answer.status >= 500) return { kind: 'unreachable' }
    return { kind: 'refused', why: whyOf(body), fields: fieldsOf(body, Object.keys(edit)) }
  } catch {
    return { kind: 'unreachable' }
  }
}

type Refusal = {
  detail?: string
  current?: Paragraph
  errors?: { field: string; message: string }[]
}

const whyOf = ({ detail = '', errors = [] }: Refusal): string => errors[0]?.message ?? detail

/** The fields that were at fault; without any named, all that were sent. */
const fieldsOf = ({ errors = [] }: Refusal, sent: readonly string[]): DraftField[] => {
  const named = new Set(errors.map(({ field }) => field.split('.')[0]))
  const faulty = sent.filter(field => named.has(field))
  return (faulty.length ? faulty : sent) as DraftField[]
}
