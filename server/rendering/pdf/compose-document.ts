import { inlineText, lexMarkdown } from '../../text/markdown-tree.ts'
import type { Block } from '../../text/markdown-tree.ts'
import { composeBlocks } from './compose-blocks.ts'
import { composeFacts, factsOf } from './compose-facts.ts'
import type { Fact } from './compose-facts.ts'
import { composeSignatures } from './compose-signatures.ts'
import { child, composeText } from './compose-text.ts'
import { splitDirectives } from './directives.ts'
import type { Directive } from './directives.ts'
import type { FlowBlock } from './flow.ts'
import type { StructNode, StructRole } from './structure.ts'
import { heightOf } from './paginate.ts'
import { printable } from './printable.ts'
import { headings, page, paragraphGap } from './styles.ts'
import type { Missing } from './text-in-faces.ts'

/** Everything a document holds, measured and in order, before it is known where pages end. */
export type Composition = {
  blocks: FlowBlock[]
  /** What stands at the bottom of the first page. */
  foot: FlowBlock[]
  missing: Missing
}

/** The output of a document template (Markdown and directives) as blocks. */
export const composeDocument = (source: string): Composition => {
  const composer = new Composer()
  for (const part of splitDirectives(source))
    if ('name' in part) composer.follow(part)
    else composer.add(lexMarkdown(part.markdown))
  return composer.finish()
}

class Composer {
  readonly #root: StructNode = { role: 'Document', parent: null }
  readonly #missing: Missing = new Set()
  readonly #blocks: FlowBlock[] = []
  readonly #foot: FlowBlock[] = []
  /** The sections that are open, outermost first; each was opened by a heading of its level. */
  #sections: { level: number; node: StructNode }[] = []
  #lastLevel = 0
  #textBelow: number | null = null
  #looksLike: number | null = null
  #nextListIs: Directive | null = null
  #startsPage = false
  #gap: number | null = null

  follow(directive: Directive): void {
    switch (directive.name) {
      case 'new-page':
        this.#startsPage = this.#blocks.length > 0
        return
      case 'heading-looks':
        this.#looksLike = directive.level
        return
      case 'text-below':
        this.#textBelow = directive.level
        return
      case 'text-end':
        this.#textBelow = null
        return
      default:
        this.#nextListIs = directive
    }
  }

  add(blocks: Block[]): void {
    let run: Block[] = []
    const endRun = () => {
      if (run.length)
        this.#push(
          composeBlocks(run, { node: this.#container, indent: 0, missing: this.#missing, ...this.#before() })
        )
      run = []
    }
    const shallowest = Math.min(...blocks.map(block => (block.type === 'heading' ? block.depth : Infinity)))
    for (const block of blocks) {
      if (block.type === 'heading' || this.#nextListIs) endRun()
      if (block.type === 'heading') this.#addHeading(block, this.#levelOf(block.depth, shallowest))
      else if (this.#nextListIs) this.#addSpecialList(block)
      else run.push(block)
    }
    endRun()
  }

  finish(): Composition {
    return { blocks: this.#blocks, foot: this.#foot, missing: this.#missing }
  }

  get #container(): StructNode {
    return this.#sections.at(-1)?.node ?? this.#root
  }

  #before(): { before?: number } {
    const gap = this.#gap
    this.#gap = null
    return gap === null ? {} : { before: gap }
  }

  #push(blocks: FlowBlock[]): void {
    const first = blocks[0]?.strips[0]
    if (first && this.#startsPage) {
      first.startsPage = true
      this.#startsPage = false
    }
    this.#blocks.push(...blocks)
  }

  /** A level is never skipped: who listens would look for the heading that is not there. */
  #levelOf(depth: number, shallowest: number): number {
    const wanted = this.#textBelow === null ? depth : this.#textBelow + 1 + depth - shallowest
    return Math.min(wanted, this.#lastLevel + 1, headings.length)
  }

  #addHeading(heading: Block & { type: 'heading' }, level: number): void {
    const isUsers = this.#textBelow !== null
    this.#lastLevel = level
    if (!isUsers) this.#openSection(level)
    const style = headings[(this.#looksLike ?? level) - 1] ?? headings[0]
    this.#looksLike = null
    if (!style) return
    const node = child(this.#container, `H${level}` as StructRole)
    const before = Math.max(style.before, this.#gap ?? 0)
    const text = composeText(heading.content, style, { node, indent: 0, before, missing: this.#missing })
    for (const each of text.strips) each.isGlued = true
    this.#push([isUsers || level === 1 ? text : withBookmark(text, inlineText(heading.content), level)])
    this.#gap = style.after
  }

  #openSection(level: number): void {
    if (level === 1) return
    this.#sections = this.#sections.filter(section => section.level < level)
    this.#sections.push({ level, node: child(this.#container, 'Sect') })
  }

  #addSpecialList(list: Block): void {
    const directive = this.#nextListIs
    this.#nextListIs = null
    const facts = factsOf(list)
    if (directive?.name === 'facts')
      this.#push(composeFacts(facts, this.#container, this.#missing, this.#gap ?? paragraphGap))
    if (directive?.name === 'signatures') this.#addSignatures(facts, directive.place)
    this.#gap = paragraphGap
  }

  /** With their heading, which stands just before them. */
  #addSignatures(signers: Fact[], place: 'flow' | 'first-page'): void {
    const heading = this.#blocks.pop()
    const signatures = composeSignatures(signers, this.#container, this.#missing)
    const block = [...(heading ? [heading] : []), signatures]
    const height = heightOf(block.flatMap(each => each.strips))
    if (place === 'first-page' && height < (page.height - page.top - page.bottom) / 2)
      this.#foot.push(...block)
    else {
      glueAbove(this.#blocks)
      this.#blocks.push(...block)
    }
  }
}

const withBookmark = (block: FlowBlock, title: string, level: number): FlowBlock => ({
  ...block,
  draw: (canvas, from, to, top) => {
    if (from === 0) canvas.bookmark(printable(title).trim(), level, top)
    block.draw(canvas, from, to, top)
  }
})

const linesAboveSignatures = 3

/** Signatures never stand alone on a page: nobody shall sign a sheet that tells nothing of what is signed. */
const glueAbove = (blocks: FlowBlock[]): void => {
  const strips = blocks.flatMap(block => block.strips).slice(-linesAboveSignatures)
  strips.forEach((each, index) => {
    each.isGlued = true
    if (index > 0) each.startsPage = false
  })
}
