import { searchTyped } from '../search-typed.ts'
import type { Act } from './acts.ts'

/** The first hits among cases and records; none where the server does not answer. */
export const findInRegister = async (text: string, signal: AbortSignal): Promise<Act[]> => {
  const hits = await searchTyped(text, { limit: 8 }, signal)
  return hits.map(({ kind, id, label, title }) => ({
    name: `${label} ${title.map(part => part.text).join('')}`,
    group: 'Diariet',
    run: () => location.assign(`${kind === 'case' ? '/arenden' : '/handlingar'}/${encodeURIComponent(id)}`)
  }))
}
