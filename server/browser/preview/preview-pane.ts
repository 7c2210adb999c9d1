import { asEdit, draftFields, type Draft } from '../saving/draft.ts'
import { openPages } from './pages.ts'
import { paragraphPlaces } from './paragraph-places.ts'
import { placesOf, type Place } from './read-pdf.ts'

/** The § that is being written. */
export type Written = { form: HTMLFormElement; paragraphId: string; read: () => Draft }

export type Preview = {
  /** From now on it is this § that is shown as it is being written. */
  follow: (written: Written) => void
  /** It has come into sight. */
  wake: () => void
}

type Asked = { isShown: () => boolean; goTo: (paragraphId: string) => void }

/** Shows the minutes as a PDF with what is written and not yet saved, a moment after each pause. */
export const openPreview = (pane: HTMLElement, { isShown, goTo }: Asked): Preview => {
  const box = pane.querySelector<HTMLElement>('[data-part="preview-pages"]')!
  const line = pane.querySelector<HTMLElement>('[data-part="preview-state"]')!
  const pages = openPages(box, placesOf)
  let written: Written | undefined
  let listening: AbortController | undefined
  let asking: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let shownText = ''
  let isToJump = false

  const tell = (text: string) => (line.textContent = text)
  const placeOf = (id: string): Place | undefined => paragraphPlaces(pages.places()).get(id)

  const jump = () => {
    const place = written && placeOf(written.paragraphId)
    if (place) pages.jumpTo(place)
    return place !== undefined
  }

  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(), ms)
  }

  const changed = ({ target }: Event) => {
    // Nothing is drawn beside a key.
    asking?.abort()
    // The editor writes its text into the hidden field a moment after the key that has been waited for already.
    const isEcho = target instanceof HTMLTextAreaElement && target.hidden
    if (isEcho && timer) return
    later(isEcho ? pauseMs - echoMs : pauseMs)
  }

  const refresh = async () => {
    timer = undefined
    if (!written || !isShown()) return
    const { paragraphId, read } = written
    const text = JSON.stringify(asEdit(read(), draftFields))
    clearTimeout(timer)
    timer = undefined
    asking?.abort()
    if (paragraphId + text === shownText) return tell('')
    asking = new AbortController()
    const { signal } = asking
    const slow = setTimeout(() => tell('Förhandsvisningen görs…'), 1_000)
    try {
      const answer = await fetch(`/api/v1/paragraphs/${encodeURIComponent(paragraphId)}/minutes-preview`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: text,
        signal
      })
      if (answer.status === 401) {
        later(retryMs)
        return tell('Förhandsvisningen väntar på att du loggar in igen.')
      }
      if (!answer.ok) return tell(`${failed} ${whyOf((await answer.json()) as Refusal)}`.trim())
      await pages.show(new Uint8Array(await answer.arrayBuffer()), signal)
      shownText = paragraphId + text
      box.dataset.shown = String(Number(box.dataset.shown ?? 0) + 1)
      tell('')
      if (isToJump && jump()) isToJump = false
    } catch {
      if (signal.aborted) return
      tell(`${failed} Den görs om snart.`)
      if (!timer) later(retryMs)
    } finally {
      clearTimeout(slow)
    }
  }

  box.addEventListener('click', event => {
    const place = pages.placeAt(event)
    const [id] = [...paragraphPlaces(pages.places())].find(([, each]) => each === place) ?? []
    if (id) goTo(id)
  })

  return {
    follow: next => {
      listening?.abort()
      listening = new AbortController()
      written = next
      isToJump = !jump()
      for (const type of ['input', 'change', 'takenin'])
        next.form.addEventListener(type, changed, { signal: listening.signal })
      void refresh()
    },
    wake: () => void refresh()
  }
}

const pauseMs = 200
/** How long after a key the editor writes its field. */
const echoMs = 120
const retryMs = 5_000

const failed = 'Förhandsvisningen kunde inte göras, och visar det som stod senast.'

type Refusal = { detail?: string; errors?: { message: string }[] }

const whyOf = ({ detail = '', errors = [] }: Refusal): string => errors[0]?.message ?? detail
