import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * The closed list of what is protected, and of the templates that may show it. Each of these is asked for what is secret by
 * everyone in test/journeys/access-matrix.test.ts (pages) or test/domain/approval/secret-minutes.test.ts (documents).
 */
const shows: Record<string, ('case' | 'matter' | 'draft' | 'trail')[]> = {
  'documents/protokoll': ['matter', 'draft'],
  'documents/proceedings': ['matter', 'draft'],
  'documents/extract': ['matter'],
  'documents/proof': ['matter'],
  'documents/signatures': [],
  'documents/summary': ['draft'],
  'pages/cases/case': ['case', 'matter'],
  'pages/cases/cases': ['case'],
  'pages/history': ['trail'],
  'pages/records/record': ['case'],
  'pages/search/search': ['case'],
  'pages/records/records': ['case'],
  'pages/records/new-record': ['case'],
  'pages/register/watches': ['case'],
  'pages/intake/imported': ['matter', 'draft'],
  'pages/meetings/attendance': ['draft'],
  'pages/meetings/case-matter': ['case', 'matter'],
  'pages/meetings/awaiting': ['matter', 'draft'],
  'pages/meetings/extracts': ['matter'],
  'pages/meetings/immediate-approvals': ['matter'],
  'pages/meetings/summary': ['draft'],
  'pages/meetings/attendance-row': ['draft'],
  'pages/meetings/meeting': ['matter', 'draft'],
  'pages/meetings/announcement': ['matter'],
  'pages/meetings/publication': ['matter'],
  'pages/meetings/corrections': ['matter'],
  'pages/meetings/checklist': ['matter', 'draft'],
  'pages/meetings/replacement': ['matter', 'draft'],
  'pages/announcements/board': ['matter'],
  'pages/announcements/legal-force': ['case', 'matter'],
  'pages/announcements/minutes': ['matter'],
  'pages/meetings/minutes': ['matter', 'draft'],
  'pages/meetings/review': ['matter', 'draft'],
  'pages/meetings/removal': ['matter', 'draft'],
  'pages/register/quality': ['case'],
  'pages/meetings/changed-decisions': ['matter', 'draft'],
  'pages/paragraphs/closing': ['matter', 'draft'],
  'pages/paragraphs/deciding': ['matter', 'draft'],
  'pages/paragraphs/appendices': ['matter'],
  'pages/paragraphs/dispatch': ['matter'],
  'pages/paragraphs/members': ['matter'],
  'pages/paragraphs/paragraph': ['matter', 'draft'],
  'pages/paragraphs/recusal': ['matter', 'draft'],
  'pages/paragraphs/version': ['matter', 'draft'],
  'pages/paragraphs/versions': ['matter', 'draft'],
  'pages/delegation/decisions': ['case'],
  'pages/delegation/decision': ['case'],
  'pages/meetings/decision-reports': ['case', 'matter', 'draft'],
  'pages/retention/adoption': ['case'],
  'pages/retention/due': ['case'],
  'pages/retention/holds': ['case'],
  'documents/kallelse': ['matter'],
  'pages/meetings/summoning': ['matter'],
  'pages/meetings/own-summons': ['matter'],
  'pages/deadlines/deadlines': ['case'],
  'pages/start': ['case'],
  'pages/error': ['matter']
}

const showNothingProtected =
  `mail/cancellation mail/digest mail/document mail/first-sign-in mail/password-changed mail/recovery mail/sign-in-blocked mail/substitute-call mail/substitute-release mail/summons
  pages/access/choose-password pages/access/recovery pages/access/set-up pages/access/sign-in pages/access/sign-in-code
  pages/access/sign-in-link pages/account/my-account pages/account/recovery-codes pages/account/second-factor pages/help/shortcuts
  pages/announcements/appeal-period pages/meetings/approval pages/meetings/quorum-statistics pages/delegation/delegation pages/delegation/delegations pages/delegation/new-decision pages/meetings/cancellation pages/meetings/calendar-address pages/meetings/calendars pages/meetings/year-plan pages/meetings/year-plans pages/api/description pages/cases/series pages/intake/intake pages/meetings/meetings pages/meetings/new-meeting
  pages/organisation/issued-token pages/organisation/jobs pages/organisation/mandate pages/organisation/member
  pages/organisation/new-organ pages/organisation/organ pages/organisation/organisation pages/organisation/standing pages/organisation/standing-item pages/organisation/standing-items pages/organisation/person
  pages/organisation/tokens pages/retention/plan pages/retention/plans pages/retention/row pages/retention/new-row pages/retention/plan-removal pages/register/import
  pages/register/day-list pages/register/public-case pages/register/public-cases pages/register/public-hits pages/register/unregistered`.split(
    /\s+/
  )

const root = join(import.meta.dirname, '../../templates')
const templates = ['documents', 'mail', 'pages'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.hbs'))
    .map(file => `${folder}/${file.slice(0, -4)}`)
)

test('every page, mail and document says whether it may show what is protected', () => {
  expect(templates.toSorted()).toEqual([...Object.keys(shows), ...showNothingProtected].toSorted())
})

test('no template decides what is secret: it is gone before', () => {
  const deciding = templates.filter(name =>
    /\{\{#(if|unless)[^}]*(secret|isSecret|readSecret)/i.test(readFileSync(join(root, `${name}.hbs`), 'utf8'))
  )
  expect(deciding).toEqual([])
})
