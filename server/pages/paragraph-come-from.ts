/** The § that somebody came from, as the address or the form remembers it; anything but an id is forgotten. */
export const paragraphComeFrom = (given: unknown): string => {
  const { paragraf } = (given ?? {}) as Record<string, unknown>
  return typeof paragraf === 'string' && /^[\w-]{1,100}$/.test(paragraf) ? paragraf : ''
}
