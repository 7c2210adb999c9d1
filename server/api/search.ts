import { SearchAnswer, SearchQuestion } from '../domain/search/search-schemas.ts'
import { searchRegister } from '../domain/search/search-register.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { json, operation } from './operation.ts'

/** Finding cases and records. */
export const searchRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/search',
    {
      schema: operation(
        {
          tag: 'cases',
          operationId: 'search',
          summary: 'Sök i diariet',
          description:
            'Ärenden och handlingar efter nummer, ord och filter. Ord hittas i alla böjningar och inne i sammansättningar i rubriker; ' +
            'text i filer söks också. Upp till 5 000 träffar ordnas efter hur nära orden de ligger; är de fler kommer de senaste först.',
          querystring: SearchQuestion
        },
        { 200: json('Träffarna, med antal per filter', SearchAnswer) }
      )
    },
    ({ ctx, query }) => searchRegister(ctx, query)
  )
}
