import { answerSummons } from '../domain/summons/answer-summons.ts'
import { getAgendaFile, getSummonsFile } from '../domain/summons/get-summons-file.ts'
import { sendSummons } from '../domain/summons/send-summons.ts'
import { getOwnSummons, getSummoning } from '../domain/summons/summoning.ts'
import { NewSummons, OwnSummons, Summoning, SummonsReply } from '../domain/summons/summons-schemas.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { bytes, idParam, json, operation } from './operation.ts'

/** The kallelse to a meeting: sent, read and answered. */
export const summonsRoutes = async (app: TypedApp, dependencies: ApiDependencies): Promise<void> => {
  const tag = 'meetings'
  const params = idParam('meetingId', 'Mötets id')
  const pdf = { mediaType: 'application/pdf' }

  app.get(
    '/meetings/:meetingId/summoning',
    {
      schema: operation(
        {
          tag,
          operationId: 'getSummoning',
          summary: 'Kallelsen, för den som arbetar med den',
          description: 'Vad som är skickat till vem och när, svaren, och avvikelser. Kräver sekreterare.',
          params
        },
        { 200: json('Kallelsen', Summoning) }
      )
    },
    ({ ctx, params: { meetingId } }) => getSummoning(ctx, meetingId)
  )

  app.post(
    '/meetings/:meetingId/summoning',
    {
      schema: operation(
        {
          tag,
          operationId: 'sendSummons',
          summary: 'Skicka kallelsen',
          description:
            'Låser kallelsen som PDF, registrerar den och skickar den till ledamöter och ersättare. En gång till: kompletterar. Kräver sekreterare.',
          params,
          body: NewSummons,
          refusals: ['conflict', 'wrong-state', 'minutes-locked']
        },
        { 201: json('Kallelsen', Summoning) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      reply.code(201).send(await sendSummons(ctx, meetingId, body, dependencies))
  )

  app.get(
    '/meetings/:meetingId/summons',
    {
      schema: operation(
        {
          tag,
          operationId: 'getSummons',
          summary: 'Kallelsen, för den som är kallad',
          description: 'Vad som är skickat, och det egna svaret.',
          params
        },
        { 200: json('Kallelsen', OwnSummons) }
      )
    },
    ({ ctx, params: { meetingId } }) => getOwnSummons(ctx, meetingId)
  )

  app.post(
    '/meetings/:meetingId/summons-replies',
    {
      schema: operation(
        {
          tag,
          operationId: 'answerSummons',
          summary: 'Svara på kallelsen',
          description:
            'Kommer eller har förhinder. Vid förhinder kallas nästa ersättare i ordningen, med ett mejl (KL 5:17).',
          params,
          body: SummonsReply,
          refusals: ['wrong-state']
        },
        { 201: json('Kallelsen med svaret', OwnSummons) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      reply.code(201).send(await answerSummons(ctx, meetingId, body, dependencies))
  )

  app.get(
    '/meetings/:meetingId/agenda/pdf',
    {
      schema: operation(
        {
          tag,
          operationId: 'getAgendaPdf',
          summary: 'Föredragningslistan som PDF',
          description:
            'Som dagordningen står nu, med bilagornas kontrollsummor, utan det som är sekretessmarkerat.',
          params
        },
        { 200: bytes('Filen', 'application/pdf') }
      )
    },
    async ({ ctx, params: { meetingId } }, reply) => {
      const file = await getAgendaFile(ctx, meetingId, dependencies)
      return reply.file({ fileName: file.fileName, ...pdf }).send(file.bytes)
    }
  )

  app.get(
    '/summonses/:summonsId/pdf',
    {
      schema: operation(
        {
          tag,
          operationId: 'getSummonsPdf',
          summary: 'En kallelse som den skickades',
          description: 'Byte för byte, eller en kopia utan det som har sekretessmarkerats sedan dess.',
          params: idParam('summonsId', 'Kallelsens id')
        },
        { 200: bytes('Filen', 'application/pdf') }
      )
    },
    async ({ ctx, params: { summonsId } }, reply) => {
      const file = await getSummonsFile(ctx, summonsId, dependencies)
      return reply.file({ fileName: file.fileName, ...pdf }).send(file.bytes)
    }
  )
}
