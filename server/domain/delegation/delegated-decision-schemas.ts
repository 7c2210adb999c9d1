import { z } from 'zod'
import { Breach } from '../shared/breach.ts'
import { isoDate } from '../shared/dates.ts'
import { Paging } from '../shared/paging.ts'
import { line, markdown, optionalLine } from '../shared/text-schemas.ts'
import { Reporting } from './delegation-schemas.ts'

/** Where a decision is or will be reported to its organ. */
export const DecisionReport = z
  .object({
    paragraphId: z.string(),
    label: z.string().meta({ examples: ['§ 74'] }),
    meetingOn: isoDate,
    isDone: z.boolean().meta({ description: 'Att paragrafen är behandlad, och beslutet därmed anmält' })
  })
  .meta({ id: 'DecisionReport' })
export type DecisionReport = z.infer<typeof DecisionReport>

/** A delegationsbeslut, or a chair's urgent decision (KL 6:39): a registered record, and what it rests on. */
export const DelegatedDecision = z
  .object({
    id: z.string(),
    organId: z.string(),
    organName: z.string(),
    recordId: z.string().meta({ description: 'Handlingen i diariet, med rubrik, filer och sekretess' }),
    caseId: z.string(),
    label: z.string().meta({ description: 'Diarienummer och löpnummer', examples: ['012/26:3'] }),
    title: z.string(),
    publicTitle: z.string().nullable(),
    text: z.string(),
    delegationId: z
      .string()
      .nullable()
      .meta({ description: 'null när beslutet inte vilar på någon delegation' }),
    delegationNumber: z
      .string()
      .nullable()
      .meta({ examples: ['3.2'] }),
    isUrgent: z.boolean().meta({ description: 'Brådskande beslut (KL 6:39)' }),
    decidedOn: isoDate,
    decidedBy: z.string(),
    decidedAs: z.string().meta({ description: 'Befattning eller uppdrag', examples: ['Förbundsdirektören'] }),
    decidedById: z.string().nullable(),
    isAppealable: z.boolean(),
    isStruck: z.boolean().meta({ description: 'Att handlingen är makulerad' }),
    isWithheld: z.boolean().meta({ description: 'Att uppgifter är borttagna för den som frågar' }),
    reporting: Reporting,
    dueOn: isoDate
      .nullable()
      .meta({ description: 'Organets nästa möte efter beslutet, när det ska anmälas' }),
    isReported: z.boolean(),
    report: DecisionReport.nullable().meta({ description: 'Paragrafen, när du får se mötet' }),
    announcedOn: isoDate
      .nullable()
      .meta({ description: 'Anslaget, när det inte anmäls och får överklagas (KL 8:10 p. 3)' }),
    breaches: z.array(Breach),
    revision: z.number().int().meta({ description: 'Ändras med beslutet och med dess handling i diariet' })
  })
  .meta({ id: 'DelegatedDecision' })
export type DelegatedDecision = z.infer<typeof DelegatedDecision>

const facts = {
  title: line(300),
  publicTitle: optionalLine(300).meta({
    description: 'Visas för allmänheten i rubrikens ställe; utan uppgifter om enskilda'
  }),
  text: markdown(20_000).meta({ description: 'Beslutet, om det inte står i filen' }),
  decidedOn: isoDate,
  decidedBy: optionalLine(200).meta({ description: 'Namnet; personens om inget anges' }),
  decidedAs: optionalLine(200).meta({ description: 'Befattning eller uppdrag; delegaten om inget anges' }),
  decidedById: z.string().max(100).nullable(),
  isAppealable: z
    .boolean()
    .meta({ description: 'Att det får överklagas: mer än förberedelse eller verkställighet (KL 13:2)' }),
  delegationId: z.string().max(100).nullable(),
  isUrgent: z.boolean().meta({
    description: 'Brådskande beslut utan delegation; följer annars av delegationen (KL 6:39)'
  })
}

/** What of a decision can be set right until it is reported or announced. */
export const DelegatedDecisionEdit = z.strictObject(facts).partial().meta({ id: 'DelegatedDecisionEdit' })
export type DelegatedDecisionEdit = z.infer<typeof DelegatedDecisionEdit>

export const NewDelegatedDecision = z
  .strictObject({
    ...facts,
    organId: line(100).meta({ description: 'Organet på vars vägnar beslutet är fattat' }),
    delegationId: facts.delegationId.default(null),
    isUrgent: facts.isUrgent.default(false),
    dnr: optionalLine(30)
      .default(null)
      .meta({ description: 'Ärendet; null är årets samlingsärende för organets delegationsbeslut' }),
    publicTitle: facts.publicTitle.default(null),
    text: facts.text.default(''),
    decidedBy: facts.decidedBy.default(null),
    decidedAs: facts.decidedAs.default(null),
    decidedById: facts.decidedById.default(null),
    isAppealable: facts.isAppealable.default(true)
  })
  .meta({ id: 'NewDelegatedDecision' })
export type NewDelegatedDecision = z.infer<typeof NewDelegatedDecision>

export const reportStates = ['reported', 'to-report', 'not-to-report'] as const
export type ReportState = (typeof reportStates)[number]

export const DelegatedDecisionFilter = Paging.extend({
  organId: z.string().max(100).optional().meta({ description: 'Organet på vars vägnar de är fattade' }),
  delegationId: z.string().max(100).optional().meta({ description: 'Delegationen som de vilar på' }),
  delegate: z.string().max(200).optional().meta({ description: 'Del av namn eller befattning' }),
  from: isoDate.optional().meta({ description: 'Fattade tidigast' }),
  to: isoDate.optional().meta({ description: 'Fattade senast' }),
  state: z
    .enum(reportStates)
    .optional()
    .meta({ description: 'Anmälda, att anmäla, eller sådana som inte anmäls' })
})
export type DelegatedDecisionFilter = z.infer<typeof DelegatedDecisionFilter>

export const NewDecisionReports = z
  .strictObject({
    decisions: z
      .array(z.strictObject({ delegatedDecisionId: line(100) }).meta({ id: 'ReportedDecision' }))
      .min(1, { error: 'Välj minst ett beslut.' })
      .max(200)
  })
  .meta({ id: 'NewDecisionReports' })
export type NewDecisionReports = z.infer<typeof NewDecisionReports>
