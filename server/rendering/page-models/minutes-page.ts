import type { Minutes, MinutesAttendance, MinutesParagraph } from '../../domain/approval/minutes.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { renderMarkdownHtml } from '../../text/markdown.ts'
import { formatDays } from '../format.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

/** The minutes as an accessible page: the same model as the PDF. */
export type MinutesPage = PageHead & {
  minutes: Minutes
  days: string
  attendance: readonly { heading: string; rows: readonly (MinutesAttendance & { details: string })[] }[]
  signers: readonly { name: string; roleText: string; paragraphs: string }[]
  sections: readonly { title: string; paragraphs: readonly ParagraphView[] }[]
}

type ParagraphView = Omit<MinutesParagraph, 'decisions'> & {
  html: string
  decisions: readonly { heading: string; lines: readonly string[]; afterHtml: string }[]
}

export const minutesPage = (minutes: Minutes, meeting: Meeting): MinutesPage => ({
  title: `Protokoll, ${minutes.organName} ${formatDays(minutes.firstOn, minutes.lastOn)}`,
  breadcrumb: [toMeetings, toMeeting(meeting), crumb('Protokoll')],
  minutes,
  days: formatDays(minutes.firstOn, minutes.lastOn),
  attendance: minutes.attendance.map(({ heading, rows }) => ({
    heading,
    rows: rows.map(row => ({ ...row, details: detailsOf(row) }))
  })),
  signers: minutes.signers.map(({ name, role, paragraphs }) => ({
    name,
    roleText: signerRoles[role],
    paragraphs: paragraphs ?? ''
  })),
  sections: minutes.sections.map(({ title, paragraphs }) => ({
    title: title ?? '',
    paragraphs: paragraphs.map(paragraph => ({
      ...paragraph,
      html: renderMarkdownHtml(paragraph.text, { headingOffset: 3 }),
      decisions: paragraph.decisions.map(({ heading, lines, textAfter }) => ({
        heading,
        lines,
        afterHtml: renderMarkdownHtml(textAfter, { headingOffset: 3 })
      }))
    }))
  }))
})

const signerRoles = { chair: 'Ordförande', secretary: 'Sekreterare', approver: 'Justerare' } as const

const detailsOf = ({ note, member, paragraphs, isRemote }: MinutesAttendance): string =>
  [note, member, paragraphs, isRemote ? 'på distans' : ''].filter(Boolean).join(', ')
