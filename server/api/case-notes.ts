import { addNote, CaseNote, listNotes, NewCaseNote } from '../domain/cases/notes.ts'
import {
  addWatch,
  CaseWatch,
  completeWatch,
  listWaitingWatches,
  listWatchesOfCase,
  NewCaseWatch,
  WatchFilter
} from '../domain/cases/watches.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, operation, pageOf } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** What those who work with a case remember of it: notes, and days to look at it again. */
export const caseNoteRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'cases'
  const params = idParam('caseId', 'Ärendets id')

  app.get(
    '/cases/:caseId/notes',
    {
      schema: operation(
        {
          tag,
          operationId: 'listNotes',
          summary: 'Lista anteckningar',
          description:
            'Ärendets anteckningar i den ordning de skrevs; tom för den som inte arbetar med diariet.',
          params
        },
        { 200: json('Anteckningarna', listOf(CaseNote)) }
      )
    },
    async ({ ctx, params: { caseId } }) => ({ items: await listNotes(ctx, caseId) })
  )

  app.post(
    '/cases/:caseId/notes',
    {
      schema: operation(
        {
          tag,
          operationId: 'addNote',
          summary: 'Skriv en anteckning',
          description: 'Den får tid och namn och ändras aldrig. Kräver att du får skriva i diariet.',
          params,
          body: NewCaseNote
        },
        { 201: json('Anteckningen', CaseNote) }
      )
    },
    async ({ ctx, params: { caseId }, body }, reply) =>
      sendCreated(reply, 'notes', await addNote(ctx, caseId, body))
  )

  app.get(
    '/cases/:caseId/watches',
    {
      schema: operation(
        {
          tag,
          operationId: 'listWatchesOfCase',
          summary: 'Lista ärendets bevakningar',
          description: 'Också de som är klara; tom för den som inte arbetar med diariet.',
          params
        },
        { 200: json('Bevakningarna', listOf(CaseWatch)) }
      )
    },
    async ({ ctx, params: { caseId } }) => ({ items: await listWatchesOfCase(ctx, caseId) })
  )

  app.post(
    '/cases/:caseId/watches',
    {
      schema: operation(
        {
          tag,
          operationId: 'addWatch',
          summary: 'Lägg till en bevakning',
          description: 'En dag då någon ska se på ärendet igen. Kräver att du får skriva i diariet.',
          params,
          body: NewCaseWatch
        },
        { 201: json('Bevakningen', CaseWatch) }
      )
    },
    async ({ ctx, params: { caseId }, body }, reply) =>
      sendCreated(reply, 'watches', await addWatch(ctx, caseId, body))
  )

  app.get(
    '/watches',
    {
      schema: operation(
        {
          tag,
          operationId: 'listWaitingWatches',
          summary: 'Lista bevakningar',
          description:
            'Det som väntar på att ses över, det närmaste först. Kräver att du får skriva i diariet.',
          querystring: WatchFilter
        },
        { 200: json('En sida av bevakningarna', pageOf(CaseWatch)) }
      )
    },
    ({ ctx, query }) => listWaitingWatches(ctx, query)
  )

  app.post(
    '/watches/:watchId/completion',
    {
      schema: operation(
        {
          tag,
          operationId: 'completeWatch',
          summary: 'Markera en bevakning som klar',
          description: 'Kräver att du får skriva i diariet.',
          params: idParam('watchId', 'Bevakningens id')
        },
        { 200: json('Bevakningen', CaseWatch) }
      )
    },
    ({ ctx, params: { watchId } }) => completeWatch(ctx, watchId)
  )
}
