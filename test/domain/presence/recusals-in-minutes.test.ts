import { expect, test } from 'vitest'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { openBodyWorld } from '../../support/body-world.ts'
import { attendElected, directorateMeeting, recuse } from '../../support/presence-world.ts'
import { editPresence } from '../../../server/domain/presence/edit-presence.ts'

test('the minutes say of each § who took no part because of jäv (KL 5:46-49, 6:28-32)', async () => {
  const world = await openBodyWorld()
  const { meeting, matters } = await directorateMeeting(world)
  await attendElected(world, meeting.id, [0, 1, 2])
  const [one, two] = world.people.elected
  await recuse(world, matters[0]!.id, one!.id)
  await recuse(world, matters[1]!.id, one!.id)
  await recuse(world, matters[1]!.id, two!.id, { isDisputed: true, ruling: 'not-recused' })
  await editPresence(world.ctx(), matters[1]!.id, 1, { recusalRule: 'board' })
  const { sections } = await getMinutes(world.ctx(), meeting.id)
  expect(sections[0]!.paragraphs.map(({ recusals }) => recusals)).toEqual([
    ['Astrid Fjällström deltog inte i handläggningen på grund av jäv.'],
    [
      'Astrid Fjällström deltog inte i handläggningen på grund av jäv och var inte närvarande.',
      'Förbundsdirektionen prövade om Bertil Norrgård är jävig och fann att jäv inte föreligger.'
    ],
    undefined,
    undefined
  ])
})
