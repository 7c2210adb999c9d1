import { and, eq, gte, lte } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { ParagraphReference } from '../../text/reference-paragraphs.ts'
import type { Reference } from '../../text/references.ts'
import { formatDnr } from '../../text/dnr.ts'
import { findCaseByDnr } from '../cases/case-store.ts'
import { findMatters } from '../meetings/matter-store.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { yearOf } from '../shared/dates.ts'
import { findAppendices } from './appendix-store.ts'
import type { ReferenceStatus, ReferenceTarget } from './reference-schemas.ts'

export type ResolvedReference = { reference: Reference; status: ReferenceStatus; targets: ReferenceTarget[] }

/**
 * What the references in a text of this meeting point at. A § without a date is of the meeting's own organ and year; with a
 * date it is of the organ that met that day. A bilaga is one of the meeting's own. What is foreign is left alone.
 */
export const resolveReferences = async (
  store: Store,
  meeting: Meeting,
  references: readonly Reference[]
): Promise<ResolvedReference[]> => {
  const own = await ownTargets(store, meeting)
  const resolved = []
  for (const reference of references) {
    const isForeign = reference.isForeign || isOfNoParagraph(reference, own)
    const wanted = isForeign ? [] : await targetsOf(store, meeting, own, reference)
    const targets = wanted.filter(target => target !== undefined)
    const isWhole = targets.length === wanted.length
    const status: ReferenceStatus = isForeign ? 'foreign' : isWhole ? 'found' : 'missing'
    resolved.push({ reference, status, targets })
  }
  return resolved
}

// "bilaga 1" in § 82 belongs to an agreement: ours bear the number of one of the meeting's paragraphs.
const isOfNoParagraph = (reference: Reference, { byNumber }: Own): boolean =>
  reference.kind === 'appendix' && reference.labels.every(label => !byNumber.has(parseInt(label, 10)))

type Own = { byNumber: Map<number, string>; byAppendix: Map<string, string> }

const ownTargets = async (store: Store, meeting: Meeting): Promise<Own> => {
  const matters = await findMatters(store, meeting)
  const appendices = [...(await findAppendices(store, matters)).values()].flat()
  return {
    byNumber: new Map(
      matters.flatMap(({ id, number, foreseenNumber }) => pair(number ?? foreseenNumber, id))
    ),
    byAppendix: new Map(appendices.map(({ label, id }) => [label.replace('\u00a0', ' '), id]))
  }
}

const targetsOf = async (
  store: Store,
  meeting: Meeting,
  own: Own,
  reference: Reference
): Promise<(ReferenceTarget | undefined)[]> => {
  if (reference.kind === 'dnr') {
    const found = reference.dnr ? await findCaseByDnr(store, formatDnr(reference.dnr)) : undefined
    return [found && { kind: 'case', id: found.id }]
  }
  if (reference.kind === 'appendix') {
    return reference.labels.map(label => target('appendix', own.byAppendix.get(label)))
  }
  const paragraphs = []
  for (const number of reference.numbers) {
    const isOwn = reference.date === null && isOwnOrgan(meeting, reference)
    const found =
      (isOwn ? own.byNumber.get(number) : undefined) ??
      (await findParagraph(store, meeting, reference, number))
    paragraphs.push(target('paragraph', found))
  }
  return paragraphs
}

const { matters, meetings, organs } = schema

const findParagraph = async (
  { read }: Store,
  meeting: Meeting,
  { organ, date }: ParagraphReference,
  number: number
): Promise<string | undefined> => {
  const rows = await read
    .select({ id: matters.id, organId: organs.id, name: organs.name, abbreviation: organs.abbreviation })
    .from(matters)
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .innerJoin(organs, eq(organs.id, meetings.organId))
    .where(
      and(
        eq(matters.number, number),
        date
          ? and(lte(meetings.firstOn, date), gte(meetings.lastOn, date))
          : eq(matters.year, yearOf(meeting.firstOn))
      )
    )
  if (organ) return rows.find(row => sameOrgan(organ, row))?.id
  const ofOwnOrgan = rows.find(row => row.organId === meeting.organId)
  return (ofOwnOrgan ?? (date ? rows[0] : undefined))?.id
}

const isOwnOrgan = (meeting: Meeting, { organ }: ParagraphReference): boolean =>
  organ === null || organ.toLowerCase() === meeting.organName.toLowerCase()

const sameOrgan = (
  named: string,
  { name, abbreviation }: { name: string; abbreviation: string | null }
): boolean => [name, abbreviation].some(own => own?.toLowerCase() === named.toLowerCase())

const target = (kind: ReferenceTarget['kind'], id: string | undefined): ReferenceTarget | undefined =>
  id === undefined ? undefined : { kind, id }

const pair = (number: number | null, id: string): [number, string][] =>
  number === null ? [] : [[number, id]]
