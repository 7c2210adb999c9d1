/** What the API answers; undefined where it refuses, does not answer, or is no longer waited for. */
export const getJson = async <Answer>(address: string, signal?: AbortSignal): Promise<Answer | undefined> => {
  try {
    const answer = await fetch(address, signal ? { signal } : {})
    return answer.ok ? ((await answer.json()) as Answer) : undefined
  } catch {
    return undefined
  }
}
