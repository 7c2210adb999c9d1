import { getJson } from '../get-json.ts'
import type { CheckedReference, ReferenceTarget } from '../../domain/paragraphs/reference-schemas.ts'

/** What a mention points at; without a title what it is may not be known to the reader. */
export type Known = { href: string; title: string }

export type ReferenceFacts = {
  known: ReadonlyMap<string, Known>
  missing: ReadonlySet<string>
}

/** What the mentions of the stored text point at, by their full names; undefined where the server does not answer. */
export const fetchReferenceFacts = async (paragraphId: string): Promise<ReferenceFacts | undefined> => {
  const found = await getJson<{ items: CheckedReference[] }>(
    `/api/v1/paragraphs/${encodeURIComponent(paragraphId)}/references`
  )
  if (!found) return undefined
  const targets = found.items.flatMap(reference => reference.targets)
  const titled = await Promise.all(targets.map(async target => [target.name, await titleOf(target)] as const))
  return {
    known: new Map(
      targets.flatMap((target, at) => {
        const title = titled[at]?.[1]
        return title === undefined ? [] : [[target.name, { href: hrefOf(target), title }] as const]
      })
    ),
    missing: new Set(found.items.flatMap(reference => reference.missing))
  }
}

const collections = { paragraph: 'paragraphs', appendix: 'appendices', case: 'cases' } as const
const titles = new Map<string, Promise<string | undefined>>()

/** Each is asked for once. The server refuses what the reader may not see, and then there is no title. */
const titleOf = ({ kind, id }: ReferenceTarget): Promise<string | undefined> => {
  const address = `/api/v1/${collections[kind]}/${encodeURIComponent(id)}`
  const title = titles.get(address) ?? getJson<{ title: string }>(address).then(answer => answer?.title)
  titles.set(address, title)
  return title
}

const hrefOf = ({ kind, id }: ReferenceTarget): string =>
  kind === 'case' ? `/arenden/${id}` : kind === 'appendix' ? `/bilagor/${id}/fil` : `/paragrafer/${id}`
