/** A list as a file: shown by `partials/export-links`. */
export type ExportLink = { text: string; href: string }

/** Links to the list as it is narrowed, in each format: `exportLinks('cases', { text, year })`. */
export const exportLinks = (
  noun: string,
  query: Readonly<Record<string, string | number | boolean | undefined>>
): ExportLink[] =>
  formats.map(({ text, format }) => {
    const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
    const search = new URLSearchParams(set.map(([name, value]) => [name, String(value)]))
    search.set('format', format)
    return { text, href: `/api/v1/${noun}/export?${search.toString()}` }
  })

const formats = [
  { text: 'CSV', format: 'csv' },
  { text: 'Excel', format: 'xlsx' },
  { text: 'JSON', format: 'json' }
] as const
