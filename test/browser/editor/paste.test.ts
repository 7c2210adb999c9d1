import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../../server/pages/paths.ts'
import { openBodyWorld, openedMeeting } from '../../support/body-world.ts'
import { hasBrowser } from '../../support/browser.ts'
import { openSecretaryWindow } from '../../support/secretary-window.ts'
import { openTestApp } from '../../support/world.ts'

const world = await openTestApp(await openBodyWorld())
const { matters } = await openedMeeting(world, { matters: ['Planen'] })

/** A paragraph of a list as Word lays it on the clipboard. */
const listed = (level: number, mark: string, text: string): string =>
  `<p class=MsoListParagraph style='margin-left:${level * 36}pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`

const word = (body: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style><!--[if gte mso 9]><xml><o:x>1</o:x></xml><![endif]--></head><body lang=SV><!--StartFragment-->${body}<!--EndFragment--></body></html>`

const kinds: readonly [kind: string, html: string, stored: string][] = [
  [
    'Word: bullets of three levels, the third of which is a § in Wingdings',
    word(
      listed(1, '·', 'första') +
        listed(2, 'o', 'under') +
        listed(3, '§', 'tredje nivån') +
        listed(1, '·', 'andra')
    ),
    '- första\n  - under\n    - tredje nivån\n- andra'
  ],
  [
    'Word: a numbered list that begins at 3',
    word(listed(1, '3.', 'tredje') + listed(1, '4.', 'fjärde')),
    '3. tredje\n4. fjärde'
  ],
  [
    'Word: bold, italics, a link, a no-break space and a smart tag',
    word(
      `<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Gruppen</b> avsätter <i>10&nbsp;000 kr</i> enligt <a href="https://exempel.se/avtal"><span style='color:blue'>avtalet</span></a> den <st1:date>1 juni</st1:date>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`
    ),
    '**Gruppen** avsätter *10\u00a0000 kr* enligt [avtalet](https://exempel.se/avtal) den 1 juni.'
  ],
  [
    'Word: a heading and a paragraph',
    word(`<h1>Nuläget<o:p></o:p></h1><p class=MsoNormal>Text.<o:p></o:p></p>`),
    '# Nuläget\n\nText.'
  ],
  [
    'Word: a table with bold headings and numbers to the right',
    word(
      `<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Post<o:p></o:p></b></p></td><td style='text-align:right'><p class=MsoNormal><b>Belopp</b></p></td></tr><tr><td><p class=MsoNormal>Resor</p></td><td style='text-align:right'><p class=MsoNormal>1&nbsp;234</p></td></tr></table>`
    ),
    '| Post | Belopp |\n| --- | ---: |\n| Resor | 1\u00a0234 |'
  ],
  [
    'Word Online: a list to each item, and bold by style',
    `<div class="OutlineElement"><p class="Paragraph"><span class="TextRun" style="font-weight:bold"><span class="NormalTextRun">Förslag</span></span></p></div><div class="ListContainerWrapper"><ul class="BulletListStyle1"><li data-aria-level="1" class="OutlineElement"><p class="Paragraph"><span class="TextRun">ett</span></p></li></ul></div><div class="ListContainerWrapper"><ul><li data-aria-level="2"><p><span>under ett</span></p></li></ul></div><div class="ListContainerWrapper"><ul><li data-aria-level="1"><p><span>två</span></p></li></ul></div>`,
    '**Förslag**\n\n- ett\n  - under ett\n- två'
  ],
  [
    'Google Docs: all of it in a <b> that is not bold',
    `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Fet</span><span style="font-weight:400"> och vanlig, </span><span style="font-style:italic">kursiv</span></p><ul><li dir="ltr"><p><span>punkt</span></p></li></ul></b>`,
    '**Fet** och vanlig, *kursiv*\n\n- punkt'
  ],
  [
    'LibreOffice: font elements and struck text',
    `<p style="line-height:100%"><font face="Liberation Serif">Ny text <s>gammal</s></font></p>`,
    'Ny text ~~gammal~~'
  ],
  [
    'Excel: cells',
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment--><tr><td class=xl65>År</td><td>Medel</td></tr><tr><td align=right>2026</td><td>10 mnkr</td></tr><!--EndFragment--></table></body></html>`,
    '| År | Medel |\n| --- | --- |\n| 2026 | 10 mnkr |'
  ],
  [
    'Outlook: a picture and empty lines are gone',
    word(
      `<p class=MsoNormal>Hej,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>se bilden.<img src="cid:1" alt="x"><o:p></o:p></p>`
    ),
    'Hej,\n\nse bilden.'
  ]
]

describe.skipIf(!hasBrowser)('what is pasted', { timeout: 30_000 }, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;({ browser, page } = await openSecretaryWindow(world))
    await page.goto(paths.paragraph(matters[0]?.id ?? ''))
    await page.locator('.ProseMirror').waitFor()
  })
  afterAll(async () => {
    await browser.close()
  })

  const paste = async (type: string, content: string) => {
    await page.locator('.ProseMirror').click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Backspace')
    await page.evaluate(`{
      const clipboardData = new DataTransfer()
      clipboardData.setData(${JSON.stringify(type)}, ${JSON.stringify(content)})
      document.querySelector('.ProseMirror').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }`)
  }
  const stored = () => page.locator('textarea[name="text"]').inputValue()

  test.each(kinds)('from %s', async (_kind, html, wanted) => {
    await paste('text/html', html)
    await expect.poll(stored).toBe(wanted)
  })

  test('none of it is held against the content security policy', async () => {
    await paste('text/html', kinds[0]![1])
    await expect.poll(stored).toBe(kinds[0]![2])
    expect(await page.evaluate('window.policyFaults')).toBeUndefined()
  })

  test('plain text keeps its lines', async () => {
    await paste('text/plain', 'Rad ett\nRad två')
    await expect.poll(stored).toBe('Rad ett\n\nRad två')
  })

  test('a paste is undone as one', async () => {
    await paste('text/plain', 'Före')
    await expect.poll(stored).toBe('Före')
    await page.waitForTimeout(600)
    await page.keyboard.press('Control+End')
    await page.evaluate(`{
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', ${JSON.stringify(kinds[0]![1])})
      document.querySelector('.ProseMirror').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }`)
    await expect.poll(stored).toContain('tredje nivån')
    await page.keyboard.press('Control+z')
    await expect.poll(stored).toBe('Före')
  })
})
