import { z } from 'zod'
import { memberOutcomes } from '../../db/schema/followup.ts'
import { isoDate } from '../shared/dates.ts'
import { optionalLine } from '../shared/text-schemas.ts'

export const MemberOutcome = z.enum(memberOutcomes)
export type MemberOutcome = z.infer<typeof MemberOutcome>

/** What one member of the body has done with a § that the members must decide on too. */
export const MemberDecision = z
  .object({
    id: z.string(),
    paragraphId: z.string(),
    memberId: z.string(),
    memberName: z.string(),
    sentOn: isoDate.nullable().meta({ description: 'Dagen beslutet skickades till medlemmen' }),
    outcome: MemberOutcome.nullable(),
    decidedOn: isoDate.nullable().meta({ description: 'Dagen medlemmen beslutade' }),
    theirParagraph: z
      .string()
      .nullable()
      .meta({ description: 'Medlemmens egen paragraf', examples: ['Regionfullmäktige § 45'] }),
    inForceOn: isoDate.nullable().meta({ description: 'Dagen beslutet gäller från för medlemmen' }),
    note: z.string().nullable(),
    revision: z.number().int()
  })
  .meta({ id: 'MemberDecision' })
export type MemberDecision = z.infer<typeof MemberDecision>

/** How far the members have come with one §. */
export const MemberFollowup = z
  .object({
    items: z.array(MemberDecision),
    state: z
      .enum(['not-followed', 'waiting', 'all-approved', 'all-decided'])
      .meta({ description: 'all-decided: alla har beslutat, och någon har sagt nej' }),
    inForceOn: isoDate.nullable().meta({ description: 'Dagen beslutet gäller från för alla medlemmar' })
  })
  .meta({ id: 'MemberFollowup' })
export type MemberFollowup = z.infer<typeof MemberFollowup>

export const NewMemberFollowup = z
  .strictObject({
    sentOn: isoDate
      .nullable()
      .meta({ description: 'Dagen beslutet skickades till alla; null om det inte är skickat' })
  })
  .meta({ id: 'NewMemberFollowup' })
export type NewMemberFollowup = z.infer<typeof NewMemberFollowup>

/** Only the fields that are there change. */
export const MemberDecisionEdit = z
  .strictObject({
    sentOn: isoDate.nullable(),
    outcome: MemberOutcome.nullable(),
    decidedOn: isoDate.nullable(),
    theirParagraph: optionalLine(100),
    inForceOn: isoDate.nullable(),
    note: optionalLine(500)
  })
  .partial()
  .meta({ id: 'MemberDecisionEdit' })
export type MemberDecisionEdit = z.infer<typeof MemberDecisionEdit>
