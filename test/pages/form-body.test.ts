import { describe, expect, test } from 'vitest'
import { NewMember } from '../../server/domain/bodies/body-schemas.ts'
import { NewOrgan } from '../../server/domain/bodies/organ-schemas.ts'
import { ParagraphEdit } from '../../server/domain/decisions/paragraph-schemas.ts'
import { formBodyOf, readForm, revisionOf } from '../../server/pages/form-body.ts'
import { changeRows, withoutEmptyClauses } from '../../server/pages/paragraph-rows.ts'

const organ = {
  name: 'Beredningsgruppen',
  genitive: 'Beredningsgruppens',
  abbreviation: '',
  legalKind: 'officials',
  decisionVerb: 'beslutade',
  preparesForId: '',
  approverCount: '2',
  quorumRule: 'every-member',
  signaturePlace: 'last-page'
}

test('what is no text is empty, and of what is sent twice the last stands', () => {
  const sent = {
    email: { toString: 1 },
    none: null,
    number: 3,
    list: ['a', 'b'],
    none2: ['a', {}],
    text: 'c'
  }
  expect(formBodyOf(sent)).toEqual({ email: '', none: '', number: '', list: 'b', none2: '', text: 'c' })
})

describe('a sent form is read by the schema of its verb', () => {
  test('an empty field is null where nothing may be said', () => {
    expect(readForm(NewMember, { name: 'Region Väst', abbreviation: '', sharePercent: '' })).toEqual({
      name: 'Region Väst',
      abbreviation: null,
      sharePercent: null
    })
  })

  test('a number may have a decimal comma and spaces between thousands', () => {
    const share = (typed: string) => readForm(NewMember, { name: 'A', sharePercent: typed }).sharePercent
    expect(share('27,12')).toBe(27.12)
    expect(share(' 1 0,5 ')).toBe(10.5)
  })

  test('a checkbox that is not sent is false', () => {
    expect(readForm(NewOrgan, { ...organ, isAnnounced: 'true' })).toMatchObject({
      approverCount: 2,
      isAnnounced: true,
      isAppealable: false
    })
  })

  test('every faulty field is named in one refusal', () => {
    expect(() => readForm(NewMember, { name: ' ', sharePercent: 'mycket' })).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        errors: [
          { field: 'name', message: 'Fyll i det här.' },
          { field: 'sharePercent', message: 'Skriv andelen i procent som ett tal, till exempel 27,12.' }
        ]
      })
    )
  })

  test('numbered rows are a list, in the order of their numbers', () => {
    const edit = readForm(ParagraphEdit, {
      title: 'Plan',
      dnr: '',
      text: '',
      'decisions.0.kind': 'decided',
      'decisions.0.toOrganId': '',
      'decisions.0.clauses.10': 'sända den vidare',
      'decisions.0.clauses.2': 'anta planen',
      'decisions.0.textAfter': ''
    })
    expect(edit.decisions).toEqual([
      {
        kind: 'decided',
        toOrganId: null,
        clauses: ['anta planen', 'sända den vidare'],
        textAfter: '',
        type: null
      }
    ])
  })

  test('a field that is sent twice counts once, by its last value', () => {
    expect(formBodyOf({ a: ['1', '2'], b: '3' })).toEqual({ a: '2', b: '3' })
  })

  test('a revision that is no number matches none', () => {
    expect(revisionOf({ revision: '7' })).toBe(7)
    expect(revisionOf({ revision: 'sju' })).toBe(0)
  })
})

describe('the rows of decisions', () => {
  const typed = { title: 'Plan', 'decisions.0.kind': 'decided', 'decisions.0.clauses.0': 'anta planen' }

  test('a proposal is added after the decision, for the organ that matters are prepared for', () => {
    expect(changeRows({ ...typed, do: 'add-proposed' }, 'fd')).toMatchObject({
      title: 'Plan',
      'decisions.0.clauses.0': 'anta planen',
      'decisions.1.kind': 'proposed',
      'decisions.1.toOrganId': 'fd'
    })
  })

  test('a clause in the middle is taken away and the rest move up', () => {
    const three = { ...typed, 'decisions.0.clauses.1': 'två', 'decisions.0.clauses.2': 'tre' }
    const left = changeRows({ ...three, do: 'remove-clause.0.1' }, '')
    expect(left).toMatchObject({ 'decisions.0.clauses.1': 'tre' })
    expect(left).not.toHaveProperty(['decisions.0.clauses.2'])
  })

  test('a clause and a whole block change places with the one before or after, and keep what belongs to them', () => {
    const both = {
      ...typed,
      'decisions.0.clauses.1': 'två',
      'decisions.0.textAfter': 'Reservation.',
      'decisions.1.kind': 'proposed',
      'decisions.1.toOrganId': 'fd',
      'decisions.1.clauses.0': 'föreslå'
    }
    const swapped = { 'decisions.0.clauses.0': 'två', 'decisions.0.clauses.1': 'anta planen' }
    expect(changeRows({ ...both, do: 'clause-up.0.1' }, '')).toMatchObject(swapped)
    expect(changeRows({ ...both, do: 'clause-down.0.0' }, '')).toMatchObject(swapped)
    const moved = {
      'decisions.0.kind': 'proposed',
      'decisions.0.toOrganId': 'fd',
      'decisions.0.clauses.0': 'föreslå',
      'decisions.1.kind': 'decided',
      'decisions.1.clauses.1': 'två',
      'decisions.1.textAfter': 'Reservation.'
    }
    expect(changeRows({ ...both, do: 'block-up.1' }, '')).toMatchObject(moved)
    expect(changeRows({ ...both, do: 'block-down.0' }, '')).toMatchObject(moved)
  })

  test.each([
    'clause-up.0.0',
    'clause-down.0.0',
    'clause-up.7.1',
    'block-up.0',
    'block-down.0',
    'block-up.x'
  ])('%s at the end of the list moves nothing', button => {
    expect(changeRows({ ...typed, do: button }, '')).toMatchObject(typed)
  })

  test('clauses that were left empty are no clauses', () => {
    const left = withoutEmptyClauses({
      ...typed,
      'decisions.0.clauses.1': ' ',
      'decisions.0.clauses.2': 'tre'
    })
    expect(left).toMatchObject({ 'decisions.0.clauses.0': 'anta planen', 'decisions.0.clauses.1': 'tre' })
  })

  test('saving changes no rows', () => {
    expect(changeRows({ ...typed, do: 'save' }, '')).toBeUndefined()
  })
})
