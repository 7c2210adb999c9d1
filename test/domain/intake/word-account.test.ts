import { expect, test } from 'vitest'
import { accountForWords } from '../../../server/domain/intake/reading/word-account.ts'

const nothing = { bodyName: null, organName: null, fields: [], sections: [], unplaced: [] as string[] }
const paragraph = { number: 7, labelSuffix: '', title: 'Val', dnr: null, decisions: [], appendixLabels: [] }
const holding = (text: string) => ({
  ...nothing,
  sections: [{ title: null, paragraphs: [{ ...paragraph, text }] }]
})

test('a word that is nowhere in the model is lost, and lowers the share', () => {
  const { share, lost } = accountForWords([{ text: '§ 7 Val' }, { text: 'Anna väljs' }], holding('Anna'))
  expect(lost).toEqual(['väljs'])
  expect(share).toBeCloseTo(9 / 14)
})

test('a word that comes twice must be found twice', () => {
  expect(accountForWords([{ text: 'plan plan' }], holding('plan')).lost).toEqual(['plan'])
})

test('what is unplaced is not lost, but has no share', () => {
  const { share, lost } = accountForWords([{ text: 'abcd' }, { text: 'efgh' }], {
    ...holding('abcd'),
    unplaced: ['efgh']
  })
  expect(lost).toEqual([])
  expect(share).toBe(0.5)
})

test('a word broken by the end of a line is found whole', () => {
  expect(accountForWords([{ text: 'rädd-' }, { text: 'ningstjänst' }], holding('räddningstjänst'))).toEqual({
    share: 1,
    lost: []
  })
})
