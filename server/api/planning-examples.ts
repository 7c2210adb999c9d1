import type { FieldExamples } from '../plugins/openapi-example.ts'

/** What the description shows in the fields of the year plan, the agenda and the kallelse. */
export const planningExamples: FieldExamples = {
  'NewYearPlan.year': 2028,
  'YearPlan.year': 2027,
  'NewSummons.reason': 'Underlaget dröjde',
  'SummonsReply.answer': 'coming',
  'CalledPerson.answer': 'coming',
  'SummonsReply.personId': 'c2d4e6f8-1a3b-4c5d-8e7f-9a0b1c2d3e4f',
  'SummonsReply.note': null,
  'CalledPerson.role': 'member',
  'CalledPerson.note': null,
  calledForName: null,
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
