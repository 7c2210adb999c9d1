import type { Paragraph } from '../../domain/decisions/paragraph-schemas.ts'
import type { Sending } from '../../domain/dispatch/extract-schemas.ts'
import type { Recipient } from '../../domain/dispatch/recipient-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { Matter } from '../../domain/meetings/matter-schemas.ts'
import { formatInstant } from '../format.ts'
import { formOf, type Form } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type SendingView = Sending & { stateText: string }

export type DispatchPage = PageHead & {
  paragraph: Paragraph
  meeting: Meeting
  recipients: readonly Recipient[]
  sendings: readonly SendingView[]
  hasExtract: boolean
  mayEdit: boolean
  maySend: boolean
  /** Why it is not sent by mail, or ''. */
  unsentText: string
  form: Form
  refusal: string
}

type Shown = {
  paragraph: Paragraph
  meeting: Meeting
  recipients: readonly Recipient[]
  sendings: readonly Sending[]
  mayWrite: boolean
}

export const dispatchPage = (
  { paragraph, meeting, recipients, sendings, mayWrite }: Shown,
  { form = formOf('recipient'), refusal = '' }: { form?: Form; refusal?: string } = {}
): DispatchPage => {
  const isOpen = paragraph.withheld === null
  const isSealed = meeting.state === 'sealed' || paragraph.isImmediate
  return {
    title: `Utdrag och utskick, ${meeting.organName} ${meeting.firstOn} ${paragraph.label}`,
    breadcrumb: [
      toMeetings,
      toMeeting(meeting),
      crumb(paragraph.label, `/paragrafer/${paragraph.id}`),
      crumb('Utdrag och utskick')
    ],
    paragraph,
    meeting,
    recipients,
    sendings: sendings.map(sendingView),
    hasExtract: isOpen && isSealed,
    mayEdit: mayWrite && isOpen && paragraph.foreseenNumber === null,
    maySend: mayWrite && isOpen && isSealed && !paragraph.secrecy && recipients.some(({ email }) => email),
    unsentText: paragraph.secrecy
      ? 'Paragrafen är sekretessmarkerad och skickas inte med e-post härifrån.'
      : '',
    form,
    refusal
  }
}

/** "skickat 12 mars 2026 kl. 09:00" */
export const sendingView = (sending: Sending): SendingView => ({
  ...sending,
  stateText:
    sending.state === 'sent' && sending.sentAt
      ? `skickat ${formatInstant(sending.sentAt)}`
      : sending.state === 'failed'
        ? 'gick inte att skicka'
        : `i kö sedan ${formatInstant(sending.queuedAt)}`
})

export type ExtractsPage = PageHead & {
  meeting: Meeting
  matters: readonly Matter[]
  isSealed: boolean
  mayMake: boolean
  refusal: string
}

export const extractsPage = (
  meeting: Meeting,
  matters: readonly Matter[],
  mayWrite: boolean,
  refusal = ''
): ExtractsPage => ({
  title: `Protokollsutdrag, ${meeting.organName} ${meeting.firstOn}`,
  breadcrumb: [toMeetings, toMeeting(meeting), crumb('Protokollsutdrag')],
  meeting,
  matters: matters.filter(({ withheld }) => withheld === null),
  isSealed: meeting.state === 'sealed',
  mayMake: mayWrite && meeting.state === 'sealed',
  refusal
})
