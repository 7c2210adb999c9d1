import { describe, expect, test } from 'vitest'
import { formAgain, formOf, namedBy } from '../../server/rendering/page-models/form.ts'

const refusal = { message: 'Någon annan har ändrat.', errors: [] }

describe('a form', () => {
  test('is filled from what is stored: nothing is empty, a number has a decimal comma, a row is left out', () => {
    const stored = { name: 'Väst', abbreviation: null, sharePercent: 27.12, revision: 3, list: ['a'] }
    expect(formOf('member', stored).values).toEqual({
      name: 'Väst',
      abbreviation: '',
      sharePercent: '27,12',
      revision: '3'
    })
  })

  test('that was refused keeps what was typed, and its revision when nobody else has saved', () => {
    const typed = { name: '', sharePercent: 'x', revision: '3' }
    expect(formAgain('member', typed, refusal)).toMatchObject({ values: typed, conflict: [] })
  })

  test('that was stale shows each field that differs, in words, and takes the new revision', () => {
    const current = { name: 'Nämnden', legalKind: 'board', approverCount: 2, isAnnounced: true, revision: 5 }
    const typed = {
      name: 'Nämnden',
      legalKind: 'officials',
      approverCount: '1',
      isAnnounced: 'false',
      revision: '4'
    }
    const form = formAgain('organ', typed, { ...refusal, current })
    expect(form.values).toEqual({ ...typed, revision: '5' })
    expect(form.conflict).toEqual([
      {
        label: 'Vad organet är enligt kommunallagen',
        stored: 'Styrelse eller annan nämnd',
        typed: 'Grupp av tjänstepersoner'
      },
      { label: 'Antal justerare som väljs vid mötet', stored: '2', typed: '1' },
      { label: 'Justeringen anslås på anslagstavlan (KL 8:12)', stored: 'ja', typed: 'nej' }
    ])
  })

  test('tells by name what was chosen by id', () => {
    const current = { preparesForId: 'a1', revision: 2 }
    const form = formAgain('organ', { preparesForId: 'b2', revision: '1' }, { ...refusal, current })
    const organs = [
      { value: 'a1', text: 'Direktionen' },
      { value: 'b2', text: 'Utskottet' }
    ]
    expect(namedBy(form, organs).conflict).toEqual([
      { label: 'Bereder ärenden åt', stored: 'Direktionen', typed: 'Utskottet' }
    ])
  })
})
