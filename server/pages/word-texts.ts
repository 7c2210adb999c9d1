import type { FastifyInstance, FastifyRequest } from 'fastify'
import { shownFileName } from '../domain/files/file-name.ts'
import { assertMayFetchText, mostWordBytes, readWordText } from '../domain/intake/word/read-word-text.ts'
import { invalidField } from '../domain/shared/app-error.ts'
import { formAgain, formOf } from '../rendering/page-models/form.ts'
import type { FormBody } from './form-body.ts'
import { withoutEmptyClauses } from './paragraph-rows.ts'
import { showParagraph } from './paragraphs.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** The text of a Word document, laid last in the form of a § with all that was typed there. Nothing is saved by it. */
export const wordTextPages = async (app: FastifyInstance): Promise<void> => {
  app.post<WithId>(paths.wordText(':id'), async (request, reply) => {
    const { id } = request.params
    await assertMayFetchText(request.ctx, id)
    const { fields, file } = await readWholeForm(request)
    const typed = withoutEmptyClauses(fields)
    const read = async () => {
      if (!file) throw invalidField('file', 'Välj ett Word-dokument (.docx).')
      return readWordText(request.ctx, id, file)
    }
    return submit(read, {
      done: ({ markdown, notes }) => {
        const text = [typed.text?.trimEnd(), markdown].filter(Boolean).join('\n\n')
        const form = formOf('paragraph', { ...typed, text })
        return showParagraph(request, reply, id, { form, wordNotes: notes })
      },
      again: refusal =>
        showParagraph(request, reply, id, { form: formAgain('paragraph', typed, refusal) }, refusal.status)
    })
  })
}

type SentFile = { fileName: string; bytes: Buffer }

/** The whole form of the §, and the file. What is too much of a file is read to its end, and its size is told by what is over. */
const readWholeForm = async (request: FastifyRequest): Promise<{ fields: FormBody; file?: SentFile }> => {
  const fields: Record<string, string> = {}
  let file: SentFile | undefined
  for await (const part of request.parts({
    limits: { files: 1, fields: 5_000, parts: 5_001, fieldSize: 1_000_000 }
  })) {
    if (part.type === 'field') fields[part.fieldname] = typeof part.value === 'string' ? part.value : ''
    else if (part.filename)
      file = { fileName: shownFileName(part.filename), bytes: await firstBytes(part.file) }
    else part.file.resume()
  }
  return file ? { fields, file } : { fields }
}

const firstBytes = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    if (size <= mostWordBytes) chunks.push(chunk)
    size += chunk.length
  }
  return Buffer.concat(chunks)
}
