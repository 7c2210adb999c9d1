import type { Store } from '../../db/store.ts'
import { dayInSweden, type IsoDate } from '../shared/dates.ts'
import { findImmediateApprovals } from './approval-store.ts'
import { currentMinutesOf } from './current-minutes.ts'
import type { MinutesParagraph } from './minutes.ts'

export type ImmediateParagraph = {
  paragraph: MinutesParagraph
  sealedOn: IsoDate
  approvedOn: IsoDate | null
}

/** The §§ of a meeting that were approved at once, as they stand in their own act. */
export const findImmediateParagraphs = async (
  store: Store,
  meetingId: string
): Promise<Map<string, ImmediateParagraph>> => {
  const found = new Map<string, ImmediateParagraph>()
  for (const act of await findImmediateApprovals(store, meetingId)) {
    const { minutes } = await currentMinutesOf(store, act)
    const days = { sealedOn: dayInSweden(act.createdAt), approvedOn: act.approvedOn }
    for (const paragraph of minutes.sections.flatMap(({ paragraphs }) => paragraphs))
      found.set(paragraph.id, { paragraph, ...days })
  }
  return found
}
