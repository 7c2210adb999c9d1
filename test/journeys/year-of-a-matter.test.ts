import { expect, test } from 'vitest'
import { openApiWorld, type ApiClient, type ApiWorld } from '../support/api-client.ts'

/*
 * A matter walks its year: prepared by officials, taken further by the committee, decided by the assembly and approved at
 * once, announced, sent out, followed in four regions, and in legal force. Everything through the API, as a program does it.
 */

test(
  'dnr 044/26 is prepared by BG and AU, decided by FD, approved at once, announced, corrected, followed by four regions and gains legal force',
  { timeout: 120_000 },
  async () => {
    const world = await openApiWorld()
    const { master, organisation, people } = world
    const { preparatoryGroup, workingCommittee, directorate } = organisation
    world.now = '2026-05-04T08:00:00.000Z'
    await master.post('/series', { kind: 'case', year: 2026, firstNumber: 44 })
    const { id: caseId, dnr } = ok(await master.post('/cases', { title: 'Dokumenthanteringsplan' }))
    expect(dnr).toBe('044/26')

    // BG prepares, and proposes to AU.
    const group = await planned(world, preparatoryGroup.id, '2026-05-07')
    const first = ok(
      await master.post(`/meetings/${group}/paragraphs`, {
        title: 'Ny dokumenthanteringsplan',
        sectionId: null,
        dnr
      })
    ).id
    world.now = '2026-05-07T08:00:00.000Z'
    await attended(
      master,
      group,
      [
        { personId: people.director.id, role: 'chair', presided: true },
        { personId: people.officials[0]!.id, role: 'member' }
      ],
      people.secretary.id
    )
    await held(master, group, first, {
      text: 'Planen är samrådd med arkivmyndigheten.',
      decisions: [proposal(workingCommittee.id)]
    })
    ok(await master.post(`/meetings/${group}/sealing`))

    // AU takes it up from what waits, and proposes to FD.
    const committee = await planned(world, workingCommittee.id, '2026-05-20')
    const second = await carried(master, committee, first)
    world.now = '2026-05-20T08:00:00.000Z'
    await attended(master, committee, seatedOf(world), people.secretary.id)
    await held(master, committee, second, { decisions: [proposal(directorate.id)] })
    ok(await master.post(`/meetings/${committee}/sealing`))

    // FD is summoned a week before, decides, and approves the § at once.
    const assembly = await planned(world, directorate.id, '2026-06-09')
    const third = await carried(master, assembly, second)
    const other = ok(
      await master.post(`/meetings/${assembly}/paragraphs`, { title: 'Övrigt', sectionId: null, dnr: null })
    ).id
    world.now = '2026-05-29T08:00:00.000Z'
    expect(ok(await master.post(`/meetings/${assembly}/summoning`, { reason: null })).breaches).toEqual([])
    world.now = '2026-06-09T08:00:00.000Z'
    await attended(master, assembly, seatedOf(world), people.secretary.id)
    await held(master, assembly, third, {
      decisions: [
        { kind: 'decided', clauses: ['anta dokumenthanteringsplanen', 'planen skickas till regionerna'] }
      ]
    })
    const atOnce = ok(
      await master.post(`/meetings/${assembly}/immediate-approvals`, { paragraphs: [{ paragraphId: third }] })
    )
    const { revision } = ok(await master.get(`/paragraphs/${third}`))
    expect(await master.patch(`/paragraphs/${third}`, { text: 'Ändrat' }, revision)).toMatchObject({
      status: 409,
      body: { type: 'urn:problem-type:paragraf:minutes-locked' }
    })
    // The rest of the minutes is still written.
    const rest = ok(await master.get(`/paragraphs/${other}`))
    ok(await master.patch(`/paragraphs/${other}`, { text: 'Inget övrigt.' }, rest.revision))

    // Its own announcement, the last day of appeal three weeks later.
    const approvedAtOnce = await signed(master, atOnce, '2026-06-09')
    expect(approvedAtOnce).toMatchObject({ approvedOn: '2026-06-09', announceBy: '2026-06-11' })
    const notice = ok(await master.post(`/approvals/${atOnce.id}/announcement`, { keptAt: 'Kansliet' }))
    expect(notice).toMatchObject({
      announcedOn: '2026-06-09',
      lastAppealOn: '2026-06-30',
      downFromOn: '2026-07-01'
    })

    // The rest is sealed, signed elsewhere, and comes back.
    ok(await master.post(`/meetings/${assembly}/sealing`))
    const whole = ok(await master.get(`/meetings/${assembly}/approval`))
    const file = (await master.get(`/meetings/${assembly}/minutes/pdf`)).bytes
    const back = ok(
      await master.upload(
        `/approvals/${whole.id}/signed-files`,
        'undertecknat.pdf',
        Buffer.concat([file, Buffer.from('\n%signed\n')])
      )
    )
    expect(JSON.stringify(back)).toContain('same-file')
    world.now = '2026-06-15T08:00:00.000Z'
    expect((await signed(master, whole, '2026-06-15')).breaches).toEqual([])
    ok(await master.post(`/approvals/${whole.id}/announcement`, { keptAt: 'Kansliet' }))

    // A slip in the approved § is mended by those who signed it: a file supersedes, and the one that was signed is kept.
    const [act] = ok(await master.get(`/meetings/${assembly}/immediate-approvals`)).items
    const correction = ok(
      await master.post(`/approvals/${act.id}/corrections`, {
        kind: 'writing-slip',
        changes: [{ paragraphId: third, was: 'samrådd', becomes: 'samråd' }],
        isObvious: true
      })
    )
    let corrected = correction
    for (const { id } of correction.signers)
      corrected = ok(
        await master.post(`/correction-signers/${id}/answer`, { answer: 'signed', answeredOn: '2026-06-15' })
      )
    expect(corrected).toMatchObject({ state: 'in-effect', correctedOn: '2026-06-15' })
    expect(corrected.sha256).not.toBe(act.sha256)
    expect(JSON.stringify(ok(await master.get(`/meetings/${assembly}/minutes`)))).toContain('samråd med')
    expect((await master.get(`/approvals/${act.id}/file`)).status).toBe(200)
    expect((await master.get(`/corrections/${correction.id}/file`)).bytes.subarray(0, 5).toString()).toBe(
      '%PDF-'
    )

    // Out into the world: the extract, and four regions that decide too.
    const extract = await master.get(`/paragraphs/${third}/extract/pdf`)
    expect(extract.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const followed = ok(await master.post(`/paragraphs/${third}/member-decisions`, { sentOn: '2026-06-15' }))
    expect(followed).toMatchObject({ state: 'waiting', items: { length: 4 } })
    world.now = '2026-11-20T08:00:00.000Z'
    for (const [index, { id, revision: before }] of followed.items.entries())
      ok(
        await master.patch(
          `/member-decisions/${id}`,
          {
            outcome: 'approved',
            decidedOn: `2026-09-0${index + 1}`,
            theirParagraph: `Regionfullmäktige § ${40 + index}`,
            inForceOn: '2026-10-01'
          },
          before
        )
      )
    expect(ok(await master.get(`/paragraphs/${third}/member-decisions`))).toMatchObject({
      state: 'all-approved',
      inForceOn: '2026-10-01'
    })

    // Nobody appealed: a person says so, and the decision is in force from the day after.
    const forces = ok(await master.post(`/meetings/${assembly}/legal-force`)).items
    expect(forces).toContainEqual(
      expect.objectContaining({ paragraphId: third, status: 'in-force', legalForceOn: '2026-07-01' })
    )

    // The case tells the whole way, and each § where it came from and went.
    const way = ok(await master.get(`/paragraphs/${second}/way`))
    expect([way.from, way.to].map(([step]) => step?.paragraphId)).toEqual([first, third])
    const steps = ok(await master.get(`/cases/${caseId}/paragraphs`)).items as { organName: string }[]
    expect(steps.map(({ organName }) => organName)).toEqual([
      'Beredningsgruppen',
      'Arbetsutskottet',
      'Förbundsdirektionen'
    ])
  }
)

// The test says what it expects of it.
// oxlint-disable-next-line typescript/no-explicit-any
const ok = ({ status, body }: { status: number; body: unknown }): any => {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`)
  return body
}

const planned = async ({ master }: ApiWorld, organId: string, firstOn: string): Promise<string> =>
  ok(await master.post('/meetings', { organId, firstOn })).id

const proposal = (toOrganId: string) => ({
  kind: 'proposed',
  toOrganId,
  clauses: ['anta dokumenthanteringsplanen']
})

const carried = async (master: ApiClient, meetingId: string, fromParagraphId: string): Promise<string> => {
  const waiting = ok(await master.get(`/meetings/${meetingId}/awaiting-matters`)).items
  expect(waiting).toMatchObject([{ paragraphId: fromParagraphId, reason: 'proposed' }])
  return ok(await master.post(`/meetings/${meetingId}/carried-matters`, { fromParagraphId })).id
}

/** The chair, two who approve, and enough to be quorate. */
const seatedOf = ({ people }: ApiWorld) => [
  { personId: people.elected[0]!.id, role: 'chair', presided: true },
  ...people.elected
    .slice(1, 9)
    .map(({ id }, index) => ({ personId: id, role: 'member', isApprover: index < 2 }))
]

const attended = async (
  master: ApiClient,
  meetingId: string,
  rows: readonly object[],
  secretaryId: string
) => {
  for (const row of [...rows, { personId: secretaryId, role: 'secretary' }])
    ok(await master.post(`/meetings/${meetingId}/attendance`, row))
}

const held = async (master: ApiClient, meetingId: string, paragraphId: string, edit: object) => {
  ok(await master.post(`/meetings/${meetingId}/opening`))
  ok(await master.post(`/paragraphs/${paragraphId}/taking-up`))
  const { revision } = ok(await master.get(`/paragraphs/${paragraphId}`))
  ok(await master.patch(`/paragraphs/${paragraphId}`, edit, revision))
  ok(await master.post(`/meetings/${meetingId}/closing`))
}

const signed = async (master: ApiClient, { signers }: { signers: { id: string }[] }, answeredOn: string) => {
  let approval
  for (const { id } of signers)
    approval = ok(await master.post(`/approval-signers/${id}/answer`, { answer: 'signed', answeredOn }))
  return approval
}
