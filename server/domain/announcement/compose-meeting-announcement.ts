import type { Store } from '../../db/store.ts'
import { findMatters } from '../meetings/matter-store.ts'
import type { AnnouncedMeeting } from '../meetings/meeting-announcement.ts'
import { findPublicCaseTitles } from '../meetings/meeting-announcement-store.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import { findSecretMatters } from '../secrecy/secret-meetings.ts'

/** What an announcement of the meeting says as it stands now (KL 5:13), for anybody. */
export const composeAnnouncedMeeting = async (store: Store, meeting: Meeting): Promise<AnnouncedMeeting> => {
  const { organName, firstOn, lastOn, startsAt, endsAt, place, isBudget } = meeting
  const matters = (await findMatters(store, meeting))
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ id, title, dnr }) => ({ id, title, dnr }))
  const content = { organName, firstOn, lastOn, startsAt, endsAt, place, isPublic: isBudget, matters }
  return withPublicTitles(store, content)
}

/** Each matter as the public register has it now: what has come under a mark since is gone from the board at once. */
export const withPublicTitles = async (
  store: Store,
  content: AnnouncedMeeting
): Promise<AnnouncedMeeting> => {
  const ids = content.matters.map(({ id }) => id)
  const secret = await findSecretMatters(store, ids)
  const publicTitles = await findPublicCaseTitles(store, ids)
  const matters = content.matters.map(({ id, title, dnr }) => ({
    id,
    title: publicTitles.get(id) ?? (secret.has(id) ? withheldText : title),
    dnr
  }))
  return { ...content, matters }
}

/** Whether two announcements say the same. */
export const saysTheSame = (one: AnnouncedMeeting, other: AnnouncedMeeting): boolean =>
  whatIsSaid(one) === whatIsSaid(other)

const whatIsSaid = (content: AnnouncedMeeting): string => {
  const { firstOn, lastOn, startsAt, endsAt, place, isPublic, matters } = content
  const told = matters.map(({ title, dnr }) => [title, dnr])
  return JSON.stringify([firstOn, lastOn, startsAt, endsAt, place, isPublic, told])
}
