import { Deadline, DeadlineFilter } from '../domain/deadlines/deadline-schemas.ts'
import { listDeadlines } from '../domain/deadlines/list-deadlines.ts'
import { OwnTask } from '../domain/deadlines/own-task-schemas.ts'
import { listOwnTasks } from '../domain/deadlines/own-tasks.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { json, listOf, operation, pageOf } from './operation.ts'

/** What is to be done and by when, over all organs, and what waits for the one who asks. */
export const deadlineRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'meetings'

  app.get(
    '/deadlines',
    {
      schema: operation(
        {
          tag,
          operationId: 'listDeadlines',
          summary: 'Lista det som ska göras, och när',
          description:
            'Det som lagen, organens sammanträdesplaner och bevakningar av ärenden vill ha gjort härnäst, den första dagen först: för organen som den som frågar är sekreterare i, och ärendena för den som arbetar i diariet.',
          querystring: DeadlineFilter
        },
        { 200: json('En sida av det som ska göras', pageOf(Deadline)) }
      )
    },
    ({ ctx, query }) => listDeadlines(ctx, query)
  )

  app.get(
    '/own-tasks',
    {
      schema: operation(
        {
          tag,
          operationId: 'listOwnTasks',
          summary: 'Lista det som väntar på dig',
          description:
            'Kallelser som du inte har svarat på, och protokoll som du ska granska eller skriva under.'
        },
        { 200: json('Det som väntar, det tidigaste mötet först', listOf(OwnTask)) }
      )
    },
    async ({ ctx }) => ({ items: await listOwnTasks(ctx) })
  )
}
