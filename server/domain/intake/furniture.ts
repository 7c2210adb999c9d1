import { longestHeading, type SourceLine, type SourceText } from './source-line.ts'
import { isOrganName } from './organ-names.ts'
import { subHeadingKind } from './sub-headings.ts'

/** What belongs to the page and not to the minutes, each rule with a name and an example of what it takes. */
const furnitureRules: { name: string; pattern: RegExp }[] = [
  {
    name: 'signing stamp: Comfact Signature Referensnummer: 123',
    pattern: /^(?:\w+ Signature )?Referensnummer:? ?\d+$/iu
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
      /^(?:SAMMANTRÄDES ?PROTOKOLL|Sammanträdesprotokoll|FÖRSLAGSPROTOKOLL|PROTOKOLL|Protokoll)(?: nr \d+)?(?: ?\d{1,3} ?\(\d{1,3}\))?$/u
  },
  {
    name: 'footer: initials',
    pattern:
      /^(?:Justeran?des? sign(?:atur|\.)?(?:er)?|Justerare(?:ns|s)? sign(?:atur|\.)?|Just\.? ?sign\.?|Ordförandes sign(?:atur)?|Utdragsbestyrkande|Utdragsbestyrkan|Signatur(?:er)?)(?:[ /]+(?:Justeran?des? sign(?:atur)?(?:er)?|Utdragsbestyrkande|Protokolljusterares sign\w*))*:?$/iu
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

export const isFurniture = ({ text }: SourceLine): boolean =>
  text.length < longestHeading &&
  (furnitureRules.some(rule => rule.pattern.test(text)) || isOrganHeader(text))

/**
 * Takes away running headers, footers and stamps: what the rules know, and whatever else stands again and again beside a
 * turn of the page. The line after them begins a page, so that a paragraph broken by the page can be joined again.
 */
export const withoutFurniture = (source: SourceText): SourceText => {
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

/** How many lines a header or a footer may have. */
const deepest = 6

/** Where one page ends and the next begins: `from` is the first line of what stands there, `to` the first after it. */
type Turn = { from: number; to: number }

// From each turn of the page outwards, line by line: one that, digits aside, stands there on half of the pages is running.
const runningLines = (lines: SourceLine[], known: boolean[]): Set<number> => {
  const turns = turnsOfPage(lines, known)
  const running = new Set<number>()
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
    for (const alike of shapes.values()) {
      if (alike.length < Math.max(3, from.length / 2)) continue
      for (const turn of alike) {
        const index = indexOf(turn)
        running.add(index)
        if (index < turn.from) turn.from = index
        else turn.to = index + 1
      }
    }
  }
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
