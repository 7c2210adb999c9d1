import type { Store } from '../../db/store.ts'
import { findSecretMatters, findSecretMeetings } from './secret-meetings.ts'

/** What the system itself makes, by the key under which it is registered once. */
export const minutesKey = (meetingId: string): string => `minutes:${meetingId}`

/** The §§ of a meeting that were approved at once, with the file that came back signed. */
export const excerptKey = (meetingId: string, paragraphIds: readonly string[]): string =>
  `excerpt:${meetingId}:${paragraphIds.join(',')}`

export const summaryKey = (meetingId: string): string => `summary:${meetingId}`

/** The kallelser to one meeting are one record, each that adds to the first a file of it. */
export const summonsKey = (meetingId: string): string => `summons:${meetingId}`

/** What is mailed about a meeting that is cancelled; it is no document of its own, and leads to the kallelse it takes back. */
export const cancellationKey = (meetingId: string): string => `cancellation:${meetingId}`

/** What is mailed to the ersättare who is called to a meeting in the place of one person; `turn` counts those called anew. */
export const substituteKey = (meetingId: string, forPersonId: string, turn = 0): string =>
  ['substitute', meetingId, forPersonId, ...(turn ? [turn] : [])].join(':')

/** What is mailed to the same ersättare when no longer needed. */
export const releaseKey = (meetingId: string, forPersonId: string, turn = 0): string =>
  ['substitute-release', meetingId, forPersonId, ...(turn ? [turn] : [])].join(':')

export const extractKey = (meetingId: string, paragraphIds: readonly string[]): string =>
  `extract:${meetingId}:${paragraphIds.join(',')}`

/**
 * Which of the documents hold something under a mark inside: what is made of a meeting with a secret §, and the extract of such
 * a §. The record tells of it by its title, but its files are for those who may read what is secret; others read the copy on
 * the page of the meeting.
 */
export const findDocumentsWithSecrets = async (
  store: Store,
  keys: readonly (string | null)[]
): Promise<ReadonlySet<string>> => {
  const parts = keys.flatMap(key => (key === null ? [] : { key, ...partsOf(key) }))
  const meetings = await findSecretMeetings(
    store,
    parts.flatMap(({ meetingId, paragraphIds }) =>
      paragraphIds.length === 0 && meetingId ? [meetingId] : []
    )
  )
  const matters = await findSecretMatters(
    store,
    parts.flatMap(({ paragraphIds }) => paragraphIds)
  )
  const isSecret = ({ meetingId, paragraphIds }: Parts): boolean =>
    paragraphIds.length > 0 ? paragraphIds.some(id => matters.has(id)) : meetings.has(meetingId)
  return new Set(parts.filter(isSecret).map(({ key }) => key))
}

type Parts = { meetingId: string; paragraphIds: string[] }

const partsOf = (key: string): Parts => {
  const [kind = '', meetingId = '', paragraphs = ''] = key.split(':')
  const isOurs = ['minutes', 'excerpt', 'summary', 'summons', 'extract'].includes(kind)
  return {
    meetingId: isOurs ? meetingId : '',
    paragraphIds: kind === 'extract' || kind === 'excerpt' ? paragraphs.split(',').filter(Boolean) : []
  }
}
