import { describe, expect, test } from 'vitest'
import {
  isOwnDecision,
  readDecisionHeading
} from '../../../server/domain/intake/reading/decisions/decision-headings.ts'

describe('a line that opens a decision is known by its words', () => {
  test.each([
    ['Beslut', null],
    ['Kommunstyrelsens beslut', 'Kommunstyrelsen'],
    ['KOMMUNSTYRELSENS BESLUT', 'Kommunstyrelsen'],
    ['Kommunfullmäktiges beslut', 'Kommunfullmäktige'],
    ['KF beslutar att', 'KF'],
    ['Förbundsdirektionen beslutar', 'Förbundsdirektionen'],
    ['Beredningsgruppen beslutade', 'Beredningsgruppen'],
    ['Hälso- och sjukvårdsnämnden beslutar:', 'Hälso- och sjukvårdsnämnden'],
    ['Kommunstyrelsens arbetsutskott beslutar', 'Kommunstyrelsens arbetsutskott'],
    ['Regionstyrelsens beslut för egen del', 'Regionstyrelsen']
  ])('%s', (line, organName) => {
    expect(readDecisionHeading(line)).toMatchObject({ kind: 'decided', organName, addressee: null })
  })

  test.each([
    ['Beredningsgruppens förslag till förbundsdirektionen', 'Beredningsgruppen', 'förbundsdirektionen'],
    ['Kommunstyrelsens förslag till beslut i kommunfullmäktige', 'Kommunstyrelsen', 'kommunfullmäktige'],
    ['Nämnden beslutar föreslå kommunfullmäktige besluta', 'Nämnden', 'kommunfullmäktige'],
    ['Kommunstyrelsen föreslår kommunfullmäktige besluta', 'Kommunstyrelsen', 'kommunfullmäktige'],
    ['Förslag till kommunfullmäktige', null, 'kommunfullmäktige'],
    ['Direktionens förslag till medlemskommunerna', 'Direktionen', 'medlemskommunerna']
  ])('%s is a proposal', (line, organName, addressee) => {
    expect(readDecisionHeading(line)).toMatchObject({ kind: 'proposed', organName, addressee })
  })

  test.each([
    'Beslutsunderlag',
    'Beslutet skickas till',
    'Förslag till beslut',
    'Beslut om avgift',
    'Ordföranden beslutar',
    'Förslag till ny taxa',
    'Enheten har beslutat om nya rutiner.'
  ])('%s opens none', line => {
    expect(readDecisionHeading(line)).toBeUndefined()
  })

  test('a genitive before a verb is a slip: it is mended and told', () => {
    expect(readDecisionHeading('Beredningsgruppens beslutade')).toMatchObject({
      heading: 'Beredningsgruppen beslutade',
      organName: 'Beredningsgruppen',
      isMended: true
    })
  })

  test('a clause on the same line is told apart from the heading', () => {
    expect(readDecisionHeading('Nämnden beslutar att godkänna rapporten.')).toMatchObject({
      heading: 'Nämnden beslutar',
      inlineClause: 'godkänna rapporten.'
    })
  })
})

describe('an organ’s own decision is told from what it repeats of others', () => {
  const isOwn = (line: string, organ: string | null): boolean => {
    const heading = readDecisionHeading(line)
    return heading !== undefined && isOwnDecision(heading, organ)
  }

  test.each([
    ['Nämnden beslutar', 'Omsorgsnämnden', true],
    ['KS beslutar att', 'Kommunstyrelsen', true],
    ['Arbetsutskottets förslag till kommunstyrelsen', 'Kommunstyrelsens arbetsutskott', true],
    ['Arbetsutskottets förslag till kommunstyrelsen', 'Kommunstyrelsen', false],
    ['Kommunstyrelsens förslag till kommunfullmäktige', 'Kommunfullmäktige', false],
    ['Kommunstyrelsens förslag till kommunfullmäktige', 'Kommunstyrelsen', true],
    ['Förslag till kommunfullmäktige', 'Kommunstyrelsen', true],
    ['Förslag till kommunfullmäktige', 'Kommunfullmäktige', false],
    ['Kommunstyrelsens beslut', 'Kommunstyrelsens arbetsutskott', false],
    ['Beslut', 'Kommunstyrelsen', true]
  ])('%s in minutes of %s: %s', (line, organ, expected) => {
    expect(isOwn(line, organ)).toBe(expected)
  })
})
