import type { FastifyInstance } from 'fastify'
import { getParagraph } from '../domain/decisions/get-paragraph.ts'
import {
  MatterPlace,
  NewMatter,
  NewSection,
  SectionEdit,
  SectionPlace
} from '../domain/meetings/matter-schemas.ts'
import { addMatter, moveMatter, removeMatter } from '../domain/meetings/matters.ts'
import { moveSection } from '../domain/meetings/move-section.ts'
import { addSection, editSection, removeSection } from '../domain/meetings/sections.ts'
import { takeUpMatter } from '../domain/meetings/take-up-matter.ts'
import { withdrawMatter } from '../domain/meetings/withdraw-matter.ts'
import type { Context } from '../domain/shared/context.ts'
import type { NoticeName } from '../rendering/notices.ts'
import { formAgain } from '../rendering/page-models/form.ts'
import { formBodyOf, readForm, revisionOf, type FormBody } from './form-body.ts'
import { paths } from './paths.ts'
import { showMeeting } from './show-meeting.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** The agenda of a meeting: headings and matters, their order and their §. */
export const agendaPages = async (app: FastifyInstance): Promise<void> => {
  app.post<WithId>(paths.matters(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => addMatter(request.ctx, id, readForm(NewMatter, typed)), {
      done: ({ sectionId }) => reply.onward(paths.meetingAfterMatter(id, sectionId), 'added'),
      again: refusal =>
        showMeeting(
          request,
          reply,
          id,
          { forms: { matter: formAgain('matter', typed, refusal) } },
          refusal.status
        )
    })
  })

  app.post<WithId>(paths.sections(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => addSection(request.ctx, id, readForm(NewSection, typed)), {
      done: () => reply.onward(paths.meetingHeadings(id), 'added'),
      again: refusal =>
        showMeeting(
          request,
          reply,
          id,
          { forms: { section: formAgain('section', typed, refusal) } },
          refusal.status
        )
    })
  })

  const onSection = (path: string, verb: Act, notice: NoticeName) =>
    app.post<WithId>(path, async (request, reply) => {
      const typed = formBodyOf(request.body)
      const meetingId = typed.meetingId ?? ''
      return submit(() => verb(request.ctx, request.params.id, typed), {
        done: () => reply.onward(paths.meetingHeadings(meetingId), notice),
        again: ({ message, status }) => showMeeting(request, reply, meetingId, { refusal: message }, status)
      })
    })
  onSection(
    paths.section(':id'),
    (ctx, id, typed) => editSection(ctx, id, revisionOf(typed), readForm(SectionEdit, typed)),
    'saved'
  )
  onSection(
    paths.sectionMove(':id'),
    (ctx, id, typed) => moveSection(ctx, id, revisionOf(typed), readForm(SectionPlace, typed)),
    'moved'
  )
  onSection(paths.sectionRemoval(':id'), removeSection, 'removed')

  const onMatter = (path: string, verb: Act, notice: NoticeName) =>
    app.post<WithId>(path, async (request, reply) => {
      const { id, meetingId } = await getParagraph(request.ctx, request.params.id)
      return submit(() => verb(request.ctx, id, formBodyOf(request.body)), {
        done: () => reply.onward(paths.meeting(meetingId), notice),
        again: ({ message, status }) => showMeeting(request, reply, meetingId, { refusal: message }, status)
      })
    })
  onMatter(
    paths.paragraphMove(':id'),
    (ctx, id, typed) => moveMatter(ctx, id, revisionOf(typed), readForm(MatterPlace, typed)),
    'moved'
  )
  onMatter(paths.paragraphNumber(':id'), takeUpMatter, 'matter-taken-up')
  onMatter(
    paths.paragraphWithdrawal(':id'),
    (ctx, id, { isWithdrawn }) => withdrawMatter(ctx, id, isWithdrawn === 'true'),
    'saved'
  )
  onMatter(paths.paragraphRemoval(':id'), removeMatter, 'removed')
}

type Act = (ctx: Context, id: string, typed: FormBody) => Promise<unknown>
