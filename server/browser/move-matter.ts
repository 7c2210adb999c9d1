import type { Agenda } from '../domain/meetings/matter-schemas.ts'
import { takeAgenda } from './agenda-beside.ts'
import { fetchPage } from './fetch-page.ts'

/** Moves the open matter one place along the agenda, past a heading too, and tells where it came. */
export const moveMatter = async (step: 1 | -1): Promise<void> => {
  const pane = document.querySelector<HTMLElement>('.agenda-pane')
  const id = document.querySelector<HTMLElement>('[data-part="writing"]')?.dataset.paragraph
  const meetingId = pane?.dataset.meeting
  if (!pane || !id || !meetingId) return
  const agenda = await fetch(`/api/v1/meetings/${meetingId}/agenda`)
  if (!agenda.ok) return tell('Dagordningen går inte att nå just nu.')
  const { sections } = (await agenda.json()) as Agenda
  const place = placeBeside(sections, id, step)
  if (!place) return tell(step === 1 ? 'Ärendet står redan sist.' : 'Ärendet står redan först.')
  const moved = await fetch(`/api/v1/paragraphs/${id}/place`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'if-match': `"${place.revision}"` },
    body: JSON.stringify({ sectionId: place.sectionId, beforeId: place.beforeId })
  })
  if (!moved.ok)
    return tell(((await moved.json()) as { detail?: string }).detail ?? 'Ärendet gick inte att flytta.')
  const page = await fetchPage(location.href)
  if (page) takeAgenda(page)
  const titles = [...document.querySelectorAll('.agenda a[href]')]
  const at = titles.findIndex(link => link.getAttribute('aria-current') === 'page')
  tell(`Flyttat till plats ${at + 1} av ${titles.length}.`)
}

type Place = { sectionId: string; beforeId: string | null; revision: number }

const placeBeside = (sections: Agenda['sections'], id: string, step: 1 | -1): Place | undefined => {
  const at = sections.findIndex(({ matters }) => matters.some(matter => matter.id === id))
  const section = sections[at]
  if (!section) return undefined
  const place = section.matters.findIndex(matter => matter.id === id)
  const { revision } = section.matters[place]!
  // Before the one two steps on, when one step is taken downwards.
  const beside = section.matters[place + step]
  if (beside)
    return {
      sectionId: section.id,
      beforeId: step === -1 ? beside.id : (section.matters[place + 2]?.id ?? null),
      revision
    }
  const next = sections[at + step]
  return next && { sectionId: next.id, beforeId: step === 1 ? (next.matters[0]?.id ?? null) : null, revision }
}

const tell = (text: string): void => {
  const line = document.querySelector('[data-part="told"]')
  if (line) line.textContent = text
}
