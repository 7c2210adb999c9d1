import type { FieldExamples } from '../plugins/openapi-example.ts'

/** What the description shows in the fields of the year plan, the agenda and the kallelse. */
export const planningExamples: FieldExamples = {
  'NewYearPlan.year': 2028,
  'YearPlan.year': 2027,
  materialDays: 14,
  dispatchDays: 7,
  approvalDays: 14,
  adoptedByName: 'Förbundsdirektionen',
  adoptedParagraph: '§ 76',
  paragraph: '§ 76',
  'YearPlan.adoptedOn': '2026-03-12',
  'YearPlanAdoption.adoptedOn': '2026-03-12',
  'PlannedDay.firstOn': '2027-04-09',
  'PlannedDay.lastOn': '2027-04-09',
  'NewPlannedDay.firstOn': '2027-04-09',
  'NewPlannedDay.lastOn': null,
  'PlannedDay.materialOn': '2027-03-26',
  'PlannedDay.dispatchOn': '2027-04-02',
  'PlannedDay.approvalOn': '2027-04-23',
  'NewPlannedDay.materialOn': null,
  'NewPlannedDay.dispatchOn': null,
  'NewPlannedDay.approvalOn': null
}
