import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { Facet, SearchAnswer, SearchHit, SearchQuestion } from '../../domain/search/search-schemas.ts'
import { formatNumber } from '../format.ts'
import { labels } from '../labels.ts'
import { crumb, type PageHead } from './page-head.ts'
import { pagerOf, type Pager } from './pager.ts'

type Choice = { value: string; text: string; isChosen: boolean }
type FacetLinks = { name: string; values: { text: string; count: number; href: string }[] }

export type SearchPage = PageHead & {
  question: {
    text: string
    counterpart: string
    from: string
    to: string
    recordType: string
    officerId: string
    classificationCode: string
  }
  choices: { kind: Choice[]; direction: Choice[]; status: Choice[]; organId: Choice[] }
  /** What narrows the search besides words, each with the address without it. */
  narrowed: { text: string; href: string }[]
  hits: readonly Hit[]
  /** How many there are and in which order they stand; '' before anything is asked for. */
  summary: string
  facets: FacetLinks[]
  /** Which hits the numbers of the facets are of, where it is not all of them. */
  counted: string
  /** Whether the fields beside the words are used. */
  isNarrowed: boolean
  pager: Pager
}

type Hit = SearchHit & { href: string; what: string; unread: string[] }

export const searchPage = (
  question: SearchQuestion,
  answer: SearchAnswer,
  organs: readonly Organ[]
): SearchPage => {
  const { cursor: _, page: __, limit, ...asked } = question
  const { text = '', counterpart = '', from = '', to = '', recordType = '', officerId = '' } = asked
  const { classificationCode = '' } = asked
  const query = { ...asked, limit: limit === 20 ? undefined : limit }
  const organNames = organs.map(({ id, name }) => [id, name] as const)
  return {
    title: text ? `Sökning efter ${text}` : 'Sök i diariet',
    breadcrumb: [crumb('Sök i diariet')],
    question: { text, counterpart, from, to, recordType, officerId, classificationCode },
    choices: {
      kind: choicesOf(Object.entries(labels.entryKind), asked.kind),
      direction: choicesOf(Object.entries(labels.direction), asked.direction),
      status: choicesOf(Object.entries(statuses), asked.status),
      organId: choicesOf(organNames, asked.organId)
    },
    narrowed: narrowedBy(query, answer.facets),
    hits: answer.items.map(toHit),
    summary: summaryOf(answer),
    facets: answer.facets.flatMap(facet => linksOf(facet, query)),
    counted: answer.isMore ? 'Antalen gäller de 5 000 senaste träffarna.' : '',
    isNarrowed: Object.entries(asked).some(([name, value]) => name !== 'text' && value !== undefined),
    pager: pagerOf(answer, query)
  }
}

type Query = Readonly<Record<string, string | number | undefined>>

const statuses: Readonly<Record<string, string>> = { ...labels.caseStatus, ...labels.recordStatus }

const choicesOf = (entries: readonly (readonly [string, string])[], chosen: string | undefined): Choice[] =>
  entries.map(([value, text]) => ({ value, text, isChosen: value === chosen }))

const toHit = (hit: SearchHit): Hit => ({
  ...hit,
  href: hit.kind === 'case' ? `/arenden/${hit.caseId}` : `/handlingar/${hit.id}`,
  what: [
    labels.entryKind[hit.kind],
    hit.direction && labels.direction[hit.direction],
    hit.recordType,
    hit.status === 'registered' || hit.status === 'open' ? null : statuses[hit.status]
  ]
    .filter(Boolean)
    .join(', '),
  unread: hit.unreadFiles.map(
    ({ fileName, state, error }) => `Texten i ${fileName} är inte sökbar: ${error ?? unreadReasons[state]}`
  )
})

const unreadReasons = {
  waiting: 'den läses in om en stund.',
  none: 'filen har ingen text som går att läsa.',
  failed: 'filen gick inte att läsa.',
  done: ''
}

const summaryOf = ({ total, isMore, order }: SearchAnswer): string => {
  if (order === 'number') return 'Numret finns i diariet.'
  if (isMore)
    return 'Över 5 000 träffar, de senaste först. Avgränsa sökningen för att få dem närmast orden först.'
  if (total === 0) return ''
  return `${formatNumber(total)} ${total === 1 ? 'träff' : 'träffar'}, ${order === 'nearest' ? 'de närmast orden först' : 'de senaste först'}.`
}

const facetTitles = {
  kind: 'Ärende eller handling',
  year: 'År',
  direction: 'Riktning',
  recordType: 'Handlingstyp',
  status: 'Status',
  officerId: 'Handläggare'
} satisfies Record<Facet['field'], string>

const narrowTitles = { ...facetTitles, classificationCode: 'Klassificering' }

const linksOf = ({ field, values }: Facet, query: Query): FacetLinks[] => {
  const isNarrowed =
    field === 'year' ? query.from !== undefined || query.to !== undefined : query[field] !== undefined
  if (isNarrowed || values.length < 2) return []
  const links = values.slice(0, 10).map(({ value, name, count }) => ({
    text: textOf(field, value, name),
    count,
    href: addressOf({ ...query, ...(field === 'year' ? wholeYear(value) : { [field]: value }) })
  }))
  return [{ name: facetTitles[field], values: links }]
}

const wholeYear = (year: string): Query => ({ from: `${year}-01-01`, to: `${year}-12-31` })

const textOf = (field: Facet['field'], value: string, name: string | null): string => {
  if (field === 'kind') return labels.entryKind[value as keyof typeof labels.entryKind]
  if (field === 'direction') return labels.direction[value as keyof typeof labels.direction]
  return field === 'status' ? (statuses[value] ?? value) : (name ?? value)
}

// What has no field in the form is told, with a way out of it.
const narrowedBy = (query: Query, facets: readonly Facet[]): SearchPage['narrowed'] =>
  (['recordType', 'officerId', 'classificationCode'] as const).flatMap(field => {
    const value = query[field]
    if (value === undefined) return []
    const officers = facets.find(facet => facet.field === 'officerId')?.values
    const name = officers?.find(one => one.value === value)?.name ?? 'vald'
    return {
      text: `${narrowTitles[field]}: ${field === 'officerId' ? name : value}`,
      href: addressOf({ ...query, [field]: undefined })
    }
  })

const addressOf = (query: Query): string => {
  const set = Object.entries(query).filter(([, value]) => value !== undefined)
  return `/sok?${new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()}`
}
