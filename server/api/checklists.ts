import { Checklist, NewChecklistTicks } from '../domain/checklist/checklist-schemas.ts'
import { getChecklist } from '../domain/checklist/get-checklist.ts'
import { tickChecklist } from '../domain/checklist/tick-checklist.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, operation } from './operation.ts'

/** What stands between a meeting and the law: what the system has found, and what a person ticks. */
export const checklistRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'meetings'
  const params = idParam('meetingId', 'Mötets id')
  const checklist = json('Checklistan', Checklist)

  app.get(
    '/meetings/:meetingId/checklist',
    {
      schema: operation(
        {
          tag,
          operationId: 'getChecklist',
          summary: 'Hämta mötets checklista',
          description:
            'Vad systemet har funnit, med lagrum, och det som lagen kräver men bara en människa kan se. Kräver sekreterare.',
          params
        },
        { 200: checklist }
      )
    },
    ({ ctx, params: { meetingId } }) => getChecklist(ctx, meetingId)
  )

  app.post(
    '/meetings/:meetingId/checklist-ticks',
    {
      schema: operation(
        {
          tag,
          operationId: 'tickChecklist',
          summary: 'Pricka av rader på checklistan',
          description:
            'Med den som gör det och när, också på ett låst protokoll; isTicked false tar tillbaka. Raderna som inte nämns är orörda. Kräver sekreterare.',
          params,
          body: NewChecklistTicks
        },
        { 201: checklist }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      reply.code(201).send(await tickChecklist(ctx, meetingId, body))
  )
}
