import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { openChromium } from './chromium.ts'
import { startDemo, type RunningDemo } from './running-demo.ts'
import { watchJournal } from './watch-journal.ts'

export type WritingSoak = {
  ok: boolean
  /** Words typed, at the end of one text. */
  typed: number
  disruptions: Record<Disruption, number>
  /** Words that the server had acknowledged or the browser had laid in its journal. */
  promised: number
  /** Of those, what is not in the text at the end. */
  missing: readonly string[]
  /** Words that had been typed a moment before the tab was taken, and neither had yet: they may be gone. */
  unpromisedLost: number
  /** Words that stand twice. */
  repeated: number
  /** How often the person had to choose between their own text and their own text. */
  choices: number
}

const disruptions = ['network', 'server', 'tab', 'session'] as const
type Disruption = (typeof disruptions)[number]

const wordsBetween = 40

/** A secretary types in one §, while network, server, tab and session are taken away in turn, so many times. */
export const soak = async (count = 50): Promise<WritingSoak> => {
  const demo = await startDemo({ REQUESTS_PER_MINUTE: '1000000', SIGN_INS_PER_MINUTE: '1000000' })
  const browser = await openChromium()
  try {
    const context = await browser.newContext({ baseURL: demo.address, locale: 'sv-SE' })
    const promised = new Set<string>()
    const promise = (text: string) => {
      for (const word of wordsIn(text)) promised.add(word)
    }
    await watchJournal(context, promise)
    await signIn(context, demo)
    const path = await draftParagraph(demo)
    const sitting: Sitting = { demo, context, path, page: await context.newPage(), choices: 0 }
    await open(sitting)
    const done: Record<Disruption, number> = { network: 0, server: 0, tab: 0, session: 0 }
    let typed = 0
    for (let round = 0; round < count; round++) {
      const kind = disruptions[round % disruptions.length]!
      for (let word = 0; word < wordsBetween / 2; word++) await type(sitting, ++typed)
      await disrupt[kind](sitting, async () => {
        for (let word = 0; word < wordsBetween / 2; word++) await type(sitting, ++typed)
      })
      done[kind]++
    }
    await isSaved(sitting)
    const text = await textOf(demo, path)
    const present = wordsIn(text)
    const missing = [...promised].filter(word => !present.includes(word))
    return {
      ok: missing.length === 0 && typed > 0,
      typed,
      disruptions: done,
      promised: promised.size,
      missing,
      unpromisedLost: typed - new Set(present).size,
      repeated: present.length - new Set(present).size,
      choices: sitting.choices
    }
  } finally {
    await browser.close()
    await demo.stop()
  }
}

type Sitting = { demo: RunningDemo; context: BrowserContext; path: string; page: Page; choices: number }

const wordsIn = (text: string): string[] => text.match(/ord\d{5}/g) ?? []

const type = async ({ page }: Sitting, number: number): Promise<void> => {
  await page.keyboard.type(`ord${String(number).padStart(5, '0')} `)
  // Some hundred words a minute would take the soak an hour; this is a fast typist a hundred times over.
  await wait(5)
}

const signIn = async (context: BrowserContext, { links }: RunningDemo): Promise<void> => {
  const page = await context.newPage()
  await page.goto(links.sekreterare ?? '')
  await page.locator('main button[type=submit]').click()
  await page.waitForURL(url => !url.pathname.startsWith('/logga-in'))
  await page.close()
}

/** The first § of a meeting that is still planned. */
const draftParagraph = async ({ address, tokens }: RunningDemo): Promise<string> => {
  const read = async (path: string) => {
    const answer = await fetch(`${address}/api/v1${path}`, {
      headers: { authorization: `Bearer ${tokens.sekreterare ?? ''}` }
    })
    return ((await answer.json()) as { items: { id: string; state: string }[] }).items
  }
  const planned = (await read('/meetings')).find(({ state }) => state === 'planned')
  const [paragraph] = await read(`/meetings/${planned?.id ?? ''}/paragraphs`)
  if (!paragraph) throw new Error('The invented förbund has no planned meeting with a matter.')
  return `/paragrafer/${paragraph.id}`
}

const textOf = async ({ address, tokens }: RunningDemo, path: string): Promise<string> => {
  const answer = await fetch(`${address}/api/v1/paragraphs/${path.split('/').at(-1) ?? ''}`, {
    headers: { authorization: `Bearer ${tokens.sekreterare ?? ''}` }
  })
  return ((await answer.json()) as { text: string }).text
}

/** Opens the §, takes back what is offered, and stands at the end of the text. */
const open = async (sitting: Sitting): Promise<void> => {
  const { page, path } = sitting
  await page.goto(path)
  const text = page.locator('.ProseMirror')
  await text.waitFor()
  // The offer comes a moment after the editor, when the journal has been read.
  await wait(300)
  const offer = page.getByRole('button', { name: 'Ta tillbaka texten' })
  if (await offer.count()) {
    await offer.click()
    await answerChoice(sitting)
  }
  await standAtEnd(page)
}

const standAtEnd = async (page: Page): Promise<void> => {
  await page.locator('.ProseMirror').click()
  await page.keyboard.press('Control+End')
  await wait(80)
}

const answerChoice = async (sitting: Sitting): Promise<void> => {
  const dialog = sitting.page.locator('dialog.conflict')
  await wait(150)
  if (!(await dialog.count())) return
  sitting.choices++
  await dialog.getByRole('button', { name: 'Spara så här' }).click()
}

const disrupt: Record<Disruption, (sitting: Sitting, goOn: () => Promise<void>) => Promise<void>> = {
  network: async ({ context }, goOn) => {
    await context.setOffline(true)
    await goOn()
    await wait(Math.random() * 1_500)
    await context.setOffline(false)
  },
  server: async ({ demo }, goOn) => {
    await wait(Math.random() * 1_000)
    await demo.kill()
    await goOn()
    await demo.restart()
  },
  tab: async (sitting, goOn) => {
    await wait(Math.random() * 1_000)
    const fresh = await sitting.context.newPage()
    await sitting.page.close({ runBeforeUnload: false })
    sitting.page = fresh
    await open(sitting)
    await goOn()
  },
  session: async (sitting, goOn) => {
    const { demo, context } = sitting
    await signOutElsewhere(context)
    await goOn()
    // A restart gives a new link to sign in with.
    await demo.kill()
    await demo.restart()
    await signIn(context, demo)
    await wait(500)
  }
}

const signOutElsewhere = async (context: BrowserContext): Promise<void> => {
  const other = await context.newPage()
  await other.goto('/kortkommandon')
  await other.getByRole('button', { name: 'Logga ut' }).click()
  await other.waitForURL(url => url.pathname !== '/kortkommandon')
  await other.close()
}

const isSaved = async (sitting: Sitting): Promise<void> => {
  const { page } = sitting
  for (let tries = 0; tries < 120; tries++) {
    await answerChoice(sitting)
    const state = await page.locator('[data-part="save-state"]').getAttribute('data-state')
    if (state === 'saved') return
    await wait(500)
  }
  throw new Error('What was typed last was not saved within a minute.')
}
