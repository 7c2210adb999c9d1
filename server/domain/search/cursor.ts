import { invalidField } from '../shared/app-error.ts'

/** The last entry of a page: the next begins after it, whatever has come in since. Without a nearness, the latest come first. */
export type Place = { id: number; near: number | null }

export const writeCursor = ({ id, near }: Place): string =>
  Buffer.from(near === null ? `${id}` : `${id}.${near}`).toString('base64url')

/** Throws a 422 for what is no cursor of ours. */
export const readCursor = (cursor: string): Place => {
  const [, id, near] = /^(\d{1,15})(?:\.(\d))?$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (id === undefined)
    throw invalidField('cursor', 'Skicka nextCursor från förra svaret, oförändrad, eller utelämna den.')
  return { id: Number(id), near: near === undefined ? null : Number(near) }
}
