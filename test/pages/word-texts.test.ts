import { describe, expect, test } from 'vitest'
import { getParagraph } from '../../server/domain/decisions/get-paragraph.ts'
import { paths } from '../../server/pages/paths.ts'
import { openApiWorld } from '../support/api-client.ts'
import { openedMeeting } from '../support/body-world.ts'
import { formIn, wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'
import { docxWith, wordParagraph, wordRun } from '../support/zip-files.ts'

const file = docxWith(
  wordParagraph(
    wordRun('Planen är ') + wordRun('ny', '<w:b/>') + '<w:r><w:footnoteReference w:id="2"/></w:r>'
  )
)
const note = '1 fotnot kom inte med. Skriv in i texten det som behövs.'

describe('the text of a Word document on the page of a §', async () => {
  const world = await openPageWorld()
  const { matters } = await openedMeeting(world, { matters: ['Planen'] })
  const id = matters[0]?.id ?? ''
  const send = async (name: string, content: Buffer) => {
    const { html } = await world.secretary.get(paths.paragraph(id))
    const typed = { ...formIn(html, paths.paragraph(id), {}), title: 'Ny rubrik', text: 'Det här skrev jag.' }
    return world.secretary.upload(paths.wordText(id), [{ name, content }], 'file', typed)
  }

  test('lies after what was typed, says what did not come along, and is saved by nobody', async () => {
    const before = await getParagraph(world.ctx(), id)
    const { status, html } = await send('planen.docx', file)
    expect(status).toBe(200)
    expect(formIn(html, paths.paragraph(id), {})).toMatchObject({
      title: 'Ny rubrik',
      text: 'Det här skrev jag.\n\nPlanen är **ny**'
    })
    expect(wordsOf(html)).toContain(note)
    expect(wordsOf(html)).toContain('Inget är sparat förrän du trycker på Spara')
    expect(await getParagraph(world.ctx(), id)).toEqual(before)
  })

  test('comes from no other kind of file, and what was typed comes back', async () => {
    const { status, html } = await send('planen.txt', Buffer.from('Planen'))
    expect(status).toBe(415)
    expect(wordsOf(html)).toContain('Välj en fil som slutar på .docx')
    expect(formIn(html, paths.paragraph(id), {})).toMatchObject({ text: 'Det här skrev jag.' })
  })

  test('needs a file', async () => {
    const { status, html } = await world.secretary.upload(paths.wordText(id), [], 'file', { text: 'Kvar.' })
    expect(status).toBe(422)
    expect(wordsOf(html)).toContain('Välj ett Word-dokument')
    expect(html).toContain('Kvar.')
  })
})

const api = await openApiWorld()

test('the API answers with Markdown and what did not come along', async () => {
  const { matters } = await openedMeeting(api, { matters: ['Planen'] })
  const path = `/paragraphs/${matters[0]?.id}/word-text`
  expect(await api.secretary.upload(path, 'planen.docx', file)).toMatchObject({
    status: 200,
    body: { markdown: 'Planen är **ny**', notes: [note] }
  })
  expect(await api.secretary.upload(path, 'planen.pdf', 'x')).toMatchObject({
    status: 415,
    body: { errors: [{ field: 'file' }] }
  })
  expect(await api.reader.upload(path, 'planen.docx', file)).toMatchObject({ status: 403 })
})
