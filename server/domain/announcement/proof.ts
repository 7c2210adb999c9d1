import { findBody } from '../bodies/body-store.ts'
import type { Context } from '../shared/context.ts'
import type { DelegationAnnouncement } from './delegation-announcement-schemas.ts'
import type { Announcement } from './announcement-schemas.ts'
import { getAnnouncement } from './announcements.ts'

/** What a proof of announcement (bevis, KL 8:10 last paragraph) says. */
export type ProofOfAnnouncement =
  | { bodyName: string; announcement: Announcement }
  /** Of a delegationsbeslut. */
  | { bodyName: string; decision: DelegationAnnouncement }

/** How the proof is made into a PDF: given in app.ts. */
export type Proving = { renderProof: (proof: ProofOfAnnouncement) => Promise<{ bytes: Uint8Array }> }

/** The proof of an announcement as a PDF: that it is up, or when it was taken down. */
export const getProof = async (
  ctx: Context,
  announcementId: string,
  { renderProof }: Proving
): Promise<{ fileName: string; bytes: Uint8Array }> => {
  const announcement = await getAnnouncement(ctx, announcementId)
  const bodyName = (await findBody(ctx.store))?.name ?? ''
  const { bytes } = await renderProof({ bodyName, announcement })
  return { fileName: `bevis-om-anslag-${announcement.firstOn}.pdf`, bytes }
}
