import { describe, expect, test } from 'vitest'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { NewDecisionBlock, type ParagraphEdit } from '../../../server/domain/decisions/paragraph-schemas.ts'
import {
  getVersion,
  listVersions,
  restoreVersion
} from '../../../server/domain/decisions/paragraph-versions.ts'
import { listParagraphHistory } from '../../../server/domain/meetings/list-paragraph-history.ts'
import { openBodyWorld, openedMeeting } from '../../support/body-world.ts'

const world = await openBodyWorld()
const { matters } = await openedMeeting(world, { matters: ['Planen', 'Orörd'] })
const [id = '', untouched = ''] = matters.map(matter => matter.id)
const decided = (...clauses: string[]) => [NewDecisionBlock.parse({ kind: 'decided', clauses })]

const save = async (now: string, edit: ParagraphEdit) => {
  world.now = now
  return editParagraph(world.ctx(), id, (await getParagraph(world.ctx(), id)).revision, edit)
}
await save('2026-03-12T08:00:00.000Z', { text: 'Planen är från 2016.' })
await save('2026-03-12T08:04:00.000Z', { text: 'Planen är från 2016 🙂 och gäller.', title: 'Revidering' })
await save('2026-03-12T09:00:00.000Z', { decisions: decided('anta planen') })
await save('2026-03-12T09:30:00.000Z', { text: 'Ny text.', decisions: decided('avslå planen') })

describe('the versions of a §', () => {
  test('what a person writes with short pauses is one version', async () => {
    expect(await listVersions(world.ctx(), id)).toMatchObject([
      { at: '2026-03-12T09:30:00.000Z', saves: 1, changed: ['text', 'decisions'] },
      { at: '2026-03-12T09:00:00.000Z', saves: 1, changed: ['decisions'] },
      {
        startedAt: '2026-03-12T08:00:00.000Z',
        at: '2026-03-12T08:04:00.000Z',
        saves: 2,
        changed: ['title', 'text']
      },
      { sequence: 0, at: null, saves: 0 }
    ])
    expect(await listVersions(world.ctx(), untouched)).toEqual([])
  })

  test('each tells what stood then', async () => {
    const versions = await listVersions(world.ctx(), id)
    const then = await Promise.all(versions.map(({ sequence }) => getVersion(world.ctx(), id, sequence)))
    expect(
      then.map(({ title, text, decisions }) => [title, text, decisions.flatMap(({ clauses }) => clauses)])
    ).toEqual([
      ['Revidering', 'Ny text.', ['avslå planen']],
      ['Revidering', 'Planen är från 2016 🙂 och gäller.', ['anta planen']],
      ['Revidering', 'Planen är från 2016 🙂 och gäller.', []],
      ['Planen', '', []]
    ])
  })

  test('the trail keeps the piece that was changed, not the whole text once more', async () => {
    const { items } = await listParagraphHistory(world.ctx(), id, { limit: 20, page: 1 })
    const second = items.find(({ at }) => at === '2026-03-12T08:04:00.000Z')
    expect([second?.before?.text, second?.after?.text, second?.after?.textAt]).toEqual([
      '',
      ' 🙂 och gäller',
      19
    ])
  })

  test('a version that is restored is a change like any other, and what gave way can be restored in its turn', async () => {
    const [, , earlier] = await listVersions(world.ctx(), id)
    world.now = '2026-03-12T10:00:00.000Z'
    const restored = await restoreVersion(world.ctx(), id, earlier?.sequence ?? -1)
    expect(restored).toMatchObject({ text: 'Planen är från 2016 🙂 och gäller.', decisions: [] })
    const [, gaveWay] = await listVersions(world.ctx(), id)
    expect(await getVersion(world.ctx(), id, gaveWay?.sequence ?? -1)).toMatchObject({ text: 'Ny text.' })
    await expect(getVersion(world.ctx(), id, 999_999)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('what is written over within a minute is a version of its own, and a letter that is mended is not', async () => {
    const before = (await listVersions(world.ctx(), id)).length
    await save('2026-03-12T11:00:00.000Z', { text: 'Planen gäller i tio år.' })
    await save('2026-03-12T11:00:05.000Z', { text: 'Planen gäler i tio år. Den ses över.' })
    await save('2026-03-12T11:00:10.000Z', { text: 'Planen gäller i tio år. Den ses över.' })
    await save('2026-03-12T11:00:20.000Z', { text: 'X', decisions: decided('anta den') })
    await save('2026-03-12T11:00:25.000Z', { decisions: decided('avslå') })
    const versions = await listVersions(world.ctx(), id)
    const [last, overwritten, written] = versions
    expect(versions).toHaveLength(before + 3)
    expect(written).toMatchObject({ saves: 3 })
    expect(await getVersion(world.ctx(), id, written?.sequence ?? -1)).toMatchObject({
      text: 'Planen gäller i tio år. Den ses över.'
    })
    expect(await getVersion(world.ctx(), id, overwritten?.sequence ?? -1)).toMatchObject({
      decisions: [{ clauses: ['anta den'] }]
    })
    expect(last).toMatchObject({ changed: ['decisions'] })
  })
})
