import type { JobKind } from '../domain/jobs/job.ts'
import type { MailTemplate } from '../domain/jobs/mail.ts'

/** The jobs that are done after a change, and the mails. */
export const jobLabels = {
  jobKind: {
    mail: 'Mejl',
    deliver: 'Utskick av en handling',
    recovery: 'Begäran om nytt lösenord',
    anchor: 'Ankare för händelsekedjan',
    digest: 'Dagens mejl om vad som väntar',
    'extract-text': 'Läsning av texten i en fil'
  } satisfies Record<JobKind, string>,

  mailTemplate: {
    'first-sign-in': 'Länk till första inloggningen',
    recovery: 'Länk till nytt lösenord',
    'password-changed': 'Besked om ändrat lösenord',
    'sign-in-blocked': 'Besked om spärrad inloggning',
    document: 'Handling',
    summons: 'Kallelse',
    cancellation: 'Inställt möte',
    'substitute-call': 'Inkallad ersättare',
    'substitute-release': 'Ersättare som inte behövs längre',
    digest: 'Vad som väntar'
  } satisfies Record<MailTemplate, string>
}
