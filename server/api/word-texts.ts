import {
  assertMayFetchText,
  mostWordBytes,
  readWordText,
  tooLargeWord
} from '../domain/intake/word/read-word-text.ts'
import { WordText } from '../domain/intake/word/word-text-schemas.ts'
import { readUpload } from '../plugins/read-upload.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, operation } from './operation.ts'
import { fileForm } from './receive-upload.ts'

/** What a Word document says, as the text of a § is written. */
export const wordTextRoutes = async (app: TypedApp): Promise<void> => {
  app.post(
    '/paragraphs/:paragraphId/word-text',
    {
      schema: operation(
        {
          tag: 'paragraphs',
          operationId: 'readWordText',
          summary: 'Läs texten i ett Word-dokument',
          description:
            'Texten i en .docx som Markdown, med rubriker, listor, tabeller och citat, och vad som inte kom med. Inget sparas: texten läggs i paragrafen med en ändring av den. Kräver sekreterare.',
          params: idParam('paragraphId', 'Paragrafens id'),
          upload: { description: 'Ett formulär med en .docx i fältet file', content: fileForm },
          refusals: ['wrong-file-type', 'minutes-locked']
        },
        { 200: json('Texten', WordText) }
      )
    },
    async request => {
      const { paragraphId } = request.params
      await assertMayFetchText(request.ctx, paragraphId)
      return readWordText(request.ctx, paragraphId, await readUpload(request, mostWordBytes, tooLargeWord))
    }
  )
}
