import type { FieldExamples } from '../plugins/openapi-example.ts'

const id = '7d9f0c9a-4c1e-4f0b-9d3a-2b1c5e6f7a80'

/** What the description shows in each field, by name; `Schema.field` where the same name says something else there. */
export const examples: FieldExamples = {
  id,
  revision: 7,
  name: 'Anna Exempelsson',
  title: 'Sammanträdesplan 2027',
  status: 200,
  page: 1,
  limit: 20,
  total: 1,
  position: 0,
  year: 2026,

  'Problem.type': 'urn:problem-type:paragraf:invalid-input',
  'Problem.title': 'Uppgifterna behöver rättas',
  'Problem.status': 422,
  detail: 'Rätta det som är markerat och skicka igen.',
  instance: '/api/v1/meetings',
  requestId: '0d4c1f0e-5b7a-4a63-8d5e-2f9b7c1a3e44',
  errors: [{ field: 'title', message: 'Fyll i det här.' }],
  current: null,
  'Health.status': 'ok',

  'Body.name': 'Norrlunda regionförbund',
  'BodyEdit.name': 'Norrlunda regionförbund',
  'EarlierName.name': 'Norrlunda landstingsförbund',
  'NewEarlierName.name': 'Norrlunda landstingsförbund',
  organisationNumber: '222000-1234',
  seat: 'Norrköping',
  'EarlierName.fromOn': '2005-01-01',
  'NewEarlierName.fromOn': '2005-01-01',
  fromOn: '2026-01-01',
  untilOn: '2026-12-31',
  sharePercent: 27.12
}
