import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { StructureReader } from './structure-reader.ts'

/** A piece of text as one who cannot see the pages meets it: the roles above it, outermost first, and its characters. */
export type StructurePiece = { id: string; page: number; roles: string[]; text: string }

export type PdfText = {
  pieces: StructurePiece[]
  /** Text that no element of the structure holds. */
  untagged: string[]
  artifacts: StructurePiece[]
  title: unknown
  language: unknown
}

/** Reads a PDF along its structure tree, from its first page to its last and back again if the tree says so. */
export const structureText = async (bytes: Uint8Array): Promise<PdfText> => {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true
  })
  const pdf = await task.promise
  const text: PdfText = { pieces: [], untagged: [], artifacts: [], ...(await factsOf(pdf)) }
  for (let number = 1; number <= pdf.numPages; number++)
    await readPage(await pdf.getPage(number), number, text)
  await task.destroy()
  const order = await orderOf(bytes)
  text.pieces.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  return text
}

// pdfjs tells the tree page by page; a table row that goes on over a page is whole only in the tree itself.
const orderOf = async (bytes: Uint8Array): Promise<Map<string, number>> => {
  const tree = new StructureReader(await PDFDocument.load(bytes, { updateMetadata: false }))
  return new Map(
    [...tree.contents.keys()].map((key, index) => [key.replace(/^(\d+) 0 R\/(\d+)$/, 'p$1R_mc$2'), index])
  )
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>
type Page = Awaited<ReturnType<Pdf['getPage']>>
type TreeNode = { role?: string; type?: string; id?: string; children?: TreeNode[] }
type ContentItem = { type?: string; tag?: string; id?: string | null; str?: string; hasEOL?: boolean }

const factsOf = async (pdf: Pdf) => {
  const info = (await pdf.getMetadata()).info as Record<string, unknown>
  return { title: info['Title'], language: info['Language'] }
}

const readPage = async (page: Page, number: number, text: PdfText): Promise<void> => {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const byId = collectById(items as ContentItem[], number, text)
  const walk = (node: TreeNode, roles: string[]): void => {
    if (node.type === 'content') {
      text.pieces.push({ id: node.id ?? '', page: number, roles, text: byId.get(node.id ?? '') ?? '' })
      byId.delete(node.id ?? '')
      return
    }
    for (const kid of node.children ?? [])
      walk(kid, node.role && node.role !== 'Root' ? [...roles, node.role] : roles)
  }
  walk(((await page.getStructTree()) ?? {}) as TreeNode, [])
  text.untagged.push(...[...byId.values()].filter(rest => rest.trim()))
}

const collectById = (items: ContentItem[], page: number, text: PdfText): Map<string, string> => {
  const byId = new Map<string, string>()
  const open: { tag: string; id: string | null }[] = []
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push({ tag: item.tag ?? '', id: item.id ?? null })
    else if (item.type === 'endMarkedContent') open.pop()
    else {
      const id = open.findLast(each => each.id)?.id
      const characters = `${item.str ?? ''}${item.hasEOL ? '\n' : ''}`
      if (open.some(each => each.tag === 'Artifact'))
        text.artifacts.push({ id: '', page, roles: [], text: characters })
      else if (id) byId.set(id, (byId.get(id) ?? '') + characters)
      else if (characters.trim()) text.untagged.push(characters)
    }
  }
  return byId
}
