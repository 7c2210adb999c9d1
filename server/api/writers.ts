import { assertMayKnowWriters } from '../domain/meetings/writers.ts'
import { Writer } from '../domain/meetings/writer-schemas.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, operation } from './operation.ts'

/** Who writes in the minutes right now. */
export const writerRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/meetings/:meetingId/writers',
    {
      schema: operation(
        {
          tag: 'paragraphs',
          operationId: 'listWriters',
          summary: 'Lista dem som skriver just nu',
          description:
            'Vem som har vilken paragraf öppen i webbläsaren. Det låser ingenting: två kan skriva samtidigt. För dem som arbetar med protokollet.',
          params: idParam('meetingId', 'Mötets id')
        },
        { 200: json('De som skriver', listOf(Writer)) }
      )
    },
    async ({ ctx, params: { meetingId } }) => {
      await assertMayKnowWriters(ctx, meetingId)
      return { items: app.writersOf(meetingId) }
    }
  )
}
