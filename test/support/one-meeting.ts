import { getMinutes } from '../../server/domain/approval/get-minutes.ts'
import type { Minutes } from '../../server/domain/approval/minutes.ts'
import { startSeries } from '../../server/domain/bodies/series.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { NewDecisionBlock } from '../../server/domain/decisions/paragraph-schemas.ts'
import { getAgenda } from '../../server/domain/meetings/agenda.ts'
import type { AttendanceRole } from '../../server/domain/meetings/attendance-schemas.ts'
import { addMatter } from '../../server/domain/meetings/matters.ts'
import { planMeeting } from '../../server/domain/meetings/plan-meeting.ts'
import { closeMeeting, openMeeting } from '../../server/domain/meetings/run-meeting.ts'
import { addSection, editSection } from '../../server/domain/meetings/sections.ts'
import { takeUpMatter } from '../../server/domain/meetings/take-up-matter.ts'
import { withdrawMatter } from '../../server/domain/meetings/withdraw-matter.ts'
import { attach, attend, type BodyWorld } from './body-world.ts'

type Decision = { kind: 'decided' | 'proposed'; clauses: string[]; textAfter?: string }
export type MeetingMatter = {
  title: string
  section: string
  hasCase?: boolean
  text?: string
  decisions?: Decision[]
  files?: { name: string; words: string }[]
  isWithdrawn?: boolean
}

/** One meeting of the preparatory group as plain data, to be built through any face: the minutes must come out the same. */
export const oneMeeting = {
  firstOn: '2026-03-12',
  startsAt: '09:00',
  endsAt: '11:30',
  place: 'Storgatan 4, Fjällby',
  firstNumber: 92,
  firstCase: 48,
  caseTitle: 'Sammanträdesplan 2027',
  sections: ['Förbundsärenden', 'Ekonomi och avtal'],
  /** Taken up first although it stands second: it gets the first §. */
  takenUpFirst: 'Sammanträdesplan 2027',
  matters: [
    {
      title: 'Föregående protokoll',
      section: 'Förbundsärenden',
      text: 'Protokollet från förra mötet gicks igenom.',
      decisions: [{ kind: 'decided', clauses: ['lägga protokollet till handlingarna'] }]
    },
    {
      title: 'Sammanträdesplan 2027',
      section: 'Förbundsärenden',
      hasCase: true,
      text: 'Planen omfattar *tio* möten.\n\n| Månad | Dag |\n| --- | --- |\n| Januari | 14 |\n| Februari | 11 |',
      decisions: [
        { kind: 'decided', clauses: ['tacka för underlaget', 'skicka planen vidare'] },
        {
          kind: 'proposed',
          clauses: ['anta sammanträdesplanen för 2027'],
          textAfter: 'Beslutet skickas till regionerna.'
        }
      ],
      files: [
        { name: 'plan.txt', words: 'Planen' },
        { name: 'underlag.txt', words: 'Underlaget' }
      ]
    },
    { title: 'Avtal om lokaler', section: 'Ekonomi och avtal', isWithdrawn: true },
    { title: 'Nästa möte', section: 'Ekonomi och avtal', text: 'Nästa möte är den 16 april 2026.' }
  ] as MeetingMatter[]
}

/** Who attends, by their place among the invented people. */
export const attendanceOf = ({ people, organisation }: BodyWorld) => [
  { personId: people.director.id, role: 'chair' as AttendanceRole, presided: true },
  {
    personId: people.officials[0]?.id ?? '',
    role: 'member' as AttendanceRole,
    memberId: organisation.members[0]?.id ?? null
  },
  {
    personId: people.officials[1]?.id ?? '',
    role: 'member' as AttendanceRole,
    memberId: organisation.members[1]?.id ?? null,
    mode: 'remote' as const,
    fromNumber: 93
  },
  {
    personId: people.economist.id,
    role: 'rapporteur' as AttendanceRole,
    fromNumber: 92,
    toNumber: 93,
    note: 'förbundsekonom'
  },
  { personId: people.secretary.id, role: 'secretary' as AttendanceRole }
]

/** What two faces must agree on: everything but the ids. */
export const withoutIds = (minutes: Minutes): unknown =>
  JSON.parse(
    JSON.stringify(minutes, (key, value: unknown) =>
      key === 'id' || key === 'meetingId' ? undefined : value
    )
  )

/** The minutes of the meeting when the verbs are called one by one. */
export const minutesByVerbs = async (world: BodyWorld): Promise<Minutes> => {
  const ctx = world.ctx()
  const { preparatoryGroup: group, directorate } = world.organisation
  const { firstOn, startsAt, endsAt, place, firstNumber, firstCase, sections } = oneMeeting
  await startSeries(ctx, { kind: 'paragraph', organId: group.id, year: 2026, firstNumber })
  await startSeries(ctx, { kind: 'case', organId: null, year: 2026, firstNumber: firstCase })
  const { dnr } = await openCase(ctx, { title: oneMeeting.caseTitle })
  const meeting = await planMeeting(ctx, {
    organId: group.id,
    firstOn,
    lastOn: null,
    startsAt,
    endsAt,
    place
  })
  const [first] = (await getAgenda(ctx, meeting.id)).sections
  if (first) await editSection(ctx, first.id, first.revision, { title: sections[0] ?? '' })
  await addSection(ctx, meeting.id, { title: sections[1] ?? '' })
  const idOfSection = new Map((await getAgenda(ctx, meeting.id)).sections.map(({ id, title }) => [title, id]))
  const ids = new Map<string, string>()
  for (const { title, section, hasCase } of oneMeeting.matters) {
    const sectionId = idOfSection.get(section) ?? null
    ids.set(title, (await addMatter(ctx, meeting.id, { title, sectionId, dnr: hasCase ? dnr : null })).id)
  }
  for (const row of attendanceOf(world)) await attend(world, meeting.id, row)
  await openMeeting(ctx, meeting.id)
  await takeUpMatter(ctx, ids.get(oneMeeting.takenUpFirst) ?? '')
  for (const { title, text = '', decisions = [], files = [], isWithdrawn } of oneMeeting.matters) {
    const id = ids.get(title) ?? ''
    for (const { name, words } of files) await attach(world, id, name, words)
    const blocks = decisions.map(block =>
      NewDecisionBlock.parse({ ...block, toOrganId: block.kind === 'proposed' ? directorate.id : null })
    )
    const { revision } = isWithdrawn ? await withdrawMatter(ctx, id) : await getParagraph(ctx, id)
    await editParagraph(ctx, id, revision, { text, decisions: blocks })
  }
  await closeMeeting(ctx, meeting.id)
  return getMinutes(ctx, meeting.id)
}
