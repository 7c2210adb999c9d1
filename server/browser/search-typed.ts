import type { SearchAnswer } from '../domain/search/search-schemas.ts'
import { getJson } from './get-json.ts'

type Hit = SearchAnswer['items'][number]

/** The first cases and records that have the words, the last of which may be only begun; none where the server does not answer. */
export const searchTyped = async (
  text: string,
  { kind, limit }: { kind?: 'case'; limit: number },
  signal?: AbortSignal
): Promise<Hit[]> => {
  for (const asked of readingsOf(text)) {
    const query = new URLSearchParams({ text: asked, limit: String(limit), ...(kind && { kind }) })
    const answer = await getJson<SearchAnswer>(`/api/v1/search?${query.toString()}`, signal)
    if (!answer || answer.items.length) return answer?.items ?? []
  }
  return []
}

/**
 * By how the last word begins; where nothing begins so, by the word in its other forms ("hållplatser" for hållplats). A number alone is
 * a dnr of this year, or of the year before.
 */
const readingsOf = (text: string): string[] => {
  const [, number] = /^(?:dnr\s*)?(\d{1,5})\/?$/i.exec(text) ?? []
  if (number) {
    const year = new Date().getFullYear()
    return [...[year, year - 1].map(each => `${number}/${String(each).slice(-2)}`), text]
  }
  return /\p{L}{2}$/u.test(text) ? [`${text}*`, text] : [text]
}
