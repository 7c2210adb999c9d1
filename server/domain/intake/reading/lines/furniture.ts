import { longestHeading, type SourceLine, type SourceText } from './source-line.ts'
import { isOrganName } from '../organ-names.ts'
import { subHeadingKind } from '../paragraphs/sub-headings.ts'

/** What belongs to the page and not to the minutes, each rule with a name and an example of what it takes. */
const furnitureRules: { name: string; pattern: RegExp }[] = [
  {
    name: 'signing stamp: Comfact Signature Referensnummer: 123',
    pattern: /^(?:(?:\w+ )?Signature )?Referensnummer:? ?\d+$/iu
  },
  {
    name: 'signing stamp: Transaktion 0922, Penneo dokumentnyckel',
    pattern: /^(?:Transaktion \d{6,}|Penneo dokument\w*:|Dokument-?ID:? ?[\w-]{8,}$)/iu
  },
  {
    name: 'page: Sida 3 (27), Sid 3 av 27',
    pattern: /^(?:Sida|Sidan|Sidnr|Sid\.?|Blad)(?: ?nr)?:? ?\d+ ?(?:(?:\(|\/|av) ?\d+ ?\)?)?$/iu
  },
  { name: 'page: 3 (27), - 3 -', pattern: /^(?:\d{1,3} ?\(\d{1,3}\)|[-–] ?\d{1,3} ?[-–])$/u },
  {
    name: 'header: body, date and page',
    pattern: /^.{0,90}\b\d{4}-\d\d-\d\d(?:--?[\d-]+)? (?:Sida |Sid )?\d{1,3} ?\(\d{1,3}\)$/iu
  },
  {
    name: 'header: page last on the line',
    pattern: /^.{0,90}\b(?:Sida|Sid) \d{1,3} ?(?:\(|av|\/) ?\d{1,3}\)?$/iu
  },
  {
    name: 'header: kind of document',
    pattern:
      /^(?:SAMMANTRÄDES ?PROTOKOLL|Sammanträdesprotokoll|FÖRSLAGSPROTOKOLL|PROTOKOLL|Protokoll)(?: (?:nr \d+|\(nr \d+\)))?(?: ?\d{1,3} ?\(\d{1,3}\))?$/u
  },
  {
    name: 'header: kind of document and page',
    pattern: /^.{0,90}\bprotokoll(?: (?:nr )?\d+\/\d{2,4})? \d{1,3} ?\(\d{1,3}\)$/iu
  },
  { name: 'header: number of a company', pattern: /^Org\.? ?(?:nr|nummer):? ?\d{6}-?\d{4}$/iu },
  {
    name: 'footer: initials',
    pattern:
      /^(?:Justeran?des? sign(?:atur|\.)?(?:er)?|Justerare(?:ns|s)? sign(?:atur|\.)?|Just\.? ?sign\.?|Ordförandes sign(?:atur)?|Utdragsbestyrkande|Utdragsbestyrkan|Signatur(?:er)?|Sign\.|(?:Ordförandes|Justerarnas|Justerares|Sekreterarens) sign(?:atur(?:er)?|\.)?)(?:[ /]+(?:Justeran?des? sign(?:atur)?(?:er)?|Justerar(?:es|nas|ens) sign\w*|Utdragsbestyrkande|Protokolljusterares sign\w*))*:?$/iu
  }
]

// "Beredningsgruppen Protokoll", "KULTURNÄMNDEN PROTOKOLL 1 (4)"
const isOrganHeader = (text: string): boolean => {
  const organ = organHeader.exec(text)?.groups?.['organ']
  return organ !== undefined && isOrganName(titleCase(organ))
}

const organHeader =
  /^(?<organ>.{3,80}?),? (?:PROTOKOLL|Protokoll|SAMMANTRÄDESPROTOKOLL|Sammanträdesprotokoll|FÖRSLAGSPROTOKOLL|Förslag till protokoll)(?: (?:Sida |Sid )?\d{1,3} ?\(\d{1,3}\))?$/u

const titleCase = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase()

export const isFurniture = ({ text: printed }: SourceLine): boolean => {
  if (printed.length >= longestHeading) return false
  const text = printed.replace(linesToWriteOn, ' ').trim()
  return furnitureRules.some(rule => rule.pattern.test(text)) || isOrganHeader(text)
}

const linesToWriteOn = /[_.…]{3,}| _ |…+/gu

/** "_____" or "-----" between two paragraphs: it parts, and says nothing. */
const isRule = ({ text }: SourceLine): boolean =>
  /^(?:[-–—_*=.…·]+ ?){1,12}$/u.test(text) && /(?:[-–—_*=.…·] ?){3}|…/u.test(text)

/**
 * Takes away running headers, footers and stamps: what the rules know, and whatever else stands again and again beside a
 * turn of the page. The line after them begins a page, so that a paragraph broken by the page can be joined again.
 */
export const withoutFurniture = (whole: SourceText): SourceText => {
  const source = withoutRules(whole)
  const known = source.lines.map(isFurniture)
  const running = runningLines(source.lines, known)
  const taken = new Set(source.furniture)
  const lines: SourceLine[] = []
  let turned = false
  for (const [index, line] of source.lines.entries()) {
    if (known[index] || running.has(index)) {
      taken.add(line.text)
      turned = true
    } else {
      lines.push(turned ? { ...line, startsPage: true } : line)
      turned = false
    }
  }
  return { ...source, lines, furniture: [...taken] }
}

const withoutRules = (source: SourceText): SourceText => {
  const lines: SourceLine[] = []
  let isParted = false
  for (const line of source.lines) {
    if (!isRule(line)) lines.push(isParted ? { ...line, startsBlock: true } : line)
    isParted = isRule(line)
  }
  return { ...source, lines }
}

/** How many lines a header or a footer may have. */
const deepest = 6

/** Where one page ends and the next begins: `from` is the first line of what stands there, `to` the first after it. */
type Turn = { from: number; to: number }

// From each turn of the page outwards, line by line: one that, digits aside, stands there on half of the pages is running.
const runningLines = (lines: SourceLine[], known: boolean[]): Set<number> => {
  const turns = turnsOfPage(lines, known)
  const running = new Set<number>()
  const pages = pagesIn(lines, known) || turns.length
  const head = new Set(lines.slice(0, deepest).map(shapeOf))
  for (let depth = 0; depth < deepest; depth++) {
    extend(turns, turn => turn.from - 1)
    extend(turns, turn => turn.to)
  }
  return running

  function extend(from: Turn[], indexOf: (turn: Turn) => number): void {
    const shapes = new Map<string, Turn[]>()
    for (const turn of from) {
      const shape = shapeOf(lines[indexOf(turn)])
      if (!shape) continue
      const alike = shapes.get(shape)
      if (alike) alike.push(turn)
      else shapes.set(shape, [turn])
    }
    for (const [shape, alike] of shapes) {
      // Turns that have met stand at the same line.
      const isCommon = new Set(alike.map(indexOf)).size >= Math.max(3, pages / 2)
      for (const turn of alike) {
        const index = indexOf(turn)
        // The name that heads the first page may head the second alone.
        const headsAgain = index >= deepest && head.has(shape) && turn.to > turn.from
        if (!isCommon && !(headsAgain && isOrganHead(lines[index]))) continue
        running.add(index)
        if (index < turn.from) turn.from = index
        else turn.to = index + 1
      }
    }
  }
}

const isOrganHead = (line: SourceLine | undefined): boolean =>
  line !== undefined && (isOrganName(line.text) || /^[\p{Lu} -]{6,}$/u.test(line.text))

/** How often the commonest of the known headers and footers comes: once per page. */
const pagesIn = (lines: SourceLine[], known: boolean[]): number => {
  const counts = new Map<string, number>()
  for (const [index, { text }] of lines.entries()) {
    const shape = text.replace(/\d+/gu, '0')
    if (known[index]) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values())
}

const turnsOfPage = (lines: SourceLine[], known: boolean[]): Turn[] => {
  const turns: Turn[] = []
  for (const [index, line] of lines.entries()) {
    const last = turns.at(-1)
    if (known[index]) {
      if (last?.to === index) last.to = index + 1
      else turns.push({ from: index, to: index + 1 })
    } else if ((line.startsPage || index === 0) && last?.to !== index) turns.push({ from: index, to: index })
  }
  return turns
}

const shapeOf = (line: SourceLine | undefined): string | undefined =>
  line &&
  line.text.length < 100 &&
  !/^(?:[-–•]|att |Beslut)|§|beslut(?:ar|ade)\b|\bförslag till\b/u.test(line.text) &&
  subHeadingKind(line.text) === undefined
    ? line.text.replace(/\d+/gu, '0')
    : undefined
