import type { Page } from 'playwright-core'

export type Keyboard = {
  /** A key that only moves, or writes a letter: a keystroke and no act. */
  move: (key: string, times?: number) => Promise<void>
  /** A key that does something: a keystroke and an act. */
  press: (key: string) => Promise<void>
  /** A key that does something and opens another page. */
  go: (key: string) => Promise<void>
  /** Fills in the field one stands in: a keystroke for each letter, one act. */
  fill: (text: string) => Promise<void>
  /** By the palette (Ctrl+K), written as briefly as it is found: one act. `opens` where it leads to another page. */
  command: (typed: string, name: RegExp, leads?: 'opens' | 'stays') => Promise<void>
  count: () => { keystrokes: number; acts: number }
}

/** A secretary without a mouse, and what it costs: every key that goes down is a keystroke; what is done by them is an act. */
export const keyboardOf = (page: Page): Keyboard => {
  let keystrokes = 0
  let acts = 0
  const down = async (key: string): Promise<void> => {
    keystrokes++
    await page.keyboard.press(key)
  }
  const write = async (text: string): Promise<void> => {
    keystrokes += text.length
    await page.keyboard.type(text)
  }
  const opening = async (does: () => Promise<void>): Promise<void> => {
    await page.evaluate('window.isBefore = true')
    await does()
    for (let waited = 0; !(await isLoaded(page)); waited += 10) {
      if (waited > 20_000) throw new Error(`No other page came: ${page.url()}`)
      await page.waitForTimeout(10)
    }
    await drawn(page)
  }
  return {
    move: async (key, times = 1) => {
      for (let time = 0; time < times; time++) await down(key)
    },
    press: async key => {
      acts++
      await down(key)
    },
    go: async key => {
      acts++
      await opening(() => down(key))
    },
    fill: async text => {
      acts++
      await write(text)
    },
    command: async (typed, name, leads = 'opens') => {
      acts++
      await down('Control+k')
      await write(typed)
      await page.locator('dialog [role="option"][aria-selected="true"]').filter({ hasText: name }).waitFor()
      if (leads === 'opens') return opening(() => down('Enter'))
      await down('Enter')
      // What was chosen is done when the palette has given its place back.
      await page.locator('dialog.palette').waitFor({ state: 'detached' })
      await drawn(page)
    },
    count: () => ({ keystrokes, acts })
  }
}

// While one page gives way to the next there is nothing to ask.
const isLoaded = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('!window.isBefore && document.readyState === "complete"').catch(() => false)

/** The browser drops keys that come before it has drawn the page for the first time. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))')
