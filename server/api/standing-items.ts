import { layOutAgenda, listDueItems } from '../domain/agenda/lay-out-agenda.ts'
import {
  DueItem,
  NewStandingItem,
  StandingItem,
  StandingItemEdit,
  StandingItemPlace
} from '../domain/agenda/standing-item-schemas.ts'
import {
  addStandingItem,
  editStandingItem,
  getStandingItem,
  listStandingItems,
  moveStandingItem,
  removeStandingItem
} from '../domain/agenda/standing-items.ts'
import { Agenda } from '../domain/meetings/matter-schemas.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, noContent, operation } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

/** What stands on the agendas of an organ by itself, and the agenda that is laid out of it. */
export const standingItemRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'meetings'
  const ofOrgan = idParam('organId', 'Organets id')
  const ofItem = idParam('standingItemId', 'Den stående punktens id')
  const ofMeeting = idParam('meetingId', 'Mötets id')

  app.get(
    '/organs/:organId/standing-items',
    {
      schema: operation(
        {
          tag,
          operationId: 'listStandingItems',
          summary: 'Lista stående punkter',
          description: 'Organets dagordningsmall, i ordning.',
          params: ofOrgan
        },
        { 200: json('Punkterna', listOf(StandingItem)) }
      )
    },
    async ({ ctx, params: { organId } }) => ({ items: await listStandingItems(ctx, organId) })
  )

  app.post(
    '/organs/:organId/standing-items',
    {
      schema: operation(
        {
          tag,
          operationId: 'addStandingItem',
          summary: 'Lägg till en stående punkt',
          description: 'Sist i mallen. Kräver organets sekreterare.',
          params: ofOrgan,
          body: NewStandingItem
        },
        { 201: json('Punkten', StandingItem) }
      )
    },
    async ({ ctx, params: { organId }, body }, reply) =>
      sendCreated(reply, 'standing-items', await addStandingItem(ctx, organId, body))
  )

  app.get(
    '/standing-items/:standingItemId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getStandingItem',
          summary: 'Hämta en stående punkt',
          description: 'Versionen står i ETag.',
          params: ofItem
        },
        { 200: json('Punkten', StandingItem) }
      )
    },
    async ({ ctx, params: { standingItemId } }, reply) =>
      sendRevised(reply, await getStandingItem(ctx, standingItemId))
  )

  app.patch(
    '/standing-items/:standingItemId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editStandingItem',
          summary: 'Ändra en stående punkt',
          description: 'Dagordningar som redan är upplagda står som de är. Kräver organets sekreterare.',
          params: ofItem,
          headers: IfMatch,
          body: StandingItemEdit
        },
        { 200: json('Punkten', StandingItem) }
      )
    },
    async ({ ctx, params: { standingItemId }, headers, body }, reply) =>
      sendRevised(reply, await editStandingItem(ctx, standingItemId, headers['if-match'], body))
  )

  app.patch(
    '/standing-items/:standingItemId/place',
    {
      schema: operation(
        {
          tag,
          operationId: 'moveStandingItem',
          summary: 'Flytta en stående punkt i mallen',
          description: 'Före en annan punkt, eller sist. Kräver organets sekreterare.',
          params: ofItem,
          headers: IfMatch,
          body: StandingItemPlace
        },
        { 200: json('Mallen i sin nya ordning', listOf(StandingItem)) }
      )
    },
    async ({ ctx, params: { standingItemId }, headers, body }) => ({
      items: await moveStandingItem(ctx, standingItemId, headers['if-match'], body)
    })
  )

  app.delete(
    '/standing-items/:standingItemId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeStandingItem',
          summary: 'Ta bort en stående punkt',
          description: 'Det den har lagt på dagordningar står kvar. Kräver organets sekreterare.',
          params: ofItem
        },
        { 204: noContent('Borttagen') }
      )
    },
    async ({ ctx, params: { standingItemId } }, reply) => {
      await removeStandingItem(ctx, standingItemId)
      return sendNothing(reply)
    }
  )

  app.get(
    '/meetings/:meetingId/due-items',
    {
      schema: operation(
        {
          tag,
          operationId: 'listDueItems',
          summary: 'Lista vad som ska upp av de stående punkterna',
          description:
            'Hela mallen, med hur ofta var och en har varit uppe den terminen eller det året och om den står på dagordningen.',
          params: ofMeeting
        },
        { 200: json('Punkterna', listOf(DueItem)) }
      )
    },
    async ({ ctx, params: { meetingId } }) => ({ items: await listDueItems(ctx, meetingId) })
  )

  app.post(
    '/meetings/:meetingId/standing-matters',
    {
      schema: operation(
        {
          tag,
          operationId: 'layOutAgenda',
          summary: 'Lägg upp dagordningen',
          description:
            'De stående punkter som ska upp och inte redan står där, med ärende, text och beslut. En gång till ändrar inget. Kräver sekreterare.',
          params: ofMeeting,
          refusals: ['wrong-state', 'minutes-locked']
        },
        { 201: json('Dagordningen', Agenda) }
      )
    },
    async ({ ctx, params: { meetingId } }, reply) => reply.code(201).send(await layOutAgenda(ctx, meetingId))
  )
}
