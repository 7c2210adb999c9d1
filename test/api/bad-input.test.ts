import fc from 'fast-check'
import { propose } from '../support/correction-world.ts'
import { decided } from '../support/deciding-world.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { createAccount } from '../../server/domain/accounts/accounts.ts'
import { createSignInLink } from '../../server/domain/accounts/sign-in-links.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { addWatch } from '../../server/domain/cases/watches.ts'
import { registerRecord } from '../../server/domain/register/register-record.ts'
import { getPersonalDataLook } from '../../server/domain/announcement/publish-minutes.ts'
import { placeHold } from '../../server/domain/retention/legal-holds.ts'
import { listRowsOfPlan } from '../../server/domain/retention/plans.ts'
import { recuse } from '../support/presence-world.ts'
import { draftOf, kept } from '../support/retention-world.ts'
import { getApprovalOf } from '../../server/domain/approval/approvals.ts'
import { editOrgan } from '../../server/domain/bodies/organs.ts'
import {
  appealedBy,
  approvedMeeting,
  attach,
  attend,
  closedMeeting,
  decidedAndAnnounced,
  plannedMeeting,
  sealedMeeting
} from '../support/body-world.ts'
import { decideInSystem } from '../support/approval-world.ts'
import { meetingToApprove } from '../support/immediate-world.ts'
import { addStandingRecipient } from '../../server/domain/dispatch/standing-recipients.ts'
import { followedAt, proposalTo } from '../support/way-world.ts'
import { apiClient, openApiWorld, type Answer, type ApiClient, type ApiWorld } from '../support/api-client.ts'
import {
  readDescription,
  withField,
  withIds,
  type DescribedField,
  type DescribedOperation
} from '../support/described-api.ts'
import { announce, budgetMeeting } from '../support/meeting-announcement-world.ts'
import { announcedDecision, decidedOn, delegationOf } from '../support/delegation-world.ts'
import { standingItemOf, yearPlanOf } from '../support/planning-world.ts'
import { comment } from '../support/review-world.ts'
import { signIn } from '../support/page-world.ts'

/**
 * Every field of every body and query that the description knows, with values that do not belong there: the answer is a clear
 * error in Swedish with the field named, never one of ours (5xx), and never a silent yes.
 */

let world: ApiWorld
let administratorAtBrowser: ApiClient
/** The chair of every meeting. */
let chairAtBrowser: ApiClient
let ids: Record<string, string>
let operations: DescribedOperation[]
let fieldsOf: ReturnType<typeof readDescription>['fieldsOf']

beforeAll(async () => {
  world = await openApiWorld()
  const { meeting, matters } = await plannedMeeting(world)
  const [matter] = matters
  const attendance = await attend(world, meeting.id, { personId: world.people.director.id, role: 'chair' })
  const opened = await openCase(world.ctx(), { title: 'Sammanträdesplan' })
  const other = await openCase(world.ctx(), { title: 'Brev' })
  const record = await registerRecord(world.ctx(), other.id, {
    record: { direction: 'received', title: 'Brev' }
  })
  const watch = await addWatch(world.ctx(), other.id, { watchOn: '2026-06-01', note: 'Svar?' })
  const plan = await draftOf(world, [kept('Kallelse', 5, 'meeting-held')])
  const hold = await placeHold(world.ctx(), { caseId: other.id, recordId: null, reason: 'Tvist' })
  const appendix = await attach(world, matter?.id ?? '', 'plan.txt')
  const account = await createAccount(
    world.ctx(),
    { personId: world.people.director.id, email: 'direktor@example.se' },
    secret => secret
  )
  const link = await createSignInLink(world.ctx(), world.people.administrator.id)
  administratorAtBrowser = apiClient(world.app, { cookie: await signIn(world.app, link) })
  const chairLink = await createSignInLink(world.ctx(), world.people.director.id)
  chairAtBrowser = apiClient(world.app, { cookie: await signIn(world.app, chairLink) })
  const { members, directorate, preparatoryGroup } = world.organisation
  const committee = world.organisation.directorate
  await editOrgan(world.ctx(), committee.id, committee.revision, { approverCount: 0 })
  const organId = committee.id
  const { now } = world
  world.now = '2026-01-08T15:00:00.000Z'
  const announced = await decidedAndAnnounced(world, {
    organId,
    firstOn: '2026-01-08',
    matters: ['Svar till 070-174 06 05', 'Nästa möte']
  })
  world.now = now
  const approved = await approvedMeeting(world, { organId, firstOn: '2026-02-05' })
  const sealed = await sealedMeeting(world, { organId, firstOn: '2026-02-06' })
  const { signers } = await getApprovalOf(world.ctx(), sealed.meeting.id)
  await openCorrections(organId)
  idsOf['/approval-signers/{signerId}/signature'] = { signerId: await chairWhoSignsHere() }
  await openReview(organId)
  const proposal = await proposalTo(world, preparatoryGroup.id, { organId, firstOn: '2026-02-07' })
  const followed = await sealedMeeting(world, { organId, firstOn: '2026-02-08' })
  const sealedIds = { meetingId: sealed.meeting.id, paragraphId: sealed.paragraphs[0]!.id }
  idsOf['/meetings/{meetingId}/cancellation'] = {
    meetingId: (await plannedMeeting(world, { firstOn: '2026-10-01' })).meeting.id
  }
  for (const path of ['extracts', 'sendings']) idsOf[`/meetings/{meetingId}/${path}`] = sealedIds
  idsOf['/paragraphs/{paragraphId}/recipients'] = sealedIds
  const held = await closedMeeting(world, { organId, firstOn: '2026-02-09' })
  idsOf['/meetings/{meetingId}/immediate-approvals'] = {
    meetingId: held.meeting.id,
    paragraphId: held.paragraphs[0]!.id
  }
  const running = await meetingToApprove(world, { organId, firstOn: '2026-02-10' })
  idsOf['/meetings/{meetingId}/immediate-reviews'] = {
    meetingId: running.meeting.id,
    paragraphId: running.election
  }
  await addStandingRecipient(world.ctx(), organId, {
    document: 'summary',
    name: 'Regionerna',
    email: 'regioner@example.se'
  })
  idsOf['/paragraphs/{paragraphId}/member-decisions'] = { paragraphId: sealed.paragraphs[0]!.id }
  idsOf['/paragraphs/{paragraphId}/appealability'] = { paragraphId: announced.paragraphs[1]!.id }
  const { findings } = await getPersonalDataLook(world.ctx(), announced.approval.id)
  idsOf['/approvals/{approvalId}/personal-data-decisions'] = {
    approvalId: announced.approval.id,
    findingId: findings[0]!.id
  }
  idsOf['/meetings/{meetingId}/summons-replies'] = { personId: world.people.director.id }
  const delegation = await delegationOf(world)
  const decision = await decidedOn(world, { organId: preparatoryGroup.id })
  const silent = await delegationOf(world, { number: '9', reporting: 'not-reported' })
  const unannounced = await decidedOn(world, { delegationId: silent.id })
  const up = await announcedDecision(world, { decidedOn: '2026-01-05' })
  const announcement = '/delegated-decisions/{delegatedDecisionId}/announcement'
  idsOf[announcement] = { delegatedDecisionId: unannounced.id }
  idsOf[`${announcement}/taking-down`] = { delegatedDecisionId: up.id }
  idsOf['/delegated-decisions/{delegatedDecisionId}/appealability'] = { delegatedDecisionId: up.id }
  const told = await budgetMeeting(world, { organId, firstOn: '2026-09-03' })
  idsOf['/meetings/{meetingId}/announcement'] = { meetingId: told.meeting.id }
  world.now = '2026-01-08T15:00:00.000Z'
  const before = await budgetMeeting(world, { organId, firstOn: '2026-01-20' })
  await announce(world, before.meeting.id)
  world.now = now
  idsOf['/meetings/{meetingId}/announcement/taking-down'] = { meetingId: before.meeting.id }
  idsOf['/delegations'] = { organId: directorate.id }
  idsOf['/delegated-decisions'] = { organId: directorate.id }
  // The usual one is closed by an example that comes before.
  idsOf['/meetings/{meetingId}/case-matters'] = { caseId: other.id }
  idsOf['/meetings/{meetingId}/agenda-choices'] = { caseId: other.id }
  const yearPlan = await yearPlanOf(world, 2027)
  ids = {
    fromParagraphId: proposal.paragraphId,
    memberDecisionId: await followedAt(world, followed.paragraphs[0]!.id),
    meetingId: meeting.id,
    paragraphId: matter?.id ?? '',
    sequence: '0',
    sectionId: matter?.sectionId ?? '',
    attendanceId: attendance.id,
    recusalId: (await recuse(world, matter?.id ?? '', world.people.economist.id)).id,
    caseId: opened.id,
    appendixId: appendix.id,
    organId: preparatoryGroup.id,
    memberId: members[0]?.id ?? '',
    personId: world.people.secretary.id,
    mandateId: (await world.master.get('/mandates')).body.items[0].id,
    preparesForId: directorate.id,
    decidedById: directorate.id,
    dnr: opened.dnr,
    officerId: world.people.director.id,
    recordId: record.id,
    ...(await decided(world, matter?.id ?? '')),
    watchId: watch.id,
    relatedDnr: other.dnr,
    planId: plan.id,
    rowId: (await listRowsOfPlan(world.ctx(), plan.id))[0]!.id,
    holdId: hold.id,
    announcementId: announced.announcement.id,
    appealId: await appealedBy(world, announced.paragraphs[0]!.id, '2026-01-15'),
    againstParagraphId: announced.paragraphs[1]!.id,
    approvalId: approved.approval.id,
    signerId: signers[0]!.id,
    accountId: account.id,
    standingItemId: (await standingItemOf(world)).id,
    summonsId: 'none',
    yearPlanId: yearPlan.id,
    plannedDayId: yearPlan.days[0]!.id,
    delegationId: delegation.id,
    delegatedDecisionId: decision.id
  }
  const description = readDescription((await world.nobody.get('/openapi.json')).body)
  fieldsOf = description.fieldsOf
  operations = description.operations
})

const withBodies = () => operations.filter(({ requestBody }) => requestBody?.content['application/json'])
const bodyOf = ({ requestBody }: DescribedOperation) => requestBody?.content['application/json']
const exampleOf = (operation: DescribedOperation) =>
  withIds(bodyOf(operation)?.examples?.exempel?.value, { ...ids, ...idsOf[operation.path] })
const pathOf = ({ path }: DescribedOperation) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => idsOf[path]?.[name] ?? ids[name] ?? name)
/** Ids of an address that needs an object in another state than the usual one. */
const idsOf: Record<string, Record<string, string>> = {}

const send = async (operation: DescribedOperation, body: unknown): Promise<Answer> => {
  const path = pathOf(operation)
  const caller = callerOf(operation)
  if (operation.method === 'post') return caller.post(path, body)
  const answer = await caller.patch(path, body, revisions.get(path) ?? 1)
  if (answer.status !== 412) return answer
  // A faulty field must not be hidden behind a stale version.
  revisions.set(path, answer.body.current.revision)
  return caller.patch(path, body, revisions.get(path))
}

// A token makes and changes no account, and signs nothing.
const callerOf = ({ path }: DescribedOperation): ApiClient => {
  if (/\/signature$|\/review\//.test(path)) return chairAtBrowser
  return /^\/accounts(\/\{accountId\})?$/.test(path) ? administratorAtBrowser : world.master
}

/** Of minutes of an organ that approves in the system. */
const chairWhoSignsHere = async (): Promise<string> => {
  const { id } = world.organisation.workingCommittee
  await decideInSystem(world, id)
  const { meeting } = await sealedMeeting(world, { organId: id, firstOn: '2026-02-09' })
  return (await getApprovalOf(world.ctx(), meeting.id)).signers[0]!.id
}

/** Approved minutes with a slip to correct, and corrections that wait: one to be withdrawn, one for the secretary, one for the chair. */
const openCorrections = async (organId: string): Promise<void> => {
  const matters = ['Sammanträdeplan', 'Nästa möte']
  const slipIn = async (firstOn: string, of = organId) => {
    const { approval, paragraphs } = await approvedMeeting(world, { organId: of, firstOn, matters })
    return { approvalId: approval.id, paragraphId: paragraphs[0]!.id }
  }
  const wait = async (firstOn: string, of?: string) => {
    const { approvalId, paragraphId } = await slipIn(firstOn, of)
    return propose(world, approvalId, { paragraphId, was: 'Sammanträdeplan', becomes: 'Sammanträdesplan' })
  }
  idsOf['/approvals/{approvalId}/corrections'] = await slipIn('2026-02-11')
  idsOf['/corrections/{correctionId}/withdrawal'] = { correctionId: (await wait('2026-02-12')).id }
  const bySecretary = await wait('2026-02-13')
  idsOf['/correction-signers/{correctionSignerId}/answer'] = {
    correctionSignerId: bySecretary.signers[0]!.id
  }
  const { id, revision } = world.organisation.workingCommittee
  await editOrgan(world.ctx(), id, revision, { approverCount: 0 })
  const byChair = await wait('2026-02-14', id)
  idsOf['/correction-signers/{correctionSignerId}/signature'] = { correctionSignerId: byChair.signers[0]!.id }
}

/** Minutes that the chair reviews, with comments that nobody has answered yet. */
const openReview = async (organId: string): Promise<void> => {
  const { meeting, paragraphs } = await closedMeeting(world, { organId, firstOn: '2026-02-10' })
  const reviewed = { meetingId: meeting.id, paragraphId: paragraphs[0]!.id }
  for (const path of ['verdicts', 'comments']) idsOf[`/meetings/{meetingId}/review/${path}`] = reviewed
  const commentId = (await comment(world, meeting.id, { text: 'Stämmer tiden?' })).id
  idsOf['/review-comments/{commentId}/answer'] = { commentId }
}

const revisions = new Map<string, number>()

const expectClearError = (answer: Answer, field: string): void => {
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.body).toMatchObject({ status: 422, title: 'Uppgifterna behöver rättas' })
  const named = answer.body.errors.map((error: { field: string }) => error.field)
  expect(named).toContainEqual(expect.stringMatching(new RegExp(`^${field.replaceAll('.', '\\.')}(\\.|$)`)))
  for (const { message } of answer.body.errors) {
    expect(message).toMatch(/^[A-ZÅÄÖ”].*[.]$/s)
    expect(message).not.toMatch(/\b(invalid|expected|required|undefined|NaN)\b/i)
  }
}

const typesOf = ({ type, anyOf = [], enum: values }: DescribedField['schema']): string[] => [
  ...[type ?? []].flat(),
  ...anyOf.flatMap(typesOf),
  ...(values ? ['enum'] : [])
]

const wrongTypes = (schema: DescribedField['schema']): unknown[] => {
  const types = typesOf(schema)
  const values: [string[], unknown][] = [
    [['string'], 'x'],
    [['number', 'integer'], 12.5],
    [['boolean'], true],
    [['null'], null],
    [['array'], ['x']],
    [['object'], { x: 1 }]
  ]
  return values.filter(([names]) => !names.some(name => types.includes(name))).map(([, value]) => value)
}

const isText = (schema: DescribedField['schema']): boolean => typesOf(schema).includes('string')

describe('every field of every body', () => {
  test('a value of the wrong type is told by its field', async () => {
    let tried = 0
    for (const operation of withBodies()) {
      for (const { path, schema } of fieldsOf(bodyOf(operation)?.schema ?? {})) {
        for (const value of wrongTypes(schema)) {
          expectClearError(
            await send(operation, withField(exampleOf(operation), path, value)),
            path.join('.')
          )
          tried++
        }
      }
    }
    expect(tried).toBeGreaterThan(300)
  }, 120_000)

  test.each([
    ['NUL', 'a\0b'],
    ['a lone high surrogate', 'a\ud800b'],
    ['a lone low surrogate', '\udc00'],
    ['an escape', '\u001b[31m']
  ])('%s in a text is told by its field', async (_, value) => {
    for (const operation of withBodies()) {
      for (const { path, schema } of fieldsOf(bodyOf(operation)?.schema ?? {})) {
        if (!isText(schema)) continue
        expectClearError(await send(operation, withField(exampleOf(operation), path, value)), path.join('.'))
      }
    }
  })

  test('a text that is too long is told by its field', async () => {
    let tried = 0
    for (const operation of withBodies()) {
      for (const { path, schema } of fieldsOf(bodyOf(operation)?.schema ?? {})) {
        if (!isText(schema)) continue
        const longest =
          schema.maxLength ?? schema.anyOf?.find(({ maxLength }) => maxLength)?.maxLength ?? 100_000
        const body = withField(exampleOf(operation), path, 'å'.repeat(longest + 1))
        expectClearError(await send(operation, body), path.join('.'))
        tried++
      }
    }
    expect(tried).toBeGreaterThan(40)
  })

  test('numbers out of all bounds are told by their field', async () => {
    for (const operation of withBodies()) {
      for (const { path, schema } of fieldsOf(bodyOf(operation)?.schema ?? {})) {
        if (!typesOf(schema).some(type => type === 'integer' || type === 'number')) continue
        for (const value of [-1, 1e15, 0.001]) {
          expectClearError(
            await send(operation, withField(exampleOf(operation), path, value)),
            path.join('.')
          )
        }
      }
    }
  })

  test('whatever JSON is sent, the answer is no 5xx and tells what is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.jsonValue(), async (index, value) => {
        const all = withBodies()
        const operation = all[index % all.length]
        if (!operation) return
        const { status } = await send(operation, JSON.parse(JSON.stringify({ value })).value)
        expect([200, 201, 400, 409, 415, 422]).toContain(status)
      }),
      { numRuns: 300 }
    )
  })
})

describe('every parameter', () => {
  test('a query that does not fit is told by its name', async () => {
    let tried = 0
    for (const operation of operations) {
      for (const { name, schema } of operation.parameters?.filter(parameter => parameter.in === 'query') ??
        []) {
        if (!schema.enum && typesOf(schema).includes('string') && !name.endsWith('Day')) continue
        const answer = await world.master.get(`${pathOf(operation)}?${name}=m%C3%A5nga`)
        expectClearError(answer, name)
        tried++
      }
    }
    expect(tried).toBeGreaterThan(10)
  })

  test('a query of any characters is no 5xx', async () => {
    const texts = operations.flatMap(operation =>
      (operation.parameters ?? [])
        .filter(({ in: place, schema }) => place === 'query' && isText(schema))
        .map(({ name }) => `${pathOf(operation)}?${name}=`)
    )
    for (const address of texts) {
      for (const value of [
        '%00',
        '%ED%A0%80',
        '%25',
        "'%20or%201=1--",
        '%F0%9F%98%80',
        'x'.repeat(1000),
        '%zz'
      ]) {
        expect((await world.master.get(address + value)).status).toBeLessThan(500)
      }
    }
  })

  test('an id that is none is 404, in every address', async () => {
    for (const operation of operations.filter(({ path }) => path.includes('{'))) {
      for (const id of ['x', '%00', '%F0%9F%98%80', '-1', 'x'.repeat(90)]) {
        const path = operation.path.replaceAll(/\{\w+\}/g, id)
        const { get, post, patch, remove } = world.master
        const body = exampleOf(operation)
        const call = {
          get,
          post: () => post(path, body),
          patch: () => patch(path, body, 1),
          delete: () => remove(path, 1)
        }
        const answer = await call[operation.method](path)
        // An upload without a file is told of that first.
        expect([404, 415, 422]).toContain(answer.status)
        if (!operation.requestBody) expect(answer.status).toBe(404)
      }
    }
  })
})

// Last, since these do change the world.
test('the examples of the description are accepted as they stand', async () => {
  // The JSON above may have closed the case, or announced the meeting: nothing has to be said to do that.
  const { meetingId = '' } = idsOf['/meetings/{meetingId}/announcement'] ?? {}
  await world.master.patch(`/meetings/${meetingId}`, { place: 'Exempelmark' }, 1)
  await world.master.post(`/cases/${ids['caseId']}/reopening`)
  for (const operation of withBodies()) {
    const answer = await send(operation, exampleOf(operation))
    const outcome = {
      at: `${operation.method} ${operation.path}`,
      status: answer.status,
      body: answer.body
    }
    const makesNothing = operation.path.endsWith('/minutes-preview')
    expect(outcome).toMatchObject({ status: operation.method === 'post' && !makesNothing ? 201 : 200 })
  }
})
