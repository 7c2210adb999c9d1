import { expect, test } from 'vitest'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { findInMeeting } from '../../server/domain/decisions/find-in-meeting.ts'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { NewDecisionBlock, ParagraphEdit } from '../../server/domain/decisions/paragraph-schemas.ts'
import { listVersions } from '../../server/domain/decisions/paragraph-versions.ts'
import { replaceInMeeting } from '../../server/domain/decisions/replace-in-meeting.ts'
import { Replacement, TextQuestion } from '../../server/domain/decisions/replacement-schemas.ts'
import { paths } from '../../server/pages/paths.ts'
import { openedMeeting, sealedMeeting } from '../support/body-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { master } = world
const sealed = await sealedMeeting(world, { firstOn: '2026-01-08', matters: ['Kajen rustas'] })
const { meeting, matters } = await openedMeeting(world, { matters: ['Kajen i norr', 'Budgeten'] })
const [first = '', second = ''] = matters.map(({ id }) => id)
const write = async (id: string, edit: object) => {
  const { revision } = await getParagraph(world.ctx(), id)
  return editParagraph(world.ctx(), id, revision, ParagraphEdit.parse(edit))
}
await write(first, {
  text: 'Styrelsen ser över kajen. **Styrelsens** plan gäller.',
  decisions: [
    NewDecisionBlock.parse({
      kind: 'decided',
      clauses: ['styrelsen får 10 kr', 'anta planen'],
      textAfter: 'Styrelsen underrättas.'
    })
  ]
})
await write(second, { text: 'Enligt styrelsen.' })
const page = paths.replacement(meeting.id)
const ask = (question: object) => findInMeeting(world.ctx(), meeting.id, TextQuestion.parse(question))
const replace = (wish: object) => replaceInMeeting(world.ctx(), meeting.id, Replacement.parse(wish))

test('words are found in headings, texts and decisions, by case and as whole words', async () => {
  expect((await ask({ words: 'styrelsen' })).items.map(({ field }) => field)).toEqual([
    'text',
    'text',
    'decisions.0.clauses.0',
    'decisions.0.textAfter',
    'text'
  ])
  expect((await ask({ words: 'styrelsen', matchCase: 'true' })).items).toHaveLength(2)
  expect((await ask({ words: 'styrelsen', wholeWords: 'true' })).items).toHaveLength(4)
  expect((await ask({ words: 'kajen' })).items.map(({ field }) => field)).toEqual(['title', 'text'])
  for (const words of ['.*', '1=1--', '\\', '[a-z]']) expect((await ask({ words })).items).toEqual([])
  expect((await ask({})).items).toEqual([])
})

test('what is ticked is replaced without script, as one version of each §, and the rest stays', async () => {
  const found = await master.get(`${page}?words=styrelsen`)
  expect(wordsOf(found.html)).toContain('5 träffar')
  expect(wordsOf(found.html)).toContain('Beslut 1, sats 1')
  const { items } = await ask({ words: 'styrelsen' })
  const before = (await listVersions(world.ctx(), first)).length
  const done = await master.post(page, {
    words: 'styrelsen',
    replacement: 'nämnden',
    'hits.0': items[0]!.key,
    'hits.2': items[2]!.key,
    'hits.4': items[4]!.key
  })
  expect(done.status).toBe(303)
  const changed = await getParagraph(world.ctx(), first)
  expect(changed.text).toBe('nämnden ser över kajen. **Styrelsens** plan gäller.')
  expect(changed.decisions[0]).toMatchObject({
    clauses: ['nämnden får 10 kr', 'anta planen'],
    textAfter: 'Styrelsen underrättas.'
  })
  expect((await getParagraph(world.ctx(), second)).text).toBe('Enligt nämnden.')
  expect(await listVersions(world.ctx(), first)).toHaveLength(before + 1)
})

test('a § that somebody changed since is refused and shown again, and the others are replaced', async () => {
  const { items } = await ask({ words: 'nämnden' })
  await write(second, { text: 'Nytt: enligt nämnden.' })
  const sent = Object.fromEntries(items.map(({ key }, at) => [`hits.${at}`, key]))
  const answer = await master.post(page, { words: 'nämnden', replacement: 'rådet', ...sent })
  expect(answer.status).toBe(409)
  expect(wordsOf(answer.html)).toContain('2 av 3 träffar är ersatta')
  expect(wordsOf(answer.html)).toContain('har ändrats sedan sökningen')
  expect(wordsOf(answer.html)).toContain('Nytt: enligt nämnden')
  expect(answer.html).toContain('value="rådet"')
  expect((await getParagraph(world.ctx(), first)).text).toContain('rådet ser över kajen')
  expect((await getParagraph(world.ctx(), second)).text).toBe('Nytt: enligt nämnden.')
})

test('without a tick nothing is replaced and what was typed stays; a field is never emptied that must hold words', async () => {
  const { status, html } = await master.post(page, { words: 'rådet', replacement: 'gruppen' })
  expect(status).toBe(422)
  expect(wordsOf(html)).toContain('Kryssa i minst en träff')
  expect(html).toContain('value="gruppen"')
  const { items } = await ask({ words: 'Budgeten' })
  const { replaced, refused } = await replace({
    words: 'Budgeten',
    replacement: '',
    hits: items.map(({ key }) => key)
  })
  expect([replaced, refused.length]).toEqual([0, items.length])
  expect((await getParagraph(world.ctx(), second)).title).toBe('Budgeten')
})

test('a place that was made up, or of another meeting, is refused', async () => {
  const { revision, id } = sealed.paragraphs[0]!
  const { refused } = await replace({
    words: 'a',
    replacement: 'b',
    hits: [`${first}~999~text~0`, `${id}~${revision}~title~1`, 'x~1~text~0']
  })
  expect(refused).toHaveLength(3)
})

test('sealed minutes are searched but not changed', async () => {
  const { html } = await master.get(`${paths.replacement(sealed.meeting.id)}?words=kajen`)
  expect(wordsOf(html)).toContain('Rubriken (låst)')
  expect(html).not.toContain('name="hits.0"')
  const { id, revision } = sealed.paragraphs[0]!
  const wish = { words: 'Kajen', replacement: 'Bryggan', hits: [`${id}~${revision}~title~0`] }
  await expect(
    replaceInMeeting(world.ctx(), sealed.meeting.id, Replacement.parse(wish))
  ).rejects.toMatchObject({ code: 'minutes-locked' })
})

test('the meeting and the § lead there', async () => {
  expect((await master.get(paths.meeting(meeting.id))).html).toContain(page)
  expect((await master.get(paths.paragraph(first))).html).toContain(page)
})

test('on the page the words beside a hit are read without the signs of a table', async () => {
  const { meeting: other, matters: of } = await openedMeeting(world, { matters: ['Tabellen'] })
  await write(of[0]?.id ?? '', { text: '| Namn | Antal |\n| --- | --- |\n| a \\| b | färjor |' })
  const { html } = await world.secretary.get(`${paths.replacement(other.id)}?words=färjor`)
  expect(wordsOf(html)).toContain('Namn · Antal · a | b · färjor')
})
