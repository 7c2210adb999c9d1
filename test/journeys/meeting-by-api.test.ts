import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openApiWorld, type ApiWorld } from '../support/api-client.ts'
import { openBodyWorld } from '../support/body-world.ts'
import { attendanceOf, minutesByVerbs, oneMeeting, withoutIds } from '../support/one-meeting.ts'

test(
  'a meeting built through the API alone gives the protokoll that the verbs give, as data and as PDF',
  { timeout: 60_000 },
  async () => {
    const world = await openApiWorld()
    const meetingId = await holdMeeting(world)

    const minutes = await world.reader.get(`/meetings/${meetingId}/minutes`)
    expect(minutes.status).toBe(200)
    const labels = minutes.body.sections.flatMap((section: { paragraphs: { label: string }[] }) =>
      section.paragraphs.map(({ label }) => label)
    )
    expect(labels).toEqual(['§\u00a092', '§\u00a093', '§\u00a094', '§\u00a095'])
    const { missingCharacters, ...asData } = minutes.body
    expect(missingCharacters).toEqual([])
    expect(withoutIds(asData)).toEqual(withoutIds(await minutesByVerbs(await openBodyWorld())))

    const proposal = await world.reader.get(`/meetings/${meetingId}/minutes/pdf`)
    expect(proposal.headers['content-type']).toBe('application/pdf')
    expect(proposal.bytes.subarray(0, 5).toString()).toBe('%PDF-')

    const sealed = await world.secretary.post(`/meetings/${meetingId}/sealing`)
    expect(sealed).toMatchObject({ status: 200, body: { state: 'sealed' } })
    const file = await world.reader.get(`/meetings/${meetingId}/minutes/pdf`)
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(sealed.body.sealedSha256)
    expect(withoutIds((await world.reader.get(`/meetings/${meetingId}/minutes`)).body)).toEqual({
      ...(withoutIds(minutes.body) as object),
      isSealed: true,
      anchor: { sequence: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) }
    })
  }
)

/** Every call as a program makes it: ids, versions and numbers come from the answers. */
const holdMeeting = async (world: ApiWorld): Promise<string> => {
  const { secretary, administrator, organisation } = world
  const organId = organisation.preparatoryGroup.id
  const { firstNumber, firstCase, firstOn, startsAt, endsAt, place, sections } = oneMeeting
  await administrator.post('/series', { kind: 'paragraph', organId, year: 2026, firstNumber })
  await administrator.post('/series', { kind: 'case', year: 2026, firstNumber: firstCase })
  const { dnr } = (await secretary.post('/cases', { title: oneMeeting.caseTitle })).body
  expect(dnr).toBe('048/26')

  const planned = await secretary.post('/meetings', { organId, firstOn, startsAt, endsAt, place })
  expect(planned.status).toBe(201)
  const path = `/meetings/${planned.body.id}`
  const [first] = (await secretary.get(`${path}/agenda`)).body.sections
  await secretary.patch(`/sections/${first.id}`, { title: sections[0] }, first.revision)
  const agenda = (await secretary.post(`${path}/sections`, { title: sections[1] })).body

  const ids = new Map<string, string>()
  for (const { title, section, hasCase } of oneMeeting.matters) {
    const { id } = agenda.sections.find((candidate: { title: string }) => candidate.title === section)
    const matter = await secretary.post(`${path}/paragraphs`, {
      title,
      sectionId: id,
      ...(hasCase && { dnr })
    })
    expect(matter.status).toBe(201)
    ids.set(title, matter.body.id)
  }
  for (const row of attendanceOf(world))
    expect((await secretary.post(`${path}/attendance`, row)).status).toBe(201)

  expect((await secretary.post(`${path}/opening`)).body.state).toBe('open')
  const taken = await secretary.post(`/paragraphs/${ids.get(oneMeeting.takenUpFirst)}/taking-up`)
  expect(taken.body.number).toBe(firstNumber)
  for (const matter of oneMeeting.matters)
    await writeParagraph(world, `/paragraphs/${ids.get(matter.title)}`, matter)
  expect((await secretary.post(`${path}/closing`)).body.state).toBe('closed')
  return planned.body.id
}

const writeParagraph = async (
  { secretary, organisation }: ApiWorld,
  path: string,
  { text = '', decisions = [], files = [], isWithdrawn }: (typeof oneMeeting)['matters'][number]
): Promise<void> => {
  for (const { name, words } of files) {
    expect((await secretary.upload(`${path}/appendices`, name, words)).status).toBe(201)
  }
  if (isWithdrawn) expect((await secretary.post(`${path}/withdrawal`)).body.isWithdrawn).toBe(true)
  const blocks = decisions.map(block => ({
    ...block,
    ...(block.kind === 'proposed' && { toOrganId: organisation.directorate.id })
  }))
  const { revision } = (await secretary.get(path)).body
  const saved = await secretary.patch(path, { text, decisions: blocks }, revision)
  expect(saved.status).toBe(200)
}
