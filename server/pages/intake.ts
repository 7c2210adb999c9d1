import { buffer } from 'node:stream/consumers'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FileVault } from '../domain/files/file-vault.ts'
import { getImport, listImports } from '../domain/intake/get-import.ts'
import { importFile } from '../domain/intake/import-file.ts'
import type { Outcome } from '../domain/intake/import-minutes.ts'
import { findImportSource, getImportSource, type ImportSource } from '../domain/intake/import-source.ts'
import { decodeText } from '../domain/intake/reading/decode-text.ts'
import { assertCan } from '../domain/access/can.ts'
import { getMinutes } from '../domain/approval/get-minutes.ts'
import { getAgenda } from '../domain/meetings/agenda.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { invalidField } from '../domain/shared/app-error.ts'
import { Paging } from '../domain/shared/paging.ts'
import { formAgain } from '../rendering/page-models/form.ts'
import { importedPage } from '../rendering/page-models/imported-page.ts'
import { intakePage, type IntakePage } from '../rendering/page-models/intake-pages.ts'
import { formBodyOf } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'
import { submit, type PageRefusal } from './submit.ts'

type WithId = { Params: { id: string } }

/** An existing protokoll is read in, from a file or from pasted text, and what was found is told. */
export const intakePages = async (
  app: FastifyInstance,
  { vault, uploadLimit: maxBytes }: PageDependencies
): Promise<void> => {
  app.get(paths.intake, (request, reply) => showIntake(request, reply))

  app.post(paths.intake, async (request, reply) => {
    assertCan(request.ctx, 'meetings.import')
    const part = await request.file()
    const source = async () => {
      if (!part?.filename) throw invalidField('file', 'Välj en fil först.')
      return importFile(request.ctx, vault, { fileName: part.filename, bytes: part.file, maxBytes })
    }
    return submit(source, {
      done: outcome => showOutcome(reply, outcome),
      again: refusal =>
        showIntake(request, reply, { file: formAgain('intake', {}, refusal, 'fil') }, refusal.status)
    })
  })

  app.post(paths.intakeText, async (request, reply) => {
    const typed = formBodyOf(request.body)
    const source = async () => {
      const text = typed.text ?? ''
      if (text.trim() === '') throw invalidField('text', 'Klistra in protokollets text.')
      return importFile(request.ctx, vault, {
        fileName: 'Inklistrad text.txt',
        bytes: Buffer.from(text),
        maxBytes
      })
    }
    return submit(source, {
      done: outcome => showOutcome(reply, outcome),
      again: refusal =>
        showIntake(
          request,
          reply,
          { text: formAgain('intake', typed, atPastedText(refusal), 'text') },
          refusal.status
        )
    })
  })

  app.get<WithId>(paths.imported(':id'), async ({ ctx, params }, reply) => {
    const one = await getImport(ctx, params.id)
    const meeting = await getMeeting(ctx, one.meetingId)
    const { sections } = await getAgenda(ctx, meeting.id)
    const source = await findImportSource(ctx, one.id)
    const facts = {
      import: one,
      meeting,
      matters: sections.flatMap(({ matters }) => matters),
      minutes: (await rightsTo(ctx, meeting.id)).mayRead ? await getMinutes(ctx, meeting.id) : null,
      sourceText: source ? await wordsOf(source, vault) : null
    }
    return reply.page('intake/imported', importedPage(facts))
  })

  app.get<WithId>(paths.original(':id'), async ({ ctx, params }, reply) => {
    const source = await getImportSource(ctx, params.id)
    return reply.file(source).header('content-length', source.size).send(vault.read(source.sha256))
  })
}

/** Of a PDF none: the browser shows it itself. */
const wordsOf = async ({ mediaType, sha256 }: ImportSource, vault: FileVault): Promise<string> =>
  mediaType === 'application/pdf' ? '' : decodeText(await buffer(vault.read(sha256)))

const showOutcome = (reply: FastifyReply, { imported, isNew }: Outcome): FastifyReply =>
  reply.onward(paths.imported(imported.id), isNew ? 'imported' : 'already-imported')

// The verb speaks of the file; here it was pasted into another field.
const atPastedText = (refusal: PageRefusal): PageRefusal => ({
  ...refusal,
  errors: refusal.errors.map(error => ({ ...error, field: 'text' }))
})

const showIntake = async (
  { ctx, query }: FastifyRequest,
  reply: FastifyReply,
  forms: Partial<IntakePage['forms']> = {},
  status = 200
): Promise<FastifyReply> =>
  reply.page('intake/intake', intakePage(await listImports(ctx, readQuery(Paging, query)), forms), status)
