import type { SQL } from 'drizzle-orm'
import type { Store } from '../../db/store.ts'
import type { Organ } from '../bodies/organ-schemas.ts'
import { findOrgans } from '../bodies/organ-store.ts'
import { visibleTo } from '../meetings/meeting-visibility.ts'
import { findMatters } from '../meetings/matter-store.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import type { Context } from '../shared/context.ts'
import { findAppendices } from './appendix-store.ts'

/** Where a text with references stands: its meeting, and what that holds by § and by label of bilaga. */
export type ReferencePlace = {
  store: Store
  meeting: Meeting
  /** Meetings that the reader may know of: no other is pointed at. */
  visible: SQL | undefined
  organs: readonly NamedOrgan[]
  byNumber: ReadonlyMap<number, string>
  byAppendix: ReadonlyMap<string, string>
}

export type NamedOrgan = Pick<Organ, 'id' | 'name' | 'abbreviation'>

/** One thing that a reference names: where it is, or that it is nowhere, or no concern of ours. */
export type ResolvedThing = { name: string; target: { id: string } | 'missing' | 'foreign' }

export const placeOf = async ({ store, actor }: Context, meeting: Meeting): Promise<ReferencePlace> => {
  const matters = await findMatters(store, meeting)
  const appendices = [...(await findAppendices(store, matters)).values()].flat()
  return {
    store,
    meeting,
    visible: visibleTo(actor, store),
    organs: await findOrgans(store),
    byNumber: new Map(
      matters.flatMap(({ id, number, foreseenNumber }) => pair(number ?? foreseenNumber, id))
    ),
    byAppendix: new Map(appendices.map(({ label, id }) => [appendixKey(label), id]))
  }
}

/** A label as it is looked up: a plain space before the letter. */
export const appendixKey = (label: string): string => label.replace('\u00a0', ' ')

/** Whether an organ and a day, either of them perhaps not named, are those of the text's own meeting. */
export const isOwnMeeting = (
  { meeting }: ReferencePlace,
  organ: NamedOrgan | null,
  date: string | null
): boolean =>
  (organ === null || organ.id === meeting.organId) &&
  (date === null || (meeting.firstOn <= date && date <= meeting.lastOn))

const pair = (number: number | null, id: string): [number, string][] =>
  number === null ? [] : [[number, id]]
