import { bareClause, type ClauseForm } from '../../../../text/clauses.ts'
import type { Block } from '../paragraphs/blocks.ts'
import type { DecisionHeading } from './decision-headings.ts'
import type { ImportedClause, ImportedDecision } from '../../imported-minutes.ts'
import { splitSentences } from '../lines/sentences.ts'
import { startsLower } from '../lines/source-line.ts'

/** A decision block while its clauses are being read. */
export class OpenDecision {
  readonly heading: DecisionHeading
  /** The pieces of each clause, as written. */
  readonly clauses: string[][] = []
  #form: ClauseForm | undefined
  #title: string
  /** The mark of the clauses: 'att', '1.', a bullet as it was written, or '' for sentences. What has another is within a clause. */
  #mark: string | undefined
  /** "Kommunfullmäktige beslutar", under a proposal to it; how many clauses began so, and what the heading was without it. */
  #lead = { heading: '', clauses: 0, title: '' }
  /** The last clause ended in a colon, and its list goes on. */
  #hasList = false

  constructor(heading: DecisionHeading) {
    this.heading = heading
    this.#title = heading.heading
    const { inlineClause } = heading
    if (!inlineClause) return
    const clauses = splitInline(inlineClause)
    if (!plainRules.has(heading.rule) || (heading.rule === 'X beslutar göra' && clauses.length > 1))
      for (const clause of clauses) this.#add('att', 'att', clause)
    else for (const sentence of splitSentences(inlineClause)) this.#add('plain', '', sentence)
  }

  /** Takes the block as a clause, or as more of the last one; false when it is neither, and the decision is at its end. */
  take(block: Block): boolean {
    const { kind, text, lines } = block
    const startsBlock = lines[0]?.startsBlock ?? true
    this.#hasList = opensPoints.test(this.#written) || (this.#hasList && (kind !== 'text' || !startsBlock))
    if (kind === 'table') return this.#hasList && this.#goOn(text)
    if (/^att\s/iu.test(text) && !(this.#hasList && kind === 'bullet')) return this.#takeAtt(block)
    if (kind === 'numbered') return this.#takeNumbered(block)
    if (kind !== 'text') return this.#takePoint(block)
    if (this.#endsWithAtt && startsLower(text) && this.#mayBeginClause()) return this.#add('att', 'att', text)
    const isListed = this.#hasList && (!startsBlock || (this.#mark === '' && this.clauses.length === 1))
    if (this.clauses.length && (startsLower(text) || isListed)) return this.#goOn(text)
    return this.#takeSentence(text, lines[0]?.startsPage ?? false, startsBlock)
  }

  /** "Kommunfullmäktige beslutar att …" under a proposal to kommunfullmäktige: the words that the clause is to have there. */
  leadIn({ heading, inlineClause }: DecisionHeading): void {
    if (!this.clauses.length) {
      this.#lead = { heading, clauses: 0, title: this.#title }
      this.#title = `${this.#title}: ${heading}`
    }
    const begin = `${heading} att `
    for (const sentence of inlineClause ? splitSentences(begin + inlineClause) : []) {
      if (heading === this.#lead.heading && sentence.startsWith(begin)) this.#lead.clauses++
      this.#add('att', 'att', sentence.startsWith(begin) ? sentence.slice(begin.length) : sentence)
    }
  }

  /** Undefined when no clause came: then the heading was text. */
  close(): Omit<ImportedDecision, 'textAfter'> | undefined {
    const { kind, organName, addressee } = this.heading
    const form = this.#form
    if (!form || !this.clauses.length) return undefined
    // Where each clause says who is to decide, they are sentences, word for word.
    const { heading: lead, clauses: led, title } = this.#lead
    if (led > 1 && led === this.clauses.length) {
      const sentences = this.clauses.map(pieces => clauseOf('plain', `${lead} att ${pieces.join(' ')}`))
      return { heading: title, kind, organName, addressee, form: 'plain', clauses: sentences }
    }
    return {
      heading: form === 'att' ? this.#title.replace(/ att$/u, '') : this.#title,
      kind,
      organName,
      addressee,
      form,
      clauses: this.clauses.map(pieces => clauseOf(form, pieces.join(' ')))
    }
  }

  /** Clauses without att or number, of which only a heading after them would show where they end. */
  get isLoose(): boolean {
    return this.#form === 'plain' && this.clauses.length > 1
  }

  /** What was read as the rest of the heading; text of the § when no clause came. */
  get restOfHeading(): string {
    return this.#title.slice(this.heading.heading.length).replace(/^: /u, '')
  }

  get #endsWithAtt(): boolean {
    return / att$/u.test(this.#title)
  }

  get #written(): string {
    return this.clauses.at(-1)?.at(-1) ?? ''
  }

  #mayBeginClause(): boolean {
    return !this.clauses.length || /[,.;]$|\bsamt$|\boch$/u.test(this.#written)
  }

  #takeAtt(block: Block): boolean {
    if (block.kind === 'numbered') return this.#takeNumbered(block)
    // "Beslut: Efter omröstning beslutar nämnden" before att-lines is the rest of the heading, not a clause.
    if (this.#mark === '' && this.clauses.length === 1) {
      this.#title = `${this.#title}: ${this.clauses.pop()?.join(' ') ?? ''}`
      this.#form = undefined
    }
    return this.#add('att', 'att', block.text)
  }

  // The system numbers from 1 without gaps; a list that was numbered otherwise keeps its own numbers as text.
  #takeNumbered({ number, text }: Block): boolean {
    const isNext = number === this.clauses.length + 1
    if (isNext && (this.#mark === undefined || this.#form === 'numbered'))
      return this.#add('numbered', '1.', text)
    const numbered = `${number}. ${text}`
    if (this.#mark === undefined || (this.#mark === '1.' && this.#form === 'plain'))
      return this.#add('plain', '1.', numbered)
    // A list after sentences that were ended is an account of something else.
    return (this.#mark !== '' || this.#hasList) && this.#goOn(numbered)
  }

  #takePoint({ kind, mark, text }: Block): boolean {
    const isClause = this.#mark === undefined || this.#mark === mark
    if (kind === 'bullet' && isClause) return this.#add(this.#endsWithAtt ? 'att' : 'plain', mark, text)
    return this.clauses.length > 0 && this.#goOn(`${mark} ${text}`)
  }

  #takeSentence(text: string, startsPage: boolean, startsBlock: boolean): boolean {
    if (this.clauses.length && this.#mark !== '')
      return startsPage && !/[.;:,]$|\bsamt$/u.test(this.#written) && this.#goOn(text)
    if (!this.clauses.length && opensList.test(text) && text.length < 250) {
      this.#title = `${this.#title}: ${text.replace(/ ?[:.]$/u, '')}`
      return true
    }
    // "X beslutade" calls for att-lines: sentences may stand in their place, but what is set apart from them is text.
    const isSetApart = this.clauses.length > 0 && startsBlock
    if (isSetApart && (/^X (?:beslutar|föreslår)/u.test(this.heading.rule) || isAccount.test(text)))
      return false
    if (text.length > longestSentence) return false
    for (const sentence of splitSentences(text)) this.#add('plain', '', sentence)
    return true
  }

  #add(form: ClauseForm, mark: string, text: string): boolean {
    this.#form ??= form
    this.#mark ??= mark
    this.clauses.push([text])
    return true
  }

  #goOn(text: string): boolean {
    this.clauses.at(-1)?.push(text)
    return true
  }
}

/** Rules of headings whose clause on the same line stands without "att". */
const plainRules = new Set(['X beslutar göra', 'Beslut: …', 'X:s beslut: …', 'Beslutades så'])

// "… att anta programmet samt att det ersätter …" is two clauses, unless the first holds an att of its own.
const splitInline = (text: string): string[] => {
  const [first = '', ...others] = text.split(/(?<= samt| och) att /u)
  return / att /u.test(first) ? [text] : [first, ...others]
}

const clauseOf = (form: ClauseForm, written: string): ImportedClause => ({
  text: form === 'att' ? bareClause(written) : bareSentence(written),
  joiner: joinerOf(written)
})

/** "… enligt följande:", "… i uppdrag att": points come within the clause. */
const opensPoints = /:$|(?<!\p{L})att$/u

/** "Efter votering beslutar nämnden följande:" and "Enligt kommunstyrelsens förslag:" are the rest of the heading. */
const opensList = /beslu.*(?::|\bföljande\.?|\batt)$|\batt$|^(?:Enligt|I enlighet med|Under|Efter|Med) .*:$/iu

/** What begins so, set apart from the sentences of a decision, tells of it and is none of them. */
const isAccount =
  /^(?:Enligt|Av|Hur|Följande|Ordföranden|Justering\p{L}*|Mot|Ajournering|\p{Lu}\p{L}+ \p{Lu}\p{L}+ \()(?!\p{L})|^\p{Lu}[^.]{1,80} (?:hade velat|ville|yrkar|föreslår) att (?!besluta)/u

/** A decision is short; a longer block without att, number or heading is an account. */
const longestSentence = 1200

/** The joiner after a clause as it was written: "samt", ", samt", ";"; '' at the end or where there was none. */
const joinerOf = (text: string): string => {
  const tail = text.trimEnd().slice(-12)
  return /(?:[,;]? ?(?<!\p{L})(?:samt|och) ?[,;]?|[,;])$/u.exec(tail)?.[0].trim() ?? ''
}

// A numbered point may begin with "att", and then it is printed so.
const bareSentence = (text: string): string =>
  /^att\s/iu.test(text) ? `att ${bareClause(text)}` : bareClause(text)
