import { appendixName, type AppendixReference } from '../../text/reference-appendices.ts'
import { findAppendices } from './appendix-store.ts'
import {
  appendixKey,
  isOwnMeeting,
  type NamedOrgan,
  type ReferencePlace,
  type ResolvedThing
} from './reference-place.ts'
import { findReferencedParagraphs, organNamed } from './referenced-paragraphs.ts'

/**
 * The bilagor that a reference names: those of the meeting itself, else those of the § of that number at the meeting that
 * is named, or of the organ's year. Ours bear the number of a §; "bilaga 1" that no § explains belongs to an agreement.
 */
export const resolveAppendices = async (
  place: ReferencePlace,
  reference: AppendixReference
): Promise<ResolvedThing[]> => {
  const organ = organNamed(reference.organ, place.organs)
  // "RCC 2021-03-01 (bilaga 79)": who is no organ of ours has no minutes here.
  const date = reference.organ && !organ ? null : reference.date
  const own = isOwnMeeting(place, organ, date) ? place : null
  const isOfOwnParagraph = (label: string): boolean => own?.byNumber.has(Number.parseInt(label, 10)) ?? false
  const others = reference.labels.filter(label => !isOfOwnParagraph(label))
  const elsewhere = await appendicesElsewhere(place, { organ, date }, others)
  const isNamed = organ !== null || date !== null
  const targetOf = (label: string): ResolvedThing['target'] => {
    const id = own?.byAppendix.get(label) ?? (isOfOwnParagraph(label) ? undefined : elsewhere.get(label))
    if (id) return { id }
    const isOurs = isNamed || isOfOwnParagraph(label) || !mayBeOfAgreement(label, [...elsewhere.keys()])
    return isOurs ? 'missing' : 'foreign'
  }
  return reference.labels.map(label => ({ name: appendixName(reference, label), target: targetOf(label) }))
}

/** Agreements and price lists number their bilagor from 1, without letters, and have few. */
const mostOfAgreement = 20

// Where the § has other bilagor the writer meant one of those: "bilaga 7" when there are 7 a and 7 b.
const mayBeOfAgreement = (label: string, labelsOfParagraphs: readonly string[]): boolean =>
  /^\d+$/.test(label) &&
  Number(label) <= mostOfAgreement &&
  !labelsOfParagraphs.some(each => Number.parseInt(each, 10) === Number(label))

const appendicesElsewhere = async (
  place: ReferencePlace,
  named: { organ: NamedOrgan | null; date: string | null },
  labels: readonly string[]
): Promise<Map<string, string>> => {
  const numbers = labels.map(label => Number.parseInt(label, 10))
  const paragraphs = await findReferencedParagraphs(place, named, numbers)
  const byParagraph = await findAppendices(place.store, paragraphs)
  const appendices = paragraphs.flatMap(({ id }) => byParagraph.get(id) ?? [])
  // A later entry wins: the first §§ are those that are meant.
  return new Map(appendices.toReversed().map(({ label, id }) => [appendixKey(label), id]))
}
