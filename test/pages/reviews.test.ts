import { expect, test } from 'vitest'
import { createSignInLink } from '../../server/domain/accounts/sign-in-links.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { paths } from '../../server/pages/paths.ts'
import { attend, closedMeeting, openedMeeting } from '../support/body-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { meetingToApprove } from '../support/immediate-world.ts'
import { openPageWorld, signIn, visitor } from '../support/page-world.ts'

const world = await openPageWorld()
const { secretary, reader, people, organisation } = world
const link = await createSignInLink(world.ctx(), people.director.id)
const chair = visitor(world.app, await signIn(world.app, link))

test('the chair comments, the secretary answers, the chair approves; a change after takes the approval back, word by word, without script', async () => {
  const { meeting, paragraphs } = await closedMeeting(world)
  const page = paths.review(meeting.id)
  const commented = await chair.fillIn(page, paths.reviewComments(meeting.id), {
    paragraphId: paragraphs[0]!.id,
    text: 'Fel dag',
    proposedText: 'Den 3 mars.'
  })
  expect(wordsOf(commented.html)).toContain('Fel dag')
  const [, answer = ''] = /action="(\/sammantraden\/[^"]+\/synpunkter\/[^"]+)"/.exec(
    (await secretary.get(page)).html
  )!
  const why = await secretary.post(answer, { outcome: 'not-done', answer: '' })
  expect([why.status, wordsOf(why.html)]).toEqual([422, expect.stringContaining('Skriv varför det inte är')])
  const answered = await secretary.fillIn(page, answer, { outcome: 'done', answer: 'Rättat' })
  expect(wordsOf(answered.html)).toContain('Gjort. Rättat Emil Protokollsson')
  const approved = await chair.fillIn(page, paths.reviewVerdicts(meeting.id), {})
  expect(wordsOf(approved.html)).toContain('Godkänt för underskrift, ')
  expect(approved.html).not.toContain('gäller inte längre')
  const { id, revision } = await getParagraph(world.ctx(), paragraphs[0]!.id)
  await editParagraph(world.ctx(), id, revision, { text: 'Tillagt efteråt.' })
  const taken = await reader.get(page)
  expect(wordsOf(taken.html)).toContain('Godkännandet gäller inte längre')
  expect(taken.html).toMatch(/<ins>.*Tillagt efteråt\.<\/ins>/s)
  expect(taken.html).not.toMatch(/<main.*<form.*<\/main>/s)
  expect(wordsOf((await secretary.get(paths.meeting(meeting.id))).html)).toContain(
    'godkände protokollet för underskrift, men det har ändrats sedan dess'
  )
})

test('a § is commented where it is read, and the comment is answered beside its text', async () => {
  const { meeting, paragraphs } = await closedMeeting(world, { firstOn: '2026-03-12' })
  const [first] = paragraphs
  const page = paths.minutes(meeting.id)
  const own = { paragraphId: first!.id, from: 'minutes' }
  const comments = paths.reviewComments(meeting.id)
  const commented = await chair.fillIn(page, comments, {
    ...own,
    text: 'Fel månad',
    proposedText: 'I april.'
  })
  expect(wordsOf(commented.html)).toContain('Fel månad Förslag: I april. Inte besvarad än.')
  const empty = await chair.post(comments, { ...own, text: '', proposedText: 'I maj.' })
  expect([empty.status, empty.html.includes('I maj.')]).toEqual([422, true])
  expect(commented.html).toContain('Godkänn eller be om ändringar')
  expect((await secretary.get(page)).html).not.toMatch(/Lämna en synpunkt|Godkänn eller be/)
  const text = paths.paragraph(first!.id)
  const beside = await secretary.get(paths.paragraph(paragraphs[1]!.id))
  expect(wordsOf(beside.html)).toContain('1 synpunkt att besvara')
  expect(beside.html).not.toContain('Fel månad')
  const [, answer = ''] = /action="(\/sammantraden\/[^"]+\/synpunkter\/[^"]+)"/.exec(
    (await secretary.get(text)).html
  )!
  const why = await secretary.fillIn(text, answer, { outcome: 'not-done', answer: '' })
  expect([why.status, wordsOf(why.html)]).toEqual([422, expect.stringContaining('Skriv varför det inte är')])
  expect(why.html).toContain('data-part="writing"')
  expect((await chair.post(comments, { ...own, text: 'Och ett till' })).location).toBe(
    `${page}#p-${first!.id}`
  )
  const answered = await secretary.fillIn(text, answer, { outcome: 'not-done', answer: 'Det var i mars.' })
  expect(wordsOf(answered.html)).toContain('Inte gjort. Det var i mars.')
  expect(wordsOf(answered.html)).toContain('Och ett till Inte besvarad än.')
})

test('a refusal without its reason, and an approval of a text that changed meanwhile, come back with what to do', async () => {
  const { meeting, paragraphs } = await closedMeeting(world, { firstOn: '2026-03-11' })
  const verdicts = paths.reviewVerdicts(meeting.id)
  const refused = await chair.post(verdicts, { verdict: 'refused', reason: '' })
  expect([refused.status, wordsOf(refused.html)]).toEqual([
    422,
    expect.stringContaining('Skriv varför du inte godkänner protokollet.')
  ])
  expect(refused.html).toMatch(/<details[^>]* open>/)
  const [, sha256 = ''] = /name="sha256" value="(\w+)"/.exec(
    (await chair.get(paths.review(meeting.id))).html
  )!
  await editParagraph(world.ctx(), paragraphs[0]!.id, paragraphs[0]!.revision, { text: 'Nytt.' })
  const stale = await chair.post(verdicts, { verdict: 'approved', sha256 })
  expect([stale.status, wordsOf(stale.html)]).toEqual([
    409,
    expect.stringContaining('ändrades medan du läste')
  ])
  expect((await chair.post(verdicts, { verdict: 'refused', reason: 'Fel beslut' })).status).toBe(303)
})

test('the last day for approval stands on the minutes from the end of the meeting, and what is late with its statute (KL 5 kap. 69 §)', async () => {
  const organId = organisation.directorate.id
  const { meeting } = await closedMeeting(world, { organId, firstOn: '2026-03-05' })
  const { meeting: open } = await openedMeeting(world, { organId, firstOn: '2026-03-06' })
  const words = async (id: string) => wordsOf((await secretary.get(paths.minutes(id))).html)
  expect(await words(meeting.id)).toContain('ska justeras senast 19 mars 2026 (KL 5 kap. 69 §)')
  expect(await words(open.id)).not.toContain('ska justeras senast')
  const { meeting: late } = await closedMeeting(world, { organId, firstOn: '2026-02-20' })
  const breach = 'Protokollet skulle ha justerats senast 2026-03-06. KL 5 kap. 69 §'
  expect(await words(late.id)).toContain(breach)
  expect(wordsOf((await secretary.get(paths.review(late.id))).html)).toContain(breach)
})

test('one who approves is asked to read a § before it is approved at once, finds it on the start page and answers; without script', async () => {
  const { meeting, fee, election } = await meetingToApprove(world, {
    organId: organisation.preparatoryGroup.id
  })
  const { id: personId } = people.director
  await attend(world, meeting.id, { personId, role: 'member', isApprover: true })
  const ask = paths.immediateReviews(meeting.id)
  const nothing = await secretary.post(ask, {})
  expect([nothing.status, wordsOf(nothing.html)]).toEqual([422, expect.stringContaining('Välj minst en')])
  expect((await secretary.get(paths.immediateApprovals(meeting.id))).html).toContain(`formaction="${ask}"`)
  await secretary.post(ask, { 'paragraphs.0.paragraphId': fee })
  const waiting = await chair.get(paths.start)
  expect(wordsOf(waiting.html)).toContain('Granska paragrafer som ska justeras omedelbart')
  const page = paths.review(meeting.id)
  expect(waiting.html).toContain(`href="${page}"`)
  expect(wordsOf((await chair.get(page)).html)).toMatch(/inför omedelbar justering av §\s\d/)
  const elsewhere = await chair.post(paths.reviewComments(meeting.id), {
    paragraphId: election,
    text: 'Mina ord om valet'
  })
  expect([elsewhere.status, wordsOf(elsewhere.html)]).toEqual([
    422,
    expect.stringContaining('Välj en paragraf som granskas nu')
  ])
  expect(elsewhere.html).toContain('Mina ord om valet')
  const approved = await chair.fillIn(page, paths.reviewVerdicts(meeting.id), {})
  expect(wordsOf(approved.html)).toContain('Godkänt för underskrift, ')
  expect(wordsOf((await chair.get(paths.start)).html)).not.toContain('Granska paragrafer')
})
