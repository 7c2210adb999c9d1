import { z } from 'zod'
import { instant } from '../shared/dates.ts'
import { Paging } from '../shared/paging.ts'
import type { JobKind } from './job.ts'
import type { MailTemplate } from './mail.ts'

export const jobKinds = [
  'mail',
  'deliver',
  'recovery',
  'anchor',
  'digest',
  'extract-text'
] as const satisfies readonly JobKind[]

export const mailTemplates = [
  'first-sign-in',
  'recovery',
  'password-changed',
  'sign-in-blocked',
  'document',
  'summons',
  'cancellation',
  'substitute-call',
  'substitute-release',
  'digest'
] as const satisfies readonly MailTemplate[]

export const JobState = z.enum(['waiting', 'done', 'failed'])
export type JobState = z.infer<typeof JobState>

/** What an administrator sees of a job. What it carries (a mail may hold a link that signs in) is never told. */
export const Job = z
  .object({
    id: z.string(),
    kind: z.enum(jobKinds),
    state: JobState,
    recipient: z
      .string()
      .nullable()
      .meta({ description: 'Mejlets mottagare; glöms när det är skickat', examples: ['anna@example.se'] }),
    template: z
      .enum(mailTemplates)
      .nullable()
      .meta({ description: 'Vilket mejl det är; glöms när det är skickat' }),
    createdAt: instant,
    runAt: instant.meta({ description: 'När nästa försök görs, så länge det väntar' }),
    attempts: z
      .number()
      .int()
      .meta({ description: 'Antal försök som har påbörjats', examples: [1] }),
    doneAt: instant.nullable(),
    failedAt: instant.nullable().meta({ description: 'När försöken gavs upp' }),
    lastError: z.string().nullable().meta({ description: 'Varför det senaste försöket inte gick' })
  })
  .meta({ id: 'Job' })
export type Job = z.infer<typeof Job>

export const JobFilter = Paging.extend({
  state: JobState.optional().meta({ description: 'Bara de som väntar, är klara eller har misslyckats' })
})
export type JobFilter = z.infer<typeof JobFilter>
