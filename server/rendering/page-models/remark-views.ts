import type { Remark } from '../../domain/approval/remark-schemas.ts'

/** What to look over before the minutes are sealed, and where it is mended; '' where it is on the page itself. */
export type RemarkView = { message: string; href: string }

export const remarkViews = (remarks: readonly Remark[], meetingId: string): RemarkView[] =>
  remarks.map(remark => ({ message: remark.message, href: placeOf(remark, meetingId) }))

const placeOf = ({ code, paragraphId, attendanceId }: Remark, meetingId: string): string => {
  if (paragraphId) return `/paragrafer/${paragraphId}`
  if (attendanceId) return `/narvaro/${attendanceId}`
  return code === 'signers-missing' ? `/sammantraden/${meetingId}/narvaro` : ''
}

/** Whether anything of it stands in the way. */
export const sealingText = (remarks: readonly Remark[]): string =>
  remarks.some(({ code }) => code === 'signers-missing')
    ? 'De som ska skriva under måste skrivas in innan protokollet kan låsas. Inget annat hindrar det.'
    : 'Inget av det hindrar att protokollet låses.'
