import { getAgenda } from '../domain/meetings/agenda.ts'
import { Agenda, NewSection, SectionEdit, SectionPlace } from '../domain/meetings/matter-schemas.ts'
import { moveSection } from '../domain/meetings/move-section.ts'
import { addSection, editSection, removeSection } from '../domain/meetings/sections.ts'
import { IfMatch } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, operation } from './operation.ts'

/** The agenda and its headings. */
export const sectionRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'meetings'
  const ofMeeting = idParam('meetingId', 'Mötets id')
  const ofSection = idParam('sectionId', 'Rubrikens id')
  const refusals = ['wrong-state', 'conflict', 'minutes-locked'] as const

  app.get(
    '/meetings/:meetingId/agenda',
    {
      schema: operation(
        {
          tag,
          operationId: 'getAgenda',
          summary: 'Hämta dagordningen',
          description: 'Rubrikerna i ordning med sina ärenden; numren är tagna eller förutsedda.',
          params: ofMeeting
        },
        { 200: json('Dagordningen', Agenda) }
      )
    },
    ({ ctx, params: { meetingId } }) => getAgenda(ctx, meetingId)
  )

  app.post(
    '/meetings/:meetingId/sections',
    {
      schema: operation(
        {
          tag,
          operationId: 'addSection',
          summary: 'Lägg till en rubrik',
          description: 'Rubriken läggs sist i dagordningen. Kräver sekreterare.',
          params: ofMeeting,
          body: NewSection,
          refusals
        },
        { 201: json('Dagordningen med rubriken sist', Agenda) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      reply.code(201).send(await addSection(ctx, meetingId, body))
  )

  app.patch(
    '/sections/:sectionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editSection',
          summary: 'Ändra en rubrik',
          description: 'null tar bort rubrikens text; ärendena står kvar. Kräver sekreterare.',
          params: ofSection,
          headers: IfMatch,
          body: SectionEdit,
          refusals
        },
        { 200: json('Dagordningen efter ändringen', Agenda) }
      )
    },
    ({ ctx, params: { sectionId }, headers, body }) => editSection(ctx, sectionId, headers['if-match'], body)
  )

  app.patch(
    '/sections/:sectionId/place',
    {
      schema: operation(
        {
          tag,
          operationId: 'moveSection',
          summary: 'Flytta en rubrik på dagordningen',
          description:
            'Före en annan rubrik eller sist; ärendena följer med. Ett taget nummer flyttas aldrig. Kräver sekreterare.',
          params: ofSection,
          headers: IfMatch,
          body: SectionPlace,
          refusals
        },
        { 200: json('Dagordningen efter flytten', Agenda) }
      )
    },
    ({ ctx, params: { sectionId }, headers, body }) => moveSection(ctx, sectionId, headers['if-match'], body)
  )

  app.delete(
    '/sections/:sectionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeSection',
          summary: 'Ta bort en rubrik',
          description: 'Går bara när rubriken inte har några ärenden. Kräver sekreterare.',
          params: ofSection,
          refusals
        },
        { 200: json('Dagordningen utan rubriken', Agenda) }
      )
    },
    ({ ctx, params: { sectionId } }) => removeSection(ctx, sectionId)
  )
}
