import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import { structureProblems } from './structure-problems.ts'

/** What in a file breaks PDF/A-2a or PDF/UA-1, as far as a program can see without veraPDF. Empty when all is well. */
export const pdfProblems = async (bytes: Uint8Array): Promise<string[]> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  return [...catalogProblems(pdf), ...metadataProblems(pdf), ...fontProblems(pdf), ...structureProblems(pdf)]
}

const name = (text: string) => PDFName.of(text)

const catalogProblems = (pdf: PDFDocument): string[] => {
  const { catalog, context } = pdf
  const problems: string[] = []
  const want = (isThere: unknown, what: string) => {
    if (!isThere) problems.push(what)
  }
  const isTrue = (dict: string, key: string) =>
    catalog.lookupMaybe(name(dict), PDFDict)?.lookup(name(key)) === PDFBool.True
  want(!context.trailerInfo.Encrypt, 'encrypted')
  want(context.trailerInfo.ID, 'no file identifier')
  want(isTrue('MarkInfo', 'Marked'), 'not marked as tagged')
  want(catalog.get(name('Lang')), 'no language')
  want(isTrue('ViewerPreferences', 'DisplayDocTitle'), 'the title is not displayed')
  want(catalog.get(name('PageLabels')), 'no page labels')
  want(
    catalog.lookupMaybe(name('OutputIntents'), PDFArray)?.lookup(0, PDFDict).get(name('DestOutputProfile')),
    'no output intent'
  )
  want(!isTrue('AcroForm', 'NeedAppearances'), 'the reader is asked to draw the fields')
  want(!catalog.get(name('OpenAction')) && !catalog.get(name('AA')), 'an action on opening')
  return problems
}

const metadataProblems = (pdf: PDFDocument): string[] => {
  const stream = pdf.catalog.lookup(name('Metadata'))
  if (!(stream instanceof PDFRawStream)) return ['no XMP']
  const xmp = new TextDecoder().decode(stream.getContents())
  const wanted = [
    /<pdfaid:part>2<\/pdfaid:part>/,
    /<pdfaid:conformance>A<\/pdfaid:conformance>/,
    /<pdfuaid:part>1<\/pdfuaid:part>/,
    /<dc:title>.*<rdf:li xml:lang="x-default">[^<]+<\/rdf:li>/,
    /<pdfaSchema:namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\//
  ]
  return [
    ...wanted.filter(each => !each.test(xmp)).map(each => `XMP lacks ${each.source}`),
    ...(stream.dict.get(name('Filter')) ? ['XMP is compressed'] : []),
    ...(isWellFormed(xmp) ? [] : ['XMP is not well formed'])
  ]
}

const isWellFormed = (xml: string): boolean => {
  const open: string[] = []
  for (const [, slash, tag, selfClosed] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (selfClosed) continue
    if (!slash) open.push(tag ?? '')
    else if (open.pop() !== tag) return false
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)
}

const fontProblems = (pdf: PDFDocument): string[] =>
  pdf.context.enumerateIndirectObjects().flatMap(([, object]: [unknown, PDFObject]) => {
    if (!(object instanceof PDFDict)) return []
    if (object.get(name('Type')) === name('FontDescriptor') && !object.get(name('FontFile2')))
      return [`font not embedded: ${String(object.get(name('FontName')))}`]
    if (object.get(name('Subtype')) === name('Type0') && !object.get(name('ToUnicode')))
      return ['font without characters']
    if (object.get(name('S')) === name('JavaScript')) return ['JavaScript']
    return []
  })
