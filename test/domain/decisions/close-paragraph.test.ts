import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  closeParagraph,
  findClosing,
  listChangedClosings
} from '../../../server/domain/decisions/close-paragraph.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { takeUpMatter } from '../../../server/domain/meetings/take-up-matter.ts'
import { openDeciding } from '../../support/deciding-world.ts'

const decided = (...clauses: string[]) => [NewDecisionBlock.parse({ kind: 'decided', clauses })]

const closed = async () => {
  const opened = await openDeciding()
  const { world, paragraphId } = opened
  const save = async (...clauses: string[]) => {
    const { revision } = await getParagraph(world.ctx(), paragraphId)
    return editParagraph(world.ctx(), paragraphId, revision, { decisions: decided(...clauses) })
  }
  await save('anta planen', 'avsätta 12 mnkr')
  await takeUpMatter(world.ctx(), paragraphId)
  return { ...opened, save, closing: await closeParagraph(world.ctx(), paragraphId) }
}

test('the clauses are hashed as the chair closed the §, so that anybody can reckon it', async () => {
  const { closing } = await closed()
  const text = 'att anta planen, samt\natt avsätta 12 mnkr.'
  expect(closing.versions).toMatchObject([
    { sha256: createHash('sha256').update(text).digest('hex'), lines: text.split('\n'), diff: [] }
  ])
  expect(closing.isChanged).toBe(false)
})

test('every later change of the clauses is kept and shown word by word, also one that is changed back', async () => {
  const { world, meeting, paragraphId, save } = await closed()
  await save('anta planen', 'avsätta 15 mnkr')
  await save('anta planen', 'avsätta 15 mnkr')
  await save('anta planen', 'avsätta 12 mnkr')
  const [changed] = await listChangedClosings(world.ctx(), meeting.id)
  expect(changed).toMatchObject({ paragraphId, isChanged: true })
  expect(changed?.versions.map(({ diff }) => diff)).toEqual([
    [],
    [
      { change: 'same', text: 'att anta planen, samt\natt avsätta ' },
      { change: 'removed', text: '12' },
      { change: 'added', text: '15' },
      { change: 'same', text: ' mnkr.' }
    ],
    expect.arrayContaining([{ change: 'added', text: '12' }])
  ])
})

test('a change of the text alone changes no clause, and closing twice is once', async () => {
  const { world, paragraphId, meeting } = await closed()
  const { revision } = await getParagraph(world.ctx(), paragraphId)
  await editParagraph(world.ctx(), paragraphId, revision, { text: 'Ny text.' })
  expect((await closeParagraph(world.ctx(), paragraphId)).versions).toHaveLength(1)
  expect(await listChangedClosings(world.ctx(), meeting.id)).toEqual([])
})

test('only a § that has its number is closed', async () => {
  const { world, paragraphId } = await openDeciding()
  await expect(closeParagraph(world.ctx(), paragraphId)).rejects.toMatchObject({ code: 'wrong-state' })
  expect(await findClosing(world.ctx(), paragraphId)).toBeUndefined()
})

test('the database keeps what was closed', async () => {
  const { world } = await closed()
  for (const change of [`update clause_versions set made_by = 'X'`, 'delete from clause_versions'])
    await expect(
      world.store.transact(async ({ write }) => write.run(change)),
      change
    ).rejects.toThrow()
})
