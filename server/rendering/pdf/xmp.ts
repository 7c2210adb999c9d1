/** What the metadata tells: the same in the file's Info and in its XMP, as PDF/A requires. */
export type XmpFacts = { title: string; author: string; creator: string; producer: string; changedAt: Date }

/**
 * The descriptions that pdfkit's XMP packet shall hold besides its own PDF/A identifier. pdfkit writes the title
 * unescaped ("A & B" breaks the packet) and knows either PDF/A or PDF/UA, so both are written here.
 */
export const xmpDescriptions = ({ title, author, creator, producer, changedAt }: XmpFacts): string => {
  const date = `${changedAt.toISOString().slice(0, 19)}Z`
  return [
    describe(
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
      `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>` +
        `<xmp:MetadataDate>${date}</xmp:MetadataDate><xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>`
    ),
    describe(
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
      '<dc:format>application/pdf</dc:format>' +
        `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>` +
        `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>` +
        '<dc:language><rdf:Bag><rdf:li>sv-SE</rdf:li></rdf:Bag></dc:language>'
    ),
    describe(
      'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
      `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`
    ),
    describe('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', '<pdfuaid:part>1</pdfuaid:part>'),
    pdfuaSchema
  ].join('\n')
}

const describe = (namespaces: string, properties: string): string =>
  `<rdf:Description rdf:about="" ${namespaces}>${properties}</rdf:Description>`

// PDF/A allows only properties it knows, or whose schema stands in the packet: PDF/UA's is not one it knows.
const pdfuaSchema = describe(
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ' +
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
    '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
    '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
    '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
    '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
    '<pdfaProperty:category>internal</pdfaProperty:category>' +
    '<pdfaProperty:description>Part of ISO 14289 the file follows</pdfaProperty:description>' +
    '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>'
)

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;'
}
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, sign => entities[sign] ?? sign)
