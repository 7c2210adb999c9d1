import { z } from 'zod'
import { clauseForms, decisionKinds, decisionTypes } from '../../db/schema/decisions.ts'
import { bareClause } from '../../text/clauses.ts'
import { Appendix } from '../paragraphs/appendix-schemas.ts'
import { Matter } from '../meetings/matter-schemas.ts'
import { line, markdown, optionalLine } from '../shared/text-schemas.ts'

export const DecisionKind = z.enum(decisionKinds)
export type DecisionKind = z.infer<typeof DecisionKind>
/** What a decision does: decides, proposes, notes, postpones, remits back, assigns, delegates, closes the case. */
export const DecisionType = z.enum(decisionTypes)
export type DecisionType = z.infer<typeof DecisionType>
export const ClauseForm = z.enum(clauseForms)

/** One decision block: the heading is written by the system, and so are "att", the joiners and the full stop. */
export const DecisionBlock = z
  .object({
    id: z.string(),
    kind: DecisionKind,
    type: DecisionType.nullable().meta({ description: 'null när ingen har valt och orden inte säger det' }),
    isTypeChosen: z.boolean().meta({ description: 'Någon har valt; annars är det taget ur orden' }),
    toOrganId: z.string().nullable(),
    heading: z.string().meta({ examples: ['Beredningsgruppens förslag till förbundsdirektionen'] }),
    importedHeading: z.string().nullable(),
    form: ClauseForm,
    clauses: z.array(z.string()).meta({ description: 'Utan att, skiljetecken och punkt' }),
    lines: z.array(z.string()).meta({ description: 'Som de skrivs ut', examples: [['att anta planen.']] }),
    textAfter: z
      .string()
      .meta({ description: 'Markdown efter beslutet: reservation, protokollsanteckning, expediering' })
  })
  .meta({ id: 'DecisionBlock' })
export type DecisionBlock = z.infer<typeof DecisionBlock>

/** A § (or a matter that is to become one) with everything that belongs to it. `revision` covers all of it. */
export const Paragraph = Matter.extend({
  text: z.string().meta({ description: 'Markdown före det första beslutet' }),
  decisions: z.array(DecisionBlock),
  appendices: z.array(Appendix)
}).meta({ id: 'Paragraph' })
export type Paragraph = z.infer<typeof Paragraph>

const clause = line(4000, { min: 0 })
  .overwrite(bareClause)
  .min(1, { error: 'Skriv vad som beslutas efter ”att”, eller ta bort satsen.' })

export const NewDecisionBlock = z
  .strictObject({
    kind: DecisionKind,
    type: DecisionType.nullable()
      .default(null)
      .meta({ description: 'Vad beslutet gör; utan värde tas det ur orden där de säger det säkert' }),
    toOrganId: z
      .string()
      .nullable()
      .default(null)
      .meta({ description: 'För ett förslag: till vilket organ' }),
    clauses: z.array(clause).min(1, { error: 'Ett beslut behöver minst en att-sats.' }).max(100),
    textAfter: markdown().default('')
  })
  .meta({ id: 'NewDecisionBlock' })
export type NewDecisionBlock = z.infer<typeof NewDecisionBlock>

/** Only the fields that are there change; `decisions` replaces the blocks. */
export const ParagraphEdit = z
  .strictObject({
    title: line(300),
    dnr: optionalLine(60).meta({
      description: 'Diarienummer för ett öppnat ärende, eller ett främmande; null tar bort det'
    }),
    text: markdown(),
    decisions: z.array(NewDecisionBlock).max(20)
  })
  .partial()
  .meta({ id: 'ParagraphEdit' })
export type ParagraphEdit = z.infer<typeof ParagraphEdit>
