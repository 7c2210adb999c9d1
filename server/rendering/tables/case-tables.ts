import type { Case } from '../../domain/cases/case-schemas.ts'
import type { CaseWatch } from '../../domain/cases/watches.ts'
import { labels } from '../labels.ts'
import type { Table } from './table.ts'

export const caseTable: Table<Case> = {
  name: 'Ärenden',
  columns: [
    { key: 'dnr', header: 'Diarienummer', type: 'text', value: row => row.dnr },
    { key: 'title', header: 'Ärendemening', type: 'text', value: row => row.title },
    { key: 'publicTitle', header: 'Offentlig ärendemening', type: 'text', value: row => row.publicTitle },
    {
      key: 'classificationCode',
      header: 'Klassificering',
      type: 'text',
      value: row => row.classificationCode
    },
    { key: 'status', header: 'Status', type: 'text', value: row => labels.caseStatus[row.status] },
    { key: 'struckReason', header: 'Makuleringsskäl', type: 'text', value: row => row.struckReason },
    { key: 'initiative', header: 'Initiativ', type: 'text', value: row => labels.initiative[row.initiative] },
    { key: 'counterparts', header: 'Motparter', type: 'text', value: row => listed(row.counterparts) },
    { key: 'officerName', header: 'Handläggare', type: 'text', value: row => row.officerName },
    { key: 'openedOn', header: 'Öppnat', type: 'date', value: row => row.openedOn },
    { key: 'closedOn', header: 'Avslutat', type: 'date', value: row => row.closedOn },
    {
      key: 'externalNumbers',
      header: 'Externa nummer',
      type: 'text',
      value: row =>
        listed(row.externalNumbers.map(({ number, holder }) => (holder ? `${number} (${holder})` : number)))
    },
    {
      key: 'relations',
      header: 'Hör ihop med',
      type: 'text',
      value: row => listed(row.relations.map(({ dnr }) => dnr))
    },
    {
      key: 'isCollecting',
      header: 'Samlingsärende',
      type: 'text',
      value: row => (row.isCollecting ? 'ja' : 'nej')
    },
    { key: 'secrecy', header: 'Sekretess', type: 'text', value: row => row.secrecy?.statute ?? null }
  ]
}

export const watchTable: Table<CaseWatch> = {
  name: 'Bevakningar',
  columns: [
    { key: 'watchOn', header: 'Bevakas', type: 'date', value: row => row.watchOn },
    { key: 'dnr', header: 'Diarienummer', type: 'text', value: row => row.dnr },
    { key: 'note', header: 'Anteckning', type: 'text', value: row => row.note }
  ]
}

const listed = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join('; '))
