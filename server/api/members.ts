import { Member, MemberEdit, NewMember } from '../domain/bodies/body-schemas.ts'
import { addMember, editMember, getMember, listMembers } from '../domain/bodies/members.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** The regions and municipalities that the body consists of. */
export const memberRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'organisation'
  const params = idParam('memberId', 'Medlemmens id')

  app.get(
    '/members',
    {
      schema: operation(
        {
          tag,
          operationId: 'listMembers',
          summary: 'Lista medlemmar',
          description: 'Alla medlemmar i ordning, med andel av befolkningen i procent.'
        },
        { 200: json('Medlemmarna', listOf(Member)) }
      )
    },
    async ({ ctx }) => ({ items: await listMembers(ctx) })
  )

  app.post(
    '/members',
    {
      schema: operation(
        {
          tag,
          operationId: 'addMember',
          summary: 'Lägg till en medlem',
          description: 'Läggs sist i ordningen. Kräver administratör.',
          body: NewMember
        },
        { 201: json('Medlemmen', Member) }
      )
    },
    async ({ ctx, body }, reply) => sendCreated(reply, 'members', await addMember(ctx, body))
  )

  app.get(
    '/members/:memberId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getMember',
          summary: 'Hämta en medlem',
          description: 'En medlem av förbundet.',
          params
        },
        { 200: json('Medlemmen', Member) }
      )
    },
    async ({ ctx, params: { memberId } }, reply) => sendRevised(reply, await getMember(ctx, memberId))
  )

  app.patch(
    '/members/:memberId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editMember',
          summary: 'Ändra en medlem',
          description: 'Bara de fält som skickas ändras. Kräver administratör.',
          params,
          headers: IfMatch,
          body: MemberEdit
        },
        { 200: json('Medlemmen efter ändringen', Member) }
      )
    },
    async ({ ctx, params: { memberId }, headers, body }, reply) =>
      sendRevised(reply, await editMember(ctx, memberId, headers['if-match'], body))
  )
}
