import type { DueItem, StandingItem } from '../../domain/agenda/standing-item-schemas.ts'
import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import { labels } from '../labels.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { crumb, type Crumb, type PageHead } from './page-head.ts'

/** What a template shows of an item: how often, and to which case it belongs. */
type ItemView = StandingItem & {
  frequencyText: string
  caseText: string
  /** Before which item it goes one step up and down ('' is last); null at the end of the list. */
  up: { beforeId: string } | null
  down: { beforeId: string } | null
}

export type StandingItemsPage = PageHead & {
  organ: Organ
  items: readonly ItemView[]
  mayEdit: boolean
  frequencies: readonly Option[]
  form: Form
}

export const standingItemsPage = (
  organ: Organ,
  items: readonly StandingItem[],
  mayEdit: boolean,
  form = formOf('standingItem', { frequency: 'every-meeting' })
): StandingItemsPage => ({
  title: `Dagordningsmall, ${organ.name}`,
  breadcrumb: [...toOrgan(organ), crumb('Dagordningsmall')],
  organ,
  items: items.map((item, index) => ({
    ...item,
    frequencyText: labels.itemFrequency[item.frequency],
    caseText: caseText(item),
    up: index > 0 ? { beforeId: items[index - 1]?.id ?? '' } : null,
    down: index < items.length - 1 ? { beforeId: items[index + 2]?.id ?? '' } : null
  })),
  mayEdit,
  frequencies: optionsOf(labels.itemFrequency),
  form
})

export type StandingItemPage = PageHead & {
  organ: Organ
  item: StandingItem
  mayEdit: boolean
  frequencies: readonly Option[]
  form: Form
}

export const standingItemPage = (
  organ: Organ,
  item: StandingItem,
  mayEdit: boolean,
  form = formOf('standingItem', item)
): StandingItemPage => ({
  title: `${item.title}, ${organ.name}`,
  breadcrumb: [
    ...toOrgan(organ),
    crumb('Dagordningsmall', `/organisation/organ/${organ.id}/dagordning`),
    crumb(item.title)
  ],
  organ,
  item,
  mayEdit,
  frequencies: optionsOf(labels.itemFrequency),
  form
})

export type DueItemView = DueItem & { whyText: string }

/** What of the template is to go up at a meeting, each with how far its term or year has come. */
export const dueItemViews = (items: readonly DueItem[]): DueItemView[] =>
  items.filter(({ isDue }) => isDue).map(item => ({ ...item, whyText: whyText(item) }))

const whyText = ({ frequency, taken, wanted, dnr, isCaseMissing }: DueItem): string =>
  [
    ...(wanted === null
      ? []
      : [`${labels.itemFrequency[frequency].toLowerCase()}, hittills ${taken} av ${wanted}`]),
    ...(dnr ? [`dnr ${dnr}`] : []),
    ...(isCaseMissing ? ['årets samlingsärende är inte öppnat'] : [])
  ].join(', ')

const caseText = ({ dnr, collectingTitle }: StandingItem): string =>
  dnr ? `dnr ${dnr}` : collectingTitle ? `årets samlingsärende ${collectingTitle}` : ''

const toOrgan = ({ id, name }: Organ): Crumb[] => [
  crumb('Organisation', '/organisation'),
  crumb(name, `/organisation/organ/${id}`)
]
