import type { FieldExamples } from '../plugins/openapi-example.ts'

const body = 'Norrlunda regionförbund'

/** What the description shows in the names of the body, now and before. */
export const bodyExamples: FieldExamples = {
  'Body.name': body,
  'BodyEdit.name': body,
  'EarlierName.name': 'Norrlunda landstingsförbund',
  'EarlierName.fromOn': '2005-01-01',
  'EarlierName.untilOn': '2018-12-31',
  'NewEarlierName.name': 'Norrlunda landstingsförbund',
  'NewEarlierName.fromOn': '2005-01-01',
  'NewEarlierName.untilOn': '2018-12-31'
}
