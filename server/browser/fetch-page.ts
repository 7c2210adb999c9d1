/** The page as a document; undefined where it is another kind of page, or there is none. */
export const fetchPage = async (address: string, body?: URLSearchParams): Promise<Document | undefined> => {
  try {
    const answer = await fetch(address, body ? { method: 'POST', body } : {})
    if (!answer.headers.get('content-type')?.startsWith('text/html')) return undefined
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return page.querySelector('.desk') ? page : undefined
  } catch {
    return undefined
  }
}
