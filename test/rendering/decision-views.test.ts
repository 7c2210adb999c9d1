import { expect, test } from 'vitest'
import { defaultProfile } from '../../server/domain/bodies/organ.ts'
import type { Organ } from '../../server/domain/bodies/organ-schemas.ts'
import type { DecisionBlock, Paragraph } from '../../server/domain/decisions/paragraph-schemas.ts'
import { decisionViews } from '../../server/rendering/page-models/decision-views.ts'
import { formOf } from '../../server/rendering/page-models/form.ts'

const organ = { ...defaultProfile('board'), name: 'Nämnden', genitive: 'Nämndens' } as Organ
const imported = (heading: string, form: DecisionBlock['form'], clause: string): DecisionBlock => ({
  id: clause,
  kind: 'decided',
  type: null,
  isTypeChosen: false,
  toOrganId: null,
  heading,
  importedHeading: heading,
  form,
  clauses: [clause],
  lines: [],
  textAfter: ''
})
const paragraph = {
  decisions: [imported('Nämnden beslutar', 'att', 'köpa'), imported('Samt vidare', 'numbered', 'hyra')]
} as unknown as Paragraph
const headingsOf = (...clauses: string[]) => {
  const fields = clauses.flatMap((clause, index) => [
    [`decisions.${index}.kind`, 'decided'],
    [`decisions.${index}.clauses.0`, clause],
    [`decisions.${index}.clauses.1`, '']
  ])
  const views = decisionViews(formOf('paragraph', Object.fromEntries(fields)), organ, paragraph)
  return views.map(({ heading, isAtt }) => [heading, isAtt])
}

test('a decision of imported minutes keeps its heading and form when it is moved, and when a word is changed', () => {
  expect(headingsOf('köpa', 'hyra')).toEqual([
    ['Nämnden beslutar', true],
    ['Samt vidare', false]
  ])
  expect(headingsOf('hyra', 'köpa')).toEqual([
    ['Samt vidare', false],
    ['Nämnden beslutar', true]
  ])
  expect(headingsOf('köpa', 'hyra ut')[1]).toEqual(['Samt vidare', false])
})

test('a decision that is new has the heading and form of the organ', () => {
  expect(headingsOf('köpa', 'hyra', 'låna')[2]).toEqual([`Nämnden ${organ.decisionVerb}`, true])
})
