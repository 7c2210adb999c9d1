import type { Paragraph } from '../../domain/decisions/paragraph-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { Appendix } from '../../domain/paragraphs/appendix-schemas.ts'
import { formatSize } from '../format.ts'
import { formOf, type Form } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type AppendixView = Appendix & {
  sizeText: string
  isFirst: boolean
  isLast: boolean
  position: number
  form: Form
}

/** Each bilaga with the form of its name; `typed` is the form that was refused. */
export const appendixViews = (appendices: readonly Appendix[], typed?: Form): AppendixView[] =>
  appendices.map((appendix, position) => ({
    ...appendix,
    sizeText: formatSize(appendix.size),
    isFirst: position === 0,
    isLast: position === appendices.length - 1,
    position,
    form: formOfAppendix(appendix, typed)
  }))

const formOfAppendix = (appendix: Appendix, typed: Form | undefined): Form => {
  const form = formOf('appendix', appendix, appendix.id)
  return typed?.id === appendix.id ? { ...typed, values: { ...form.values, ...typed.values } } : form
}

export type AppendicesPage = PageHead & {
  paragraph: Paragraph
  isLocked: boolean
  mayEdit: boolean
  appendices: readonly AppendixView[]
  /** What was refused, file by file; empty as a rule. */
  refusals: readonly string[]
  accept: string
  form: Form
  script: '' | 'appendices'
}

export type AppendicesAgain = { refusals?: readonly string[]; form?: Form }

export const appendicesPage = (
  paragraph: Paragraph,
  {
    meeting,
    isLocked,
    mayEdit,
    endings
  }: { meeting: Meeting; isLocked: boolean; mayEdit: boolean; endings: readonly string[] },
  { refusals = [], form }: AppendicesAgain = {}
): AppendicesPage => ({
  title: `Bilagor till ${paragraph.label} ${paragraph.title}`,
  breadcrumb: [
    toMeetings,
    toMeeting(meeting),
    crumb(paragraph.label, `/paragrafer/${paragraph.id}`),
    crumb('Bilagor')
  ],
  paragraph,
  isLocked,
  mayEdit,
  appendices: appendixViews(paragraph.appendices, form),
  refusals,
  accept: acceptOf(endings),
  form: newForm(),
  script: mayEdit ? 'appendices' : ''
})

/** What the form that takes in files needs, on the page of a §. */
export const attaching = (endings: readonly string[]): { attachForm: Form; accept: string } => ({
  attachForm: newForm(),
  accept: acceptOf(endings)
})

const newForm = (): Form => formOf('appendix', {}, 'ny-bilaga')

const acceptOf = (endings: readonly string[]): string => endings.map(ending => `.${ending}`).join(',')
