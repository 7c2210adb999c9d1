import type { Appendix } from '../../domain/paragraphs/appendix-schemas.ts'
import type { Agenda } from '../../domain/meetings/matter-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { searchTyped } from '../search-typed.ts'
import { getJson } from '../get-json.ts'

/** What can be written instead of what was begun: "§ 75", and what that is. */
export type Choice = { written: string; title: string }

export type ReferenceKind = '§' | 'bilaga' | 'dnr'

/** Where the text is: the § and its meeting. */
export type Standing = { paragraphId: string; meetingId: string }

const most = 8
const latestMeetings = 4

/** What a mention of this kind can mean here, those that have the words that were typed after it. */
export const choicesFor = async (
  kind: ReferenceKind,
  typed: string,
  standing: Standing
): Promise<Choice[]> => {
  if (kind === 'dnr') return typed ? casesFor(typed) : []
  const choices =
    kind === '§'
      ? await once(`§ ${standing.meetingId}`, () => paragraphsNear(standing))
      : await appendicesOf(standing)
  const words = folded(typed).split(/\s+/).filter(Boolean)
  return choices
    .filter(({ written, title }) => words.every(word => folded(`${written} ${title}`).includes(word)))
    .slice(0, most)
}

const folded = (text: string): string => text.toLocaleLowerCase('sv')

const asked = new Map<string, Promise<Choice[]>>()

const once = (name: string, ask: () => Promise<Choice[]>): Promise<Choice[]> => {
  const choices = asked.get(name) ?? ask()
  asked.set(name, choices)
  return choices
}

/** Those of this meeting, and of the organ's latest before it; without its day a § is of the same year. */
const paragraphsNear = async ({ meetingId }: Standing): Promise<Choice[]> => {
  const own = await getJson<Meeting>(`/api/v1/meetings/${encodeURIComponent(meetingId)}`)
  if (!own) return []
  const query = new URLSearchParams({ organId: own.organId, limit: '20' })
  const { items = [] } = (await getJson<{ items?: Meeting[] }>(`/api/v1/meetings?${query.toString()}`)) ?? {}
  const before = items.filter(({ id, firstOn }) => id !== own.id && firstOn <= own.firstOn)
  const agendas = await Promise.all([own, ...before.slice(0, latestMeetings)].map(agendaOf))
  return agendas.flatMap(({ meeting, matters }) =>
    matters.flatMap(({ number, foreseenNumber, title, withheld }): Choice[] => {
      const shown = number ?? (meeting.id === own.id ? foreseenNumber : null)
      if (shown === null || withheld) return []
      const isSameYear = meeting.firstOn.slice(0, 4) === own.firstOn.slice(0, 4)
      return [
        {
          written: isSameYear ? `§ ${shown}` : `${meeting.firstOn} § ${shown}`,
          title: number === null ? `${title} (väntat nummer)` : title
        }
      ]
    })
  )
}

const agendaOf = async (meeting: Meeting) => {
  const agenda = await getJson<Agenda>(`/api/v1/meetings/${encodeURIComponent(meeting.id)}/agenda`)
  return { meeting, matters: agenda?.sections.flatMap(({ matters }) => matters) ?? [] }
}

const appendicesOf = async ({ paragraphId }: Standing): Promise<Choice[]> => {
  const address = `/api/v1/paragraphs/${encodeURIComponent(paragraphId)}/appendices`
  const { items = [] } = (await getJson<{ items?: Appendix[] }>(address)) ?? {}
  return items.map(({ label, title }) => ({ written: `bilaga ${label}`, title }))
}

const casesFor = async (text: string): Promise<Choice[]> => {
  const hits = await searchTyped(text, { kind: 'case', limit: most })
  return hits.map(({ label, title }) => ({
    written: `dnr ${label}`,
    title: title.map(part => part.text).join('')
  }))
}
