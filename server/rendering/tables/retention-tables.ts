import type { DueRecord } from '../../domain/retention/fate-schemas.ts'
import type { NewRetentionRow } from '../../domain/retention/retention-schemas.ts'
import type { Table } from './table.ts'

/** A plan as a file: the columns and their words are the plan's own, so that it can be read in again. */
export const planTable = (
  columns: readonly { header: string; field: string; write: (row: NewRetentionRow) => string }[]
): Table<NewRetentionRow> => ({
  name: 'Dokumenthanteringsplan',
  columns: columns.map(({ header, field, write }) => ({ key: field, header, type: 'text', value: write }))
})

export const dueTable: Table<DueRecord> = {
  name: 'Gallring och leverans',
  columns: [
    { key: 'label', header: 'Handling', type: 'text', value: ({ label }) => label },
    { key: 'title', header: 'Rubrik', type: 'text', value: ({ title }) => title },
    { key: 'recordType', header: 'Handlingstyp', type: 'text', value: ({ recordType }) => recordType },
    { key: 'startedOn', header: 'Räknas från', type: 'date', value: ({ startedOn }) => startedOn },
    { key: 'dueOn', header: 'Från och med', type: 'date', value: ({ dueOn }) => dueOn }
  ]
}
