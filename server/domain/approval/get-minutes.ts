import { findBody } from '../bodies/body-store.ts'
import { nameOn } from '../bodies/get-body.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { listParagraphs } from '../decisions/get-paragraph.ts'
import { findProceedings } from '../decisions/get-proceedings.ts'
import type { Proceedings } from '../decisions/proceedings.ts'
import type { Paragraph } from '../decisions/paragraph-schemas.ts'
import { findAttendance } from '../meetings/attendance-store.ts'
import { paragraphRange, paragraphRuns } from '../meetings/matter.ts'
import { findSections } from '../meetings/matter-store.ts'
import { seeMinutes } from '../meetings/meeting-access.ts'
import { isLocked } from '../meetings/meeting.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { getMeetingPresence } from '../presence/get-presence.ts'
import { recusalLines } from '../presence/recusal-rules.ts'
import type { Appendix } from '../paragraphs/appendix-schemas.ts'
import type { Context } from '../shared/context.ts'
import type { Minutes, MinutesAppendix, MinutesParagraph, MinutesSection } from './minutes.ts'
import { findCurrentMinutes } from './current-minutes.ts'
import { findImmediateParagraphs, type ImmediateParagraph } from './immediate-paragraphs.ts'
import { attendanceGroups, signersOf } from './minutes-people.ts'
import { withoutSecretParagraphs } from './without-paragraphs.ts'

/** The minutes of a meeting as they stand now; once sealed, as they were or have been corrected since: what the PDF, the web page and the API show. */
export const getMinutes = async (ctx: Context, meetingId: string): Promise<Minutes> => {
  const seen = await seeMinutes(ctx, meetingId)
  const sealed = await findCurrentMinutes(ctx.store, meetingId)
  return sealed ? withoutSecretParagraphs(ctx, seen, sealed) : composeMinutes(ctx, seen.meeting)
}

/** The minutes of a meeting as its rows say, or with one § as it is given. */
export const composeMinutes = async (
  ctx: Context,
  meeting: Meeting,
  edited?: Paragraph
): Promise<Minutes> => {
  const meetingId = meeting.id
  const organ = await getOrganRow(ctx.store, meeting.organId)
  const attendance = await findAttendance(ctx.store, meetingId)
  const stored = await listParagraphs(ctx, meetingId)
  const paragraphs = stored.map(paragraph => (paragraph.id === edited?.id ? edited : paragraph))
  const proceedings = await findProceedings(ctx, meeting, paragraphs)
  const headings = new Map((await findSections(ctx.store, meetingId)).map(({ id, title }) => [id, title]))
  const recusals = await recusalsOf(ctx, meeting, organ.name)
  const immediate = await findImmediateParagraphs(ctx.store, meetingId)
  const rest = paragraphs.filter(({ isImmediate }) => !isImmediate)
  return {
    meetingId,
    bodyName: await bodyNameOf(ctx, meeting),
    organName: organ.name,
    isSealed: isLocked(meeting.state),
    isImmediate: false,
    isRedacted: paragraphs.some(({ withheld }) => withheld !== null),
    firstOn: meeting.firstOn,
    lastOn: meeting.lastOn,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place,
    paragraphRange: paragraphRange(numbersOf(paragraphs)),
    approvalRange:
      rest.length < paragraphs.length ? paragraphRuns(numbersOf(rest)) : paragraphRange(numbersOf(rest)),
    ...approvalPlanOf(meeting),
    attendance: attendanceGroups(attendance),
    approvers: attendance.filter(({ isApprover }) => isApprover).map(({ name }) => name),
    signers: signersOf(attendance),
    signaturePlace: organ.signaturePlace,
    sectionStartsPage: organ.sectionStartsPage,
    sections: inSections(paragraphs, headings, { proceedings, recusals, immediate }),
    appendices: paragraphs.flatMap(({ appendices }) => appendices.map(toMinutesAppendix)),
    changedAt: meeting.sealedAt ?? meeting.changedAt,
    anchor: null
  }
}

const approvalPlanOf = ({ approvalOn: on, approvalTime: time, approvalPlace: place }: Meeting) =>
  on || time || place ? { approvalPlan: { on, time, place } } : {}

/** What the minutes say of jäv, by §; nothing of what the actor may not see. */
const recusalsOf = async (
  ctx: Context,
  { id }: Meeting,
  organName: string
): Promise<Map<string, string[]>> => {
  const { paragraphs } = await getMeetingPresence(ctx, id)
  return new Map(
    paragraphs.map(({ paragraphId, recusals, recusalRule }) => [
      paragraphId,
      recusalLines(recusals, recusalRule, organName)
    ])
  )
}

const bodyNameOf = async ({ store }: Context, { importedBodyName, firstOn }: Meeting): Promise<string> => {
  const body = await findBody(store)
  return importedBodyName ?? (body ? nameOn(body, firstOn) : '')
}

const numbersOf = (paragraphs: readonly Paragraph[]): number[] =>
  paragraphs.flatMap(({ number }) => number ?? [])

type Told = {
  proceedings: ReadonlyMap<string, Proceedings>
  recusals: ReadonlyMap<string, string[]>
  immediate: ReadonlyMap<string, ImmediateParagraph>
}

// Numbers rule the order, so a heading comes again when the chair has taken its matters apart.
const inSections = (
  paragraphs: readonly Paragraph[],
  headings: Map<string, string | null>,
  { proceedings, recusals, immediate }: Told
): MinutesSection[] => {
  const sections: (MinutesSection & { id: string })[] = []
  for (const paragraph of paragraphs) {
    if (sections.at(-1)?.id !== paragraph.sectionId) {
      sections.push({
        id: paragraph.sectionId,
        title: headings.get(paragraph.sectionId) ?? null,
        paragraphs: []
      })
    }
    const { id, withheld } = paragraph
    const approved = withheld === null ? immediate.get(id) : undefined
    sections
      .at(-1)
      ?.paragraphs.push(
        approved ? asApproved(approved) : toMinutesParagraph(paragraph, proceedings.get(id), recusals.get(id))
      )
  }
  return sections.map(({ title, paragraphs: own }) => ({ title, paragraphs: own }))
}

/** KL 5:69: what was approved at once stands in the whole minutes as it was sealed, with the day it was. */
const asApproved = ({ paragraph, ...immediate }: ImmediateParagraph): MinutesParagraph => ({
  ...paragraph,
  immediate
})

const toMinutesParagraph = (
  paragraph: Paragraph,
  told: Proceedings = { before: [], after: [] },
  recusals: readonly string[] = []
): MinutesParagraph => ({
  id: paragraph.id,
  label: paragraph.label,
  isForeseen: paragraph.foreseenNumber !== null,
  title: paragraph.title,
  dnr: paragraph.dnr,
  isWithdrawn: paragraph.isWithdrawn,
  text: paragraph.text,
  proceedings: told.before,
  decisions: paragraph.decisions.map(({ heading, form, lines, textAfter }) => ({
    heading,
    form,
    lines,
    textAfter
  })),
  statements: told.after,
  ...(recusals.length > 0 && { recusals: [...recusals] }),
  appendices: paragraph.appendices.map(toMinutesAppendix)
})

const toMinutesAppendix = ({ label, title, fileName, pages, sha256 }: Appendix): MinutesAppendix => ({
  label,
  title,
  fileName,
  pages,
  sha256
})
