import { expect, test } from 'vitest'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { paths } from '../../server/pages/paths.ts'
import { approvedWithSlips } from '../support/correction-world.ts'
import { wordsOfPdf } from '../support/canary.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { master } = world
const opened = await openCase(world.ctx(), { title: 'Plan' })
const { meeting, paragraphs, approval } = await approvedWithSlips(world, { dnr: opened.dnr })
const page = paths.corrections(approval.id)
const paragraphId = paragraphs[0]!.id

test('a slip is corrected without script, and the minutes, their file and the § say so', async () => {
  expect((await master.get(paths.approval(meeting.id))).html).toContain(page)
  const proposed = await master.fillIn(page, page, {
    'changes.0.paragraphId': paragraphId,
    'changes.0.was': 'godkännna',
    'changes.0.becomes': 'godkänna',
    isObvious: 'true'
  })
  expect(wordsOf(proposed.html)).toContain('Rättelsen är föreslagen')
  for (const action of actionsOf(proposed.html)) await master.fillIn(page, action, { answeredOn: today })
  const after = wordsOf((await master.get(page)).html)
  expect(after).toContain('Gäller från 12 mars 2026')
  const minutes = wordsOf((await master.get(paths.minutes(meeting.id))).html)
  expect(minutes).toContain('att godkänna planen.')
  expect(minutes).toMatch(/Rättelse 12 mars 2026 av .+: ”godkännna” är ändrat till ”godkänna”\./u)
  expect(wordsOf((await master.get(paths.paragraph(paragraphId))).html)).toContain(
    'är ändrat till ”godkänna”'
  )
  const way = wordsOf((await master.get(paths.case(opened.id))).html)
  expect(way).toContain('rättad 12 mars 2026')
  const pdf = await world.app.inject({
    url: paths.minutesPdf(meeting.id),
    headers: { cookie: master.cookie }
  })
  const words = (await wordsOfPdf(pdf.rawPayload)).replaceAll(/\s/gu, '')
  expect(words).toContain('ärändrattill”godkänna”')
  expect(words).toContain(approval.sha256)
})

test('words that stand nowhere are refused at their field, and what was typed in every row is still there', async () => {
  const { status, html } = await master.fillIn(page, page, {
    'changes.0.paragraphId': paragraphId,
    'changes.0.was': 'står inte här',
    'changes.0.becomes': 'alls',
    'changes.2.paragraphId': paragraphId,
    'changes.2.was': 'Planen följs',
    'changes.2.becomes': 'Planerna följs',
    isObvious: 'true'
  })
  expect(status).toBe(422)
  expect(wordsOf(html)).toContain('Skriv dem precis som de står i protokollet')
  for (const typed of ['står inte här', 'Planen följs', 'Planerna följs']) expect(html).toContain(typed)
})

test('without the tick that nothing of substance is changed nothing is proposed', async () => {
  const { status, html } = await master.fillIn(page, page, {
    'changes.0.paragraphId': paragraphId,
    'changes.0.was': 'Planen följs',
    'changes.0.becomes': 'Planen följs inte'
  })
  expect([status, wordsOf(html)]).toEqual([422, expect.stringContaining('behövs ett nytt beslut')])
})

const today = '2026-03-12'

/** Where each signature is written in. */
const actionsOf = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/action="(\/justeringar\/[^"]+\/underskrifter\/[^"/]+)"/gu)].map(
      ([, action = '']) => action
    )
  )
]
