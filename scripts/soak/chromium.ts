import { chromium, type Browser } from 'playwright-core'

/** Debian's Chromium, without a window. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu']
  })
