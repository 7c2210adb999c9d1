import type { ImportFlag } from './imported-minutes.ts'

export type RaiseFlag = (
  code: string,
  message: string,
  where?: { paragraph?: number; excerpt?: string }
) => void

/** The flags of one import: those of the reading first, then those that storing raises. */
export const newFlags = (read: readonly ImportFlag[]): { all: ImportFlag[]; raise: RaiseFlag } => {
  const all = [...read]
  const raise: RaiseFlag = (code, message, { paragraph, excerpt = '' } = {}) =>
    all.push({ code, message, paragraph: paragraph ?? null, excerpt: excerpt.slice(0, 200) })
  return { all, raise }
}
