import { z } from 'zod'
import { appealOutcomes, legalForceBases } from '../../db/schema/appeals.ts'
import { instant, isoDate } from '../shared/dates.ts'
import { line } from '../shared/text-schemas.ts'

export const AppealOutcome = z.enum(appealOutcomes)
export type AppealOutcome = z.infer<typeof AppealOutcome>

export const forceStatuses = [
  'not-appealable',
  'not-announced',
  'appealable',
  'unconfirmed',
  'appealed',
  'in-force',
  'annulled'
] as const
export const ForceStatus = z.enum(forceStatuses)
export type ForceStatus = z.infer<typeof ForceStatus>

const appeal = {
  receivedOn: isoDate.meta({ description: 'Dagen överklagandet kom in' }),
  appellant: line(200).meta({ description: 'Den som överklagar' }),
  court: line(120).meta({ description: 'Domstolen' })
}

const ofOne = {
  paragraphId: z.string().nullable().meta({ description: 'Paragrafen; null för ett delegationsbeslut' }),
  delegatedDecisionId: z
    .string()
    .nullable()
    .meta({ description: 'Delegationsbeslutet; null för en paragrafs beslut' })
}

/** An appeal against the decision of a §, or a delegationsbeslut. */
export const Appeal = z
  .object({
    id: z.string(),
    ...ofOne,
    ...appeal,
    appellant: z
      .string()
      .nullable()
      .meta({ description: 'Den som överklagar; bara för dem som sköter protokoll och diarium' }),
    inhibitedOn: isoDate.nullable().meta({ description: 'Dagen domstolen förordnade om inhibition' }),
    judgedOn: isoDate.nullable(),
    outcome: AppealOutcome.nullable(),
    revision: z.number().int()
  })
  .meta({ id: 'Appeal' })
export type Appeal = z.infer<typeof Appeal>

/** An appeal as it came in. */
export const ReceivedAppeal = z.strictObject(appeal).meta({ id: 'ReceivedAppeal' })
export type ReceivedAppeal = z.infer<typeof ReceivedAppeal>

export const NewAppeal = z
  .strictObject({
    againstParagraphId: z.string().max(100).meta({ description: 'Paragrafen med beslutet som överklagas' }),
    ...appeal
  })
  .meta({ id: 'NewAppeal' })
export type NewAppeal = z.infer<typeof NewAppeal>

export const AppealEdit = z
  .strictObject({
    court: appeal.court,
    inhibitedOn: isoDate.nullable(),
    judgedOn: isoDate.nullable(),
    outcome: AppealOutcome.nullable()
  })
  .partial()
  .meta({ id: 'AppealEdit' })
export type AppealEdit = z.infer<typeof AppealEdit>

/** That somebody has chosen whether a decision can be appealed, and why (KL 13:2). */
export const Appealability = z
  .object({
    isAppealable: z.boolean(),
    reason: z.string(),
    chosenAt: instant,
    chosenBy: z.string()
  })
  .meta({ id: 'Appealability' })
export type Appealability = z.infer<typeof Appealability>

export const NewAppealability = z
  .strictObject({
    isAppealable: z.boolean().meta({ description: 'Om beslutet kan överklagas (KL 13:2)' }),
    reason: line(500).meta({ description: 'Varför det är annorlunda än regeln säger' })
  })
  .meta({ id: 'NewAppealability' })
export type NewAppealability = z.infer<typeof NewAppealability>

/** How far the decision of a §, or a delegationsbeslut, has come towards legal force. */
export const DecisionForce = z
  .object({
    ...ofOne,
    label: z
      .string()
      .meta({ description: 'Paragrafen, eller diarienummer och löpnummer', examples: ['§ 74'] }),
    title: z.string(),
    isLocked: z.boolean().meta({
      description:
        'Beslutets text är låst: med protokollet, för sig, eller för att det är anslaget eller anmält'
    }),
    status: ForceStatus,
    isAppealable: z.boolean(),
    chosen: Appealability.nullable().meta({
      description: 'Vad någon har valt för hand; null där regeln gäller, efter beslutets slag (KL 13:2)'
    }),
    lastAppealOn: isoDate.nullable(),
    legalForceOn: isoDate.nullable(),
    basis: z.enum(legalForceBases).nullable(),
    confirmedBy: z.string().nullable(),
    appeals: z.array(Appeal)
  })
  .meta({ id: 'DecisionForce' })
export type DecisionForce = z.infer<typeof DecisionForce>

export const LegalForceByJudgment = z
  .strictObject({
    legalForceOn: isoDate.meta({ description: 'Dagen domen, och med den beslutet, fick laga kraft' })
  })
  .meta({ id: 'LegalForceByJudgment' })
export type LegalForceByJudgment = z.infer<typeof LegalForceByJudgment>
