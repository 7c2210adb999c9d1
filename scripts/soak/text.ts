import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { documentOf } from '../../server/text/editor/from-markdown.ts'
import { markdownOf } from '../../server/text/editor/to-markdown.ts'
import { markdownToPlain } from '../../server/text/markdown.ts'
import { editorDocument, nastyMarkdown, wordsOf } from './editor-documents.ts'

export type TextSoak = {
  ok: boolean
  documents: number
  sources: number
  /** The first that failed, as small as it could be made, by the promise that it breaks. */
  broken: Record<string, string>
}

/** Lets so many documents go through the stored form and back, and half as many texts through the editor. */
export const soak = async (count = 30_000): Promise<TextSoak> => {
  const sources = Math.ceil(count / 2)
  const broken = {
    ...failureOf('no word changes between the editor and what is stored', editorDocument, keepsWords, count),
    ...failureOf('stored again it is stored the same', editorDocument, isStable, sources),
    ...failureOf(
      'a stored text that is opened and saved reads the same',
      nastyMarkdown,
      readsTheSame,
      sources
    )
  }
  return { ok: Object.keys(broken).length === 0, documents: count, sources, broken }
}

const keepsWords = (document: Node): boolean =>
  wordsOf(documentOf(markdownOf(document))).join('\n') === wordsOf(document).join('\n')

const isStable = (document: Node): boolean => {
  const stored = markdownOf(document)
  return markdownOf(documentOf(stored)) === stored
}

/** Held against marked, which the page and the PDF read with. */
const readsTheSame = (source: string): boolean =>
  folded(markdownToPlain(markdownOf(documentOf(source)))) === folded(markdownToPlain(source))

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

const failureOf = <T>(
  promise: string,
  given: fc.Arbitrary<T>,
  holds: (value: T) => boolean,
  numRuns: number
): Record<string, string> => {
  const { failed, counterexample } = fc.check(fc.property(given, holds), { numRuns })
  return failed ? { [promise]: String(counterexample?.[0]) } : {}
}
