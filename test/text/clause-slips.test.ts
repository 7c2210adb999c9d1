import { describe, expect, test } from 'vitest'
import { clauseSlips } from '../../server/text/clause-slips.ts'

const suggestions = (clause: string) => clauseSlips(clause).map(({ suggestion }) => suggestion)

describe('slips after "att"', () => {
  test('a verb in the present is told its base form', () => {
    expect(suggestions('godkänner planen')).toEqual(['godkänna planen'])
    expect(suggestions('Noterar informationen')).toEqual(['notera informationen'])
  })

  test('a heading that is repeated within the clause is told', () => {
    expect(suggestions('Beredningsgruppens beslutade uppdra åt kansliet att återkomma')).toEqual([
      'uppdra åt kansliet att återkomma'
    ])
    expect(suggestions('Direktionen beslutar att anta planen')).toEqual(['anta planen'])
  })

  test('an adverb stands before the verb', () => {
    expect(suggestions('arbetsutskottets roll i ärendet är nu avslutad')).toEqual([
      'arbetsutskottets roll i ärendet nu är avslutad'
    ])
    expect(suggestions('medlen får inte användas till resor')).toEqual([
      'medlen inte får användas till resor'
    ])
  })

  test('what reads right is left alone', () => {
    for (const clause of [
      'godkänna planen',
      'notera informationen',
      'förbundsdirektören ges i uppdrag att ta fram en beräkning',
      'avsätta 1 miljon kronor, vilket är nu lika mycket som förra året',
      'lägga protokollet till handlingarna',
      'ärendet därmed är avslutat',
      'kanslidirektören får rätt att teckna avtal'
    ])
      expect(clauseSlips(clause)).toEqual([])
  })
})
