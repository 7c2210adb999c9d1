import { CaseFilter } from '../domain/cases/case-filter.ts'
import { Case } from '../domain/cases/case-schemas.ts'
import { exportCases } from '../domain/cases/cases.ts'
import { CaseWatch, exportWaitingWatches, WatchFilter } from '../domain/cases/watches.ts'
import { exportUnregistered, Unregistered } from '../domain/register/list-unregistered.ts'
import { PublicRecord } from '../domain/register/public-entry.ts'
import { DayFilter, exportDay } from '../domain/register/public-register.ts'
import { RecordFilter } from '../domain/register/record-filter.ts'
import { Record } from '../domain/register/record-schemas.ts'
import { exportRecords } from '../domain/register/records.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { caseTable, watchTable } from '../rendering/tables/case-tables.ts'
import { dayListTable, recordTable, unregisteredTable } from '../rendering/tables/record-tables.ts'
import { operation } from './operation.ts'
import { ExportFormat, fileOf, sendExport } from './send-export.ts'

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
    async (request, reply) => {
      const { format, ...filter } = request.query
      const rows = exportCases(request.ctx, filter)
      return sendExport(request, reply, 'arenden', { format, table: caseTable, rows })
    }
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
    async (request, reply) => {
      const { format, ...filter } = request.query
      const rows = exportRecords(request.ctx, filter)
      return sendExport(request, reply, 'handlingar', { format, table: recordTable, rows })
    }
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
    async (request, reply) => {
      const { format, ...filter } = request.query
      const rows = exportWaitingWatches(request.ctx, filter)
      return sendExport(request, reply, 'bevakningar', { format, table: watchTable, rows })
    }
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
    async (request, reply) => {
      const rows = exportUnregistered(request.ctx)
      return sendExport(request, reply, 'oregistrerat', { ...request.query, table: unregisteredTable, rows })
    }
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
    async (request, reply) => {
      const { format, ...filter } = request.query
      const rows = await exportDay(request.ctx, filter)
      return sendExport(request, reply, 'postlista', { format, table: dayListTable, rows })
    }
  )
}
