import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib'
import type { PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib'
import { StructureReader } from './structure-reader.ts'

/** What is wrong with the structure tree, the marked content of the pages, the links and the fields. */
export const structureProblems = (pdf: PDFDocument): string[] => {
  if (!pdf.catalog.get(name('StructTreeRoot'))) return ['no structure tree']
  const tree = new StructureReader(pdf)
  return [...new Set([...tree.problems, ...pdf.getPages().flatMap(page => pageProblems(pdf, page, tree))])]
}

const name = (text: string) => PDFName.of(text)

const pageProblems = (pdf: PDFDocument, page: PDFPage, tree: StructureReader): string[] => {
  const problems: string[] = []
  const content = page.node.lookup(name('Contents'))
  if (!(content instanceof PDFRawStream)) return ['a page without content']
  const operators = new TextDecoder('latin1').decode(decodePDFRawStream(content).decode())
  if (operators.match(/\bB[DM]C\b/g)?.length !== operators.match(/\bEMC\b/g)?.length)
    problems.push('unbalanced marks')
  const key = page.node.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber() ?? -1
  const held = pdf.context.lookup(tree.parentTree.get(key))
  for (const [, mcid] of operators.matchAll(/\/MCID (\d+)/g)) {
    const element = tree.contents.get(`${String(page.ref)}/${mcid}`)
    if (!element) problems.push(`content ${mcid} outside the structure`)
    else if (!(held instanceof PDFArray) || String(held.get(Number(mcid))) !== element)
      problems.push('parent tree differs')
  }
  const annotations = page.node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []
  if (annotations.length && page.node.get(name('Tabs')) !== name('S'))
    problems.push('tab order is not that of the structure')
  return [
    ...problems,
    ...annotations.flatMap(ref => annotationProblems(pdf, ref as PDFRef, String(page.ref), tree))
  ]
}

const annotationProblems = (pdf: PDFDocument, ref: PDFRef, page: string, tree: StructureReader): string[] => {
  const annotation = pdf.context.lookup(ref, PDFDict)
  const isWidget = annotation.get(name('Subtype')) === name('Widget')
  const isPrinted = ((annotation.lookupMaybe(name('F'), PDFNumber)?.asNumber() ?? 0) & 4) !== 0
  return [
    isPrinted ? '' : 'annotation that is not printed',
    tree.annotations.get(String(ref)) === page ? '' : 'annotation whose element is on another page',
    isWidget || annotation.get(name('Contents')) ? '' : 'link without contents',
    !isWidget || (annotation.get(name('TU')) && annotation.get(name('AP')))
      ? ''
      : 'field without name or appearance'
  ].filter(Boolean)
}
