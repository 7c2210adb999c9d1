import type { Paragraph } from '../../domain/decisions/paragraph-schemas.ts'
import { actsOf, dialogButton, makeDialog } from './make-dialog.ts'

/** A case of the same title for the open §, whose dnr it gets. The text is saved before, since the case takes its title from what is stored. */
export const openCaseDialog = (
  paragraphId: string,
  { title, save, opened }: { title: string; save: () => Promise<boolean>; opened: (dnr: string) => void }
): void => {
  if (document.querySelector('dialog[open]')) return
  const { element, body, told, show } = makeDialog('oppna-arende-rubrik', 'Öppna ärende')
  element.addEventListener('close', () => element.remove())
  const line = document.createElement('p')
  line.textContent = `Ett nytt ärende öppnas med rubriken ”${title}”, och paragrafen får dess diarienummer.`
  const open = dialogButton('Öppna ärende', () => void run(), true)
  const close = dialogButton('Stäng', () => element.close())
  const run = async () => {
    open.disabled = true
    told.textContent = 'Öppnar …'
    const answer = (await save())
      ? await askFor(paragraphId)
      : { why: 'Texten är inte sparad än. Försök igen.' }
    open.disabled = false
    told.textContent = 'dnr' in answer ? `Ärendet är öppnat som ${answer.dnr}.` : answer.why
    if (!('dnr' in answer)) return open.focus()
    opened(answer.dnr)
    line.remove()
    open.remove()
    close.textContent = 'Tillbaka till texten'
    close.focus()
  }
  body.append(line, actsOf(open, close))
  show()
}

const askFor = async (paragraphId: string): Promise<{ dnr: string } | { why: string }> => {
  try {
    const answer = await fetch(`/api/v1/paragraphs/${encodeURIComponent(paragraphId)}/case`, {
      method: 'POST'
    })
    const said = (await answer.json()) as Paragraph & { detail?: string }
    return answer.ok && said.dnr ? { dnr: said.dnr } : { why: said.detail ?? unreachable }
  } catch {
    return { why: unreachable }
  }
}

const unreachable = 'Det gick inte att nå diariet. Inget ärende är öppnat. Försök igen.'
