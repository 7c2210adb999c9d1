import type { SearchAnswer } from '../../domain/search/search-schemas.ts'
import type { Act } from './acts.ts'

/** The first hits among cases and records, as the search page would have them; none where the server does not answer. */
export const findInRegister = async (text: string, signal: AbortSignal): Promise<Act[]> => {
  try {
    const answer = await fetch(`/api/v1/search?${new URLSearchParams({ text, limit: '8' }).toString()}`, {
      signal
    })
    if (!answer.ok) return []
    const { items } = (await answer.json()) as SearchAnswer
    return items.map(({ kind, id, label, title }) => ({
      name: `${label} ${title.map(part => part.text).join('')}`,
      group: 'Diariet',
      run: () => location.assign(`${kind === 'case' ? '/arenden' : '/handlingar'}/${encodeURIComponent(id)}`)
    }))
  } catch {
    return []
  }
}
