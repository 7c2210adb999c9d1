import type { AgendaChoice } from '../../domain/agenda/agenda-choice-schemas.ts'

/** What was searched for to put on the agenda, and what was found; null on the page where nothing can be added. */
export type AgendaFinding = {
  text: string
  choices: readonly { inputName: string; id: string; title: string; detail: string }[]
}

export const agendaFinding = (text: string, choices: readonly AgendaChoice[]): AgendaFinding => ({
  text,
  choices: choices.map(({ kind, id, title, dnr, detail }) => ({
    inputName: choiceFields[kind],
    id,
    title,
    detail: dnr ? `${detail}, dnr ${dnr}` : detail
  }))
})

const choiceFields: Record<AgendaChoice['kind'], string> = {
  case: 'caseId',
  'standing-item': 'itemId',
  matter: 'earlierParagraphId'
}
