import { findReferences } from '../../../../text/references.ts'
import type { ImportedParagraph } from '../../imported-minutes.ts'
import type { ParagraphFlags } from './paragraph-flags.ts'

type Mention = { label: string; number: number; isForeign: boolean; raw: string }

/**
 * Fills in the own bilagor that each § cites. Some minutes number a bilaga after its §, some from 1: the text as a whole
 * tells which. In the former a bilaga with another number is an agreement's, or another §'s, and is flagged.
 */
export const labelAppendices = (flagsOf: ReadonlyMap<ImportedParagraph, ParagraphFlags>): void => {
  const paragraphs = [...flagsOf.keys()]
  const mentions = paragraphs.map(mentionsIn)
  const own = mentions.flatMap((list, index) =>
    list.filter(mention => !mention.isForeign).map(mention => mention.number === paragraphs[index]?.number)
  )
  const isNumberedByParagraph = own.filter(Boolean).length * 2 >= own.length
  for (const [index, paragraph] of paragraphs.entries()) {
    const list = mentions[index] ?? []
    const foreign = new Set(list.filter(mention => mention.isForeign).map(mention => mention.number))
    const isOwn = ({ number, isForeign }: Mention): boolean =>
      !isForeign && (number === paragraph.number || (!isNumberedByParagraph && !foreign.has(number)))
    paragraph.appendixLabels = [...new Set(list.filter(isOwn).map(mention => mention.label))]
    for (const mention of list) {
      if (isOwn(mention)) continue
      const isOther = !foreign.has(mention.number)
      flagsOf
        .get(paragraph)
        ?.add(isOther ? 'appendix-of-other-paragraph' : 'foreign-appendix', `bilaga ${mention.label}`)
    }
  }
}

const mentionsIn = ({ text, decisions }: ImportedParagraph): Mention[] => {
  const texts = decisions.flatMap(block => [...block.clauses.map(clause => clause.text), block.textAfter])
  return findReferences([text, ...texts].join('\n\n')).flatMap(reference =>
    reference.kind === 'appendix'
      ? reference.labels.map(label => ({
          label,
          number: Number.parseInt(label, 10),
          isForeign: reference.isForeign,
          raw: reference.raw
        }))
      : []
  )
}
