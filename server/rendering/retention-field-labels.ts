import type { NewRetentionRow, PlanAdoption } from '../domain/retention/retention-schemas.ts'
import type { Labels } from './register-field-labels.ts'

/** What the fields of the retention schedule are called, by the names of the verbs' own schemas. */
export const retentionFieldLabels = {
  retentionPlan: {
    name: 'Planens namn',
    from: 'Utgå från',
    needsReview: 'Behöver en arkivaries granskning'
  },

  planFile: { file: 'CSV-fil med planen' },

  legalHold: { reason: 'Skäl' },

  planAdoption: {
    organId: 'Organ som antar planen',
    adoptedOn: 'Beslutets dag',
    paragraph: 'Paragraf',
    dnr: 'Diarienummer',
    validFrom: 'Gäller från'
  } satisfies Labels<PlanAdoption>,

  retentionRow: {
    recordType: 'Handlingstyp',
    process: 'Process',
    outcome: 'Bevaras eller gallras',
    periodAmount: 'Gallringsfrist, antal',
    periodUnit: 'Gallringsfristens enhet',
    countsFrom: 'Gallringsfristen räknas från',
    disposalMethod: 'Gallringssätt',
    statute: 'Lagrum',
    registration: 'Registrering',
    sorting: 'Sortering',
    storage: 'Förvaring',
    medium: 'Medium',
    copyKind: 'Original eller kopia',
    nearArchive: 'Till närarkivet',
    transferAmount: 'Leverans efter, antal',
    transferUnit: 'Leveransens enhet',
    transferCountsFrom: 'Leveransen räknas från',
    secrecy: 'Sekretess',
    isPublished: 'Publiceras på webben',
    responsible: 'Ansvarig',
    note: 'Anmärkning'
  } satisfies Labels<NewRetentionRow>
}
