import type { CheckedReference, ReferenceTarget } from '../../domain/paragraphs/reference-schemas.ts'
import type { HrefOf } from '../../text/link-references.ts'

/** Where each §, bilaga or dnr that is mentioned leads; `own` are the paragraphs that stand on the same page. */
export const hrefsOf = (
  references: readonly CheckedReference[],
  own: ReadonlySet<string> = new Set()
): HrefOf => {
  const targets = references.flatMap(reference => reference.targets)
  const hrefs = new Map(targets.map(target => [target.name, hrefOfTarget(target, own)]))
  return name => hrefs.get(name)
}

/** What is written as a reference and points at nothing, each once; of several that are named at once, which. */
export const missingReferences = (references: readonly CheckedReference[]): string[] => [
  ...new Set(
    references
      .filter(({ status }) => status === 'missing')
      .map(({ raw, targets, missing }) =>
        targets.length + missing.length > 1 ? `${raw}: ${listed(missing)}` : raw
      )
  )
]

const mostListed = 5

const listed = (names: readonly string[]): string =>
  names.length > mostListed
    ? `${names.slice(0, mostListed).join(', ')} och ${names.length - mostListed} till`
    : names.join(', ')

const hrefOfTarget = ({ kind, id }: ReferenceTarget, own: ReadonlySet<string>): string => {
  if (kind === 'case') return `/arenden/${id}`
  if (kind === 'appendix') return `/bilagor/${id}/fil`
  return own.has(id) ? `#p-${id}` : `/paragrafer/${id}`
}
