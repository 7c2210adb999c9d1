import { expect, test } from 'vitest'
import { minutesDocument } from '../../server/rendering/documents/minutes-document.ts'
import { exampleMinutes } from '../support/pdf/example-minutes.ts'

const minutes = exampleMinutes()
const [section, ...others] = minutes.sections
const [first, ...rest] = section!.paragraphs

const printed = (approvedOn: string | null): string => {
  const immediate = { sealedOn: '2026-03-12', approvedOn }
  const sections = [{ ...section!, paragraphs: [{ ...first!, immediate }, ...rest] }, ...others]
  return minutesDocument({ ...minutes, sections, approvalRange: '§§\u00a015–17' }).source
}

test('the whole minutes say which §§ were approved at once, and which day (KL 5 kap. 69 §)', () => {
  expect(printed('2026-03-13')).toContain('Paragrafen justerades omedelbart den 13 mars 2026.')
  expect(printed(null)).toContain('Paragrafen låstes för omedelbar justering den 12 mars 2026.')
  expect(printed(null)).toMatch(/Gäller §§.15–17\. Övriga paragrafer är omedelbart justerade/u)
  expect(minutesDocument(minutes).source).not.toContain('omedelbar')
})

test('what is approved at once is called so, and says that the rest is approved for itself', () => {
  const { title, source } = minutesDocument({ ...minutes, isImmediate: true })
  expect(title).toContain('Omedelbart justerat protokoll')
  expect(source).toContain('Resten av protokollet justeras för sig')
})
