import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { personIdOf } from '../domain/access/actor.ts'
import { NewAnnouncement } from '../domain/announcement/announcement-schemas.ts'
import { announceApproval, findAnnouncement, takeDown } from '../domain/announcement/announcements.ts'
import { getProof } from '../domain/announcement/proof.ts'
import { OwnSigning, SigningAnswer, type Approval } from '../domain/approval/approval-schemas.ts'
import { answerSigning } from '../domain/approval/answer-signing.ts'
import { getApproval, getApprovalOf } from '../domain/approval/approvals.ts'
import { getApprovedMeeting } from '../domain/approval/approved-minutes.ts'
import { assertMayBringSigned, bringSignedFile, getSignedFile } from '../domain/approval/signed-files.ts'
import { getSignatureProof } from '../domain/approval/signature-proof.ts'
import { signMinutes } from '../domain/approval/sign-in-system.ts'
import { getOrgan } from '../domain/bodies/organs.ts'
import { shownFileName } from '../domain/files/file-name.ts'
import { receiveFile } from '../domain/files/receive-file.ts'
import { invalidField } from '../domain/shared/app-error.ts'
import type { Context } from '../domain/shared/context.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { approvalPage } from '../rendering/page-models/approval-page.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { formBodyOf, readForm } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import type { approvalPaths } from './approval-paths.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithSigner = { Params: { id: string; signerId: string } }
type WithId = { Params: { id: string } }

/** An act of approval: its addresses, and how it is found by the id in them. */
type Act = {
  act: ReturnType<typeof approvalPaths>
  find: (ctx: Context, id: string) => Promise<Approval>
}

/** From sealed minutes, or §§ that were sealed at once, to the notice board: who has signed, when it was announced, when it may come down. */
export const approvalPages = async (app: FastifyInstance, dependencies: PageDependencies): Promise<void> => {
  pagesOf(app, dependencies, { act: paths, find: getApprovalOf })
  pagesOf(app, dependencies, { act: paths.immediate, find: getApproval })

  app.get<WithId>(paths.signatureProof(':id'), async ({ ctx, params: { id } }, reply) => {
    const { fileName, bytes } = await getSignatureProof(ctx, id, dependencies)
    return reply.file({ fileName, mediaType: 'application/pdf' }).send(bytes)
  })
}

const pagesOf = (app: FastifyInstance, dependencies: PageDependencies, { act, find }: Act): void => {
  const { vault, uploadLimit } = dependencies
  const show = showApproval(find)
  app.get<WithId>(act.approval(':id'), (request, reply) => show(request, reply, request.params.id))

  app.post<WithSigner>(act.signing(':id', ':signerId'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id, signerId } = request.params
    return submit(() => answerSigning(request.ctx, signerId, readForm(SigningAnswer, typed)), {
      done: ({ approvedOn }) => reply.onward(act.approval(id), approvedOn ? 'minutes-approved' : 'saved'),
      again: refusal => {
        const formId = `${typed.answer ?? 'signed'}-${signerId}`
        return show(request, reply, id, formAgain('signing', typed, refusal, formId), refusal.status)
      }
    })
  })

  app.post<WithSigner>(act.ownSigning(':id', ':signerId'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id, signerId } = request.params
    return submit(() => signMinutes(request.ctx, signerId, readForm(OwnSigning, typed)), {
      done: ({ approvedOn }) => reply.onward(act.approval(id), approvedOn ? 'minutes-approved' : 'signed'),
      again: refusal => {
        const form = formAgain('ownSigning', typed, refusal, `own-${signerId}`)
        return show(request, reply, id, form, refusal.status)
      }
    })
  })

  app.post<WithId>(act.signedFiles(':id'), async (request, reply) => {
    const { id } = request.params
    const bring = async () => {
      const approval = await find(request.ctx, id)
      await assertMayBringSigned(request.ctx, approval.id)
      const part = await request.file()
      if (!part?.filename) throw invalidField('file', 'Välj den undertecknade filen.')
      const fileName = shownFileName(part.filename)
      const limits = { maxBytes: uploadLimit, now: request.ctx.now }
      const file = await receiveFile(vault, fileName, part.file, limits)
      return bringSignedFile(request.ctx, approval.id, { fileName, file }, vault)
    }
    return submit(bring, {
      done: () => reply.onward(act.approval(id), 'signed-file-received'),
      again: refusal => show(request, reply, id, formAgain('signedFile', {}, refusal), refusal.status)
    })
  })

  app.get<{ Params: { id: string; fileId: string } }>(
    act.signedFile(':id', ':fileId'),
    async ({ ctx, params: { fileId } }, reply) => {
      const file = await getSignedFile(ctx, fileId)
      return reply.file(file, 'attachment').send(vault.read(file.sha256))
    }
  )

  app.get<WithId>(act.proof(':id'), async ({ ctx, params: { id } }, reply) => {
    const approval = await find(ctx, id)
    const announcement = await findAnnouncement(ctx, approval.id)
    const { fileName, bytes } = await getProof(ctx, announcement?.id ?? '', dependencies)
    return reply.file({ fileName, mediaType: 'application/pdf' }).send(bytes)
  })

  app.post<WithId>(act.announcing(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    const announce = async () => {
      const approval = await find(request.ctx, id)
      return announceApproval(request.ctx, approval.id, readForm(NewAnnouncement, typed))
    }
    return submit(announce, {
      done: () => reply.onward(act.approval(id), 'minutes-announced'),
      again: refusal => show(request, reply, id, formAgain('announcement', typed, refusal), refusal.status)
    })
  })

  app.post<WithId>(act.takingDown(':id'), async (request, reply) => {
    const { id } = request.params
    const down = async () => {
      const approval = await find(request.ctx, id)
      const announcement = await findAnnouncement(request.ctx, approval.id)
      return takeDown(request.ctx, announcement?.id ?? '')
    }
    return submit(down, {
      done: () => reply.onward(act.approval(id), 'announcement-down'),
      again: refusal => show(request, reply, id, formAgain('announcement', {}, refusal), refusal.status)
    })
  })
}

const showApproval =
  (find: Act['find']) =>
  async (
    { ctx }: FastifyRequest,
    reply: FastifyReply,
    id: string,
    form?: Form,
    status = 200
  ): Promise<FastifyReply> => {
    const approval = await find(ctx, id)
    const { meeting, ...rights } = await getApprovedMeeting(ctx, approval)
    const organ = await getOrgan(ctx, meeting.organId)
    const announcement = await findAnnouncement(ctx, approval.id)
    const reader = { ...rights, personId: personIdOf(ctx.actor) }
    const today = dayInSweden(ctx.now)
    return reply.page(
      'meetings/approval',
      approvalPage({ approval, announcement: announcement ?? null, meeting, organ, ...reader, today }, form),
      status
    )
  }
