import { expect, test } from 'vitest'
import { suggestProposition } from '../../../server/domain/decisions/suggest-proposition.ts'

const moved = (
  kind: 'approve' | 'reject' | 'amend' | 'remit' | 'postpone',
  text = '',
  isWithdrawn = false
) => ({
  kind,
  text,
  isWithdrawn,
  name: 'Bo Bok'
})

test('the proposal before the meeting is put against what is moved instead, and what is withdrawn is not put', () => {
  expect(suggestProposition([])).toEqual({
    subject: 'matter',
    yesText: 'bifall till förslaget',
    noText: 'avslag på förslaget'
  })
  const amended = [moved('approve', 'beredningens förslag'), moved('amend', 'att avsätta 3 mnkr.')]
  expect(suggestProposition(amended)).toEqual({
    subject: 'matter',
    yesText: 'bifall till beredningens förslag',
    noText: 'bifall till yrkandet från Bo Bok att avsätta 3 mnkr'
  })
  expect(suggestProposition([moved('amend', 'avsätta 3 mnkr', true)]).noText).toBe('avslag på förslaget')
  expect(suggestProposition([moved('reject', 'planen')]).noText).toBe('avslag på planen')
})

test('KL 5 kap. 50 §: to refer back is put before the matter itself, yes being for it, and once it is put the matter comes', () => {
  const motions = [moved('approve'), moved('remit', 'kostnaden saknas')]
  expect(suggestProposition(motions)).toEqual({
    subject: 'remit',
    yesText: 'att ärendet återremitteras',
    noText: 'att ärendet avgörs i dag'
  })
  expect(suggestProposition(motions, [{ subject: 'remit' }]).subject).toBe('matter')
  expect(suggestProposition([moved('postpone')]).yesText).toBe('att ärendet bordläggs')
})
