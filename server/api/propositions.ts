import {
  addProposition,
  editProposition,
  getProposition,
  listPropositions,
  removeProposition
} from '../domain/decisions/propositions.ts'
import { Proposition, PropositionEdit, NewProposition } from '../domain/decisions/proposition-schemas.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, noContent, operation } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

/** What the chair put to the meeting, and how it was answered. */
export const propositionRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'deciding'
  const ofParagraph = idParam('paragraphId', 'Paragrafens id')
  const params = idParam('propositionId', 'Propositionens id')
  const refusals = ['minutes-locked', 'conflict'] as const

  app.get(
    '/paragraphs/:paragraphId/propositions',
    {
      schema: operation(
        {
          tag,
          operationId: 'listPropositions',
          summary: 'Lista propositioner',
          description:
            'I den ordning ordföranden ställde dem, med utfallet räknat ur rösterna och det som strider mot lagen.',
          params: ofParagraph
        },
        { 200: json('Propositionerna', listOf(Proposition)) }
      )
    },
    async ({ ctx, params: { paragraphId } }) => ({ items: await listPropositions(ctx, paragraphId) })
  )

  app.post(
    '/paragraphs/:paragraphId/propositions',
    {
      schema: operation(
        {
          tag,
          operationId: 'addProposition',
          summary: 'Lägg till en proposition',
          description:
            'Vid öppen omröstning skickas varje röst, vid sluten bara summorna. Det som strider mot lagen tas emot och står i breaches. Kräver sekreterare.',
          params: ofParagraph,
          body: NewProposition,
          refusals
        },
        { 201: json('Propositionen', Proposition) }
      )
    },
    async ({ ctx, params: { paragraphId }, body }, reply) =>
      sendCreated(reply, 'propositions', await addProposition(ctx, paragraphId, body))
  )

  app.get(
    '/propositions/:propositionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getProposition',
          summary: 'Hämta en proposition',
          description: 'Med rösterna, utfallet och det som strider mot lagen.',
          params
        },
        { 200: json('Propositionen', Proposition) }
      )
    },
    async ({ ctx, params: { propositionId } }, reply) =>
      sendRevised(reply, await getProposition(ctx, propositionId))
  )

  app.patch(
    '/propositions/:propositionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editProposition',
          summary: 'Ändra en proposition',
          description:
            'Bara de fält som skickas ändras; votes och ballots ersätter det som stod. Kräver sekreterare.',
          params,
          headers: IfMatch,
          body: PropositionEdit,
          refusals
        },
        { 200: json('Propositionen efter ändringen', Proposition) }
      )
    },
    async ({ ctx, params: { propositionId }, headers, body }, reply) =>
      sendRevised(reply, await editProposition(ctx, propositionId, headers['if-match'], body))
  )

  app.delete(
    '/propositions/:propositionId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeProposition',
          summary: 'Ta bort en proposition',
          description: 'Rösterna tas bort med den; händelsen finns kvar i loggen. Kräver sekreterare.',
          params,
          refusals
        },
        { 204: noContent('Propositionen är borttagen') }
      )
    },
    async ({ ctx, params: { propositionId } }, reply) => {
      await removeProposition(ctx, propositionId)
      return sendNothing(reply)
    }
  )
}
