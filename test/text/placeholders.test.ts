import { expect, test } from 'vitest'
import { findPlaceholders } from '../../server/text/placeholders.ts'

test('what was left to be filled in is found, as it reads', () => {
  const text = 'Mötet den XX mars i \\[plats\\]. Summan är ___ kronor?? TODO: fyll i här.'
  expect(findPlaceholders(text)).toEqual(['XX', '[plats]', '___', '??', 'TODO', 'fyll i här'])
})

test('links, roman numbers, questions and ordinary words are no placeholders', () => {
  const text = 'Se [planen](https://exempel.se/plan), kapitel XXI. Vem följer upp? Ärendet kompletteras.'
  expect(findPlaceholders(text)).toEqual([])
})
