import type { Page } from 'playwright-core'
import { keyboardOf, type Keyboard } from './keyboard.ts'

export type KeyboardFigures = {
  /** Every key from the empty agenda to the sealed PDF, the letters of the texts too. */
  keystrokes: number
  /** Of these, the letters of what was written: titles, texts and clauses. */
  letters: number
  /** A vote of twelve by name, from the text of the § to the result in the minutes. */
  voteKeystrokes: number
  /** From the last decision to the sealed PDF. */
  acts: number
}

type Agenda = readonly (readonly [heading: string, matters: readonly InventedMatter[]])[]

type InventedMatter = { title: string; text?: string; clauses?: readonly string[]; vote?: true }

/** Nineteen matters under three headings, shaped like a real preparatory meeting; all of it is invented. */
const wholeAgenda: Agenda = [
  [
    'Formalia',
    [
      { title: 'Val av justerare', clauses: ['välja Bertil Norrgård att justera protokollet'] },
      { title: 'Föregående protokoll', clauses: ['lägga protokollet till handlingarna'] }
    ]
  ],
  [
    'Beslutsärenden',
    [
      {
        title: 'Rutin för återrapportering',
        text: 'Rutinen har setts över efter årets uppföljning.',
        clauses: ['godkänna rutinen', 'upphäva den äldre rutinen']
      },
      { title: 'Dokumenthanteringsplan', clauses: ['anta planen'] },
      { title: 'Sammanträdesplan för nästa år', clauses: ['invänta medlemmarnas planer'] },
      {
        title: 'Medel för kunskapsstyrning',
        text: 'Ekonomen redogör för läget.',
        clauses: ['avsätta 3 mnkr', 'ge förbundsdirektören i uppdrag att fördela medlen', 'följa upp i höst']
      },
      { title: 'Budgetramar', text: 'Två förslag till ramar finns.', clauses: ['anta ramarna'], vote: true },
      { title: 'Kostnadsanalys', clauses: ['godkänna analysen'] },
      { title: 'Statsbidrag för cancervård', clauses: ['notera informationen'] },
      { title: 'Priser för regionvård', clauses: ['fastställa priserna'] },
      { title: 'Patienthotellet', clauses: ['ta upp ärendet på ett senare möte'] }
    ]
  ],
  [
    'Information',
    [
      { title: 'Nomineringar' },
      { title: 'Kapacitetsbrist', clauses: ['notera informationen'] },
      { title: 'Kapacitetsmöjlighet', clauses: ['notera informationen'] },
      { title: 'Uppföljning av akuta transporter', clauses: ['notera informationen'] },
      { title: 'Rapport från regionerna', text: 'Var och en berättar.', clauses: ['notera informationen'] },
      { title: 'Alarmering', clauses: ['notera informationen', 'avsluta ärendet'] },
      { title: 'Övriga frågor' },
      { title: 'Nästa möte', clauses: ['mötas den 8 juni klockan 9'] }
    ]
  ]
]

/** One matter to a heading, the one that is voted on among them. */
const briefAgenda: Agenda = wholeAgenda.map(([heading, matters]) => [
  heading,
  [matters.find(({ vote }) => vote) ?? matters[0]!]
])

/** From the page of a meeting with an empty agenda to its sealed PDF, by keys alone. `brief` is three matters instead of nineteen. */
export const holdMeetingByKeyboard = async (
  page: Page,
  length: 'whole' | 'brief' = 'whole'
): Promise<KeyboardFigures> => {
  const agenda = length === 'brief' ? briefAgenda : wholeAgenda
  const keyboard = keyboardOf(page)
  await buildAgenda(keyboard, agenda)
  await callTheRoll(page, keyboard)
  await keyboard.command('öppna möt', /^Öppna mötet/)
  const matters = agenda.flatMap(([, own]) => own)
  const voteKeystrokes = await writeParagraphs(page, keyboard, matters)
  const before = keyboard.count()
  await seal(page, keyboard)
  const { keystrokes, acts } = keyboard.count()
  return { keystrokes, letters: lettersOf(agenda), voteKeystrokes, acts: acts - before.acts }
}

const lettersOf = (agenda: Agenda): number =>
  agenda
    .flatMap(([heading, matters]) => [
      heading,
      ...matters.flatMap(({ title, text = '', clauses = [] }) => [title, text, ...clauses])
    ])
    .join('').length

/** Each heading with its matters before the next: a new matter goes under the last. */
const buildAgenda = async (keyboard: Keyboard, agenda: Agenda): Promise<void> => {
  for (const [heading, matters] of agenda) {
    await keyboard.command('rubriker i', /^Rubriker i dagordningen/, 'stays')
    await keyboard.fill(heading)
    await keyboard.go('Enter')
    await keyboard.command('lägg till ä', /^Lägg till ärende/, 'stays')
    for (const { title } of matters) {
      await keyboard.fill(title)
      await keyboard.go('Enter')
    }
  }
}

const callTheRoll = async (page: Page, keyboard: Keyboard): Promise<void> => {
  await keyboard.command('skriv in n', /^Skriv in närvaron/)
  await keyboard.command('alla led', /^Alla ledamöter är närvarande/, 'stays')
  await page.getByRole('link', { name: 'Ändra Bertil Norrgård' }).waitFor()
  await keyboard.command('närvarande: emil', /^Närvarande: Emil/, 'stays')
  await page.getByRole('link', { name: 'Ändra Emil Protokollsson' }).waitFor()
  await keyboard.command('ändra bertil', /^Ändra Bertil Norrgård/)
  await reach(page, keyboard, '[name="isApprover"]')
  await keyboard.press('Space')
  await keyboard.go('Enter')
  await keyboard.command('förbundsdirektionen ', /^Förbundsdirektionen/)
}

/** Answers what the vote took. */
const writeParagraphs = async (
  page: Page,
  keyboard: Keyboard,
  matters: readonly InventedMatter[]
): Promise<number> => {
  let voteKeystrokes = 0
  await keyboard.command('val av j', /Val av justerare/)
  await page.locator('.ProseMirror').waitFor()
  await reach(page, keyboard, '.ProseMirror')
  for (const [place, { text, clauses = [], vote }] of matters.entries()) {
    if (text) await keyboard.fill(text)
    if (vote) voteKeystrokes = await holdVote(page, keyboard)
    for (const [at, clause] of clauses.entries()) {
      await keyboard.press(at ? 'Enter' : 'Control+Enter')
      await keyboard.fill(clause)
    }
    await keyboard.go('Shift+F2')
    await keyboard.go('Enter')
    if (place < matters.length - 1) await page.locator('.ProseMirror:focus').waitFor()
  }
  return voteKeystrokes
}

const holdVote = async (page: Page, keyboard: Keyboard): Promise<number> => {
  await keyboard.go('Shift+F8')
  await page.locator('#nytt-yrkande [name="name"]:focus').waitFor()
  await keyboard.fill('Bert')
  await keyboard.move('Tab')
  await keyboard.fill('ä')
  await keyboard.move('Tab')
  await keyboard.fill('avsätta 3 mnkr mindre')
  await keyboard.go('Control+Enter')
  const before = keyboard.count().keystrokes
  await keyboard.press('F8')
  for (const answer of 'jjjjjjjnnnna') await keyboard.press(answer)
  await keyboard.go('Enter')
  const taken = keyboard.count().keystrokes - before
  await keyboard.go('F2')
  await page.locator('.ProseMirror:focus').waitFor()
  return taken
}

/** The hour it ended, the meeting closed, the list ticked off, the minutes sealed, and the PDF on the screen. */
const seal = async (page: Page, keyboard: Keyboard): Promise<void> => {
  await keyboard.command('förbundsdirektionen ', /^Förbundsdirektionen/)
  await keyboard.command('ändra tid', /^Ändra tid och plats/, 'stays')
  await reach(page, keyboard, '[name="endsAt"]')
  // Chromium without its Swedish texts has a clock of twelve hours.
  await keyboard.fill('1130a')
  await keyboard.go('Enter')
  await keyboard.command('avsluta m', /^Avsluta mötet/)
  await keyboard.command('checklista', /^Checklista/)
  for (let left = await page.locator(unticked).count(); left > 0; left--) {
    await reach(page, keyboard, unticked)
    await keyboard.press('Space')
  }
  await keyboard.go('Enter')
  await keyboard.command('förbundsdirektionen ', /^Förbundsdirektionen/)
  await keyboard.command('lås p', /^Lås protokollet/, 'stays')
  await keyboard.go('Enter')
  const pdf = page.waitForResponse(response => response.url().endsWith('.pdf'))
  await keyboard.command('öppna pdf', /^Öppna PDF/, 'stays')
  const answer = await pdf
  if (answer.headers()['content-type'] !== 'application/pdf') throw new Error(`No PDF: ${answer.status()}`)
}

const unticked = '[name$=".isTicked"]:not(:checked)'

/** By Tab to the next field of the kind. */
const reach = async (page: Page, keyboard: Keyboard, selector: string): Promise<void> => {
  for (let tabs = 0; !(await page.locator(`${selector}:focus`).count()); tabs++) {
    if (tabs > 80) throw new Error(`No key leads to ${selector}`)
    await keyboard.move('Tab')
  }
}
