import type { Store } from '../../db/store.ts'
import { findSecretMeetings } from './secret-meetings.ts'

const minutesPrefix = 'minutes:'

/** What the system itself makes, by the key under which it is registered once. */
export const minutesKey = (meetingId: string): string => `${minutesPrefix}${meetingId}`

/**
 * Which of the documents hold something under a mark inside: the protokoll of a meeting with a secret §. The record tells of
 * it by its title, but its files are for those who may read what is secret; others read the copy on the page of the meeting.
 */
export const findDocumentsWithSecrets = async (
  store: Store,
  keys: readonly (string | null)[]
): Promise<ReadonlySet<string>> => {
  const meetingIds = keys.flatMap(key =>
    key?.startsWith(minutesPrefix) ? key.slice(minutesPrefix.length) : []
  )
  return new Set([...(await findSecretMeetings(store, meetingIds))].map(minutesKey))
}
