import { expect, test } from 'vitest'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { listPhrases } from '../../../server/domain/decisions/phrases.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { openBodyWorld, sealedMeeting, openedMeeting } from '../../support/body-world.ts'

const world = await openBodyWorld()
const decide = async (id: string, ...clauses: string[]) => {
  const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses })]
  await editParagraph(world.ctx(), id, 1, { decisions })
}

test('an organ is offered what it has decided in the same words, the most used first, and nothing that is secret or a draft', async () => {
  const { meeting, paragraphs } = await sealedMeeting(world, {
    matters: ['Ett', 'Två', 'Hemligt'],
    prepared: async ([one = '', two = '', secret = '']) => {
      await decide(one, 'notera informationen', 'anta planen')
      await decide(two, 'notera informationen')
      await decide(secret, 'säga upp avtalet med den hemliga leverantören')
    }
  })
  const [, , secret] = paragraphs
  await markMatter(world.ctx(), secret?.id ?? '', { statute: 'OSL 19 kap. 3 §', authority: null })
  const draft = await openedMeeting(world, { firstOn: '2026-04-10', matters: ['Utkast'] })
  await decide(draft.matters[0]?.id ?? '', 'besluta i ett utkast')
  expect(await listPhrases(world.ctx(), meeting.organId)).toEqual([
    { text: 'notera informationen', uses: 2 },
    { text: 'anta planen', uses: 1 }
  ])
  expect(await listPhrases(world.ctx(), world.organisation.directorate.id)).toEqual([])
})
