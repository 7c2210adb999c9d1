import type { HistoryEvent } from '../../domain/events/history-schemas.ts'
import type { History } from '../../domain/events/list-history.ts'
import { changeTexts, eventText } from '../event-words.ts'
import { crumb, type Crumb, type PageHead } from './page-head.ts'
import { pagerOf, type Pager } from './pager.ts'

export type HistoryPage = PageHead & { events: readonly EventView[]; pager: Pager }

type EventView = {
  at: string
  sequence: number
  actor: string
  via: string
  text: string
  changes: readonly string[]
  /** Why nothing more is told; '' as a rule. */
  withheldText: string
}

/** What was done to the object that the last of the crumbs leads to. */
export const historyPage = (history: History, toObject: readonly Crumb[]): HistoryPage => ({
  title: `Historik, ${toObject.at(-1)?.text ?? ''}`,
  breadcrumb: [...toObject, crumb('Historik')],
  events: history.items.map(event => viewOf(event, history.names)),
  pager: pagerOf(history, {})
})

const viewOf = (event: HistoryEvent, names: History['names']): EventView => ({
  at: event.at,
  sequence: event.sequence,
  actor: event.actorName ?? 'Någon som inte var inloggad',
  via: event.via ? viaTexts[event.via] : '',
  text: eventText(event.type),
  changes: changeTexts(event, names),
  withheldText: event.withheld ? withheldTexts[event.withheld] : ''
})

const viaTexts = { page: '', api: 'över API:t', script: 'med ett kommando på servern' } satisfies Record<
  NonNullable<HistoryEvent['via']>,
  string
>

const withheldTexts = {
  disposed: 'Uppgifterna är gallrade.',
  secrecy: 'Uppgifterna är sekretessmarkerade.'
} satisfies Record<NonNullable<HistoryEvent['withheld']>, string>
