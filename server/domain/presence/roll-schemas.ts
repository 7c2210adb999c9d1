import { z } from 'zod'
import { AttendanceRole } from '../meetings/attendance-schemas.ts'
import { ParagraphPresence, ServingProposal } from './presence-schemas.ts'

/** Where in the meeting the roll is read: at its beginning, or when a § is dealt with. */
export const RollQuery = z.object({
  paragraphId: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'Utan värde paragrafen som senast togs upp, före mötet den första' })
})
export type RollQuery = z.infer<typeof RollQuery>

export const RollStanding = z.enum(['absent', 'present', 'coming', 'left'])
export type RollStanding = z.infer<typeof RollStanding>

/** One who is called, or who is there, as it stands in the § where the roll is read. */
export const RollEntry = z
  .object({
    personId: z.string(),
    name: z.string(),
    role: AttendanceRole.meta({ description: 'Rollen på närvarolistan, eller den som uppdraget ger' }),
    memberName: z.string().nullable(),
    isSeated: z.boolean().meta({ description: 'Har en plats i organet den dagen' }),
    standing: RollStanding.meta({
      description: 'Frånvarande, närvarande i paragrafen, kommer senare, eller har gått'
    }),
    forName: z.string().nullable(),
    interval: z.string().nullable().meta({ description: 'Utan värde hela mötet' }),
    isServing: z.boolean(),
    recusalId: z.string().nullable().meta({ description: 'Jävet i paragrafen' }),
    canBeAbsent: z
      .boolean()
      .meta({ description: 'En enda rad som gäller hela mötet: den kan tas bort med ett tryck' })
  })
  .meta({ id: 'RollEntry' })
export type RollEntry = z.infer<typeof RollEntry>

/** The roll of a meeting at one §: each who is called, whether there is a quorum, and who is to serve. */
export const Roll = z
  .object({
    meetingId: z.string(),
    isFirst: z.boolean().meta({ description: 'Vid den första paragrafen är ingen sen, och ingen har gått' }),
    paragraph: ParagraphPresence.nullable().meta({ description: 'Utan värde när dagordningen är tom' }),
    entries: z.array(RollEntry),
    proposals: z.array(ServingProposal).meta({ description: 'Ersättare som ska tjänstgöra i paragrafen' })
  })
  .meta({ id: 'Roll' })
export type Roll = z.infer<typeof Roll>

export const rollMarks = [
  'present',
  'absent',
  'arrives',
  'leaves',
  'recused',
  'not-recused',
  'serves'
] as const

/** What one press on the roll tells. */
export const RollMark = z
  .strictObject({
    mark: z.enum(rollMarks, { error: 'Välj vad som ska skrivas in.' }).meta({
      description:
        'Närvarande eller frånvarande hela mötet; kommer till paragrafen, går före den, är jävig i den eller inte, träder in som föreslaget'
    }),
    personId: z.string().nullable().default(null).meta({
      description: 'Utan värde: alla som har en plats i organet, och bara när de är närvarande'
    }),
    paragraphId: RollQuery.shape.paragraphId
  })
  .refine(({ mark, personId }) => personId !== null || mark === 'present', {
    path: ['personId'],
    error: 'Välj vem det gäller.'
  })
  .meta({ id: 'RollMark' })
export type RollMark = z.infer<typeof RollMark>
