import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { personIdOf } from '../domain/access/actor.ts'
import { OwnSigning, SigningAnswer } from '../domain/approval/approval-schemas.ts'
import { answerCorrection, signCorrection } from '../domain/approval/answer-correction.ts'
import { getApproval } from '../domain/approval/approvals.ts'
import { getApprovalFile, getApprovedMeeting } from '../domain/approval/approved-minutes.ts'
import { NewCorrection } from '../domain/approval/correction-schemas.ts'
import { getCorrection, getCorrectionFile, listCorrections } from '../domain/approval/corrections.ts'
import { readCurrentMinutes } from '../domain/approval/current-minutes.ts'
import { proposeCorrection, withdrawCorrection } from '../domain/approval/propose-correction.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { correctionRows, correctionsPage } from '../rendering/page-models/corrections-page.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { formBodyOf, readForm, type FormBody } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }
type WithSigner = { Params: { id: string; signerId: string } }

/** Corrections of approved minutes: proposed, signed by those who signed, and the file that supersedes. */
export const correctionPages = async (app: FastifyInstance, sealing: PageDependencies): Promise<void> => {
  app.get<WithId>(paths.corrections(':id'), (request, reply) =>
    showCorrections(request, reply, request.params.id)
  )

  app.post<WithId>(paths.corrections(':id'), async (request, reply) => {
    const { id } = request.params
    const typed = withoutBlankRows(formBodyOf(request.body))
    return submit(() => proposeCorrection(request.ctx, id, readForm(NewCorrection, typed)), {
      done: () => reply.onward(paths.corrections(id), 'correction-proposed'),
      again: refusal =>
        showCorrections(request, reply, id, formAgain('correction', typed, refusal), refusal.status)
    })
  })

  app.post<WithSigner>(paths.correctionSigning(':id', ':signerId'), async (request, reply) => {
    const { id, signerId } = request.params
    const typed = formBodyOf(request.body)
    const answer = () => answerCorrection(request.ctx, signerId, readForm(SigningAnswer, typed), sealing)
    return submit(answer, {
      done: ({ state }) =>
        reply.onward(paths.corrections(id), state === 'in-effect' ? 'minutes-corrected' : 'saved'),
      again: refusal => {
        const form = formAgain('signing', typed, refusal, `${typed.answer ?? 'signed'}-${signerId}`)
        return showCorrections(request, reply, id, form, refusal.status)
      }
    })
  })

  app.post<WithSigner>(paths.ownCorrectionSigning(':id', ':signerId'), async (request, reply) => {
    const { id, signerId } = request.params
    const typed = formBodyOf(request.body)
    return submit(() => signCorrection(request.ctx, signerId, readForm(OwnSigning, typed), sealing), {
      done: ({ state }) =>
        reply.onward(
          paths.corrections(id),
          state === 'in-effect' ? 'minutes-corrected' : 'correction-signed'
        ),
      again: refusal => {
        const form = formAgain('ownSigning', typed, refusal, `own-${signerId}`)
        return showCorrections(request, reply, id, form, refusal.status)
      }
    })
  })

  app.post<WithId>(paths.correctionWithdrawal(':id'), async (request, reply) => {
    const { approvalId } = await getCorrection(request.ctx, request.params.id)
    return submit(() => withdrawCorrection(request.ctx, request.params.id), {
      done: () => reply.onward(paths.corrections(approvalId), 'correction-withdrawn'),
      again: refusal =>
        showCorrections(request, reply, approvalId, formAgain('correction', {}, refusal), refusal.status)
    })
  })

  app.get<WithId>(paths.approvedFile(':id'), async ({ ctx, params: { id } }, reply) => {
    const { bytes, fileName } = await getApprovalFile(ctx, id, sealing)
    return reply.file({ fileName, mediaType: 'application/pdf' }).send(bytes)
  })

  app.get<WithId>(paths.correctionFile(':id'), async ({ ctx, params: { id } }, reply) => {
    const { bytes, fileName } = await getCorrectionFile(ctx, id, sealing)
    return reply.file({ fileName, mediaType: 'application/pdf' }).send(bytes)
  })
}

const showCorrections = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  approvalId: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const approval = await getApproval(ctx, approvalId)
  const { meeting, ...rights } = await getApprovedMeeting(ctx, approval)
  const corrections = await listCorrections(ctx, approvalId)
  const minutes = await readCurrentMinutes(ctx, approvalId)
  const reader = { ...rights, personId: personIdOf(ctx.actor) }
  const today = dayInSweden(ctx.now)
  const page = correctionsPage({ approval, meeting, minutes, corrections, ...reader, today }, form)
  return reply.page('meetings/corrections', page, status)
}

// The form has more rows than most need: those without a word are left out, and the others move up.
const withoutBlankRows = (body: FormBody): FormBody => {
  const { others, rows } = correctionRows(body)
  const written = rows.filter(({ was, becomes }) => was.trim() || becomes.trim())
  const kept = written.length > 0 ? written : rows.slice(0, 1)
  return {
    ...others,
    ...Object.fromEntries(
      kept.flatMap((row, index) =>
        Object.entries(row).map(([name, value]) => [`changes.${index}.${name}`, value] as const)
      )
    )
  }
}
