import { expect, test } from 'vitest'
import { NewAgendaChoice } from '../../../server/domain/agenda/agenda-choice-schemas.ts'
import { chooseForAgenda } from '../../../server/domain/agenda/choose-for-agenda.ts'
import { findAgendaChoices } from '../../../server/domain/agenda/find-agenda-choices.ts'
import { addStandingItem } from '../../../server/domain/agenda/standing-items.ts'
import { NewStandingItem } from '../../../server/domain/agenda/standing-item-schemas.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { plannedMeeting } from '../../support/body-world.ts'
import { openPageWorld } from '../../support/page-world.ts'

const world = await openPageWorld()
const organId = world.organisation.preparatoryGroup.id
const { id: caseId } = await openCase(world.ctx(), { title: 'Upphandling av ambulanser' })
const item = NewStandingItem.parse({ title: 'Ambulansläget', text: 'Läget redovisas.' })
await addStandingItem(world.ctx(), organId, item)
await plannedMeeting(world, { firstOn: '2026-02-12', matters: ['Ambulansernas larm', 'Annat'] })
const { meeting } = await plannedMeeting(world, { matters: ['Budget'] })
const find = (text: string) => findAgendaChoices(world.ctx(), meeting.id, text)
const choose = (choice: object) => chooseForAgenda(world.ctx(), meeting.id, NewAgendaChoice.parse(choice))

test('a case, a standing item and an earlier matter are found by the same words', async () => {
  const found = await find('ambulans')
  expect(found.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    'case Upphandling av ambulanser',
    'standing-item Ambulansläget',
    'matter Ambulansernas larm'
  ])
  expect(await find('  ')).toEqual([])
})

test('each is put last on the agenda, and is not found again where it stands', async () => {
  const found = await find('ambulans')
  const idOf = (kind: string) => found.find(choice => choice.kind === kind)?.id
  expect(await choose({ caseId })).toMatchObject({ title: 'Upphandling av ambulanser', caseId })
  expect(await choose({ itemId: idOf('standing-item') })).toMatchObject({ title: 'Ambulansläget' })
  expect(await choose({ earlierParagraphId: idOf('matter') })).toMatchObject({ title: 'Ambulansernas larm' })
  expect((await find('ambulans')).map(({ kind }) => kind)).toEqual(['matter'])
  await expect(choose({ itemId: idOf('standing-item') })).rejects.toMatchObject({
    code: 'invalid-input'
  })
})

test('nothing, two at once and what does not exist are refused in words', async () => {
  expect(() => NewAgendaChoice.parse({})).toThrow('Välj ett ärende')
  expect(() => NewAgendaChoice.parse({ caseId, earlierParagraphId: 'x' })).toThrow('Välj ett ärende')
  for (const field of ['caseId', 'itemId', 'earlierParagraphId'])
    await expect(choose({ [field]: 'x' })).rejects.toMatchObject({ code: 'invalid-input' })
})
