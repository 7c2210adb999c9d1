import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { Paragraph } from '../../domain/decisions/paragraph-schemas.ts'
import type { Recusal } from '../../domain/presence/presence-schemas.ts'
import { labels } from '../labels.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type RecusalPage = PageHead & { recusal: Recusal; rulings: readonly Option[]; form: Form }

export const recusalPage = (
  recusal: Recusal,
  paragraph: Paragraph,
  meeting: Meeting,
  form = formOf('recusal', recusal)
): RecusalPage => ({
  title: `Jäv: ${recusal.name}, ${paragraph.label}`,
  breadcrumb: [
    toMeetings,
    toMeeting(meeting),
    crumb(paragraph.label, `/paragrafer/${paragraph.id}`),
    crumb('Jäv')
  ],
  recusal,
  rulings: optionsOf(labels.ruling),
  form
})
