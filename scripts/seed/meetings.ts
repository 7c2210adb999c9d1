import { openCase } from '../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import type { StoredFile } from '../../server/domain/files/file-store.ts'
import type { FileVault } from '../../server/domain/files/file-vault.ts'
import { receiveFile } from '../../server/domain/files/receive-file.ts'
import { addAttendance } from '../../server/domain/meetings/attendance.ts'
import { NewAttendance } from '../../server/domain/meetings/attendance-schemas.ts'
import { getAgenda } from '../../server/domain/meetings/agenda.ts'
import { addMatter } from '../../server/domain/meetings/matters.ts'
import type { Meeting } from '../../server/domain/meetings/meeting-schemas.ts'
import { planMeeting } from '../../server/domain/meetings/plan-meeting.ts'
import { closeMeeting, openMeeting } from '../../server/domain/meetings/run-meeting.ts'
import { addSection } from '../../server/domain/meetings/sections.ts'
import { addAppendix } from '../../server/domain/paragraphs/appendices.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import { addDays, dayInSweden, type Instant } from '../../server/domain/shared/dates.ts'
import { earlierAgenda } from './earlier-meeting.ts'
import { blocksOf, finishedAgenda, type SeedMatter, type SeedSection } from './finished-meeting.ts'
import type { Organisation } from './organisation.ts'
import type { People } from './people.ts'

/** The bilagor, received before the transaction begins. */
export type SeedFiles = ReadonlyMap<string, StoredFile>

type Cast = { organisation: Organisation; people: People; files: SeedFiles }

/** Two finished meetings of the group, and coming meetings of the group and the directorate; answers the earliest. */
export const seedMeetings = async (ctx: Context, cast: Cast): Promise<Meeting> => {
  const earlier = await seedFinishedMeeting(ctx, cast, earlierAgenda, -58)
  await seedFinishedMeeting(ctx, cast, finishedAgenda, -9)
  await seedComingMeetings(ctx, cast)
  return earlier
}

/** Puts the bilagor of the invented meeting in the vault. */
export const receiveSeedFiles = async (vault: FileVault, now: Instant): Promise<SeedFiles> => {
  const received = new Map<string, StoredFile>()
  for (const { appendix } of finishedAgenda.flatMap(({ matters }) => matters)) {
    if (!appendix) continue
    const bytes = Buffer.from(appendix.content)
    received.set(
      appendix.fileName,
      await receiveFile(vault, appendix.fileName, bytes, { maxBytes: 1_000_000, now })
    )
  }
  return received
}

const seedFinishedMeeting = async (
  ctx: Context,
  { organisation, people, files }: Cast,
  agenda: readonly SeedSection[],
  daysFromNow: number
): Promise<Meeting> => {
  const { directorate, preparatoryGroup, members } = organisation
  const meeting = await planMeeting(ctx, {
    organId: preparatoryGroup.id,
    firstOn: addDays(dayInSweden(ctx.now), daysFromNow),
    lastOn: null,
    startsAt: '09:00',
    endsAt: '11:40',
    place: 'Sammanträdesrum Ripan, Älvby'
  })
  const matters = await seedAgenda(ctx, meeting, agenda)
  await openMeeting(ctx, meeting.id)
  await attend(ctx, meeting, people.director.id, { role: 'chair', presided: true, note: 'förbundsdirektör' })
  for (const [index, official] of people.officials.entries()) {
    const isRemote = index === 3
    const mode = isRemote ? 'remote' : 'on-site'
    await attend(ctx, meeting, official.id, { role: 'member', memberId: members[index]?.id ?? null, mode })
  }
  await attend(ctx, meeting, people.economist.id, { role: 'co-opted', note: 'förbundsekonom' })
  await attend(ctx, meeting, people.secretary.id, { role: 'secretary' })
  for (const { id, matter } of matters) {
    const { revision } = await getParagraph(ctx, id)
    await editParagraph(ctx, id, revision, {
      text: matter.text ?? '',
      decisions: blocksOf(matter, directorate.id)
    })
    const file = matter.appendix && files.get(matter.appendix.fileName)
    if (file) await addAppendix(ctx, id, { fileName: matter.appendix?.fileName ?? '', file })
  }
  return closeMeeting(ctx, meeting.id)
}

const comingAgenda: SeedSection[] = [
  {
    title: null,
    matters: [{ title: 'Val av justerare' }, { title: 'Fastställande av föredragningslistan' }]
  },
  { title: 'Förbundsärenden', matters: [{ title: 'Delårsrapport', case: 'Delårsrapport' }] },
  {
    title: 'Övriga frågor och kommande möten',
    matters: [{ title: 'Övriga frågor' }, { title: 'Nästa möte' }]
  }
]

const seedComingMeetings = async (ctx: Context, { organisation }: Cast): Promise<void> => {
  const today = dayInSweden(ctx.now)
  const at = { lastOn: null, startsAt: '10:00', endsAt: null, place: 'Regionens hus, Älvby' }
  const group = await planMeeting(ctx, {
    ...at,
    organId: organisation.preparatoryGroup.id,
    firstOn: addDays(today, 12)
  })
  await seedAgenda(ctx, group, [
    { title: null, matters: [{ title: 'Föregående protokoll' }, { title: 'Nomineringar' }] }
  ])
  const directorate = await planMeeting(ctx, {
    ...at,
    organId: organisation.directorate.id,
    firstOn: addDays(today, 26)
  })
  await seedAgenda(ctx, directorate, comingAgenda)
}

const seedAgenda = async (ctx: Context, meeting: Meeting, agenda: readonly SeedSection[]) => {
  const seeded: { id: string; matter: SeedMatter }[] = []
  for (const { title, matters } of agenda) {
    const { sections } = title
      ? await addSection(ctx, meeting.id, { title })
      : await getAgenda(ctx, meeting.id)
    const sectionId = sections.at(-1)?.id ?? null
    for (const matter of matters) {
      const dnr = matter.case ? (await openCase(ctx, { title: matter.case })).dnr : null
      const { id } = await addMatter(ctx, meeting.id, { title: matter.title, sectionId, dnr })
      seeded.push({ id, matter })
    }
  }
  return seeded
}

type Facts = { role: NewAttendance['role'] } & Partial<
  Pick<NewAttendance, 'presided' | 'memberId' | 'mode' | 'note'>
>

const attend = (ctx: Context, meeting: Meeting, personId: string, facts: Facts) =>
  addAttendance(ctx, meeting.id, NewAttendance.parse({ personId, ...facts }))
