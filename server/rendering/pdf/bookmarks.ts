import type { Bookmark } from './canvas.ts'
import type { Outline } from './pdfkit-document.ts'
import type { TaggedDocument } from './tagged-document.ts'

/** The bookmarks as an outline that is open; one of a deeper level goes under the last one that is higher. */
export const writeBookmarks = (document: TaggedDocument, bookmarks: Bookmark[]): void => {
  const open: { level: number; item: Outline; count: number }[] = []
  const all: { item: Outline; count: number }[] = []
  for (const { title, level, page, top } of bookmarks) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1)
    for (const above of open) above.count++
    const item = (parent?.item ?? document.outline).addItem(title, { expanded: false })
    // pdfkit would send the reader to the right edge of the page.
    item.outlineData['Dest'] = [page, 'XYZ', null, top, null]
    const entry = { level, item, count: 0 }
    open.push(entry)
    all.push(entry)
  }
  for (const { item, count } of all) if (count) item.outlineData['Count'] = count
  if (all.length) document.outline.outlineData['Count'] = all.length
}
