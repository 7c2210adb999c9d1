import { z } from 'zod'
import { decisionVerbs, legalKinds, quorumRules, signaturePlaces } from '../../db/schema/organs.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

export const LegalKind = z.enum(legalKinds)
export type LegalKind = z.infer<typeof LegalKind>
export const DecisionVerb = z.enum(decisionVerbs)
export type DecisionVerb = z.infer<typeof DecisionVerb>
export const QuorumRule = z.enum(quorumRules)
export type QuorumRule = z.infer<typeof QuorumRule>
export const SignaturePlace = z.enum(signaturePlaces)
export type SignaturePlace = z.infer<typeof SignaturePlace>

const profile = {
  name: line(120).meta({ description: 'Namnet i grundform, som det inleder en mening' }),
  genitive: line(120).meta({ description: 'Namnet i genitiv' }),
  abbreviation: optionalLine(20),
  legalKind: LegalKind.meta({ description: 'Vad organet är i kommunallagens mening' }),
  decisionVerb: DecisionVerb,
  preparesForId: z.string().nullable().meta({ description: 'Det organ som ärendena bereds åt' }),
  approverCount: z
    .number()
    .int()
    .min(0)
    .max(4)
    .meta({ description: 'Antal justerare som väljs vid mötet (KL 5:69)' }),
  isAnnounced: z.boolean().meta({ description: 'Om justeringen tillkännages på anslagstavlan (KL 8:12)' }),
  publishesBoard: z
    .boolean()
    .meta({ description: 'Om organets anslag står på den egna anslagstavlan på webben' }),
  publishesMinutes: z.boolean().meta({
    description: 'Om justerade protokoll får läsas på den anslagstavlan, efter granskning (KL 8:10 p. 4)'
  }),
  boardAddress: optionalLine(300).meta({
    description: 'Adressen till en anslagstavla på annan plats (KL 8:9)'
  }),
  minutesKeptAt: optionalLine(200).meta({ description: 'Var justerade protokoll finns att läsa (KL 8:12)' }),
  isAppealable: z.boolean().meta({ description: 'Om besluten kan överklagas (KL 13 kap.)' }),
  quorumRule: QuorumRule.meta({ description: 'När organet är beslutsfört (KL 5:45, 6:27)' }),
  seatCount: z.number().int().min(1).max(999).nullable().meta({
    description: 'Antal ledamöter; utan värde räknas de som har uppdrag den dagen'
  }),
  sectionStartsPage: z.boolean().meta({ description: 'Om varje rubrik i dagordningen börjar på ny sida' }),
  signaturePlace: SignaturePlace
}

/** An organ that meets, with its rule profile. */
export const Organ = z
  .object({
    id: z.string(),
    ...profile,
    abbreviation: z.string().nullable(),
    isDraft: z.boolean().meta({ description: 'Upplagt vid inläsning; ingen har sett över regelprofilen' }),
    revision: z.number().int()
  })
  .meta({ id: 'Organ' })
export type Organ = z.infer<typeof Organ>

export const NewOrgan = z
  .strictObject({
    ...profile,
    publishesBoard: profile.publishesBoard.default(false),
    publishesMinutes: profile.publishesMinutes.default(false),
    boardAddress: profile.boardAddress.default(null),
    minutesKeptAt: profile.minutesKeptAt.default(null),
    seatCount: profile.seatCount.default(null)
  })
  .meta({ id: 'NewOrgan' })
export type NewOrgan = z.infer<typeof NewOrgan>

export const OrganEdit = z
  .strictObject({ ...profile, isDraft: z.boolean() })
  .partial()
  .meta({ id: 'OrganEdit' })
export type OrganEdit = z.infer<typeof OrganEdit>
