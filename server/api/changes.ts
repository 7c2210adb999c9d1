import { ChangeFilter, Changes, listChanges } from '../domain/register/list-changes.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { json, operation } from './operation.ts'

/** What has happened to the register since somebody looked. */
export const changeRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/changes',
    {
      schema: operation(
        {
          tag: 'records',
          operationId: 'listChanges',
          summary: 'Lista ändringar sedan en markör',
          description:
            'Ärenden och handlingar som är nya, ändrade, makulerade eller har fått eller mist en sekretessmarkering, i den ordning det skedde. Ange next ur svaret som after nästa gång; så länge hasMore är sant finns det mer att hämta nu. Svaret har inga rubriker eller namn och är lika för alla. Ett ärendes sekretessmarkering gäller också dess handlingar. En markör som ligger längre fram än diariet, som efter att en säkerhetskopia lästs tillbaka, ger 422: börja då om från början.',
          querystring: ChangeFilter
        },
        { 200: json('Ändringarna', Changes) }
      )
    },
    ({ ctx, query }) => listChanges(ctx, query)
  )
}
