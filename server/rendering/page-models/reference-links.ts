import type { CheckedReference, ReferenceTarget } from '../../domain/paragraphs/reference-schemas.ts'
import type { HrefOf } from '../../text/link-references.ts'

/** Where each mention of a §, bilaga or dnr leads; `own` are the paragraphs that stand on the same page. */
export const hrefsOf = (
  references: readonly CheckedReference[],
  own: ReadonlySet<string> = new Set()
): HrefOf => {
  const hrefs = new Map(
    references.flatMap(({ raw, status, targets: [first] }): [string, string][] =>
      status === 'found' && first ? [[raw, hrefOfTarget(first, own)]] : []
    )
  )
  return raw => hrefs.get(raw)
}

/** What is written as a reference and points at nothing, each once. */
export const missingReferences = (references: readonly CheckedReference[]): string[] => [
  ...new Set(references.filter(({ status }) => status === 'missing').map(({ raw }) => raw))
]

const hrefOfTarget = ({ kind, id }: ReferenceTarget, own: ReadonlySet<string>): string => {
  if (kind === 'case') return `/arenden/${id}`
  if (kind === 'appendix') return `/bilagor/${id}/fil`
  return own.has(id) ? `#p-${id}` : `/paragrafer/${id}`
}
