import { formatDnr } from '../../text/dnr.ts'
import { dnrName, type DnrReference } from '../../text/reference-dnr.ts'
import { paragraphName, type ParagraphReference } from '../../text/reference-paragraphs.ts'
import type { Reference } from '../../text/references.ts'
import { findCaseByDnr } from '../cases/case-store.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import type { Context } from '../shared/context.ts'
import { isOwnMeeting, placeOf, type ReferencePlace, type ResolvedThing } from './reference-place.ts'
import type { ReferenceStatus, ReferenceTarget } from './reference-schemas.ts'
import { findReferencedParagraphs, organNamed } from './referenced-paragraphs.ts'
import { resolveAppendices } from './resolve-appendices.ts'

export type ResolvedReference = {
  reference: Reference
  status: ReferenceStatus
  targets: ReferenceTarget[]
  /** The full names of what is not to be found. */
  missing: string[]
}

/**
 * What the references in a text of this meeting point at. A § or a bilaga without a date is of the meeting's own organ and
 * year; with a date it is of the organ that met that day. What is foreign is left alone.
 */
export const resolveReferences = async (
  ctx: Context,
  meeting: Meeting,
  references: readonly Reference[]
): Promise<ResolvedReference[]> => {
  const place = await placeOf(ctx, meeting)
  const resolved: ResolvedReference[] = []
  for (const reference of references) {
    const things = reference.isForeign ? [] : await thingsOf(place, reference)
    resolved.push({ reference, ...summaryOf(reference, things) })
  }
  return resolved
}

const summaryOf = (
  { kind }: Reference,
  things: readonly ResolvedThing[]
): Pick<ResolvedReference, 'status' | 'targets' | 'missing'> => {
  const missing = things.filter(({ target }) => target === 'missing').map(({ name }) => name)
  const targets = things.flatMap(({ name, target }): ReferenceTarget[] =>
    typeof target === 'object' ? [{ kind: kind === 'dnr' ? 'case' : kind, id: target.id, name }] : []
  )
  return { status: missing.length ? 'missing' : targets.length ? 'found' : 'foreign', targets, missing }
}

const thingsOf = (place: ReferencePlace, reference: Reference): Promise<ResolvedThing[]> => {
  switch (reference.kind) {
    case 'paragraph':
      return resolveParagraphs(place, reference)
    case 'appendix':
      return resolveAppendices(place, reference)
    case 'dnr':
      return resolveDnr(place, reference)
  }
}

const resolveParagraphs = async (
  place: ReferencePlace,
  reference: ParagraphReference
): Promise<ResolvedThing[]> => {
  const { organs, byNumber } = place
  const { organ: named, date, numbers } = reference
  const organ = organNamed(named, organs)
  const isUnknownOrgan = named !== null && organ === null
  const ownId = (number: number): string | undefined =>
    !isUnknownOrgan && isOwnMeeting(place, organ, date) ? byNumber.get(number) : undefined
  const others = isUnknownOrgan ? [] : numbers.filter(number => !ownId(number))
  const elsewhere = await findReferencedParagraphs(place, { organ, date }, others)
  return numbers.map(number => {
    const id = ownId(number) ?? elsewhere.find(each => each.number === number)?.id
    return { name: paragraphName(reference, number), target: id ? { id } : 'missing' }
  })
}

const resolveDnr = async (
  { store }: ReferencePlace,
  { dnr, number }: DnrReference
): Promise<ResolvedThing[]> => {
  const found = dnr ? await findCaseByDnr(store, formatDnr(dnr)) : undefined
  return [{ name: dnrName(number), target: found ? { id: found.id } : 'missing' }]
}
