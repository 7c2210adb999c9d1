import type { MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { getParagraph } from '../domain/decisions/get-paragraph.ts'
import { acceptedEndings } from '../domain/files/file-kinds.ts'
import { shownFileName } from '../domain/files/file-name.ts'
import { receiveFile } from '../domain/files/receive-file.ts'
import { isParagraphChangeable, isParagraphLocked } from '../domain/meetings/meeting.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import {
  addAppendix,
  assertMayAttach,
  editAppendix,
  getAppendix,
  removeAppendix
} from '../domain/paragraphs/appendices.ts'
import { AppendixEdit } from '../domain/paragraphs/appendix-schemas.ts'
import { formAgain } from '../rendering/page-models/form.ts'
import { appendicesPage, type AppendicesAgain } from '../rendering/page-models/appendix-page.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { pageRefusalOf, submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** The bilagor of a paragraph: uploaded, named, put in order, taken away and downloaded. */
export const appendixPages = async (app: FastifyInstance, dependencies: PageDependencies): Promise<void> => {
  app.get<WithId>(paths.appendices(':id'), (request, reply) =>
    showAppendices(request, reply, request.params.id)
  )

  app.post<WithId>(paths.appendices(':id'), async (request, reply) => {
    const { id } = request.params
    await assertMayAttach(request.ctx, id)
    const refusals = await takeInFiles(request, id, dependencies)
    return refusals.length
      ? showAppendices(request, reply, id, { refusals }, 422)
      : reply.onward(paths.appendices(id), 'added')
  })

  app.post<WithId>(paths.appendix(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id, paragraphId } = await getAppendix(request.ctx, request.params.id)
    const edit = () => editAppendix(request.ctx, id, readForm(AppendixEdit, typed), revisionOf(typed))
    return submit(edit, {
      done: () => reply.onward(paths.appendices(paragraphId), 'saved'),
      again: refusal => {
        const form = formAgain('appendix', typed, refusal, id)
        return showAppendices(request, reply, paragraphId, { form }, refusal.status)
      }
    })
  })

  app.post<WithId>(paths.appendixRemoval(':id'), async (request, reply) => {
    const { id, paragraphId } = await getAppendix(request.ctx, request.params.id)
    return submit(() => removeAppendix(request.ctx, id), {
      done: () => reply.onward(paths.appendices(paragraphId), 'removed'),
      again: ({ message, status }) =>
        showAppendices(request, reply, paragraphId, { refusals: [message] }, status)
    })
  })

  app.get<WithId>(paths.appendixFile(':id'), async (request, reply) => {
    const file = await getAppendix(request.ctx, request.params.id)
    return reply.file(file, 'attachment').send(dependencies.vault.read(file.sha256))
  })
}

/** Each file on its own: one that is refused does not take the others with it. Returns why some were refused. */
const takeInFiles = async (
  request: FastifyRequest,
  paragraphId: string,
  dependencies: PageDependencies
): Promise<string[]> => {
  const refusals: string[] = []
  let count = 0
  for await (const part of request.files({ limits: { files: 50, parts: 60 } })) {
    if (part.filename) count += 1
    try {
      await takeIn(request, paragraphId, part, dependencies)
    } catch (error) {
      // What is left of a refused file is read to its end, or the next one never comes.
      part.file.resume()
      refusals.push(pageRefusalOf(error).message)
    }
  }
  return count === 0 ? ['Välj en fil att ladda upp.'] : refusals
}

const takeIn = async (
  { ctx }: FastifyRequest,
  paragraphId: string,
  { file: bytes, filename }: MultipartFile,
  { vault, uploadLimit }: PageDependencies
): Promise<void> => {
  // An empty field of files is sent as one file without a name.
  if (!filename) return void bytes.resume()
  const fileName = shownFileName(filename)
  const file = await receiveFile(vault, fileName, bytes, { maxBytes: uploadLimit, now: ctx.now })
  await addAppendix(ctx, paragraphId, { fileName, file })
}

const showAppendices = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  again: AppendicesAgain = {},
  status = 200
): Promise<FastifyReply> => {
  const paragraph = await getParagraph(ctx, id)
  const meeting = await getMeeting(ctx, paragraph.meetingId)
  const { mayWrite } = await rightsTo(ctx, meeting.id)
  const facts = {
    meeting,
    isLocked: isParagraphLocked(meeting, paragraph),
    mayEdit: mayWrite && isParagraphChangeable(meeting, paragraph),
    endings: acceptedEndings
  }
  return reply.page('paragraphs/appendices', appendicesPage(paragraph, facts, again), status)
}
