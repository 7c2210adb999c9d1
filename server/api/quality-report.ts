import { QualityFilter, QualityReport } from '../domain/register/quality/quality-schemas.ts'
import { reportQuality } from '../domain/register/quality/report-quality.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { json, operation } from './operation.ts'

/** What a program can see is wrong in the register. */
export const qualityRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/quality-report',
    {
      schema: operation(
        {
          tag: 'records',
          operationId: 'reportQuality',
          summary: 'Granska diariets kvalitet',
          description:
            'Reglerna som ärenden öppnade och handlingar registrerade under perioden bryter mot, med antal, och en sida av felen. Högst ett år i taget. Makulerat granskas inte. Rubriken saknas där den är sekretessmarkerad för den som frågar. Kräver att du har hand om eller granskar diariet.',
          querystring: QualityFilter
        },
        { 200: json('Rapporten', QualityReport) }
      )
    },
    ({ ctx, query }) => reportQuality(ctx, query)
  )
}
