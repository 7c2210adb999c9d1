import { CaseFilter } from '../domain/cases/case-filter.ts'
import { Case } from '../domain/cases/case-schemas.ts'
import { CaseWatch, WatchFilter } from '../domain/cases/watches.ts'
import { Unregistered } from '../domain/register/list-unregistered.ts'
import { PublicRecord } from '../domain/register/public-entry.ts'
import { DayFilter } from '../domain/register/public-register.ts'
import { RecordFilter } from '../domain/register/record-filter.ts'
import { Record } from '../domain/register/record-schemas.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { operation } from './operation.ts'
import { ExportFormat, fileOf } from './export-format.ts'

const wholeList = { limit: true, page: true } as const
const asFile = 'Hela listan som en fil, med samma urval, ordning och behörighet som listan.'

/** The lists of the register as files. */
export const exportRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/cases/export',
    {
      schema: operation(
        {
          tag: 'cases',
          operationId: 'exportCases',
          summary: 'Hämta ärenden som fil',
          description:
            'Hela listan som en fil, med samma urval och behörighet som listan, ordnad efter diarienummer (sort=dnr ger stigande ordning).',
          querystring: CaseFilter.omit(wholeList).extend(ExportFormat.shape)
        },
        { 200: fileOf('Ärendena', Case) }
      )
    },
    async ({ query: { format, ...filter } }, reply) => reply.list('cases', format, filter)
  )

  app.get(
    '/records/export',
    {
      schema: operation(
        {
          tag: 'records',
          operationId: 'exportRecords',
          summary: 'Hämta handlingar som fil',
          description: asFile,
          querystring: RecordFilter.omit(wholeList).extend(ExportFormat.shape)
        },
        { 200: fileOf('Handlingarna', Record) }
      )
    },
    async ({ query: { format, ...filter } }, reply) => reply.list('records', format, filter)
  )

  app.get(
    '/watches/export',
    {
      schema: operation(
        {
          tag: 'cases',
          operationId: 'exportWatches',
          summary: 'Hämta bevakningar som fil',
          description: asFile,
          querystring: WatchFilter.omit(wholeList).extend(ExportFormat.shape)
        },
        { 200: fileOf('Bevakningarna', CaseWatch) }
      )
    },
    async ({ query: { format, ...filter } }, reply) => reply.list('watches', format, filter)
  )

  app.get(
    '/unregistered/export',
    {
      schema: operation(
        {
          tag: 'records',
          operationId: 'exportUnregistered',
          summary: 'Hämta oregistrerat som fil',
          description: asFile,
          querystring: ExportFormat
        },
        { 200: fileOf('Det oregistrerade', Unregistered) }
      )
    },
    async ({ query: { format } }, reply) => reply.list('unregistered', format, undefined)
  )
}

/** The day list as a file: without a key where the body has opened the register on the web. */
export const dayListExportRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/public-register/day-list/export',
    {
      schema: operation(
        {
          tag: 'public-register',
          operationId: 'exportDayList',
          summary: 'Hämta postlistan som fil',
          description: asFile,
          isOpen: true,
          refusals: ['not-signed-in'],
          querystring: DayFilter.omit(wholeList).extend(ExportFormat.shape)
        },
        { 200: fileOf('Dagens handlingar', PublicRecord) }
      )
    },
    async ({ query: { format, ...filter } }, reply) => reply.list('dayList', format, filter)
  )
}
