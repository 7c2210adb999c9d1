import { z } from 'zod'
import { recusalRules, rulings } from '../../db/schema/presence.ts'
import { AttendanceRole } from '../meetings/attendance-schemas.ts'
import { Withheld } from '../meetings/matter-schemas.ts'
import { Breach } from '../shared/breach.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

export const RecusalRule = z.enum(recusalRules)
export type RecusalRule = z.infer<typeof RecusalRule>
export const Ruling = z.enum(rulings)
export type Ruling = z.infer<typeof Ruling>

const facts = {
  personId: z.string().nullable(),
  name: line(120).meta({ description: 'Namnet som det skrivs i protokollet' }),
  ground: line(1000).meta({ description: 'Jävsgrunden, som den angavs' }),
  isDisputed: z.boolean().meta({ description: 'Om det är ifrågasatt att jäv föreligger (KL 5:47, 6:32)' }),
  ruling: Ruling.nullable().meta({
    description: 'Vad organet har avgjort när jävet är ifrågasatt; till dess deltar personen inte'
  }),
  stayed: z.boolean().meta({ description: 'Om personen var kvar i lokalen' })
}

/** Jäv: one who takes no part in a matter. */
export const Recusal = z
  .object({
    id: z.string(),
    paragraphId: z.string(),
    ...facts,
    isUpheld: z.boolean().meta({
      description: 'Om personen inte får delta: inte när organet har funnit att jäv inte föreligger'
    }),
    revision: z.number().int()
  })
  .meta({ id: 'Recusal' })
export type Recusal = z.infer<typeof Recusal>

const ruledWhenDisputed = {
  path: ['ruling'],
  error: 'Organet avgör jävsfrågan bara när den är ifrågasatt. Kryssa i det först.'
}

/** With `personId` the name may be left out: it is taken from the person. */
export const NewRecusal = z
  .strictObject({
    personId: facts.personId.default(null),
    name: facts.name.optional(),
    ground: facts.ground,
    isDisputed: facts.isDisputed.default(false),
    ruling: facts.ruling.default(null),
    stayed: facts.stayed.default(false)
  })
  .refine(({ personId, name }) => personId !== null || name !== undefined, {
    path: ['name'],
    error: 'Välj en person eller skriv ett namn.'
  })
  .refine(({ ruling, isDisputed }) => ruling === null || isDisputed, ruledWhenDisputed)
  .meta({ id: 'NewRecusal' })
export type NewRecusal = z.infer<typeof NewRecusal>

const { ground, isDisputed, ruling, stayed } = facts
export const RecusalEdit = z
  .strictObject({ ground, isDisputed, ruling, stayed })
  .partial()
  .meta({ id: 'RecusalEdit' })
export type RecusalEdit = z.infer<typeof RecusalEdit>
export const ruledUndisputed = ruledWhenDisputed.error

/** What a § has of its own about presence. */
export const PresenceEdit = z
  .strictObject({
    recusalRule: RecusalRule.nullable().meta({ description: 'Utan värde efter vad organet är i lag' }),
    quorumReason: optionalLine(1000).meta({
      description: 'Varför ärendet behandlades utan att mötet var beslutsfört'
    }),
    lateReason: optionalLine(1000).meta({
      description: 'Varför ärendet avgjordes fast det inte stod i kallelsen (KL 5:52)'
    })
  })
  .partial()
  .meta({ id: 'PresenceEdit' })
export type PresenceEdit = z.infer<typeof PresenceEdit>

/** One who serves in a §. */
export const Serving = z
  .object({
    attendanceId: z.string(),
    personId: z.string().nullable(),
    name: z.string(),
    role: AttendanceRole,
    memberId: z.string().nullable(),
    forName: z.string().nullable(),
    isRemote: z.boolean()
  })
  .meta({ id: 'Serving' })
export type Serving = z.infer<typeof Serving>

/** Who serves in a §, who may vote, and whether the organ can decide: more than half (KL 5:45, 6:27), or by its own rule. */
export const ParagraphPresence = z
  .object({
    paragraphId: z.string(),
    label: z.string(),
    number: z.number().int().nullable().meta({ description: 'Paragrafens nummer, taget eller väntat' }),
    withheld: Withheld.nullable(),
    isQuorate: z.boolean().nullable().meta({ description: 'null när det inte kan eller ska räknas' }),
    needed: z.number().int().nullable(),
    present: z.number().int().nullable(),
    explanation: z.string().meta({ examples: ['7 av 12 ledamöter tjänstgör; minst 7 behövs.'] }),
    recusalRule: RecusalRule,
    ownRecusalRule: RecusalRule.nullable().meta({ description: 'Regeln som är vald för just ärendet' }),
    serving: z.array(Serving),
    voters: z.array(Serving).meta({ description: 'De tjänstgörande utom dem som är jäviga' }),
    recusals: z.array(Recusal),
    breaches: z.array(Breach),
    quorumReason: z.string().nullable(),
    lateReason: z
      .string()
      .nullable()
      .meta({ description: 'Varför ärendet avgjordes fast det inte stod i kallelsen (KL 5:52)' }),
    revision: z.number().int()
  })
  .meta({ id: 'ParagraphPresence' })
export type ParagraphPresence = z.infer<typeof ParagraphPresence>

/** What the system proposes: a substitute serves for a hindered ledamot over a run of §§. */
export const ServingProposal = z
  .object({
    attendanceId: z.string().meta({ description: 'Ersättarens rad i närvarolistan' }),
    name: z.string(),
    forName: z.string(),
    memberId: z.string().nullable(),
    fromNumber: z.number().int(),
    toNumber: z.number().int(),
    reason: z.string().meta({ description: 'Varför just den ersättaren, i ord' })
  })
  .meta({ id: 'ServingProposal' })
export type ServingProposal = z.infer<typeof ServingProposal>

/** The presence of a meeting, § by §. */
export const MeetingPresence = z
  .object({
    meetingId: z.string(),
    seats: z.number().int().meta({ description: 'Antal ledamöter i organet den dagen' }),
    isQuorate: z.boolean().nullable().meta({ description: 'Om varje paragraf var beslutsför' }),
    unplaced: z
      .array(z.string())
      .meta({ description: 'De vars klockslag inte kan hänföras till en paragraf; skriv paragrafen' }),
    paragraphs: z.array(ParagraphPresence),
    proposals: z.array(ServingProposal)
  })
  .meta({ id: 'MeetingPresence' })
export type MeetingPresence = z.infer<typeof MeetingPresence>
