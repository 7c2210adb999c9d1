import { listSeries, SeriesStart, startSeries, StartedSeries } from '../domain/bodies/series.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { json, listOf, operation } from './operation.ts'

/** Number series whose first number is not 1: a body that takes over in the middle of a year. */
export const seriesRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'cases'

  app.get(
    '/series',
    {
      schema: operation(
        {
          tag,
          operationId: 'listSeries',
          summary: 'Lista nummerserier',
          description: 'De serier vars första nummer någon har satt, med nästa nummer. Övriga börjar på 1.'
        },
        { 200: json('Serierna', listOf(StartedSeries)) }
      )
    },
    async ({ ctx }) => ({ items: await listSeries(ctx) })
  )

  app.post(
    '/series',
    {
      schema: operation(
        {
          tag,
          operationId: 'startSeries',
          summary: 'Sätt en series första nummer',
          description:
            'Går bara innan serien har gett något nummer det året. Därefter bevisar databasen att den är utan luckor. Kräver administratör.',
          body: SeriesStart,
          refusals: ['conflict']
        },
        { 201: json('Serien', StartedSeries) }
      )
    },
    async ({ ctx, body }, reply) => reply.code(201).send(await startSeries(ctx, body))
  )
}
