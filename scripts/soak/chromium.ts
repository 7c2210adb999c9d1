import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Debian's: the one without a browser's own windows around the pages starts in a third of the time. */
export const chromiumPath = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(path =>
  existsSync(path)
)

/** Chromium without a window, and without asking after anything outside this machine. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
