const unread = new WeakMap<object, Set<string>>()

/** Remembers what stands in the address of a page and cannot be read, so that the page says so. */
export const noteUnread = (query: object, values: readonly string[]): void => {
  const known = unread.get(query) ?? new Set()
  for (const value of values) known.add(value)
  unread.set(query, known)
}

export const unreadIn = (query: unknown): readonly string[] =>
  typeof query === 'object' && query ? [...(unread.get(query) ?? [])] : []
