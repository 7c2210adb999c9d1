import { z } from 'zod'
import { PublicCase, PublicRecord } from '../domain/register/public-entry.ts'
import {
  DayFilter,
  getPublicCase,
  listDay,
  listPublicCases,
  PublicCaseFilter
} from '../domain/register/public-register.ts'
import { PublicHit, PublicQuestion, searchPublicRegister } from '../domain/register/search-public.ts'
import { isoDate } from '../domain/shared/dates.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { json, operation, pageOf } from './operation.ts'

const Dnr = z.object({
  year: z
    .string()
    .max(100)
    .meta({ description: 'Årets två sista siffror, som i numret', examples: ['26'] }),
  number: z
    .string()
    .max(100)
    .meta({ description: 'Numret i årets serie', examples: ['044'] })
})

const PublicCaseWithRecords = z
  .object({ case: PublicCase, records: z.array(PublicRecord) })
  .meta({ id: 'PublicCaseWithRecords' })

const PublicHits = pageOf(PublicHit).extend({
  isMore: z.boolean().meta({ description: 'Att träffarna är fler än 5 000, som är de som räknas' })
})

const DayList = pageOf(PublicRecord).extend({ day: isoDate })

/** The register as anybody may see it; without a key where the body has opened it on the web. */
export const publicRegisterRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'public-register'

  app.get(
    '/public-register/cases',
    {
      schema: operation(
        {
          tag,
          operationId: 'listPublicCases',
          summary: 'Allmänhetens diarium',
          description:
            'Alla ärenden med diarienummer och datum, de senaste först; det som är sekretessmarkerat är borttaget. Utan nyckel när förbundet har öppnat diariet på webben.',
          isOpen: true,
          refusals: ['not-signed-in'],
          querystring: PublicCaseFilter
        },
        { 200: json('En sida av ärendena', pageOf(PublicCase)) }
      )
    },
    ({ ctx, query }) => listPublicCases(ctx, query)
  )

  app.get(
    '/public-register/cases/:year/:number',
    {
      schema: operation(
        {
          tag,
          operationId: 'getPublicCase',
          summary: 'Ett ärende i allmänhetens diarium',
          description: 'Ärendet och alla dess handlingar, som allmänheten får se dem.',
          isOpen: true,
          refusals: ['not-signed-in'],
          params: Dnr
        },
        { 200: json('Ärendet', PublicCaseWithRecords) }
      )
    },
    ({ ctx, params: { year, number } }) => getPublicCase(ctx, `${number.padStart(3, '0')}/${year}`)
  )

  app.get(
    '/public-register/search',
    {
      schema: operation(
        {
          tag,
          operationId: 'searchPublicRegister',
          summary: 'Sök i allmänhetens diarium',
          description:
            'Ärenden och handlingar efter nummer eller ord. Det som är sekretessmarkerat hittas bara på sitt nummer.',
          isOpen: true,
          refusals: ['not-signed-in'],
          querystring: PublicQuestion
        },
        { 200: json('En sida av träffarna', PublicHits) }
      )
    },
    ({ ctx, query }) => searchPublicRegister(ctx, query)
  )

  app.get(
    '/public-register/day-list',
    {
      schema: operation(
        {
          tag,
          operationId: 'listDay',
          summary: 'Postlistan',
          description: 'Alla handlingar som registrerades en viss dag, som allmänheten får se dem.',
          isOpen: true,
          refusals: ['not-signed-in'],
          querystring: DayFilter
        },
        { 200: json('En sida av dagens handlingar', DayList) }
      )
    },
    ({ ctx, query }) => listDay(ctx, query)
  )
}
