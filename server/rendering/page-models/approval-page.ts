import type { Announcement } from '../../domain/announcement/announcement-schemas.ts'
import type { Approval, SignedFile } from '../../domain/approval/approval-schemas.ts'
import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { IsoDate } from '../../domain/shared/dates.ts'
import { labels } from '../labels.ts'
import { formOf, type Form } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'
import { signerViews, type SignerView } from './signer-views.ts'

type Shown = {
  approval: Approval
  announcement: Announcement | null
  meeting: Meeting
  organ: Organ
  mayWrite: boolean
  mayReadDrafts: boolean
  /** Who reads the page, '' for the system. */
  personId: string
  /** Not always, of §§ approved at once while the rest is a draft. */
  maySeeMeeting: boolean
  mayReadMinutes: boolean
  today: IsoDate
}

export type ApprovalPage = PageHead &
  Pick<Shown, 'approval' | 'announcement' | 'meeting' | 'mayReadDrafts'> & {
    wayText: string
    /** What its addresses begin with. */
    base: string
    /** Where what a signer answers is sent. */
    signingAct: string
    /** The page of legal force is of the minutes. */
    mayReadMinutes: boolean
    heading: string
    signers: readonly SignerView[]
    /** Somebody has signed in the system: there is a proof of it. */
    isSignedHere: boolean
    /** Shown where the minutes are approved and not yet announced, to those who may. */
    announcing: { form: Form; isElsewhere: boolean; isLate: boolean } | null
    mayTakeDown: boolean
    isAnnounced: boolean
    /** Whether it is an organ whose minutes may be read on the board, to those who may put them there. */
    mayPublish: boolean
    refusal: string
    signedFiles: readonly (SignedFile & { text: string; isAlarming: boolean })[]
    signedForm: Form | null
  }

/** `form` is one that was refused: it comes back in its place with what was typed. */
export const approvalPage = (
  {
    approval,
    announcement,
    meeting,
    organ,
    mayWrite,
    maySeeMeeting,
    mayReadMinutes,
    mayReadDrafts,
    personId,
    today
  }: Shown,
  form?: Form
): ApprovalPage => {
  const again = (kept: Form): Form => (form?.id === kept.id ? form : kept)
  const mayAnnounce = mayWrite && organ.isAnnounced && approval.approvedOn !== null && !announcement
  const base = approval.isImmediate ? `/omedelbara-justeringar/${approval.id}` : `/sammantraden/${meeting.id}`
  const heading = approval.isImmediate
    ? `Omedelbar justering av ${approval.paragraphRange ?? ''}`
    : 'Justering och anslag'
  return {
    title: `${heading}, ${meeting.organName} ${meeting.firstOn}`,
    breadcrumb: [
      toMeetings,
      ...(maySeeMeeting ? [toMeeting(meeting)] : []),
      ...(maySeeMeeting && approval.isImmediate
        ? [crumb('Omedelbar justering', `/sammantraden/${meeting.id}/omedelbar-justering`)]
        : []),
      crumb(approval.isImmediate ? (approval.paragraphRange ?? '') : heading)
    ],
    base,
    signingAct: `${base}/justering`,
    heading,
    mayReadMinutes,
    approval,
    announcement,
    meeting,
    mayReadDrafts,
    isAnnounced: organ.isAnnounced,
    mayPublish: mayWrite && organ.publishesBoard && organ.publishesMinutes,
    wayText: labels.approvalWay[approval.method],
    isSignedHere: approval.signers.some(({ signedAt }) => signedAt !== null),
    signers: signerViews(approval.signers, { mayWrite, personId, today }, form),
    announcing: mayAnnounce
      ? {
          form: again(formOf('announcement', { keptAt: organ.minutesKeptAt, announcedOn: today })),
          isElsewhere: organ.boardAddress !== null,
          isLate: approval.announceBy !== null && today > approval.announceBy
        }
      : null,
    mayTakeDown:
      mayWrite && announcement !== null && !announcement.takenDownOn && today >= announcement.downFromOn,
    signedFiles: approval.signedFiles.map(file => ({
      ...file,
      text: labels.signedComparison[file.comparison],
      isAlarming: file.comparison === 'other-text' || file.comparison === 'unread'
    })),
    signedForm: mayWrite ? again(formOf('signedFile')) : null,
    refusal: announcement && form?.id === 'announcement' ? form.refusal : ''
  }
}
