import { bareClause, type ClauseForm } from '../../text/clauses.ts'
import type { Block } from './blocks.ts'
import type { DecisionHeading } from './decision-headings.ts'
import type { ImportedClause, ImportedDecision } from './imported-minutes.ts'
import { startsLower } from './source-line.ts'

/** A decision block while its clauses are being read. */
export class OpenDecision {
  readonly heading: DecisionHeading
  #form: ClauseForm | undefined
  /** The pieces of each clause, as written. */
  readonly clauses: string[][] = []
  #title: string
  /** The last clause ended in a colon, and its list goes on. */
  #hasList = false

  constructor(heading: DecisionHeading) {
    this.heading = heading
    this.#title = heading.heading
    if (heading.inlineClause)
      this.#add(
        heading.rule === 'X beslutar göra' || heading.rule === 'Beslut: …' ? 'plain' : 'att',
        heading.inlineClause
      )
  }

  /** Takes the block as a clause, or as more of the last one; false when it is neither, and the decision is at its end. */
  take({ kind, text, number, lines }: Block): boolean {
    if (kind === 'table') return false
    this.#hasList = (this.#hasList && kind !== 'text') || /:$/u.test(this.#written)
    const isOpenList = this.#hasList && (kind !== 'text' || this.#form === 'plain')
    if (/^att\s/iu.test(text) && !(isOpenList && kind === 'bullet')) {
      return this.#takeAtt(kind === 'numbered' ? 'numbered' : 'att', text, number)
    }
    if (isOpenList)
      return this.#goOn(kind === 'numbered' ? `${number}. ${text}` : kind === 'bullet' ? `– ${text}` : text)
    if (kind === 'numbered') return this.#takeNumbered(text, number)
    if (kind === 'bullet') return this.#endsWithAtt ? this.#add('att', text) : this.#add('plain', text)
    if (
      this.#endsWithAtt &&
      startsLower(text) &&
      (!this.clauses.length || /[,.;]$|\bsamt$|\boch$/u.test(this.#written))
    ) {
      return this.#add('att', text)
    }
    if (this.clauses.length && startsLower(text)) return this.#goOn(text)
    return this.#takeSentence(text, lines[0]?.startsPage ?? false)
  }

  /** Undefined when no clause came: then the heading was text. */
  close(): Omit<ImportedDecision, 'textAfter'> | undefined {
    const { kind, organName, addressee } = this.heading
    if (!this.#form || !this.clauses.length) return undefined
    const heading = this.#form === 'att' ? this.#title.replace(/ att$/u, '') : this.#title
    const form = this.#form
    return {
      heading,
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

  get #endsWithAtt(): boolean {
    return / att$/u.test(this.#title)
  }

  get #written(): string {
    return this.clauses.at(-1)?.at(-1) ?? ''
  }

  #takeAtt(form: ClauseForm, text: string, number: number | null): boolean {
    if (form === 'numbered') return this.#takeNumbered(text, number)
    // "Beslut: Efter omröstning beslutar nämnden" before att-lines is the rest of the heading, not a clause.
    if (this.#form === 'plain' && this.clauses.length === 1) {
      this.#title = `${this.#title}: ${this.clauses.pop()?.join(' ') ?? ''}`
      this.#form = undefined
    }
    return this.#add('att', text)
  }

  // The system numbers from 1 without gaps; a list that was numbered otherwise keeps its own numbers as text.
  #takeNumbered(text: string, number: number | null): boolean {
    if (number === this.clauses.length + 1 && (this.#form === undefined || this.#form === 'numbered')) {
      return this.#add('numbered', text)
    }
    return this.#add('plain', `${number}. ${text}`)
  }

  #takeSentence(text: string, startsPage: boolean): boolean {
    if (this.clauses.length && this.#form !== 'plain') {
      const goesOn = startsPage && !/[.;:,]$|\bsamt$/u.test(this.#written)
      return goesOn && this.#goOn(text)
    }
    if (!this.clauses.length && opensList.test(text) && text.length < 250) {
      this.#title = `${this.#title}: ${text.replace(/ ?[:.]$/u, '')}`
      return true
    }
    // "X beslutade" calls for att-lines: one sentence may stand in their place, a second one is text.
    if (this.clauses.length && /^X (?:beslutar|föreslår)/u.test(this.heading.rule)) return false
    return text.length <= longestSentence && this.#add('plain', text)
  }

  #add(form: ClauseForm, text: string): boolean {
    this.#form ??= form
    this.clauses.push([text])
    return true
  }

  #goOn(text: string): boolean {
    this.clauses.at(-1)?.push(text)
    return true
  }
}

const clauseOf = (form: ClauseForm, written: string): ImportedClause => ({
  text: form === 'att' ? bareClause(written) : bareSentence(written),
  joiner: joinerOf(written)
})

/** "Efter votering beslutar nämnden följande:" is the rest of the heading. */
const opensList = /beslu.*(?::|\bföljande\.?|\batt)$|\batt$/iu

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
