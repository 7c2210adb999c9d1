import { describe, expect, test } from 'vitest'
import { listAppendices } from '../../server/domain/paragraphs/appendices.ts'
import { paths } from '../../server/pages/paths.ts'
import { closedMeeting } from '../support/body-world.ts'
import { formIn, wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { secretary, reader, app, ctx } = world

const newParagraph = async () => {
  const { paragraphs } = await closedMeeting(world, { matters: ['Rapport'] })
  return paragraphs[0] ?? expect.fail('the meeting has a paragraph')
}

describe('bilagor', () => {
  test('several are uploaded at once and get their labels from the §', async () => {
    const { id, number } = await newParagraph()
    const files = [
      { name: 'Budget_2027.txt', content: 'Budget' },
      { name: 'Karta över ön.csv', content: 'a;b' }
    ]
    expect((await secretary.upload(paths.appendices(id), files)).status).toBe(303)
    const words = wordsOf((await reader.get(paths.appendices(id))).html)
    expect(words).toContain(`Bilaga ${number} a Budget_2027.txt`)
    expect(words).toContain(`Bilaga ${number} b Karta över ön.csv`)
  })

  test('keep no control character and no endless length of the name that they were sent under', async () => {
    const { id } = await newParagraph()
    await secretary.upload(paths.appendices(id), [
      { name: `Kart\u202ea${'å'.repeat(300)}.txt`, content: 'text' }
    ])
    const [{ fileName } = expect.fail('the file is there')] = await listAppendices(ctx(), id)
    expect(fileName).toMatch(/^Kartaå+\.txt$/)
    expect(fileName).toHaveLength(200)
  })

  test('one that belies its name is refused by name, and the others are kept', async () => {
    const { id } = await newParagraph()
    const files = [
      { name: 'bluff.pdf', content: 'inte en pdf' },
      { name: 'riktig.txt', content: 'text' },
      { name: 'virus.exe', content: 'MZ' }
    ]
    const { status, html } = await secretary.upload(paths.appendices(id), files)
    expect(status).toBe(422)
    expect(wordsOf(html)).toContain('bluff.pdf')
    expect(wordsOf(html)).toContain('virus.exe')
    expect((await listAppendices(ctx(), id)).map(({ fileName }) => fileName)).toEqual(['riktig.txt'])
  })

  test('change name and order, are taken away, and are downloaded as they came', async () => {
    const { id, number } = await newParagraph()
    const page = paths.appendices(id)
    await secretary.upload(page, [
      { name: 'ett.txt', content: 'första' },
      { name: 'två.txt', content: 'andra' }
    ])
    const [first, second] = await listAppendices(ctx(), id)
    await secretary.fillIn(page, paths.appendix(second?.id ?? ''), { position: '0' })
    await secretary.fillIn(page, paths.appendix(second?.id ?? ''), { title: 'Den andra' })
    expect(wordsOf((await reader.get(page)).html)).toMatch(
      new RegExp(`${number} a två.txt.*${number} b ett.txt`)
    )
    const unnamed = await secretary.fillIn(page, paths.appendix(second?.id ?? ''), { title: ' ' })
    expect(unnamed.status).toBe(422)
    const { html } = await secretary.fillIn(page, paths.appendixRemoval(first?.id ?? ''), {})
    expect(wordsOf(html)).toContain(`Bilaga ${number} två.txt`)
    const file = await app.inject({
      url: paths.appendixFile(second?.id ?? ''),
      headers: { cookie: reader.cookie }
    })
    expect(file.body).toBe('andra')
    expect(file.headers['content-disposition']).toBe("attachment; filename*=UTF-8''tv%C3%A5.txt")
    expect(file.headers['x-content-type-options']).toBe('nosniff')
  })

  test('a name that two people change shows both, and the second save is a choice', async () => {
    const { id } = await newParagraph()
    const page = paths.appendices(id)
    await secretary.upload(page, [{ name: 'karta.txt', content: 'x' }])
    const [map] = await listAppendices(ctx(), id)
    const path = paths.appendix(map?.id ?? '')
    const opened = formIn((await secretary.get(page)).html, path, { title: 'Min karta' })
    await secretary.fillIn(page, path, { title: 'Den andras karta' })
    const stale = await secretary.post(path, { ...opened, title: 'Min karta' })
    expect(stale.status).toBe(412)
    expect(wordsOf(stale.html)).toContain('Bilagans namn Den andras karta Min karta')
    const titleNow = async () => (await listAppendices(ctx(), id))[0]?.title
    expect(await titleNow()).toBe('Den andras karta')
    await secretary.post(path, formIn(stale.html, path, { title: 'Min karta' }))
    expect(await titleNow()).toBe('Min karta')
  })

  test('no file chosen changes nothing, and says so', async () => {
    const { id } = await newParagraph()
    const page = await secretary.upload(paths.appendices(id), [{ name: '', content: '' }])
    expect(page.status).toBe(422)
    expect(page.html).toContain('Välj en fil att ladda upp.')
    expect(await listAppendices(ctx(), id)).toEqual([])
  })

  test('a reader stores nothing', async () => {
    const { id } = await newParagraph()
    expect((await reader.upload(paths.appendices(id), [{ name: 'a.txt', content: 'a' }])).status).toBe(403)
    expect(await listAppendices(ctx(), id)).toEqual([])
  })
})
