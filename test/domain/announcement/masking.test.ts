import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIn, masked } from '../../../server/domain/announcement/masking.ts'
import { markdownToPlain } from '../../../server/text/markdown.ts'

const markdown = (text: string) => ({ text, isMarkdown: true })

test.each([
  ['nås på 070-174 06 05.', '070-174 06 05', 'nås på [uppgift borttagen].'],
  ['**070-174** 06 05', '070-174 06 05', '[uppgift borttagen]'],
  ['ada\\_ek@example.se', 'ada_ek@example.se', '[uppgift borttagen]'],
  ['ada&#64;example.se är kvar', 'ada@example.se', '[uppgift borttagen]'],
  ['| A |\n|---|\n| 070-174 06 05 |', '070-174 06 05', 'A\n[uppgift borttagen]']
])('%s without it reads as it should', (text, mask, plain) => {
  expect(markdownToPlain(masked(markdown(text), [mask]))).toBe(plain)
})

test('an address hidden in a link is found and cut out', () => {
  const text = 'Skriv [hit](mailto:ada@example.se).'
  const parts = [{ paragraphId: null, label: '', texts: [markdown(text)] }]
  expect(findIn(parts, []).map(found => found.text)).toEqual(['ada@example.se'])
  expect(masked(markdown(text), ['ada@example.se'])).not.toContain('ada@')
})

test('whatever stands around it, what is masked is neither in the text nor in what is read of it', () => {
  const around = fc.string({ unit: fc.constantFrom(...Array.from('*_~[]()\\ \n|#>0a-')) })
  fc.assert(
    fc.property(around, around, fc.boolean(), (before, after, isMarkdown) => {
      const cut = masked({ text: `${before}ada.ek@example.se${after}`, isMarkdown }, ['ada.ek@example.se'])
      expect(cut).not.toContain('ada.ek@')
      expect(markdownToPlain(cut)).not.toContain('ada.ek@')
    })
  )
})
