import { expect, test } from 'vitest'
import { openCaseOfParagraph } from '../../server/domain/decisions/open-case-of-paragraph.ts'
import { getCase } from '../../server/domain/cases/cases.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { markMatter } from '../../server/domain/meetings/mark-matter.ts'
import { paths } from '../../server/pages/paths.ts'
import { openApiWorld } from '../support/api-client.ts'
import { openedMeeting } from '../support/body-world.ts'
import { formIn, wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const api = await openApiWorld()

test('without script a record is registered from a § and leads back to it', async () => {
  const { matters } = await openedMeeting(world, { matters: ['Planen'] })
  const id = matters[0]?.id ?? ''
  const { caseId } = await openCaseOfParagraph(world.ctx(), id)
  const { html } = await world.secretary.get(paths.paragraph(id))
  const href = `${paths.newRecord(caseId ?? '')}?paragraf=${id}`
  expect(html).toContain(`href="${href}"`)
  const form = formIn((await world.secretary.get(href)).html, paths.newRecord(caseId ?? ''), {})
  const send = (typed: object) =>
    world.secretary.upload(paths.newRecord(caseId ?? ''), [], 'file', { ...form, ...typed })
  const refused = await send({ title: '' })
  expect(refused.status).toBe(422)
  expect(formIn(refused.html, paths.newRecord(caseId ?? ''), {})).toMatchObject({ paragraf: id })
  expect(await send({ title: 'Brev' })).toMatchObject({ status: 303, location: paths.paragraph(id) })
  const astray = await send({ title: 'Brev', paragraf: '//ond.example' })
  expect(astray.location).toMatch(/^\/handlingar\//)
  expect(wordsOf((await world.reader.get(paths.paragraph(id))).html)).not.toContain('Registrera handling')
})

test('without script a record is registered from a § without a case: in one that is chosen, or in one that is opened', async () => {
  const { matters } = await openedMeeting(world, { matters: ['Utan ärende'] })
  const id = matters[0]?.id ?? ''
  const choice = paths.caseChoice(id)
  const written = (path: string) => path.replace('&', '&amp;')
  const link = (html: string) => html.includes(`href="${written(choice)}" data-part="register-record">`)
  expect(link((await world.secretary.get(paths.paragraph(id))).html)).toBe(true)
  const open = await openCase(world.ctx(), { title: 'Ett öppet ärende' })
  const { html } = await world.secretary.get(choice)
  expect(html.replaceAll('&#x3D;', '=')).toContain(`href="${paths.newRecordFrom(open.id, id)}"`)
  expect(html).toContain(`href="${paths.paragraph(id)}"`)
  const form = formIn(html, paths.cases, {})
  const refused = await world.secretary.post(paths.cases, { ...form, title: '' })
  expect(refused.status).toBe(422)
  const again = formIn(refused.html, paths.cases, {})
  const { location } = await world.secretary.post(paths.cases, { ...again, title: 'Ett nytt ärende' })
  expect(location).toMatch(new RegExp(`^/arenden/[\\w-]+/handlingar\\?paragraf=${id}$`))
  expect((await world.reader.get(choice)).html).not.toContain('/handlingar?paragraf')
})

test('by the API a § gets one case of its title, as secret as the § is', async () => {
  const { matters } = await openedMeeting(api, { matters: ['Planen', 'Hemligt'] })
  const path = `/paragraphs/${matters[0]?.id}/case`
  expect((await api.reader.post(path)).status).toBe(403)
  const { status, body } = await api.secretary.post(path)
  expect(status).toBe(201)
  expect(await getCase(api.ctx(), body.caseId)).toMatchObject({ title: 'Planen', dnr: body.dnr })
  expect(await api.secretary.post(path)).toMatchObject({ status: 409 })
  const secretId = matters[1]?.id ?? ''
  await markMatter(api.ctx(), secretId, { statute: 'OSL 19 kap. 3 §', authority: null })
  const secret = await api.secretary.post(`/paragraphs/${secretId}/case`)
  expect((await getCase(api.ctx(), secret.body.caseId)).secrecy).not.toBeNull()
})
