import type { DelegatedDecision } from '../../domain/delegation/delegated-decision-schemas.ts'
import { labels } from '../labels.ts'
import type { Table } from './table.ts'

export const delegatedDecisionTable: Table<DelegatedDecision> = {
  name: 'Delegationsbeslut',
  columns: [
    { key: 'label', header: 'Diarienummer', type: 'text', value: row => row.label },
    { key: 'decidedOn', header: 'Beslutsdag', type: 'date', value: row => row.decidedOn },
    { key: 'title', header: 'Rubrik', type: 'text', value: row => row.title },
    { key: 'decidedBy', header: 'Beslutat av', type: 'text', value: row => row.decidedBy },
    { key: 'decidedAs', header: 'I egenskap av', type: 'text', value: row => row.decidedAs },
    { key: 'organName', header: 'Organ', type: 'text', value: row => row.organName },
    { key: 'delegationNumber', header: 'Delegation', type: 'text', value: row => row.delegationNumber },
    { key: 'isUrgent', header: 'Brådskande', type: 'text', value: row => (row.isUrgent ? 'ja' : 'nej') },
    { key: 'reporting', header: 'Anmälan', type: 'text', value: row => labels.reporting[row.reporting] },
    { key: 'dueOn', header: 'Anmäls senast', type: 'date', value: row => row.dueOn },
    { key: 'isReported', header: 'Anmält', type: 'text', value: row => (row.isReported ? 'ja' : 'nej') },
    {
      key: 'report',
      header: 'Paragraf',
      type: 'text',
      value: ({ report }) => report && `${report.label}, ${report.meetingOn}`
    },
    { key: 'isStruck', header: 'Makulerat', type: 'text', value: row => (row.isStruck ? 'ja' : 'nej') },
    {
      key: 'breaches',
      header: 'Avvikelser',
      type: 'text',
      value: ({ breaches }) =>
        breaches.map(({ message, statute }) => `${message} (${statute})`).join(' ') || null
    }
  ]
}
