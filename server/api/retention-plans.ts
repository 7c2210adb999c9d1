import { draftPlan } from '../domain/retention/draft-plan.ts'
import { PlanEffect } from '../domain/retention/fate-schemas.ts'
import { listEffects } from '../domain/retention/plan-effects.ts'
import { adoptPlan } from '../domain/retention/adopt-plan.ts'
import { editPlan, getPlan, listPlans, removePlan } from '../domain/retention/plans.ts'
import {
  NewRetentionPlan,
  PlanAdoption,
  RetentionPlan,
  RetentionPlanEdit,
  RetentionRow
} from '../domain/retention/retention-schemas.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, noContent, operation } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'
import { ExportFormat, fileOf } from './export-format.ts'

/** Versions of the retention schedule (dokumenthanteringsplan). */
export const retentionPlanRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'retention'
  const params = idParam('planId', 'Planens id')

  app.get(
    '/retention-plans',
    {
      schema: operation(
        {
          tag,
          operationId: 'listRetentionPlans',
          summary: 'Lista dokumenthanteringsplaner',
          description: 'Utkast först, sedan antagna versioner, den som gäller senast först.'
        },
        { 200: json('Planerna', listOf(RetentionPlan)) }
      )
    },
    async ({ ctx }) => ({ items: await listPlans(ctx) })
  )

  app.post(
    '/retention-plans',
    {
      schema: operation(
        {
          tag,
          operationId: 'draftRetentionPlan',
          summary: 'Gör ett utkast',
          description:
            'Ett tomt utkast, en kopia av en plan, eller standardplanen, som behöver en arkivaries granskning. Kräver arkivarie.',
          body: NewRetentionPlan
        },
        { 201: json('Utkastet', RetentionPlan) }
      )
    },
    async ({ ctx, body }, reply) => sendCreated(reply, 'retention-plans', await draftPlan(ctx, body))
  )

  app.get(
    '/retention-plans/:planId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getRetentionPlan',
          summary: 'Hämta en plan',
          description: 'Planens namn, beslut och giltighet.',
          params
        },
        { 200: json('Planen', RetentionPlan) }
      )
    },
    async ({ ctx, params: { planId } }, reply) => sendRevised(reply, await getPlan(ctx, planId))
  )

  app.patch(
    '/retention-plans/:planId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editRetentionPlan',
          summary: 'Ändra ett utkast',
          description: 'Namnet, och om utkastet behöver en arkivaries granskning. Kräver arkivarie.',
          params,
          headers: IfMatch,
          body: RetentionPlanEdit,
          refusals: ['wrong-state']
        },
        { 200: json('Utkastet efter ändringen', RetentionPlan) }
      )
    },
    async ({ ctx, params: { planId }, headers, body }, reply) =>
      sendRevised(reply, await editPlan(ctx, planId, headers['if-match'], body))
  )

  app.delete(
    '/retention-plans/:planId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeRetentionPlan',
          summary: 'Ta bort ett utkast',
          description: 'En antagen plan går inte att ta bort. Kräver arkivarie.',
          params,
          refusals: ['wrong-state']
        },
        { 204: noContent('Utkastet är borttaget') }
      )
    },
    async ({ ctx, params: { planId } }, reply) => {
      await removePlan(ctx, planId)
      return sendNothing(reply)
    }
  )

  app.post(
    '/retention-plans/:planId/adoption',
    {
      schema: operation(
        {
          tag,
          operationId: 'adoptRetentionPlan',
          summary: 'Anta en plan',
          description:
            'Beslutet gör utkastet till gällande plan från en dag. Därefter ändras den inte. Kräver arkivarie.',
          params,
          body: PlanAdoption,
          refusals: ['wrong-state']
        },
        { 201: json('Den antagna planen', RetentionPlan) }
      )
    },
    async ({ ctx, params: { planId }, body }, reply) =>
      sendCreated(reply, 'retention-plans', await adoptPlan(ctx, planId, body))
  )

  app.get(
    '/retention-plans/:planId/effects',
    {
      schema: operation(
        {
          tag,
          operationId: 'listPlanEffects',
          summary: 'Vad planen skulle flytta',
          description:
            'Handlingstyp för handlingstyp: antalet handlingar som får en annan dag eller utgång än enligt planen som gäller i dag, med exempel.',
          params
        },
        { 200: json('Ändringarna', listOf(PlanEffect)) }
      )
    },
    async ({ ctx, params: { planId } }) => ({ items: await listEffects(ctx, planId) })
  )

  app.get(
    '/retention-plans/:planId/export',
    {
      schema: operation(
        {
          tag,
          operationId: 'exportRetentionPlan',
          summary: 'Hämta en plan som fil',
          description: 'Alla rader. CSV-filen går att läsa in igen.',
          params,
          querystring: ExportFormat
        },
        { 200: fileOf('Planen', RetentionRow) }
      )
    },
    async ({ params, query: { format } }, reply) => reply.list('retentionPlan', format, params)
  )
}
