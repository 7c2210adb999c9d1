import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../server/domain/decisions/paragraph-schemas.ts'
import { receiveFile } from '../../server/domain/files/receive-file.ts'
import { strikeRecord } from '../../server/domain/register/edit-record.ts'
import { registerRecord } from '../../server/domain/register/register-record.ts'
import {
  decidePersonalData,
  getPersonalDataLook,
  publishMinutes
} from '../../server/domain/announcement/publish-minutes.ts'
import { placeHold } from '../../server/domain/retention/legal-holds.ts'
import { listRowsOfPlan } from '../../server/domain/retention/plans.ts'
import { createAccount } from '../../server/domain/accounts/accounts.ts'
import { NewPerson } from '../../server/domain/people/people-schemas.ts'
import { addPerson } from '../../server/domain/people/persons.ts'
import { createSetUpLink, createSignInLink } from '../../server/domain/accounts/sign-in-links.ts'
import { paths } from '../../server/pages/paths.ts'
import { findFaults, hasBrowser, listen, openBrowser, signedIn, watchPolicy } from '../support/browser.ts'
import { editOrgan } from '../../server/domain/bodies/organs.ts'
import {
  appealedBy,
  attach,
  attend,
  closedMeeting,
  decidedAndAnnounced,
  openedMeeting,
  plannedMeeting,
  sealedMeeting
} from '../support/body-world.ts'
import { decideEverything } from '../support/deciding-world.ts'
import { mailsInEveryState } from '../support/mail-jobs.ts'
import { attendSubstitutes, recuse } from '../support/presence-world.ts'
import { adoptedPlan, draftOf, kept } from '../support/retention-world.ts'
import { sendSummons } from '../../server/domain/summons/send-summons.ts'
import { editMeeting } from '../../server/domain/meetings/edit-meeting.ts'
import { announce, budgetMeeting } from '../support/meeting-announcement-world.ts'
import { announcedDecision, decidedOn, delegationOf } from '../support/delegation-world.ts'
import {
  adoptedYearPlan,
  cancel,
  standingItemOf,
  summoningOf,
  summonsOf,
  yearPlanOf
} from '../support/planning-world.ts'
import { openPageWorld } from '../support/page-world.ts'
import { addRecipient } from '../../server/domain/dispatch/recipients.ts'
import { sendDecision } from '../../server/domain/dispatch/send.ts'
import { addStandingRecipient } from '../../server/domain/dispatch/standing-recipients.ts'
import { dispatchingOf } from '../support/dispatch-world.ts'
import { comment, judge } from '../support/review-world.ts'
import { followedAt, proposalTo } from '../support/way-world.ts'
import { appCode, goodPassword, mailedSecret, openAccountWorld } from '../support/account-world.ts'
import { immediateActs } from '../support/immediate-world.ts'
import { openTestApp, type World } from '../support/world.ts'

const world = await openPageWorld()
const { app, organisation, people, secretary } = world

const planned = await plannedMeeting(world)
const opened = await openedMeeting(world, {
  organId: organisation.directorate.id,
  matters: ['Upphandling av läkemedelsförsörjningsavtal och dokumenthanteringsplaneringsunderlag']
})
const closed = await closedMeeting(world, {
  firstOn: '2026-02-05',
  matters: ['Revidering av planen', 'Nästa möte']
})
const sealed = await sealedMeeting(world, { firstOn: '2026-01-08' })
await editOrgan(world.ctx(), organisation.workingCommittee.id, organisation.workingCommittee.revision, {
  approverCount: 0,
  publishesBoard: true,
  publishesMinutes: true
})
const announced = await decidedAndAnnounced(world, {
  organId: organisation.workingCommittee.id,
  firstOn: '2026-03-10',
  matters: ['Svar till 070-174 06 05', 'Nästa möte']
})
const { ids: atOnce } = await immediateActs(world, organisation.workingCommittee.id)
const [found] = (await getPersonalDataLook(world.ctx(), announced.approval.id)).findings
const decisions = [{ findingId: found?.id ?? '', verdict: 'mask' as const }]
await decidePersonalData(world.ctx(), announced.approval.id, { decisions })
await publishMinutes(world.ctx(), announced.approval.id)
await appealedBy(world, announced.paragraphs[0]?.id ?? '', '2026-03-12')
const paragraph = closed.paragraphs[0]?.id ?? ''
const page = paths.paragraph(paragraph)
await editParagraph(world.ctx(), paragraph, closed.paragraphs[0]?.revision ?? 0, {
  decisions: [
    NewDecisionBlock.parse({ kind: 'decided', clauses: ['anta planen', 'tacka', 'sända den vidare'] }),
    NewDecisionBlock.parse({ kind: 'decided', clauses: ['återkomma'] })
  ]
})
await attend(world, closed.meeting.id, { personId: world.masterId, role: 'member', presided: true })
const paragraphId = closed.paragraphs[1]?.id ?? ''
await comment(world, closed.meeting.id, { paragraphId, text: 'Fel dag', proposedText: 'Den 3 mars.' })
await comment(world, closed.meeting.id, { text: 'Bra skrivet' })
await judge(world, closed.meeting.id, { verdict: 'approved' })
await attach(world, paragraph, 'Plan.txt')
await attach(world, paragraph, 'Underlag.txt')
await decideEverything(world, paragraph)
await attendSubstitutes(world, opened.meeting.id, [0, 1])
const recusal = await recuse(world, opened.matters[0]!.id, people.elected[0]!.id, { isDisputed: true })
const row = await attend(world, planned.meeting.id, { personId: people.director.id, role: 'chair' })
const case1 = await secretary.fillIn(paths.cases, paths.cases, { title: 'Ny färja till ön' })
const [, casePath = ''] = /action="(\/arenden\/[^"/]+)"/.exec(case1.html) ?? []
const caseId = casePath.split('/').at(-1) ?? ''
await secretary.fillIn(casePath, paths.caseNotes(caseId), { text: 'Ringde motparten.' })
await secretary.fillIn(casePath, paths.caseWatches(caseId), { watchOn: '2026-03-20', note: 'Svar?' })
const record = await registerRecord(world.ctx(), caseId, {
  record: {
    direction: 'received',
    title: 'Brev om turlistan',
    sender: 'Norrbuss AB',
    documentOn: '2026-03-02'
  },
  files: [
    {
      fileName: 'brev.txt',
      file: await receiveFile(world.vault, 'brev.txt', Buffer.from('Hej'), { maxBytes: 99, now: world.now })
    }
  ]
})
const struckRecord = await registerRecord(world.ctx(), caseId, {
  record: { direction: 'sent', title: 'Svar' }
})
await strikeRecord(world.ctx(), struckRecord.id, { reason: 'Skickades aldrig' })
await secretary.fillIn(page, page, {
  text: '# Nuläget\n\nSe § 1, § 99 och bilaga 1 a.\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n\n- punkt\n\n### Djup rubrik\n\nText.',
  dnr: '001/26',
  do: 'save'
})
const read = await secretary.post(paths.intakeText, {
  text: 'Sidhuvud 1 (2)\n\nNämnden för allt\n\n§ 5 Rapport (Dnr KS 2018/124)\n\nText om bilaga 7.\n\nNämnden beslutar\n\natt lägga den till handlingarna.\n'
})
const mandate = /href="(\/organisation\/uppdrag\/[^"]+)"/.exec(
  (await world.master.get(paths.organ(organisation.directorate.id))).html
)

await sendSummons(world.ctx(), planned.meeting.id, { reason: null }, summoningOf(world))
const delegation = await delegationOf(world, {
  covers: 'Ändra verksamhetens inriktning',
  maySubdelegate: true
})
const decision = await decidedOn(world, { delegationId: delegation.id, text: 'Avtalet tecknas.' })
await decidedOn(world, { decidedAs: 'Ekonomen', decidedOn: '2026-01-02', title: 'Utan delegation' })
const up = await announcedDecision(world, { title: 'Anslaget' })
const silent = await delegationOf(world, { number: '6', reporting: 'not-reported' })
const unannounced = await decidedOn(world, { delegationId: silent.id, title: 'Inte anslaget' })
const told = await budgetMeeting(world, { firstOn: '2026-03-16' })
await announce(world, told.meeting.id, { reason: 'Lokalen var inte klar' })
await editMeeting(world.ctx(), told.meeting.id, 1, { place: 'Exempelmark' })
await announce(world, told.meeting.id)
await editMeeting(world.ctx(), told.meeting.id, 2, { place: 'Nordköping' })
const untold = await budgetMeeting(world, { firstOn: '2026-03-17' })
const yearPlan = await yearPlanOf(world)
const adoptedYear = await adoptedYearPlan(world, 2028)

const adopted = await adoptedPlan(world, [kept('Kallelse', 5, 'meeting-held')])
const draft = await draftOf(world, [kept('Kallelse', 2, 'meeting-held')], 'Plan 2027')
await placeHold(world.ctx(), { caseId, recordId: null, reason: 'Tvist om turlistan' })
const [adoptedRow] = await listRowsOfPlan(world.ctx(), adopted.id)
const [draftRow] = await listRowsOfPlan(world.ctx(), draft.id)

await mailsInEveryState(world.ctx())

await createAccount(
  world.ctx(),
  { personId: people.economist.id, email: 'ekonom@example.se' },
  secret => secret
)

const proposal = await proposalTo(world, organisation.directorate.id, { firstOn: '2026-01-15' })
await followedAt(world, proposal.paragraphId)
await addRecipient(world.ctx(), proposal.paragraphId, { name: 'Region Nord', email: 'nord@example.se' })
await sendDecision(world.ctx(), proposal.paragraphId, dispatchingOf(world))
await addStandingRecipient(world.ctx(), organisation.preparatoryGroup.id, {
  document: 'summary',
  name: 'Regionerna',
  email: 'regioner@example.se'
})
const standingItem = await standingItemOf(world)
const waiting = await plannedMeeting(world, { organId: organisation.directorate.id, firstOn: '2026-05-05' })

const cancelled = await plannedMeeting(world, { firstOn: '2026-05-06' })
await summonsOf(world, cancelled.meeting.id)
await cancel(world, cancelled.meeting.id)

const pages: Record<string, string> = {
  start: paths.start,
  meetings: paths.meetings,
  'no meetings': `${paths.meetings}?year=1999`,
  'kallelse, sent': paths.summoning(planned.meeting.id),
  'kallelse, not sent': paths.summoning(opened.meeting.id),
  'own kallelse': paths.summons(planned.meeting.id),
  delegations: paths.delegations,
  'a delegation': paths.delegation(delegation.id),
  'delegated decisions': paths.delegatedDecisions,
  'no delegated decisions': `${paths.delegatedDecisions}?from=2099-01-01`,
  'a delegated decision': paths.delegatedDecision(decision.id),
  'a new delegated decision': paths.newDelegatedDecision,
  'an announced decision': paths.delegatedDecision(up.id),
  'a decision that is appealed': paths.ofDelegated.legalForce(up.id),
  'a decision to announce': paths.delegatedDecision(unannounced.id),
  'decisions to report': paths.decisionReports(waiting.meeting.id),
  'no decisions to report': paths.decisionReports(sealed.meeting.id),
  'year plans': paths.yearPlans,
  'a year plan': paths.yearPlan(yearPlan.id),
  'the days of a pattern': `${paths.yearPlan(yearPlan.id)}?weekday=thursday&week=second&months=2&months=5`,
  'an adopted year plan': paths.yearPlan(adoptedYear.id),
  calendars: paths.calendars,
  'new meeting': paths.newMeeting,
  'planned meeting': paths.meeting(planned.meeting.id),
  'open meeting': paths.meeting(opened.meeting.id),
  'closed meeting': paths.meeting(closed.meeting.id),
  'sealed meeting': paths.meeting(sealed.meeting.id),
  'an announced meeting, changed since': paths.meetingAnnouncing(told.meeting.id),
  'a meeting to announce': paths.meetingAnnouncing(untold.meeting.id),
  'a budget meeting announced late': paths.meeting(told.meeting.id),
  'removal of a meeting': paths.meetingRemoval(planned.meeting.id),
  'cancellation of a meeting': paths.meetingCancellation(planned.meeting.id),
  'cancelled meeting': paths.meeting(cancelled.meeting.id),
  'no cancellation of a meeting': paths.meetingCancellation(cancelled.meeting.id),
  'kallelse, cancelled': paths.summoning(cancelled.meeting.id),
  'own kallelse, cancelled': paths.summons(cancelled.meeting.id),
  attendance: paths.attendance(planned.meeting.id),
  'attendance with substitutes who are to serve': paths.attendance(opened.meeting.id),
  'what is to be done': paths.deadlines,
  'quorate meetings': `${paths.quorumStatistics}?year=2026`,
  'no quorate meetings': `${paths.quorumStatistics}?year=1999`,
  'a recusal': paths.recusal(recusal.id),
  'attendance of a sealed meeting': paths.attendance(sealed.meeting.id),
  'a row of attendance': paths.attendanceRow(row.id),
  minutes: paths.minutes(closed.meeting.id),
  'minutes of a planned meeting': paths.minutes(planned.meeting.id),
  paragraph: page,
  shortcuts: paths.shortcuts,
  'history of a paragraph': paths.history(page),
  'versions of a paragraph': paths.paragraphVersions(paragraph),
  'a version of a paragraph': paths.paragraphVersion(paragraph, 0),
  'paragraph with a long title': paths.paragraph(opened.matters[0]?.id ?? ''),
  'sealed paragraph': paths.paragraph(sealed.paragraphs[0]?.id ?? ''),
  'how a paragraph is decided': paths.deciding(paragraph),
  'what is read back before the gavel': paths.paragraphClosing(paragraph),
  'how a sealed paragraph was decided': paths.deciding(sealed.paragraphs[0]?.id ?? ''),
  'review of minutes': paths.review(closed.meeting.id),
  'review of sealed minutes': paths.review(sealed.meeting.id),
  'changed decisions': paths.changedDecisions(closed.meeting.id),
  'no changed decisions': paths.changedDecisions(sealed.meeting.id),
  bilagor: paths.appendices(paragraph),
  'no bilagor': paths.appendices(opened.matters[0]?.id ?? ''),
  cases: paths.cases,
  search: `${paths.search}?text=f%C3%A4rja`,
  'search without words': paths.search,
  'no hits': `${paths.search}?text=ub%C3%A5t`,
  'no cases': `${paths.cases}?text=ubåt`,
  case: casePath,
  'new record': paths.newRecord(caseId),
  records: paths.records,
  'no records': `${paths.records}?from=2027-01-01`,
  record: paths.record(record.id),
  'struck record': paths.record(struckRecord.id),
  watches: paths.watches,
  unregistered: paths.unregistered,
  'day list': paths.dayList,
  'notice board': paths.noticeBoard,
  'open cases for an agenda': paths.caseMatters(waiting.meeting.id),
  'no open case for an agenda': `${paths.caseMatters(waiting.meeting.id)}?text=xyzzy`,
  'records for an agenda': `${paths.caseMatters(waiting.meeting.id)}?arende=${caseId}`,
  'on its way to an agenda': paths.awaiting(waiting.meeting.id),
  'nothing on its way': paths.awaiting(opened.meeting.id),
  'the members decide': paths.memberDecisions(proposal.paragraphId),
  'the members are not followed': paths.memberDecisions(sealed.paragraphs[0]?.id ?? ''),
  'extracts of sealed minutes': paths.extracts(sealed.meeting.id),
  'where a decision is sent': paths.dispatch(proposal.paragraphId),
  'summary of decisions': paths.summary(proposal.meetingId),
  'standing recipients': paths.standing(organisation.preparatoryGroup.id),
  'template of an agenda': paths.standingItems(organisation.preparatoryGroup.id),
  'empty template of an agenda': paths.standingItems(organisation.directorate.id),
  'standing item': paths.standingItem(organisation.preparatoryGroup.id, standingItem.id),
  'approval of sealed minutes': paths.approval(sealed.meeting.id),
  'approval and announcement': paths.approval(announced.meeting.id),
  'immediate approvals': paths.immediateApprovals(atOnce.immediateMeetingId),
  'an immediate approval': paths.immediate.approval(atOnce.immediateApprovalId),
  'an immediate approval, announced': paths.immediate.approval(atOnce.immediateAnnouncedId),
  'legal force': paths.legalForce(announced.meeting.id),
  'corrections of approved minutes': paths.corrections(announced.approval.id),
  'the checklist of a meeting': paths.checklist(announced.meeting.id),
  'search and replace in the minutes of a meeting': `${paths.replacement(announced.meeting.id)}?words=a`,
  'personal data before minutes are public': paths.publication(announced.approval.id),
  'minutes on the notice board': paths.publicMinutes(announced.announcement.id),
  'time of appeal': `${paths.appealPeriod}?announcedOn=2025-12-03`,
  'public register': paths.publicCases,
  'search in the public register': `${paths.publicCases}?text=f%C3%A4rja`,
  'no hits in the public register': `${paths.publicCases}?text=ub%C3%A5t`,
  'case in the public register': paths.publicCase('26', case1.html.match(/(\d{3})\/26/)?.[1] ?? ''),
  organisation: paths.organisation,
  member: paths.member(organisation.members[0]?.id ?? ''),
  organ: paths.organ(organisation.preparatoryGroup.id),
  'new organ': paths.newOrgan,
  person: paths.person(people.secretary.id),
  'person with an account': paths.person(people.economist.id),
  tokens: paths.tokens,
  'my account': paths.myAccount,
  mandate: mandate?.[1] ?? '',
  jobs: paths.jobs,
  'no jobs': `${paths.jobs}?state=done&page=9`,
  series: paths.series,
  'retention plans': paths.retentionPlans,
  'a plan that is a draft': paths.retentionPlan(draft.id),
  'an adopted plan': paths.retentionPlan(adopted.id),
  'removal of a plan': paths.retentionPlanRemoval(draft.id),
  'adoption of a plan': paths.planAdoption(draft.id),
  'a row of a draft': paths.retentionRow(draft.id, draftRow?.id ?? ''),
  'a row of an adopted plan': paths.retentionRow(adopted.id, adoptedRow?.id ?? ''),
  'a new row': paths.newRetentionRow(draft.id),
  due: paths.due,
  holds: paths.holds,
  'a hold on a case': paths.holdsOfCase(caseId),
  'a hold on a record': paths.holdsOfRecord(record.id),
  intake: paths.intake,
  imported: read.location,
  quality: paths.quality,
  'import of a register': paths.registerImport,
  'nothing here': '/finns-inte'
}

type Visit = { path: string; faults: string[]; title: string; headings: number; links: string[] }

describe.runIf(hasBrowser)('every page', () => {
  let browser: Browser
  let address = ''
  const visits: Visit[] = []
  const windowOf = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const link = paths.signInLink(await createSignInLink(world.ctx(), world.masterId))
    const context = await signedIn(browser, address, link, { preview: 'shown', ...options })
    await watchPolicy(context)
    return context
  }

  beforeAll(async () => {
    address = await listen(app)
    browser = await openBrowser()
    const tab = await (await windowOf()).newPage()
    for (const [name, path] of Object.entries(pages)) visits.push(await visit(tab, name, path))
  }, 300_000)
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  test('is free of faults: light, dark and on a telephone', () => {
    expect(visits.flatMap(({ faults }) => faults)).toEqual([])
  })

  test('has one heading of the first level and a title of its own', () => {
    expect(visits.filter(({ headings }) => headings !== 1)).toEqual([])
    const titles = visits.map(({ title }) => title)
    const shared = titles.filter((title, index) => titles.indexOf(title) !== index)
    // Each of these was visited twice: with rows, and where nothing fits the search, or with the days of a pattern.
    expect(new Set(shared)).toEqual(
      new Set([
        'Sammanträden – Paragraf',
        'Ärenden – Paragraf',
        'Utskick – Paragraf',
        'Handlingar – Paragraf',
        'Delegationsbeslut – Paragraf',
        'Sammanträdesplan 2029, Beredningsgruppen – Paragraf'
      ])
    )
  })

  test('leads nowhere that is not there', async () => {
    const links = new Set(visits.flatMap(visited => visited.links))
    const dead: string[] = []
    for (const href of links) {
      const { status } = await world.master.get(href)
      if (status >= 400) dead.push(`${status} ${href}`)
    }
    expect(links.size).toBeGreaterThan(50)
    expect(dead).toEqual([])
  }, 60_000)

  test('is free of faults also where a form was refused', async () => {
    const context = await windowOf()
    const tab = await context.newPage()
    await tab.goto(paths.newMeeting)
    await tab.getByRole('main').getByRole('button').click()
    expect(await tab.getByRole('alert').count()).toBe(1)
    expect(await findFaults(tab)).toEqual([])
    // Without script: with it, the two titles are chosen between in a dialog.
    await tab.route('**/skript/**', route => route.abort())
    await tab.goto(page)
    await tab.getByLabel('Rubrik').fill('Min rubrik')
    await secretary.fillIn(page, page, { title: 'Den andras rubrik', do: 'save' })
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    expect(await tab.getByRole('heading', { name: 'Så här är det sparat nu' }).count()).toBe(1)
    expect(await findFaults(tab)).toEqual([])
    await context.close()
  }, 60_000)

  test('is free of faults before anyone has signed in', async () => {
    const empty = await openTestApp()
    const { id } = await addPerson(empty.ctx(), { name: 'Någon Annan', title: null, isAdministrator: false })
    const context = await browser.newContext({ baseURL: await listen(empty.app) })
    await watchPolicy(context)
    const tab = await context.newPage()
    const open = [
      paths.signIn,
      paths.recovery,
      paths.choosePassword(await linkOfAnAccount(empty)),
      paths.signInLink(await createSignInLink(empty.ctx(), id)),
      paths.setUp(await createSetUpLink(empty.ctx())),
      paths.start
    ]
    for (const path of open) expect((await visit(tab, 'open', path)).faults).toEqual([])
    await context.close()
    await empty.app.close()
  }, 60_000)

  test('is free of faults where secrets are shown once: the second factor and a token', async () => {
    const account = await openAccountWorld()
    const own = await openTestApp(account)
    const baseURL = await listen(own.app)
    const link = async (personId: string) => paths.signInLink(await createSignInLink(own.ctx(), personId))
    const mine = await signedIn(browser, baseURL, await link(account.personId))
    await watchPolicy(mine)
    const tab = await mine.newPage()
    await tab.goto(paths.myAccount)
    await tab.getByRole('button', { name: 'Slå på tvåstegsinloggning' }).click()
    expect(await findFaults(tab)).toEqual([])
    const key = (await tab.locator('code.secret').innerText()).replaceAll(' ', '')
    await tab.getByRole('textbox').fill('000000')
    await tab.getByRole('button', { name: 'Slå på', exact: true }).click()
    expect(await findFaults(tab)).toEqual([])
    await tab.getByRole('textbox').fill(appCode(own, key))
    await tab.getByRole('button', { name: 'Slå på', exact: true }).click()
    expect(await tab.locator('code.secret').count()).toBe(10)
    expect(await findFaults(tab)).toEqual([])
    await tab.goto(paths.myAccount)
    expect(await findFaults(tab)).toEqual([])
    await mine.clearCookies()
    await tab.goto(paths.signIn)
    await tab.getByLabel('E-postadress').fill(account.email)
    await tab.getByLabel('Lösenord').fill(goodPassword)
    await tab.getByRole('button', { name: 'Logga in' }).click()
    expect(await tab.getByRole('heading', { level: 1 }).innerText()).toBe('Logga in, steg 2')
    expect(await findFaults(tab)).toEqual([])
    await mine.close()
    const admin = await signedIn(browser, baseURL, await link(account.people.administrator.id))
    const tokens = await admin.newPage()
    await tokens.goto(paths.tokens)
    await tokens.getByRole('button', { name: 'Ge nyckeln' }).click()
    expect(await findFaults(tokens)).toEqual([])
    await tokens.getByLabel('Vad nyckeln är till').fill('Ärendesystemet')
    await tokens.getByLabel('Person', { exact: true }).selectOption({ index: 1 })
    await tokens.getByLabel('Läsa möten och protokoll').check()
    await tokens.getByRole('button', { name: 'Ge nyckeln' }).click()
    expect(await findFaults(tokens)).toEqual([])
    await tokens.goto(paths.tokens)
    expect(await findFaults(tokens)).toEqual([])
    await admin.close()
    await own.app.close()
  }, 120_000)

  test('works without script: a matter is added and taken up by pressing buttons', async () => {
    const context = await windowOf({ javaScriptEnabled: false })
    const tab = await context.newPage()
    await tab.goto(paths.meeting(opened.meeting.id))
    await tab.getByText('Lägg till ärende', { exact: true }).click()
    await tab.getByLabel('Ärendets rubrik').fill('Ny fråga')
    await tab.getByRole('button', { name: 'Lägg till ärendet' }).click()
    // The form is open for the next one, and the next word lands in it.
    expect(await tab.locator(':focus').getAttribute('id')).toBe('matter-title')
    await tab.getByRole('button', { name: 'Ta upp Ny fråga', exact: true }).click()
    const row = tab.getByRole('listitem').filter({ hasText: 'Ny fråga' })
    expect(await row.first().innerText()).toContain('§\u00a01')
    await context.close()
  }, 60_000)
})

/** The secret of a link for the first sign-in to an account. */
const linkOfAnAccount = async (empty: World): Promise<string> => {
  const { id } = await addPerson(empty.ctx(), NewPerson.parse({ name: 'Med Konto' }))
  await createAccount(empty.ctx(), { personId: id, email: 'konto@example.se' }, secret => secret)
  return mailedSecret(empty)
}

const otherwise = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']

/** Loads the page once and looks at it wide in light colours and narrow in dark. */
const visit = async (tab: Page, name: string, path: string): Promise<Visit> => {
  await tab.setViewportSize({ width: 1280, height: 800 })
  await tab.emulateMedia({ colorScheme: 'light' })
  await tab.goto(path)
  // What is folded away is looked at too.
  await tab.evaluate('document.querySelectorAll("details").forEach(one => (one.open = true))')
  const faults = await findFaults(tab)
  // Narrow and in dark together: what another width can break, and what other colours can.
  await tab.emulateMedia({ colorScheme: 'dark' })
  await tab.setViewportSize({ width: 320, height: 800 })
  faults.push(...(await findFaults(tab, otherwise)))
  return {
    path,
    faults: faults.map(fault => `${name} ${path}: ${fault}`),
    title: await tab.title(),
    headings: await tab.getByRole('heading', { level: 1 }).count(),
    links: await tab.evaluate(
      '[...document.querySelectorAll("a[href^=\'/\']")].map(one => one.getAttribute("href"))'
    )
  }
}
