import type { ImportedDecision, ImportFlag } from '../../imported-minutes.ts'

/** What a person must look at in a §: code and Swedish message. */
const messages = {
  'untitled-paragraph': 'Paragrafen saknar rubrik i texten.',
  'several-dnr': 'Paragrafen har flera diarienummer.',
  'grammar-mended': 'Ett skrivfel i beslutsrubriken har rättats.',
  'inline-decision':
    'Ett beslut som stod inne i texten har lästs som beslut. Kontrollera att det är organets eget.',
  'implicit-decision': 'Texten slutar med vad som kan vara ett beslut utan rubrik. Det har lästs som text.',
  'loose-clauses': 'Beslutet är inte skrivet i att-satser eller punkter. Kontrollera var det slutar.',
  'immediate-approval': 'Paragrafen är omedelbart justerad.',
  'vote-in-text': 'En omröstning finns i texten. Rösterna är inte registrerade.',
  'reservation-in-text':
    'En reservation, ett yttrande eller en anteckning finns i texten och är inte registrerad.',
  'conflict-of-interest-in-text': 'Jäv finns i texten och är inte registrerat.',
  'foreign-appendix':
    'Bilagan ser ut att höra till en annan handling, till exempel ett avtal, och har inte tagits med.',
  'appendix-of-other-paragraph': 'Bilagans nummer är inte paragrafens.'
} as const

export type ParagraphFlagCode = keyof typeof messages

const sections: { code: ParagraphFlagCode; pattern: RegExp }[] = [
  { code: 'immediate-approval', pattern: /omedelbar|direktjuster/iu },
  { code: 'vote-in-text', pattern: /^(?:omröstning|votering|röstning)/iu },
  {
    code: 'reservation-in-text',
    pattern: /reservation|protokollsanteckning|särskil|avvikande mening|deltar (?:inte|ej)/iu
  },
  { code: 'conflict-of-interest-in-text', pattern: /jäv/iu }
]

/** Collects the flags of one §; the same code with the same text is told once. */
export class ParagraphFlags {
  readonly #flags: ImportFlag[]
  readonly #paragraph: number
  readonly #told = new Set<string>()

  constructor(flags: ImportFlag[], paragraph: number) {
    this.#flags = flags
    this.#paragraph = paragraph
  }

  add(code: ParagraphFlagCode, text: string): void {
    const excerpt = text.slice(0, 200)
    if (this.#told.has(`${code} ${excerpt}`)) return
    this.#told.add(`${code} ${excerpt}`)
    this.#flags.push({ code, message: messages[code], paragraph: this.#paragraph, excerpt })
  }

  /** What a heading inside the § tells of: votes, reservations, jäv. */
  addSection(heading: string): void {
    for (const { code, pattern } of sections) if (pattern.test(heading)) this.add(code, heading)
  }

  addLoose({ clauses }: Pick<ImportedDecision, 'clauses'>): void {
    this.add('loose-clauses', clauses.at(-1)?.text ?? '')
  }
}
