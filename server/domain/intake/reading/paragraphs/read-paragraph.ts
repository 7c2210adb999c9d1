import { escapeMarkdown } from '../../../../text/markdown.ts'
import { type Block, readBlocks } from './blocks.ts'
import { type TextPiece, toMarkdown } from './block-markdown.ts'
import { OpenDecision } from '../decisions/clauses.ts'
import { type DecisionHeading, isOwnDecision, readDecisionHeading } from '../decisions/decision-headings.ts'
import { isSameOrgan } from '../organ-names.ts'
import type { HeadingCandidate } from './heading-candidates.ts'
import type { ImportedDecision, ImportedParagraph } from '../../imported-minutes.ts'
import { cutAtDecision, looksLikeDecision } from '../decisions/prose-decisions.ts'
import { readParagraphTitle } from './paragraph-title.ts'
import type { ParagraphFlags } from './paragraph-flags.ts'
import type { SourceLine } from '../lines/source-line.ts'
import { isUnknownHeading } from './unknown-headings.ts'
import { readDnr } from './written-dnr.ts'
import { type SubHeadingKind, subHeadingKind } from './sub-headings.ts'

/** What the whole text tells that a single § does not. */
export type TextFacts = { organName: string | null; columnWidth: number; hasFonts: boolean }

/** One § from its lines, the line of the heading first. `appendixLabels` is left empty: it takes the whole text to tell them. */
export const readParagraph = (
  heading: HeadingCandidate,
  lines: readonly SourceLine[],
  facts: TextFacts,
  flags: ParagraphFlags
): ImportedParagraph => {
  const found = readParagraphTitle(heading, lines, facts.columnWidth)
  const { title, hasSeveralDnr, references, linesTaken } = found
  const late = found.dnr === null ? lines.findIndex(isLateDnr(linesTaken)) : -1
  const dnr = found.dnr ?? readDnr(lines[late]?.text ?? '').dnr?.[0]?.number ?? null
  if (!title) flags.add('untitled-paragraph', '')
  if (hasSeveralDnr) flags.add('several-dnr', dnr ?? '')
  const body = new ParagraphReader(
    readBlocks(
      lines.filter((_, index) => index >= linesTaken && index !== late),
      facts.columnWidth
    ),
    facts,
    flags
  )
  return {
    number: heading.number,
    labelSuffix: heading.label,
    title: title || 'Utan rubrik',
    dnr,
    ...withReferences(body.read(), references),
    appendixLabels: []
  }
}

// A dnr set in the right margin comes some lines late out of a PDF: alone on its line, under its label.
const isLateDnr =
  (from: number) =>
  ({ text }: SourceLine, index: number): boolean =>
    index >= from &&
    index < from + 8 &&
    /^(?:Dnr|Diarie|Ärendenr|Ärendenummer)/iu.test(text) &&
    readDnr(text).rest === ''

const withReferences = <Body extends { text: string }>(body: Body, references: string): Body =>
  references ? { ...body, text: [escapeMarkdown(references), body.text].filter(Boolean).join('\n\n') } : body

type Part = { decision: Omit<ImportedDecision, 'textAfter'> | undefined; pieces: TextPiece[] }

/** Walks the blocks of a § once; what is open (a decision, a section of a known kind) settles what the next block is. */
class ParagraphReader {
  readonly #blocks: Block[]
  readonly #decisions: (DecisionHeading | undefined)[]
  /** The last block that is a heading of an own decision, and the last that names the decision itself ("Beslut"). */
  readonly #lastHeading: number
  readonly #lastPlainHeading: number
  readonly #facts: TextFacts
  readonly #flags: ParagraphFlags
  readonly #parts: Part[] = [{ decision: undefined, pieces: [] }]
  #open: OpenDecision | undefined
  #section: SubHeadingKind | undefined
  #blocksInSection = 0
  #isDecided = false

  constructor(blocks: Block[], facts: TextFacts, flags: ParagraphFlags) {
    this.#blocks = blocks
    this.#facts = facts
    this.#flags = flags
    this.#decisions = blocks.map(block =>
      block.kind === 'text' ? readDecisionHeading(block.text) : undefined
    )
    const isOwn = (heading: DecisionHeading | undefined): heading is DecisionHeading =>
      heading?.inlineClause === null && isOwnDecision(heading, facts.organName)
    this.#lastHeading = this.#decisions.findLastIndex(isOwn)
    this.#lastPlainHeading = this.#decisions.findLastIndex(
      heading => isOwn(heading) && isPlainHeading(heading)
    )
  }

  read(): Pick<ImportedParagraph, 'text' | 'decisions'> {
    for (const [index, block] of this.#blocks.entries()) {
      for (const part of this.#partsOf(block)) this.#readBlock(part, index, part === block)
    }
    this.#close()
    const last = this.#blocks.at(-1)
    if (!this.#isDecided && last?.kind === 'text' && looksLikeDecision(last.text))
      this.#flags.add('implicit-decision', last.text)
    const [before, ...parts] = this.#parts
    const decisions = parts.flatMap(({ decision, pieces }) =>
      decision ? [{ ...decision, textAfter: toMarkdown(pieces) }] : []
    )
    return { text: toMarkdown(before?.pieces ?? []), decisions }
  }

  // Prose is searched for a decision only where the § has none of its own.
  #partsOf(block: Block): Block[] {
    const mayDecide = !this.#isDecided && !this.#open && this.#lastHeading === -1 && !this.#isOthers
    return (mayDecide ? cutAtDecision(block, this.#facts.organName) : undefined) ?? [block]
  }

  get #isOthers(): boolean {
    return this.#section === 'procedure' || this.#section === 'statement' || this.#section === 'proposal'
  }

  #readBlock(block: Block, index: number, isWhole: boolean): void {
    if (/omedelbart justera/iu.test(block.text)) this.#flags.add('immediate-approval', block.text)
    const decision = isWhole ? this.#decisions[index] : readDecisionHeading(block.text)
    const kind = subHeadingKind(block.text)
    const isNamed = kind !== undefined && decision?.organName === null && decision.kind === 'proposed'
    if (decision && !isNamed && this.#openDecision(decision, block, index)) return
    const labelled = inlineSection(block)
    if (labelled) {
      this.#close(true)
      this.#section = labelled
      this.#blocksInSection = 0
      return this.#write(block)
    }
    if (kind || this.#isUnknownHeading(block, index)) return this.#openSection(block.text, kind)
    if (this.#open?.take(block)) return
    if (this.#open) this.#close()
    this.#write(block)
  }

  #openDecision(heading: DecisionHeading, block: Block, index: number): boolean {
    if (heading.rule === 'föreslår Y' && !this.#open) return false
    if (this.#isLeadIn(heading)) {
      this.#open?.leadIn(heading)
      return true
    }
    if (!isOwnDecision(heading, this.#facts.organName)) {
      if (heading.inlineClause !== null) return false
      this.#openSection(block.text, 'proposal')
      return true
    }
    if (this.#isQuoted(heading, index)) {
      if (heading.inlineClause === null) this.#write({ heading: heading.heading })
      return heading.inlineClause === null
    }
    if (heading.inlineClause !== null && !this.#mayDecideInline(heading, index)) return false
    this.#close()
    if (heading.label) this.#write({ heading: heading.label })
    this.#open = new OpenDecision(heading)
    this.#section = undefined
    if (heading.isMended) this.#flags.add('grammar-mended', block.text)
    return true
  }

  // Under a proposal to an organ its decision is worded as it is to be: "Kommunfullmäktige beslutar att anta planen".
  #isLeadIn({ kind, organName }: DecisionHeading): boolean {
    const open = this.#open?.heading
    if (!open || open.kind !== 'proposed' || kind !== 'decided' || !organName) return false
    return open.addressee
      ? isSameOrgan(organName, open.addressee)
      : !isSameOrgan(organName, this.#facts.organName)
  }

  // In a section of proposals "X beslutar" is part of a proposal when it comes first there, or when the real decision has
  // a heading of its own elsewhere in the §.
  #isQuoted(heading: DecisionHeading, index: number): boolean {
    if (this.#section !== 'proposal' && this.#section !== 'procedure') return false
    if (isPlainHeading(heading)) return false
    const isOnlyProposal = heading.kind === 'proposed' && heading.organName !== null && !this.#isDecided
    if (isOnlyProposal && this.#lastHeading === index && this.#lastPlainHeading === -1) return false
    return this.#blocksInSection === 0 || this.#isDecided || this.#lastPlainHeading > index
  }

  // Prose tells of decisions too. One that stands in the text decides only where the § has no other; under
  // a heading "Beslut" it is the decision.
  #mayDecideInline(heading: DecisionHeading, index: number): boolean {
    if (isPlainHeading(heading) || (this.#open && !this.#open.clauses.length)) return true
    if (this.#open && this.#open.heading.rule === 'X beslutar att …') return true
    if (this.#isOthers) return false
    const clause = heading.inlineClause ?? ''
    if (this.#isDecided || this.#open || this.#lastHeading > index) return false
    // In the past tense it may be history; what ends the § is its decision.
    const isPast = !/beslutar|beslutas|föreslår/iu.test(heading.heading)
    if (isPast && (index < this.#blocks.length - 1 || /\b\d{4}-\d\d-\d\d\b/u.test(clause))) return false
    this.#flags.add('inline-decision', `${heading.heading} att ${clause}`)
    return true
  }

  #openSection(heading: string, kind: SubHeadingKind | undefined): void {
    this.#close(kind !== undefined)
    this.#write({ heading: heading.replace(/ ?:$/u, '') })
    this.#section = kind
    this.#blocksInSection = 0
    if (kind) this.#flags.addSection(heading)
  }

  // Short lines under "Skickas till" and "Beslutsunderlag" are never headings by their look.
  #isUnknownHeading(block: Block, index: number): boolean {
    const isList = this.#section === 'recipients' || this.#section === 'documents'
    const next = this.#decisions[index + 1] ? undefined : this.#blocks[index + 1]
    return isUnknownHeading(block, this.#blocks[index - 1], next, this.#facts.hasFonts || isList)
  }

  #write(piece: TextPiece): void {
    this.#parts.at(-1)?.pieces.push(piece)
    if (!('heading' in piece)) this.#blocksInSection++
  }

  #close(isEndClear = false): void {
    const open = this.#open
    if (!open) return
    this.#open = undefined
    const decision = open.close()
    if (decision) {
      this.#isDecided = true
      this.#parts.push({ decision, pieces: [] })
      if (open.isLoose && !isEndClear) this.#flags.addLoose(decision)
    } else {
      // "Beslut" above "Nämnden beslutar": the first is only a heading, the second opens the block.
      this.#write({ heading: open.heading.heading })
      if (open.restOfHeading)
        this.#write({ kind: 'text', lines: [], text: open.restOfHeading, mark: '', number: null })
    }
  }
}

/** "Jäv: Anna Ek (S) anmäler jäv." opens a section, and is its text. */
const inlineSection = ({ kind, text }: Block): SubHeadingKind | undefined => {
  const label = kind === 'text' ? /^([^:]{3,60}): ./u.exec(text)?.[1] : undefined
  return label === undefined ? undefined : subHeadingKind(label)
}

const isPlainHeading = ({ rule }: DecisionHeading): boolean =>
  rule === 'X:s beslut' || rule.startsWith('Beslut')
