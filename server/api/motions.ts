import { addMotion, editMotion, getMotion, listMotions, removeMotion } from '../domain/decisions/motions.ts'
import { Motion, MotionEdit, NewMotion } from '../domain/decisions/motion-schemas.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, noContent, operation } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

/** Förslag and yrkanden on a §. */
export const motionRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'deciding'
  const ofParagraph = idParam('paragraphId', 'Paragrafens id')
  const params = idParam('motionId', 'Yrkandets id')
  const refusals = ['minutes-locked', 'conflict'] as const

  app.get(
    '/paragraphs/:paragraphId/motions',
    {
      schema: operation(
        {
          tag,
          operationId: 'listMotions',
          summary: 'Lista förslag och yrkanden',
          description: 'I den ordning de lades, också de som har återtagits.',
          params: ofParagraph
        },
        { 200: json('Yrkandena', listOf(Motion)) }
      )
    },
    async ({ ctx, params: { paragraphId } }) => ({ items: await listMotions(ctx, paragraphId) })
  )

  app.post(
    '/paragraphs/:paragraphId/motions',
    {
      schema: operation(
        {
          tag,
          operationId: 'addMotion',
          summary: 'Lägg till ett yrkande',
          description: 'Den som yrkar skrivs med namn; de som instämmer likaså. Kräver sekreterare.',
          params: ofParagraph,
          body: NewMotion,
          refusals
        },
        { 201: json('Yrkandet', Motion) }
      )
    },
    async ({ ctx, params: { paragraphId }, body }, reply) =>
      sendCreated(reply, 'motions', await addMotion(ctx, paragraphId, body))
  )

  app.get(
    '/motions/:motionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getMotion',
          summary: 'Hämta ett yrkande',
          description: 'Vem som yrkar, vad, och vilka som instämmer.',
          params
        },
        { 200: json('Yrkandet', Motion) }
      )
    },
    async ({ ctx, params: { motionId } }, reply) => sendRevised(reply, await getMotion(ctx, motionId))
  )

  app.patch(
    '/motions/:motionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editMotion',
          summary: 'Ändra ett yrkande',
          description: 'Bara de fält som skickas ändras. Kräver sekreterare.',
          params,
          headers: IfMatch,
          body: MotionEdit,
          refusals
        },
        { 200: json('Yrkandet efter ändringen', Motion) }
      )
    },
    async ({ ctx, params: { motionId }, headers, body }, reply) =>
      sendRevised(reply, await editMotion(ctx, motionId, headers['if-match'], body))
  )

  app.delete(
    '/motions/:motionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeMotion',
          summary: 'Ta bort ett yrkande',
          description:
            'För det som skrevs av misstag. Den som tar tillbaka sitt yrkande får det markerat som återtaget. Kräver sekreterare.',
          params,
          refusals
        },
        { 204: noContent('Yrkandet är borttaget') }
      )
    },
    async ({ ctx, params: { motionId } }, reply) => {
      await removeMotion(ctx, motionId)
      return sendNothing(reply)
    }
  )
}
