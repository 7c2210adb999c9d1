import type { Agenda, AgendaSection, Matter } from '../../domain/meetings/matter-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { Appendix } from '../../domain/paragraphs/appendix-schemas.ts'
import type { CalledPerson, OwnSummons, Summoning } from '../../domain/summons/summons-schemas.ts'
import { formatDays, formatTimes } from '../format.ts'
import { labels } from '../labels.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { meetingName, toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

type CalledView = CalledPerson & { roleText: string; answerText: string }

export type SummoningForms = { summons: Form; reply: Form }

export type SummoningPage = PageHead & {
  meeting: Meeting
  timeText: string
  isCancelled: boolean
  summoning: Omit<Summoning, 'called'>
  called: readonly CalledView[]
  deliveries: readonly (Summoning['deliveries'][number] & { whatText: string; stateText: string })[]
  withoutAddress: readonly string[]
  late: readonly string[]
  hasMatters: boolean
  maySend: boolean
  isAgain: boolean
  mayReply: boolean
  forms: SummoningForms
  persons: readonly Option[]
  answers: readonly Option[]
}

export const summoningPage = (
  { called, ...summoning }: Summoning,
  meeting: Meeting,
  { sections }: Agenda,
  forms: Partial<SummoningForms>
): SummoningPage => {
  const matters = sections.flatMap(section => section.matters)
  return {
    title: `Kallelse, ${meetingName(meeting)}`,
    breadcrumb: [toMeetings, toMeeting(meeting), crumb('Kallelse')],
    meeting,
    timeText: timeTextOf(meeting),
    isCancelled: meeting.state === 'cancelled',
    summoning,
    called: called.map(toCalled),
    deliveries: summoning.deliveries.map(each => ({
      whatText: whatTextOf(each.documentKey),
      stateText: labels.deliveryState[each.state],
      ...each
    })),
    withoutAddress: called.filter(({ hasAddress }) => !hasAddress).map(({ name }) => name),
    late: lateOf(matters, summoning.lateIds),
    hasMatters: matters.length > 0,
    maySend: meeting.state === 'planned' && matters.length > 0,
    isAgain: summoning.sent.length > 0,
    mayReply: summoning.sent.length > 0 && meeting.state === 'planned',
    forms: {
      summons: forms.summons ?? formOf('summons'),
      reply: forms.reply ?? formOf('summonsReply')
    },
    persons: called.map(({ personId, name }) => ({ value: personId, text: name })),
    answers: optionsOf(labels.summonsAnswer)
  }
}

export type OwnSummonsPage = PageHead & {
  meeting: Meeting
  timeText: string
  isCancelled: boolean
  summons: OwnSummons
  own: CalledView | null
  mayAnswer: boolean
  sections: readonly {
    title: string | null
    matters: readonly (Matter & { isLate: boolean; appendices: readonly Appendix[] })[]
  }[]
  latestId: string
  form: Form
}

export const ownSummonsPage = (
  summons: OwnSummons,
  meeting: Meeting,
  sections: readonly AgendaSection[],
  appendices: readonly Appendix[],
  form = formOf('summonsReply', summons.own ?? {})
): OwnSummonsPage => ({
  title: `Kallelse till ${meetingName(meeting)}`,
  breadcrumb: [toMeetings, toMeeting(meeting), crumb('Din kallelse')],
  meeting,
  timeText: timeTextOf(meeting),
  isCancelled: meeting.state === 'cancelled',
  summons,
  own: summons.own && toCalled(summons.own),
  mayAnswer: summons.own !== null && summons.sent.length > 0 && meeting.state === 'planned',
  sections: sections
    .map(({ title, matters }) => ({
      title,
      matters: matters
        .filter(({ isWithdrawn }) => !isWithdrawn)
        .map(matter => ({
          ...matter,
          isLate: summons.lateIds.includes(matter.id),
          appendices: appendices.filter(({ paragraphId }) => paragraphId === matter.id)
        }))
    }))
    .filter(section => section.matters.length > 0),
  latestId: summons.sent.at(-1)?.id ?? '',
  form
})

const whatTextOf = (documentKey: string): string =>
  whatTexts[documentKey.split(':', 1)[0] ?? ''] ?? 'Kallelse'

const whatTexts: Readonly<Record<string, string>> = {
  cancellation: 'Inställt',
  substitute: 'Inkallad att tjänstgöra',
  'substitute-release': 'Behöver inte tjänstgöra längre'
}

const toCalled = (person: CalledPerson): CalledView => ({
  ...person,
  roleText: labels.mandateRole[person.role],
  answerText: person.answer ? labels.summonsAnswer[person.answer] : 'Har inte svarat'
})

const lateOf = (matters: readonly Matter[], ids: readonly string[]): string[] =>
  matters.filter(({ id }) => ids.includes(id)).map(({ label, title }) => `${label} ${title}`)

const timeTextOf = ({ firstOn, lastOn, startsAt, endsAt, place }: Meeting): string =>
  [formatDays(firstOn, lastOn), formatTimes(startsAt, endsAt), place].filter(Boolean).join(', ')
