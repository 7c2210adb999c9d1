import type { Change } from './record-event.ts'

/** Of what was sent to be changed, the fields that do change: as they were, and as they become. */
export const changesOf = (was: object, edit: object): Required<Pick<Change, 'before' | 'after'>> => {
  const old = was as Record<string, unknown>
  const changed = Object.entries(edit).filter(
    ([field, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(old[field])
  )
  return {
    before: Object.fromEntries(changed.map(([field]) => [field, old[field] ?? null])),
    after: Object.fromEntries(changed)
  }
}
