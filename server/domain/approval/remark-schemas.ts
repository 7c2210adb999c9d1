import { z } from 'zod'

/**
 * What deserves a look before minutes are sealed. It warns and never refuses, as what happened at a meeting can be recorded; only without
 * those who sign (`signers-missing`) the minutes cannot be sealed.
 */
export const Remark = z
  .object({
    code: z
      .enum([
        'signers-missing',
        'no-end-time',
        'empty-paragraph',
        'no-decision',
        'placeholder',
        'clause-slip',
        'personal-data',
        'unresolved-reference',
        'attendance-outside',
        'attendance-time-alone',
        'immediate-unsigned',
        'presence-breach',
        'deciding-breach',
        'comment-unanswered',
        'changes-asked',
        'review-refused',
        'approval-taken-back',
        'approval-late'
      ])
      .meta({ description: 'Vilket slags anmärkning det är, för program att känna igen' }),
    message: z.string().meta({ description: 'Vad som bör ses över, på svenska' }),
    paragraphId: z.string().nullable().meta({ description: 'Paragrafen det gäller' }),
    attendanceId: z.string().nullable().meta({ description: 'Raden i närvarolistan det gäller' })
  })
  .meta({ id: 'Remark' })
export type Remark = z.infer<typeof Remark>
