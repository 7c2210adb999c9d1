import type { Summons, SummonsMatter } from '../../domain/summons/summons.ts'
import { inSentence } from '../../text/in-sentence.ts'
import { formatDays, formatIsoDays, formatTimes, formatWeekday } from '../format.ts'
import type { PrintedDocument } from '../pdf/render-document.ts'
import { documentTemplate } from './document-template.ts'

/** The kallelse, or the föredragningslista alone, as a document to be printed. */
export const summonsDocument = (summons: Summons): PrintedDocument => {
  const kind = kindOf(summons)
  const days = formatIsoDays(summons.firstOn, summons.lastOn)
  return {
    title: `${kind}, ${summons.organName}, ${days}`,
    author: summons.bodyName,
    header: {
      rows: [
        [summons.bodyName, days],
        [summons.organName, kind]
      ]
    },
    source: template(viewOf(summons, kind)),
    changedAt: summons.changedAt
  }
}

/** "torsdag 12 mars 2026, kl. 09.00–12.00, Älvby": as a mail says it. */
export const timeAndPlaceOf = (summons: Summons): string =>
  [timeOf(summons), summons.place].filter(Boolean).join(', ')

const kindOf = ({ kind, isSupplement }: Summons): string => {
  if (kind === 'agenda') return 'Föredragningslista'
  return isSupplement ? 'Kompletterande kallelse' : 'Kallelse'
}

/** What templates/documents/kallelse.hbs shows. */
type SummonsView = {
  title: string
  isSummons: boolean
  facts: { label: string; values: string[] }[]
  sections: { title: string; matters: string[] }[]
  appendices: { label: string; title: string; fileName: string; pages: string; sha256: string }[]
}

const template = documentTemplate<SummonsView>('kallelse')

const viewOf = (summons: Summons, kind: string): SummonsView => ({
  title: `${kind} ${summons.kind === 'agenda' ? 'för' : 'till'} ${inSentence(summons.organName)}`,
  isSummons: summons.kind === 'summons',
  facts: [
    { label: 'Tid', values: [timeOf(summons)] },
    { label: 'Plats', values: [summons.place ?? ''] },
    {
      label: 'Offentligt',
      values: [summons.isPublic ? 'Ja: budgeten fastställs (kommunallagen 9 kap. 10 §)' : '']
    }
  ].filter(({ values: [value] }) => value),
  sections: summons.sections.map(({ title, matters }) => ({
    title: title?.trim() ?? '',
    matters: matters.map(matterLine)
  })),
  appendices: summons.sections.flatMap(({ matters }) =>
    matters.flatMap(({ label, appendices }) =>
      appendices.map(each => ({ ...each, label, pages: each.pages === null ? '–' : String(each.pages) }))
    )
  )
})

const matterLine = ({ label, title, dnr, isLate }: SummonsMatter): string =>
  `${label} ${title}${dnr ? `, dnr ${dnr}` : ''}${isLate ? ' (tillkom efter kallelsen)' : ''}`

const timeOf = ({ firstOn, lastOn, startsAt, endsAt }: Summons): string => {
  const day = firstOn === lastOn ? formatWeekday(firstOn) : formatDays(firstOn, lastOn)
  return [day, formatTimes(startsAt, endsAt)].filter(Boolean).join(', ')
}
