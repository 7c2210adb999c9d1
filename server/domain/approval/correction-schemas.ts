import { z } from 'zod'
import { correctionKinds, correctionStates } from '../../db/schema/corrections.ts'
import { instant, isoDate } from '../shared/dates.ts'
import { line } from '../shared/text-schemas.ts'
import { ApprovalSigner } from './approval-schemas.ts'

export const CorrectionKind = z.enum(correctionKinds)
export type CorrectionKind = z.infer<typeof CorrectionKind>
export const CorrectionState = z.enum(correctionStates)
export type CorrectionState = z.infer<typeof CorrectionState>

const change = {
  paragraphId: z
    .string()
    .max(100)
    .nullable()
    .meta({ description: 'Paragrafen; null för det som står utanför paragraferna' }),
  was: line(2000).meta({ description: 'Orden som de står, på ett enda ställe i paragrafen' }),
  becomes: line(2000, { min: 0 }).meta({ description: 'Orden som ska stå där; tomt tar bort dem' })
}

export const CorrectionChange = z.object({
  ...change,
  label: z
    .string()
    .nullable()
    .meta({ examples: ['§ 74'] })
})

/** A correction (rättelse) of approved minutes, made by those who signed them. */
export const Correction = z
  .object({
    id: z.string(),
    approvalId: z.string(),
    meetingId: z.string(),
    kind: CorrectionKind,
    state: CorrectionState,
    isRedacted: z.boolean().meta({ description: 'Något i en sekretessmarkerad paragraf är borttaget' }),
    changes: z.array(CorrectionChange),
    signers: z
      .array(ApprovalSigner)
      .meta({ description: 'De som skrev under protokollet, och vad var och en har svarat' }),
    proposedAt: instant,
    proposedBy: z.string(),
    correctedOn: isoDate.nullable().meta({ description: 'Dagen då den sista av dem skrev under rättelsen' }),
    sha256: z.string().nullable().meta({ description: 'Kontrollsumman för filen som ersätter den förra' }),
    endedAt: instant.nullable(),
    revision: z.number().int()
  })
  .meta({ id: 'Correction' })
export type Correction = z.infer<typeof Correction>

const differs = ({ was, becomes }: { was: string; becomes: string }): boolean => was !== becomes

export const NewCorrection = z
  .strictObject({
    kind: CorrectionKind,
    changes: z
      .array(
        z
          .strictObject(change)
          .refine(differs, { path: ['becomes'], error: 'Skriv något annat än det som står.' })
      )
      .min(1, { error: 'Skriv minst en rättelse.' })
      .max(50),
    isObvious: z
      .boolean()
      .meta({ description: 'Att det är ett uppenbart förbiseende och att inget beslut ändras i sak' })
  })
  .refine(({ isObvious }) => isObvious, {
    path: ['isObvious'],
    error:
      'Bara uppenbara förbiseenden rättas så här. Ändras något i sak behövs ett nytt beslut på ett senare möte.'
  })
  .meta({ id: 'NewCorrection' })
export type NewCorrection = z.infer<typeof NewCorrection>
