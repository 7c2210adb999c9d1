import {
  NewRecipient,
  NewStandingRecipient,
  Recipient,
  StandingRecipient
} from '../domain/dispatch/recipient-schemas.ts'
import { addRecipient, listRecipients, removeRecipient } from '../domain/dispatch/recipients.ts'
import {
  addStandingRecipient,
  listStandingRecipients,
  removeStandingRecipient
} from '../domain/dispatch/standing-recipients.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, noContent, operation } from './operation.ts'
import { sendNothing } from './resource-replies.ts'

/** Where decisions are sent: the list of each §, and the standing lists of each organ. */
export const recipientRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'dispatch'
  const ofParagraph = idParam('paragraphId', 'Paragrafens id')
  const ofOrgan = idParam('organId', 'Organets id')

  app.get(
    '/paragraphs/:paragraphId/recipients',
    {
      schema: operation(
        {
          tag,
          operationId: 'listRecipients',
          summary: 'Lista vart beslutet skickas',
          description: 'I den ordning de lades till.',
          params: ofParagraph
        },
        { 200: json('Mottagarna', listOf(Recipient)) }
      )
    },
    async ({ ctx, params: { paragraphId } }) => ({ items: await listRecipients(ctx, paragraphId) })
  )

  app.post(
    '/paragraphs/:paragraphId/recipients',
    {
      schema: operation(
        {
          tag,
          operationId: 'addRecipient',
          summary: 'Lägg till en mottagare av beslutet',
          description: 'Också när protokollet är låst. Kräver sekreterare.',
          params: ofParagraph,
          body: NewRecipient,
          refusals: ['wrong-state']
        },
        { 201: json('Mottagaren', Recipient) }
      )
    },
    async ({ ctx, params: { paragraphId }, body }, reply) =>
      reply.code(201).send(await addRecipient(ctx, paragraphId, body))
  )

  app.delete(
    '/recipients/:recipientId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeRecipient',
          summary: 'Ta bort en mottagare av beslutet',
          description: 'Det som redan har skickats står kvar. Kräver sekreterare.',
          params: idParam('recipientId', 'Mottagarens id'),
          refusals: ['wrong-state']
        },
        { 204: noContent('Borttagen') }
      )
    },
    async ({ ctx, params: { recipientId } }, reply) => {
      await removeRecipient(ctx, recipientId)
      return sendNothing(reply)
    }
  )

  app.get(
    '/organs/:organId/standing-recipients',
    {
      schema: operation(
        {
          tag,
          operationId: 'listStandingRecipients',
          summary: 'Lista stående utskick',
          description: 'De som får protokollet eller sammanfattningen efter varje möte.',
          params: ofOrgan
        },
        { 200: json('Mottagarna', listOf(StandingRecipient)) }
      )
    },
    async ({ ctx, params: { organId } }) => ({ items: await listStandingRecipients(ctx, organId) })
  )

  app.post(
    '/organs/:organId/standing-recipients',
    {
      schema: operation(
        {
          tag,
          operationId: 'addStandingRecipient',
          summary: 'Lägg till en stående mottagare',
          description: 'Kräver organets sekreterare.',
          params: ofOrgan,
          body: NewStandingRecipient
        },
        { 201: json('Mottagaren', StandingRecipient) }
      )
    },
    async ({ ctx, params: { organId }, body }, reply) =>
      reply.code(201).send(await addStandingRecipient(ctx, organId, body))
  )

  app.delete(
    '/standing-recipients/:standingRecipientId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeStandingRecipient',
          summary: 'Ta bort en stående mottagare',
          description: 'Kräver organets sekreterare.',
          params: idParam('standingRecipientId', 'Mottagarens id')
        },
        { 204: noContent('Borttagen') }
      )
    },
    async ({ ctx, params: { standingRecipientId } }, reply) => {
      await removeStandingRecipient(ctx, standingRecipientId)
      return sendNothing(reply)
    }
  )
}
