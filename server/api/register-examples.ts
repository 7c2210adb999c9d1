import type { FieldExamples } from '../plugins/openapi-example.ts'

/** What the description shows of the feed, the import and the quality of the register. */
export const registerExamples: FieldExamples = {
  'Change.cursor': '4711',
  'Change.kind': 'record',
  'Change.change': 'added',
  'Changes.next': '4711',
  'ImportedRow.label': '044/21:3',
  'RowRemark.message': '”2021-02-30” är inget datum som finns. Skriv det som 2021-05-07.',
  'RowRemark.column': 'Öppnat',
  'RowRemark.isFault': true,
  'ImportedRow.outcome': 'fault',
  'RegisterImport.fileName': 'diarium.csv',
  'RegisterImport.isWritten': false,
  'QualityReport.from': '2026-02-10',
  'QualityReport.to': '2026-03-12',
  'QualityRuleCount.code': 'record-late',
  'QualityRuleCount.what': 'Handlingen registrerades senare än nästa arbetsdag',
  'QualityRuleCount.mend': 'Registrera så snart en handling har kommit in (OSL 5 kap. 1 §).',
  'QualityRuleCount.count': 1,
  'QualityFault.rule': 'record-late',
  'QualityFault.kind': 'record',
  'QualityFault.label': '044/26:3',
  'QualityFault.title': 'Brev om turlistan'
}
