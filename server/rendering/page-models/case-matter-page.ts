import type { ChoosableRecord } from '../../domain/agenda/choosable-records.ts'
import type { Case } from '../../domain/cases/case-schemas.ts'
import type { Agenda } from '../../domain/meetings/matter-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { formatSize } from '../format.ts'
import { labels } from '../labels.ts'
import { formOf, type Form, type Option } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type CaseMatterPage = PageHead & {
  meeting: Meeting
  /** What was searched for. */
  text: string
  cases: readonly CaseRow[]
  chosen: CaseRow | null
  records: readonly RecordChoice[]
  /** Those that cannot come along, each with why. */
  refused: readonly RecordRefused[]
  sectionOptions: readonly Option[]
  form: Form
}

type CaseRow = Pick<Case, 'id' | 'dnr' | 'title' | 'openedOn'> & { isOnAgenda: boolean; href: string }
type RecordChoice = { id: string; label: string; title: string; what: string; isChosen: boolean }
type RecordRefused = { label: string; title: string; refusal: string }

type Shown = {
  meeting: Meeting
  agenda: Agenda
  text: string
  cases: readonly Case[]
  chosen: Case | null
  records: readonly ChoosableRecord[]
}

export const caseMatterPage = (
  { meeting, agenda, text, cases, chosen, records }: Shown,
  form = formOf('caseMatter', { title: chosen?.title })
): CaseMatterPage => {
  const sent = new Set(Object.values(form.values))
  const rowOf = (found: Case): CaseRow => toRow(meeting, agenda, text, found)
  return {
    title: `${whatOf(chosen, text)}, ${meeting.organName} ${meeting.firstOn}`,
    breadcrumb: [toMeetings, toMeeting(meeting), crumb('Ärende ur diariet')],
    meeting,
    text,
    cases: cases.map(rowOf),
    chosen: chosen && rowOf(chosen),
    records: records
      .filter(({ refusal }) => refusal === '')
      .map(choice => ({ ...toChoice(choice), isChosen: sent.has(choice.record.id) })),
    refused: records
      .filter(({ refusal }) => refusal !== '')
      .map(({ record: { label, title }, refusal }) => ({ label, title, refusal })),
    sectionOptions: agenda.sections
      .map(({ id, title }) => ({ value: id, text: title ?? 'Utan rubrik' }))
      .toReversed(),
    form
  }
}

const whatOf = (chosen: Case | null, text: string): string => {
  if (chosen) return `Ärende ${chosen.dnr}`
  return text ? `Öppna ärenden om ${text}` : 'Ärende ur diariet'
}

const toRow = (
  meeting: Meeting,
  { sections }: Agenda,
  text: string,
  { id, dnr, title, openedOn }: Case
): CaseRow => ({
  id,
  dnr,
  title,
  openedOn,
  isOnAgenda: sections.some(({ matters }) => matters.some(({ caseId }) => caseId === id)),
  href: `/sammantraden/${meeting.id}/arenden?${new URLSearchParams({ ...(text && { text }), arende: id }).toString()}`
})

const toChoice = ({ record, files }: ChoosableRecord): Omit<RecordChoice, 'isChosen'> => ({
  id: record.id,
  label: record.label,
  title: record.title,
  what: [
    labels.direction[record.direction],
    record.documentOn,
    ...files.map(({ fileName, size }) => `${fileName} (${formatSize(size)})`),
    ...(record.secrecy
      ? [`sekretessmarkerad (${record.secrecy.statute}), och det blir ärendet på dagordningen också`]
      : [])
  ].join(', ')
})
