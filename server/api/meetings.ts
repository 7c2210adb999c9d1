import { sealMinutes } from '../domain/approval/seal-minutes.ts'
import { removeMeeting } from '../domain/decisions/remove-meeting.ts'
import { editMeeting } from '../domain/meetings/edit-meeting.ts'
import {
  Meeting,
  MeetingCancellation,
  MeetingEdit,
  MeetingFilter,
  NewMeeting
} from '../domain/meetings/meeting-schemas.ts'
import { getMeeting, listMeetings } from '../domain/meetings/meetings.ts'
import { planMeeting } from '../domain/meetings/plan-meeting.ts'
import { closeMeeting, openMeeting, reopenMeeting } from '../domain/meetings/run-meeting.ts'
import { cancelMeeting } from '../domain/summons/cancel-meeting.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { idParam, json, noContent, operation, pageOf } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

/** Meetings, and how they go from planned to sealed. */
export const meetingRoutes = async (app: TypedApp, dependencies: ApiDependencies): Promise<void> => {
  const tag = 'meetings'
  const params = idParam('meetingId', 'Mötets id')

  app.get(
    '/meetings',
    {
      schema: operation(
        {
          tag,
          operationId: 'listMeetings',
          summary: 'Lista möten',
          description: 'Möten, de senaste först, en sida i taget.',
          querystring: MeetingFilter
        },
        { 200: json('En sida av mötena', pageOf(Meeting)) }
      )
    },
    ({ ctx, query }) => listMeetings(ctx, query)
  )

  app.post(
    '/meetings',
    {
      schema: operation(
        {
          tag,
          operationId: 'planMeeting',
          summary: 'Planera ett möte',
          description: 'Mötet får en tom dagordning med en rubrik. Kräver sekreterare.',
          body: NewMeeting
        },
        { 201: json('Mötet', Meeting) }
      )
    },
    async ({ ctx, body }, reply) => sendCreated(reply, 'meetings', await planMeeting(ctx, body))
  )

  app.get(
    '/meetings/:meetingId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getMeeting',
          summary: 'Hämta ett möte',
          description: 'Organ, dagar, tider, plats och läge.',
          params
        },
        { 200: json('Mötet', Meeting) }
      )
    },
    async ({ ctx, params: { meetingId } }, reply) => sendRevised(reply, await getMeeting(ctx, meetingId))
  )

  app.patch(
    '/meetings/:meetingId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editMeeting',
          summary: 'Ändra ett möte',
          description: 'Bara de fält som skickas ändras. Kräver sekreterare.',
          params,
          headers: IfMatch,
          body: MeetingEdit,
          refusals: ['conflict', 'minutes-locked']
        },
        { 200: json('Mötet efter ändringen', Meeting) }
      )
    },
    async ({ ctx, params: { meetingId }, headers, body }, reply) =>
      sendRevised(reply, await editMeeting(ctx, meetingId, headers['if-match'], body))
  )

  app.delete(
    '/meetings/:meetingId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeMeeting',
          summary: 'Ta bort ett planerat möte',
          description:
            'Går bara så länge mötet är planerat. Dagordning, utkast, bilagor och närvaro följer med. Kräver sekreterare.',
          params,
          headers: IfMatch,
          refusals: ['wrong-state', 'minutes-locked']
        },
        { 204: noContent('Mötet är borttaget') }
      )
    },
    async ({ ctx, params: { meetingId }, headers }, reply) => {
      await removeMeeting(ctx, meetingId, headers['if-match'])
      return sendNothing(reply)
    }
  )

  app.post(
    '/meetings/:meetingId/cancellation',
    {
      schema: operation(
        {
          tag,
          operationId: 'cancelMeeting',
          summary: 'Ställ in ett planerat möte',
          description:
            'Går bara så länge mötet är planerat, och går inte att ångra: planera ett nytt möte i stället. De som fick kallelsen får ett mejl, och ärendena väntar på ett annat möte. Kräver sekreterare.',
          params,
          body: MeetingCancellation,
          refusals: ['wrong-state', 'minutes-locked']
        },
        { 201: json('Mötet, inställt', Meeting) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      sendRevised(reply.code(201), await cancelMeeting(ctx, meetingId, body, dependencies))
  )

  for (const { path, verb, ...words } of changesOfState(dependencies)) {
    app.post(
      `/meetings/:meetingId/${path}`,
      {
        schema: operation(
          { tag, ...words, params, refusals: ['wrong-state', 'conflict', 'minutes-locked'] },
          { 200: json('Mötet i sitt nya läge', Meeting) }
        )
      },
      async ({ ctx, params: { meetingId } }, reply) => sendRevised(reply, await verb(ctx, meetingId))
    )
  }
}

const changesOfState = (sealing: ApiDependencies) => [
  {
    path: 'opening',
    verb: openMeeting,
    operationId: 'openMeeting',
    summary: 'Öppna mötet',
    description: 'Ordföranden öppnar mötet: från och med nu kan ärenden tas upp och få sina paragrafer.'
  },
  {
    path: 'closing',
    verb: closeMeeting,
    operationId: 'closeMeeting',
    summary: 'Avsluta mötet',
    description: 'Alla ärenden som återstår får sina paragrafer, i ordning.'
  },
  {
    path: 'reopening',
    verb: reopenMeeting,
    operationId: 'reopenMeeting',
    summary: 'Öppna mötet igen',
    description:
      'Ett avslutat möte kan öppnas igen till dess protokollet är låst. Ingen paragraf byter nummer.'
  },
  {
    path: 'sealing',
    verb: (ctx: Parameters<typeof sealMinutes>[0], meetingId: string) => sealMinutes(ctx, meetingId, sealing),
    operationId: 'sealMinutes',
    summary: 'Lås protokollet',
    description: 'Texten fryses, PDF-filen sparas och dess SHA-256 skrivs i mötet. Det går inte att ångra.'
  }
]
