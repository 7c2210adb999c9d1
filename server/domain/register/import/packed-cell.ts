/**
 * Several items in one cell, each of several parts: `item|item`, `part~part`. A sign that belongs to the text has a backslash
 * before it, so that unpacking gives back exactly what was packed. Empty parts at the end are left out.
 */
export const packCell = (items: readonly (readonly string[])[]): string =>
  items.map(parts => withoutEmptyEnd(parts).map(escaped).join('~')).join('|')

export const unpackCell = (cell: string): string[][] =>
  cell === '' ? [] : splitAt(cell, '|').map(item => splitAt(item, '~').map(unescaped))

const withoutEmptyEnd = (parts: readonly string[]): readonly string[] => {
  const last = parts.findLastIndex(part => part !== '')
  return parts.slice(0, Math.max(last + 1, 1))
}

const escaped = (part: string): string => part.replace(/[\\|~]/g, '\\$&')
const unescaped = (part: string): string => part.replace(/\\([\\|~])/g, '$1')

const splitAt = (text: string, mark: '|' | '~'): string[] => {
  const parts = ['']
  for (const [sign] of text.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (sign === mark) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts
}
