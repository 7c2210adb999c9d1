import { describe, expect, test } from 'vitest'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { NewDecisionBlock } from '../../server/domain/decisions/paragraph-schemas.ts'
import { sealMinutes } from '../../server/domain/approval/seal-minutes.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { paths } from '../../server/pages/paths.ts'
import { closedMeeting, openedMeeting, plannedMeeting, sealingOf } from '../support/body-world.ts'
import { formIn, valueIn, wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { secretary, reader, organisation, ctx } = world

/** The buttons of the rows that are in sight. */
const shownCommands = (html: string): string[] =>
  [...html.matchAll(/value="((?:clause-up|clause-down|remove-clause)\.\d\.\d)"[^>]*>/g)]
    .filter(([button]) => !button.includes(' hidden'))
    .map(([, command = '']) => command)

const newParagraph = async () => {
  const { meeting, matters } = await plannedMeeting(world, { matters: ['Inköp av båt', 'Nästa möte'] })
  const id = matters[0]?.id ?? ''
  return { id, page: paths.paragraph(id), meeting, nextId: matters[1]?.id ?? '' }
}

describe('a paragraph', () => {
  test('keeps its text to the letter through the form, whatever stands in it', async () => {
    const { id, page } = await newParagraph()
    const text =
      '\n    indraget & <b>ej fet</b>\n\n| a | b |\n|---|---|\n| {{c}} | &amp; |\n\n</textarea>"\'å'
    await secretary.fillIn(page, page, { text })
    expect((await getParagraph(ctx(), id)).text).toBe(text)
    expect(valueIn((await secretary.get(page)).html, 'text')).toBe(text)
    await secretary.fillIn(page, page, { title: 'Inköp av färja' })
    expect(await getParagraph(ctx(), id)).toMatchObject({ title: 'Inköp av färja', text })
  })

  test.each(['constructor', '__proto__', 'toString'])(
    'is saved and no more by a button that calls itself %s',
    async name => {
      const { page, id } = await newParagraph()
      expect((await secretary.fillIn(page, page, { text: 'Sparad.', do: name })).status).toBe(200)
      expect((await getParagraph(ctx(), id)).text).toBe('Sparad.')
    }
  )

  test('leads on to whatever was sent as the next, written so that it can be an address', async () => {
    const { page } = await newParagraph()
    const typed = { ...formIn((await secretary.get(page)).html, page), do: 'next', nextId: 'a\r\nb€' }
    const { status, location } = await secretary.post(page, typed)
    expect({ status, location }).toEqual({
      status: 303,
      location: '/paragrafer/a%0D%0Ab%E2%82%AC#paragraph-text'
    })
  })

  test('gets a decision and a proposal by buttons, with att, joiners and full stop set by the system', async () => {
    const { page, id } = await newParagraph()
    const first = await secretary.fillIn(page, page, { text: 'Båten är gammal.', do: 'add-decided' })
    expect(valueIn(first.html, 'text')).toBe('Båten är gammal.')
    expect(wordsOf(first.html)).toContain('Inget är sparat förrän du trycker på Spara')
    const sent = formIn(first.html, page)
    const second = await secretary.post(page, {
      ...sent,
      'decisions.0.clauses.0': 'att köpa en båt samt',
      do: 'add-clause.0'
    })
    expect(second.status).toBe(200)
    const third = await secretary.post(page, {
      ...formIn(second.html, page),
      'decisions.0.clauses.1': 'sälja den gamla.',
      do: 'add-proposed'
    })
    expect(valueIn(third.html, 'decisions.1.toOrganId')).toBe(organisation.directorate.id)
    expect((await getParagraph(ctx(), id)).text).toBe('')
    const saved = await secretary.post(page, {
      ...formIn(third.html, page),
      'decisions.1.clauses.0': 'avsätta medel',
      do: 'save'
    })
    expect(saved.status).toBe(303)
    const { decisions, text } = await getParagraph(ctx(), id)
    expect(text).toBe('Båten är gammal.')
    expect(decisions.map(({ heading, lines }) => [heading, ...lines])).toEqual([
      ['Beredningsgruppen beslutade', 'att köpa en båt, samt', 'att sälja den gamla.'],
      ['Beredningsgruppens förslag till förbundsdirektionen', 'att avsätta medel.']
    ])
    const { html } = await secretary.get(page)
    expect(wordsOf(html)).toMatch(/köpa en båt , samt .* sälja den gamla \. /)
    expect(shownCommands(html)).toEqual([
      'clause-down.0.0',
      'remove-clause.0.0',
      'clause-up.0.1',
      'remove-clause.0.1',
      'remove-clause.1.0'
    ])
  })

  test('has its clauses and decisions put in another order by buttons, without a word typed again', async () => {
    const { page, id } = await newParagraph()
    const decided = (...clauses: string[]) =>
      NewDecisionBlock.parse({ kind: 'decided', clauses, textAfter: `Efter ${clauses.join(' och ')}.` })
    await editParagraph(ctx(), id, 1, { decisions: [decided('köpa', 'sälja'), decided('hyra')] })
    const press = async (html: string, button: string) => {
      expect(html).toContain(`value="${button}"`)
      return (await secretary.post(page, { ...formIn(html, page), do: button })).html
    }
    let { html } = await secretary.get(page)
    expect(html).not.toMatch(/value="(block-up.0|block-down.1)"/)
    expect(shownCommands(html)).not.toContain('clause-up.0.0')
    expect(shownCommands(html)).not.toContain('clause-down.0.1')
    html = await press(html, 'clause-down.0.0')
    html = await press(html, 'block-up.1')
    expect(wordsOf(html)).toContain('Inget är sparat')
    await press(html, 'save')
    const { decisions } = await getParagraph(ctx(), id)
    expect(decisions.map(({ lines, textAfter }) => [...lines, textAfter])).toEqual([
      ['att hyra.', 'Efter hyra.'],
      ['att sälja, samt', 'att köpa.', 'Efter köpa och sälja.']
    ])
  })

  test('is taken up from its own page when the meeting is open, and what is typed is saved with it', async () => {
    const { meeting, matters } = await openedMeeting(world, { organId: organisation.workingCommittee.id })
    const [first, second] = matters.map(({ id }) => id)
    const page = paths.paragraph(second ?? '')
    const button = 'name="do" value="take-up"'
    expect((await secretary.get(page)).html).toContain(button)
    expect((await reader.get(page)).html).not.toContain(button)
    const refused = await secretary.fillIn(page, page, { title: ' ', do: 'take-up' })
    expect([refused.status, (await getParagraph(ctx(), second ?? '')).number]).toEqual([422, null])
    const { html } = await secretary.fillIn(page, page, { text: 'Ordföranden tog upp det.', do: 'take-up' })
    expect(wordsOf(html)).toContain('Ärendet har fått sin paragraf.')
    expect(html).not.toContain(button)
    const taken = await getParagraph(ctx(), second ?? '')
    expect([taken.number, taken.text]).toEqual([1, 'Ordföranden tog upp det.'])
    expect((await getParagraph(ctx(), first ?? '')).label).toBe('§\u00a02')
    const planned = await newParagraph()
    expect((await secretary.get(planned.page)).html).not.toContain(button)
    expect(meeting.state).toBe('open')
  })

  test('with a decision without clauses comes back, and the fault stands at the decision', async () => {
    const { page } = await newParagraph()
    const { html } = await secretary.fillIn(page, page, { text: 'Orört.', do: 'add-decided' })
    const refused = await secretary.post(page, { ...formIn(html, page), do: 'save' })
    expect(refused.status).toBe(422)
    expect(valueIn(refused.html, 'text')).toBe('Orört.')
    expect(refused.html).toContain('href="#paragraph-decisions.0.clauses"')
    expect(refused.html).toContain('id="paragraph-decisions.0.clauses"')
  })

  test('with what cannot be written is refused by name of the field, and comes back as it was typed', async () => {
    const { page } = await newParagraph()
    const refused = await secretary.fillIn(page, page, { title: 'x'.repeat(301), text: 'Nolla\u0000här' })
    expect(refused.status).toBe(422)
    expect(valueIn(refused.html, 'title')).toBe('x'.repeat(301))
    expect(valueIn(refused.html, 'text')).toBe('Nolla\u0000här')
    expect(wordsOf(refused.html)).toMatch(/Rubrik: Skriv högst 300 tecken\. Text: Ta bort tecknet U\+0000/)
  })

  test('of fifty megabytes is refused with a page that says what to do', async () => {
    const { page, id } = await newParagraph()
    const { status, html } = await secretary.post(page, { title: 'Stor', text: 'x'.repeat(50_000_000) })
    expect([status, wordsOf(html)]).toEqual([413, expect.stringContaining('Dela upp det')])
    expect((await getParagraph(ctx(), id)).text).toBe('')
  })

  test('that two people save shows both texts, and loses neither', async () => {
    const { id, page } = await newParagraph()
    const opened = formIn((await secretary.get(page)).html, page)
    await secretary.fillIn(page, page, { text: 'Den andras text.' })
    const stale = await secretary.post(page, { ...opened, text: 'Min egen text.', do: 'save' })
    expect(stale.status).toBe(412)
    expect(valueIn(stale.html, 'text')).toBe('Min egen text.')
    expect(wordsOf(stale.html)).toContain('Så här är det sparat nu')
    expect(stale.html).toContain('<p>Den andras text.</p>')
    expect((await getParagraph(ctx(), id)).text).toBe('Den andras text.')
    const again = await secretary.post(page, {
      ...formIn(stale.html, page),
      text: 'Båda texterna.',
      do: 'save'
    })
    expect(again.status).toBe(303)
    expect((await getParagraph(ctx(), id)).text).toBe('Båda texterna.')
  })

  test('of minutes sealed while it was written is refused, and the typed text comes back', async () => {
    const { meeting, paragraphs } = await closedMeeting(world)
    const page = paths.paragraph(paragraphs[0]?.id ?? '')
    const opened = formIn((await secretary.get(page)).html, page)
    await sealMinutes(ctx(), meeting.id, sealingOf(world))
    const refused = await secretary.post(page, { ...opened, text: 'Två timmars arbete.', do: 'save' })
    expect(refused.status).toBe(409)
    expect(wordsOf(refused.html)).toContain('Protokollet är låst')
    const kept = wordsOf(refused.html)
    expect(kept).toContain('Det du hade skrivit')
    expect(kept).toMatch(/Rubrik Föregående protokoll Text Två timmars arbete\. Uppge detta nummer/)
  })

  test('gets a case of its own in one press, and nothing is opened when the paragraph is refused', async () => {
    const { id, page } = await newParagraph()
    const refused = await secretary.fillIn(page, page, { title: ' ', do: 'open-case' })
    expect(refused.status).toBe(422)
    const { html } = await secretary.fillIn(page, page, { text: 'Med ärende.', do: 'open-case' })
    expect(wordsOf(html)).toContain('Ärendet är öppnat och har fått sitt diarienummer')
    const { dnr, text } = await getParagraph(ctx(), id)
    expect(text).toBe('Med ärende.')
    expect((await openCase(ctx(), { title: 'Nästa' })).dnr).toBe(dnrAfter(dnr ?? ''))
  })

  test('is saved on the way to the next one and to its bilagor', async () => {
    const { id, page, nextId } = await newParagraph()
    const next = await secretary.fillIn(page, page, { text: 'Först.', do: 'next' })
    expect(wordsOf(next.html)).toContain('Nästa möte')
    expect(next.html).toContain(`action="${paths.paragraph(nextId)}"`)
    const appendices = await secretary.fillIn(page, page, { text: 'Sedan.', do: 'appendices' })
    expect(appendices.html).toContain(`action="${paths.appendices(id)}"`)
    expect((await getParagraph(ctx(), id)).text).toBe('Sedan.')
  })

  test('tells which of its references point at nothing, and links the others', async () => {
    const { meeting, paragraphs } = await closedMeeting(world, { matters: ['Rapport', 'Plan'] })
    const [report, plan] = paragraphs
    const page = paths.paragraph(report?.id ?? '')
    const text = `Se ${plan?.label ?? ''} och dnr 888/26.`
    const { html } = await secretary.fillIn(page, page, { text })
    expect(wordsOf(html)).toContain('finns inte: dnr 888/26')
    const minutes = await reader.get(paths.minutes(meeting.id))
    expect(minutes.html).toContain(`<a href="#p-${plan?.id ?? ''}">${plan?.label ?? ''}</a>`)
  })

  test('links the first and the last of several §§, each to its own, and tells which of them are not there', async () => {
    const { meeting, paragraphs } = await closedMeeting(world, { matters: ['Rapport', 'Beslut', 'Plan'] })
    const [first, , last] = paragraphs
    const [from, to] = [first?.number ?? 0, last?.number ?? 0]
    const page = paths.paragraph(first?.id ?? '')
    const text = `Se §§ ${from}–${to} och §§ ${to}–${to + 2}.`
    const { html } = await secretary.fillIn(page, page, { text })
    expect(wordsOf(html)).toContain(`§§ ${to}–${to + 2}: § ${to + 1}, § ${to + 2}`)
    expect(wordsOf(html)).not.toContain(`§§ ${from}–${to}:`)
    const minutes = await reader.get(paths.minutes(meeting.id))
    expect(minutes.html).toContain(
      `<a href="#p-${first?.id ?? ''}">§§ ${from}</a>–<a href="#p-${last?.id ?? ''}">${to}</a>`
    )
  })

  test('is shown to a reader without a form', async () => {
    const { page } = await newParagraph()
    await secretary.fillIn(page, page, { text: '**Viktigt** <script>alert(1)</script>' })
    const { html } = await reader.get(page)
    expect(html).toContain('<strong>Viktigt</strong> &lt;script&gt;')
    expect(html).not.toContain('<textarea')
  })
})

const dnrAfter = (dnr: string): string =>
  `${String(Number(dnr.slice(0, 3)) + 1).padStart(3, '0')}${dnr.slice(3)}`
