import { findAppendixReferences, type AppendixReference } from './reference-appendices.ts'
import { findDnrReferences, type DnrReference } from './reference-dnr.ts'
import { findParagraphReferences, type ParagraphReference } from './reference-paragraphs.ts'

/** A mention of a §, a bilaga or a dnr. `start` and `end` are offsets in the text, `raw` is what stands between them. */
export type Reference = ParagraphReference | AppendixReference | DnrReference

/**
 * Every mention of a §, a bilaga and a dnr in Markdown or plain text, in order, none overlapping: "FD 2019-10-02 § 81",
 * "bilaga 75a-b", "dnr 044/21". `isForeign` marks those that belong to a law, an agreement or another body's register.
 */
export const findReferences = (text: string): Reference[] => {
  const found: Reference[] = [
    ...findParagraphReferences(text),
    ...findAppendixReferences(text),
    ...findDnrReferences(text)
  ].toSorted((a, b) => a.start - b.start)
  let end = 0
  return found.filter(reference => {
    if (reference.start < end) return false
    end = reference.end
    return true
  })
}
