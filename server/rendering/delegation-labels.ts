import type { ReportState } from '../domain/delegation/delegated-decision-schemas.ts'
import type { DelegateKind, Reporting } from '../domain/delegation/delegation-schemas.ts'

/** What is said of a delegation. */
export const delegationLabels = {
  delegateKind: {
    employee: 'Anställd (KL 7:5)',
    presidium: 'Presidiet (KL 6:37)',
    committee: 'Utskott (KL 6:37)',
    member: 'Ledamot (KL 6:37)',
    substitute: 'Ersättare (KL 6:37)',
    urgent: 'Ordföranden eller annan ledamot i brådskande ärenden (KL 6:39)'
  } satisfies Record<DelegateKind, string>,

  reporting: {
    'next-meeting': 'Anmäls på nästa möte',
    'not-reported': 'Anmäls inte'
  } satisfies Record<Reporting, string>,

  reportState: {
    reported: 'Anmälda',
    'to-report': 'Att anmäla',
    'not-to-report': 'Anmäls inte'
  } satisfies Record<ReportState, string>
}
