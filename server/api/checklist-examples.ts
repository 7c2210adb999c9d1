import type { FieldExamples } from '../plugins/openapi-example.ts'

/** What the description shows in the fields of a checklist. */
export const checklistExamples: FieldExamples = {
  'ChecklistFinding.message': '§ 74: Ärendet behandlades utan att mötet var beslutsfört.',
  'ChecklistLine.text': 'Utdrag som har lämnats är bestyrkta av sekreteraren.',
  'ChecklistLine.note': 'Lämnat på papper',
  item: 'extracts-certified',
  isTicked: true
}
