import { findBody } from '../bodies/body-store.ts'
import type { Context } from '../shared/context.ts'
import type { Announcement } from './announcement-schemas.ts'
import { getAnnouncement } from './announcements.ts'
import type { DelegationAnnouncement } from './delegation-announcement-schemas.ts'
import { getDelegationAnnouncement } from './delegation-announcements.ts'
import type { MeetingAnnouncement } from './meeting-announcement-schemas.ts'
import { getMeetingAnnouncement } from './meeting-announcements.ts'

/** What is proved: the announcement of approved minutes, of a delegationsbeslut, or of a meeting to be held. */
type Announced =
  { announcement: Announcement } | { decision: DelegationAnnouncement } | { meeting: MeetingAnnouncement }

/** What a proof of announcement (bevis, KL 8:10 last paragraph) says. */
export type ProofOfAnnouncement = { bodyName: string } & Announced

/** How the proof is made into a PDF: given in app.ts. */
export type Proving = { renderProof: (proof: ProofOfAnnouncement) => Promise<{ bytes: Uint8Array }> }

type ProofFile = { fileName: string; bytes: Uint8Array }

/** The proof of an announcement as a PDF: that it is up, or when it was taken down. */
export const getProof = async (
  ctx: Context,
  announcementId: string,
  proving: Proving
): Promise<ProofFile> => {
  const announcement = await getAnnouncement(ctx, announcementId)
  return made(ctx, { announcement }, announcement.firstOn, proving)
}

export const getProofOfDelegation = async (
  ctx: Context,
  decisionId: string,
  proving: Proving
): Promise<ProofFile> => {
  const decision = await getDelegationAnnouncement(ctx, decisionId)
  return made(ctx, { decision }, `delegationsbeslut-${decision.decidedOn}`, proving)
}

export const getProofOfMeeting = async (
  ctx: Context,
  meetingId: string,
  proving: Proving
): Promise<ProofFile> => {
  const meeting = await getMeetingAnnouncement(ctx, meetingId)
  return made(ctx, { meeting }, `sammantrade-${meeting.firstOn}`, proving)
}

const made = async (
  { store }: Context,
  announced: Announced,
  name: string,
  { renderProof }: Proving
): Promise<ProofFile> => {
  const bodyName = (await findBody(store))?.name ?? ''
  const { bytes } = await renderProof({ bodyName, ...announced })
  return { fileName: `bevis-om-anslag-${name}.pdf`, bytes }
}
