import { describe, expect, test } from 'vitest'
import type { Minutes } from '../../server/domain/approval/minutes.ts'
import { missingCharacters, missingCharactersText } from '../../server/rendering/missing-characters.ts'
import { renderMinutesPdf } from '../../server/rendering/pdf/render-minutes-pdf.ts'
import { decision, exampleMinutes, paragraph } from '../support/pdf/example-minutes.ts'

const minutesOf = (text: string, place: string | null = null): Minutes =>
  exampleMinutes({
    place,
    appendices: [],
    sections: [
      {
        title: null,
        paragraphs: [
          paragraph(73, 'Val'),
          paragraph(74, 'Plan', { text, decisions: [decision('Gruppen beslutade', [text])] })
        ]
      }
    ]
  })

describe('the characters that the fonts of the document lack', () => {
  test.each([
    'Vanlig text: åäö ÅÄÖ é – ”citat” … § 74',
    'ŧ Ŧ ǩ ǥ ǯ ʒ ℃ ≤ ≥ → ☐ ☑ ✓ Ελλάδα Москва',
    'a\u0308 och e\u0301 i två delar',
    'Klart 🫠, tack 🧾!',
    'Familjen 👨‍👩‍👧 och **fet 🫠** samt *kursiv 🧾*',
    '漢字 och 한글',
    'x\u20e3'
  ])('are the same that the rendering tells of: %s', async text => {
    const minutes = minutesOf(text)
    const { missing } = await renderMinutesPdf(minutes)
    expect((await missingCharacters(minutes)).toSorted()).toEqual(missing.toSorted())
  })

  test('are told also where nothing but the cover holds them, and private signs with them', async () => {
    expect(await missingCharacters(minutesOf('', 'Rum 🧾'))).toEqual(['🧾'])
    expect(await missingCharacters(minutesOf('Logotyp \ue000'))).toEqual(['\ue000'])
  })

  test('are told in words, with their codes and the §§ that hold them', () => {
    expect(missingCharactersText(['🧾'], minutesOf('Kvitto 🧾'))).toBe(
      'Tecknet 🧾 (U+1F9FE, § 74) finns inte i dokumentets typsnitt och visas som \ufffd i PDF-filen.'
    )
    expect(missingCharactersText(['🧾', '🫠'], minutesOf('🧾', 'Rum 🫠'))).toBe(
      'Tecknen 🧾 (U+1F9FE, § 74) och 🫠 (U+1FAE0) finns inte i dokumentets typsnitt och visas som \ufffd i PDF-filen.'
    )
    expect(missingCharactersText([], minutesOf('Kvitto'))).toBe('')
  })
})
