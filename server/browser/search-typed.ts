import type { SearchAnswer } from '../domain/search/search-schemas.ts'

type Hit = SearchAnswer['items'][number]

/** The first cases and records that have the words, the last of which may be only begun; none where the server does not answer. */
export const searchTyped = async (
  text: string,
  wanted: { kind?: 'case'; limit: number },
  signal?: AbortSignal
): Promise<Hit[]> => {
  try {
    for (const asked of readingsOf(text)) {
      const { kind, limit } = wanted
      const query = new URLSearchParams({ text: asked, limit: String(limit), ...(kind && { kind }) })
      const answer = await fetch(`/api/v1/search?${query.toString()}`, signal ? { signal } : {})
      if (!answer.ok) return []
      const { items } = (await answer.json()) as SearchAnswer
      if (items.length) return items
    }
  } catch {
    // Given up, or no contact: nothing is found.
  }
  return []
}

/** By how the last word begins; where nothing begins so, by the word in its other forms ("hållplatser" for hållplats). */
const readingsOf = (text: string): string[] => (/\p{L}{2}$/u.test(text) ? [`${text}*`, text] : [text])
