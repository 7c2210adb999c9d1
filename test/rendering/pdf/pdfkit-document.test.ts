import { expect, test } from 'vitest'
import { faceChain } from '../../../server/rendering/pdf/face-chain.ts'
import { Pdfkit } from '../../../server/rendering/pdf/pdfkit-document.ts'
import { TaggedDocument } from '../../../server/rendering/pdf/tagged-document.ts'

// These are pdfkit's own affairs: a new version may change them without a word.
test('pdfkit still has the private members that the engine leans on', () => {
  expect(Pdfkit.prototype).toHaveProperty('_addInfo')
  expect(Pdfkit.prototype).toHaveProperty('endAcroForm')
  const document = new TaggedDocument({
    title: 'T',
    author: 'A',
    changedAt: new Date(0),
    fileId: new Uint8Array(16)
  })
  document.addPage({ size: 'A4', margin: 0 })
  const [face] = faceChain('serif', 'regular')
  document.registerFont(face.name, face.font)
  document.font(face.name)
  expect(document._root.data).toHaveProperty('StructTreeRoot')
  expect(document.page).toMatchObject({ fonts: {}, annotations: [] })
  expect(document.outline).toHaveProperty('outlineData')
  expect(document._font.widths).toHaveLength(1)
  expect(document._font.unicode).toEqual([[0]])
  expect(document._font.subset.includeGlyph(face.shape('a').glyphs[0] ?? 0)).toBe(1)
})

test('one glyph stands for the same character whatever the process printed before', () => {
  for (const family of ['serif', 'sans'] as const)
    for (const text of ['µ', '’', '‘', '-', ' ', 'Ω', 'a', 'ä', 'Ŧ']) {
      const [face] = faceChain(family, 'regular')
      if (!face.covers(text.codePointAt(0) ?? 0)) continue
      face.shape('μʼʻ\u2010\u00a0Ωạ')
      expect(String.fromCodePoint(...face.codePointsOf(face.shape(text).glyphs[0] ?? 0))).toBe(text)
    }
})
