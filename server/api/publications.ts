import { NewPersonalDataDecisions, PersonalDataLook } from '../domain/announcement/personal-data-schemas.ts'
import { getPublicMinutes, getPublicMinutesFile } from '../domain/announcement/public-minutes.ts'
import {
  decidePersonalData,
  getPersonalDataLook,
  publishMinutes,
  withdrawMinutes
} from '../domain/announcement/publish-minutes.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { PublicMinutes } from './minutes-schema.ts'
import { bytes, idParam, json, operation } from './operation.ts'

/** The look at personal data before minutes are public, and the act that makes them so (KL 8:10 p. 4). */
export const publicationRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'announcements'
  const approval = idParam('approvalId', 'Justeringens id')
  const look = json('Granskningen', PersonalDataLook)

  app.get(
    '/approvals/:approvalId/personal-data',
    {
      schema: operation(
        {
          tag,
          operationId: 'getPersonalDataLook',
          summary: 'Hämta granskningen före publicering',
          description:
            'Personnummer, telefonnummer, e-post och adresser i ett låst protokoll eller i omedelbart justerade paragrafer, och namn som inte är kända. Kräver sekreterare.',
          params: approval
        },
        { 200: look }
      )
    },
    ({ ctx, params: { approvalId } }) => getPersonalDataLook(ctx, approvalId)
  )

  app.post(
    '/approvals/:approvalId/personal-data-decisions',
    {
      schema: operation(
        {
          tag,
          operationId: 'decidePersonalData',
          summary: 'Avgör vad som får vara kvar',
          description:
            'Det som tas bort visas som ”[uppgift borttagen]” för allmänheten; det låsta protokollet är orört. Kräver sekreterare.',
          params: approval,
          body: NewPersonalDataDecisions
        },
        { 201: look }
      )
    },
    async ({ ctx, params: { approvalId }, body }, reply) =>
      reply.code(201).send(await decidePersonalData(ctx, approvalId, body))
  )

  app.post(
    '/approvals/:approvalId/publication',
    {
      schema: operation(
        {
          tag,
          operationId: 'publishMinutes',
          summary: 'Lägg ut protokollet på anslagstavlan',
          description:
            'När organet gör det, justeringen är anslagen och varje fynd är avgjort (KL 8:10 p. 4). Omedelbart justerade paragrafer läggs ut med sitt eget anslag, innan resten av protokollet är låst. Kräver sekreterare.',
          params: approval,
          refusals: ['conflict', 'wrong-state']
        },
        { 201: look }
      )
    },
    async ({ ctx, params: { approvalId } }, reply) =>
      reply.code(201).send(await publishMinutes(ctx, approvalId))
  )

  app.post(
    '/approvals/:approvalId/publication/withdrawal',
    {
      schema: operation(
        {
          tag,
          operationId: 'withdrawMinutes',
          summary: 'Ta bort protokollet från anslagstavlan',
          description: 'Genast. Anslaget om justeringen sitter kvar. Kräver sekreterare.',
          params: approval,
          refusals: ['wrong-state']
        },
        { 200: look }
      )
    },
    ({ ctx, params: { approvalId } }) => withdrawMinutes(ctx, approvalId)
  )
}

/** Minutes on the notice board, for anybody. */
export const publicMinutesRoutes = async (app: TypedApp, dependencies: ApiDependencies): Promise<void> => {
  const tag = 'announcements'
  const announcement = idParam('announcementId', 'Anslagets id')

  app.get(
    '/notice-board/:announcementId/minutes',
    {
      schema: operation(
        {
          tag,
          operationId: 'getPublicMinutes',
          summary: 'Läs ett protokoll på anslagstavlan',
          description:
            'Medan anslaget sitter uppe, om det är utlagt. Det som är sekretessmarkerat eller har tagits bort finns inte med. Kräver ingen nyckel.',
          params: announcement,
          isOpen: true
        },
        { 200: json('Protokollet', PublicMinutes) }
      )
    },
    ({ ctx, params: { announcementId } }) => getPublicMinutes(ctx, announcementId)
  )

  app.get(
    '/notice-board/:announcementId/minutes/file',
    {
      schema: operation(
        {
          tag,
          operationId: 'getPublicMinutesFile',
          summary: 'Hämta ett protokoll på anslagstavlan som PDF',
          description: 'En kopia för anslagstavlan, utan det som har tagits bort. Kräver ingen nyckel.',
          params: announcement,
          isOpen: true
        },
        { 200: bytes('Protokollet', 'application/pdf') }
      )
    },
    async ({ ctx, params: { announcementId } }, reply) => {
      const { fileName, bytes: pdf } = await getPublicMinutesFile(ctx, announcementId, dependencies)
      return reply.file({ fileName, mediaType: 'application/pdf' }).send(Buffer.from(pdf))
    }
  )
}
