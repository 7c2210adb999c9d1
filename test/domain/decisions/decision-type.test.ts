import { expect, test } from 'vitest'
import { certainType } from '../../../server/domain/decisions/decision-type.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { openBodyWorld, plannedMeeting } from '../../support/body-world.ts'

test.each([
  ['lägga protokollet till handlingarna', 'note'],
  ['notera informationen', 'note'],
  ['godkänna informationen', 'note'],
  ['godkänna planen', 'decide'],
  ['anta rutinen', 'decide'],
  ['ärendet tas upp på ett senare möte, när ny information finns', 'postpone'],
  ['bordlägga ärendet', 'postpone'],
  ['ärendet återremitteras', 'remit'],
  ['förbundsdirektören ges i uppdrag att återkomma', 'assign'],
  ['förbundsdirektören ges delegation på att teckna avtal', 'delegate'],
  ['beredningsgruppens roll i ärendet är nu avslutad', 'close-case'],
  ['invänta besked', null],
  ['vi ses', null]
])('%s: %s', (clause, type) => {
  expect(certainType({ kind: 'decided', clauses: [clause] })).toBe(type)
})

test('clauses that do unlike things leave the choice, and a proposal proposes', () => {
  expect(certainType({ kind: 'decided', clauses: ['anta planen', 'notera informationen'] })).toBeNull()
  expect(certainType({ kind: 'decided', clauses: ['anta planen', 'avsätta 1 mnkr'] })).toBe('decide')
  expect(certainType({ kind: 'proposed', clauses: ['invänta besked'] })).toBe('propose')
})

test('what the words said follows them when they change; what was chosen stays', async () => {
  const world = await openBodyWorld()
  const { matters } = await plannedMeeting(world)
  let revision = 1
  const save = async (clause: string, type: unknown) => {
    const block = NewDecisionBlock.parse({ kind: 'decided', clauses: [clause], type })
    const saved = await editParagraph(world.ctx(), matters[0]!.id, revision, { decisions: [block] })
    revision = saved.revision
    return saved.decisions[0]?.type
  }
  expect(await save('notera informationen', null)).toBe('note')
  expect(await save('anta planen', 'note')).toBe('decide')
  expect(await save('invänta besked', 'decide')).toBeNull()
  expect(await save('invänta besked', 'postpone')).toBe('postpone')
  expect(await save('invänta besked till juni', 'postpone')).toBe('postpone')
  // Chosen before the words said the same, it stays when they no longer do.
  expect(await save('notera informationen', 'note')).toBe('note')
  expect(await save('invänta besked', 'note')).toBe('note')
  expect(await save('invänta besked', null)).toBeNull()
})
