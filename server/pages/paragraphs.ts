import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../domain/access/can.ts'
import { listCorrectionsOfParagraph } from '../domain/approval/corrections.ts'
import { listCommentsOfMeeting } from '../domain/approval/review-comments.ts'
import { getOrgan, listOrgans } from '../domain/bodies/organs.ts'
import { listCases } from '../domain/cases/cases.ts'
import { editParagraph } from '../domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../domain/decisions/get-paragraph.ts'
import { listReferences } from '../domain/decisions/list-references.ts'
import { openCaseForParagraph } from '../domain/decisions/open-case-for-paragraph.ts'
import { ParagraphEdit, type Paragraph } from '../domain/decisions/paragraph-schemas.ts'
import { findProgress } from '../domain/decisions/paragraph-progress.ts'
import { listPhrases } from '../domain/decisions/phrases.ts'
import { takeUpParagraph } from '../domain/decisions/take-up-paragraph.ts'
import { acceptedEndings } from '../domain/files/file-kinds.ts'
import { getMemberFollowup } from '../domain/followup/member-decisions.ts'
import { getWay } from '../domain/followup/way.ts'
import { getAgenda } from '../domain/meetings/agenda.ts'
import { isParagraphChangeable, isParagraphLocked } from '../domain/meetings/meeting.ts'
import { listAttendance } from '../domain/meetings/attendance.ts'
import { foreseeLabel } from '../domain/meetings/take-up-matter.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { listUncalled } from '../domain/summons/summoning.ts'
import { getParagraphPresence } from '../domain/presence/get-presence.ts'
import type { NoticeName } from '../rendering/notices.ts'
import { formAgain, formOf, type Form } from '../rendering/page-models/form.ts'
import { paragraphPage } from '../rendering/page-models/paragraph-pages.ts'
import type { PresenceForms } from '../rendering/page-models/presence-views.ts'
import { formBodyOf, readForm, revisionOf, type FormBody } from './form-body.ts'
import { changeRows, withoutEmptyClauses } from './paragraph-rows.ts'
import { paths } from './paths.ts'
import { decidingOf } from './show-deciding.ts'
import { submit, type PageRefusal } from './submit.ts'

type WithId = { Params: { id: string } }

/** One paragraph: its text and decisions. Every button saves the whole of it, so that no press of one loses a text. */
export const paragraphPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.paragraph(':id'), (request, reply) =>
    showParagraph(request, reply, request.params.id)
  )

  app.post<WithId>(paths.paragraph(':id'), async (request, reply) => {
    const sent = formBodyOf(request.body)
    const { id } = request.params
    const changed = changeRows(sent, sent.preparesForId ?? '')
    if (changed)
      return showParagraph(request, reply, id, { form: formOf('paragraph', changed), isUnsaved: true })
    const typed = withoutEmptyClauses(sent)
    const { verb, notice } = savingOf(sent.do ?? '')
    return submit(() => verb(request.ctx, id, revisionOf(typed), readForm(ParagraphEdit, typed)), {
      done: () => reply.onward(pathAfter(id, sent), notice),
      again: refusal => showParagraph(request, reply, id, typedAgain(typed, refusal), refusal.status)
    })
  })
}

type Saving = { verb: typeof editParagraph; notice: NoticeName }

const saving: Saving = { verb: editParagraph, notice: 'saved' }

/** The buttons that do more than save, in the same transaction. */
const savings: Readonly<Record<string, Saving>> = {
  'open-case': { verb: openCaseForParagraph, notice: 'case-opened' },
  'take-up': { verb: takeUpParagraph, notice: 'matter-taken-up' }
}

// The name is whatever was sent, and every object has a `constructor`.
const savingOf = (name: string): Saving => (Object.hasOwn(savings, name) && savings[name]) || saving

const pathAfter = (id: string, sent: FormBody): string => {
  if (sent.do === 'appendices') return paths.appendices(id)
  return sent.do === 'next' && sent.nextId ? paths.paragraphText(sent.nextId) : paths.paragraph(id)
}

type Typed = {
  form?: Form
  secrecyForm?: Form
  answerForm?: Form
  presenceForms?: Partial<PresenceForms>
  isUnsaved?: boolean
  wordNotes?: readonly string[]
  current?: Paragraph | undefined
}

// What somebody else saved is shown whole beside the form, not field by field within it.
const typedAgain = (typed: FormBody, refusal: PageRefusal): Typed => ({
  form: { ...formAgain('paragraph', typed, refusal), conflict: [] },
  current: refusal.current as Paragraph | undefined
})

export const showParagraph = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  typed: Typed = {},
  status = 200
): Promise<FastifyReply> => {
  const paragraph = await getParagraph(ctx, id)
  const meeting = await getMeeting(ctx, paragraph.meetingId)
  const { mayRead, mayReadDrafts, mayWrite } = await rightsTo(ctx, meeting.id)
  const agenda = await getAgenda(ctx, meeting.id)
  const facts = {
    paragraph,
    meeting,
    nextLabel: paragraph.foreseenNumber === null ? paragraph.label : await foreseeLabel(ctx, meeting),
    isLocked: isParagraphLocked(meeting, paragraph),
    mayEdit: mayWrite && isParagraphChangeable(meeting, paragraph) && paragraph.withheld === null,
    mayMark: mayWrite && paragraph.withheld === null,
    mayReadDrafts: mayReadDrafts && paragraph.withheld === null,
    registers: can(ctx.actor, 'cases.write'),
    agenda,
    progress: await findProgress(ctx, agenda),
    organ: await getOrgan(ctx, meeting.organId),
    organs: await listOrgans(ctx),
    presence:
      mayRead && paragraph.withheld === null
        ? {
            paragraph: await getParagraphPresence(ctx, id),
            isLate: (await listUncalled(ctx, meeting.id)).includes(id),
            attendance: await listAttendance(ctx, meeting.id)
          }
        : null,
    references: await listReferences(ctx, id),
    comments: await listCommentsOfMeeting(ctx, meeting.id),
    way: await getWay(ctx, id),
    followup: await getMemberFollowup(ctx, id),
    corrections: await listCorrectionsOfParagraph(ctx, id),
    ...(await decidingOf(ctx, paragraph)),
    endings: acceptedEndings,
    phrases: mayWrite ? await listPhrases(ctx, meeting.organId) : [],
    dnrs: (await listCases(ctx, { limit: 100, page: 1 })).items.map(({ dnr }) => dnr)
  }
  return reply.page('paragraphs/paragraph', paragraphPage(facts, typed), status)
}
