/**
 * A copy that shares no memory. V8 keeps a part of a string as a window on the whole, so a cache of words would keep
 * every document that a word was first seen in.
 */
export const ownString = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')
