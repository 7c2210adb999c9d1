import { expect, test } from 'vitest'
import { tokenScopes } from '../../../server/db/schema/access.ts'
import { listCases } from '../../../server/domain/cases/cases.ts'
import { markCase } from '../../../server/domain/cases/mark-case.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { openCaseForParagraph } from '../../../server/domain/decisions/open-case-for-paragraph.ts'
import { removeMeeting } from '../../../server/domain/decisions/remove-meeting.ts'
import { getImport } from '../../../server/domain/intake/get-import.ts'
import { getImportSource } from '../../../server/domain/intake/import-source.ts'
import { listMeetingHistory } from '../../../server/domain/meetings/list-meeting-history.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { addMatter, removeMatter } from '../../../server/domain/meetings/matters.ts'
import { openBodyWorld, plannedMeeting, sealedMeeting } from '../../support/body-world.ts'
import { importing, withParagraphs } from '../../support/imported-minutes.ts'
import { holderOf, personActor } from '../../support/world.ts'

const mark = { statute: 'OSL 19 kap. 3 §', authority: null }
const paging = { limit: 100, page: 1 }
const withoutSecretScope = tokenScopes.filter(scope => scope !== 'read-secret')

test('the drafts of sealed minutes stay with those who worked on them', async () => {
  const world = await openBodyWorld()
  const { meeting } = await sealedMeeting(world)
  await expect(listMeetingHistory(world.ctx(personActor()), meeting.id, paging)).rejects.toMatchObject({
    code: 'not-allowed'
  })
  const chair = world.ctx(holderOf('chair', meeting.organId))
  expect((await listMeetingHistory(chair, meeting.id, paging)).total).toBeGreaterThan(3)
})

test('a matter of a secret case is secret in the history also when it is removed or loses its case', async () => {
  const world = await openBodyWorld()
  const secret = await openCase(world.ctx(), { title: 'Något hemligt' })
  await markCase(world.ctx(), secret.id, mark)
  const { meeting } = await plannedMeeting(world)
  const add = (title: string) =>
    addMatter(world.ctx(), meeting.id, { title, sectionId: null, dnr: secret.dnr })
  const removed = await add('Hemlig punkt ett')
  const relinked = await add('Hemlig punkt två')
  await removeMatter(world.ctx(), removed.id)
  await editParagraph(world.ctx(), relinked.id, relinked.revision, { title: 'En öppen punkt', dnr: null })
  const rapporteur = world.ctx(holderOf('rapporteur', meeting.organId))
  const told = JSON.stringify(await listMeetingHistory(rapporteur, meeting.id, paging))
  expect(told).not.toContain('Hemlig punkt')
})

test('a case opened for a secret § is secret too', async () => {
  const world = await openBodyWorld()
  const { matters } = await plannedMeeting(world, { matters: ['Ett hemligt ärende'] })
  await markMatter(world.ctx(), matters[0]!.id, mark)
  await openCaseForParagraph(world.ctx(), matters[0]!.id, 1, {})
  const officer = world.ctx(personActor({ duties: ['case-officer'] }))
  expect((await listCases(officer, { ...paging, text: 'hemligt' })).items).toEqual([])
  expect((await listCases(officer, paging)).items).toMatchObject([{ dnr: '001/26', isWithheld: true }])
})

test('what an import tells of a § is withheld with the §', async () => {
  const world = await openBodyWorld()
  const read = withParagraphs({ number: 73, title: 'Avsked', dnr: '044/25' }, { number: 74, title: 'Budget' })
  const imported = await importing(world, { ...read, unplaced: ['Om avskedet'] })
  await markMatter(world.ctx(), imported.paragraphs[0]!.id, mark)
  const scoped = { ...personActor({ duties: ['archivist'] }), scopes: withoutSecretScope }
  const told = await getImport(world.ctx(scoped), imported.id)
  expect(told.unplaced).toEqual([])
  expect(JSON.stringify(told)).not.toMatch(/[Aa]vsked/)
  const archivist = personActor({ duties: ['archivist'] })
  expect((await getImport(world.ctx(archivist), imported.id)).unplaced).toEqual(['Om avskedet'])
  // The file that was read in has it too.
  await expect(getImportSource(world.ctx(scoped), imported.id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await getImportSource(world.ctx(archivist), imported.id)).toMatchObject({
    fileName: imported.fileName
  })
})

test('a meeting with a matter of a secret case is not removed: its draft would go unseen', async () => {
  const world = await openBodyWorld()
  const secret = await openCase(world.ctx(), { title: 'Något hemligt' })
  await markCase(world.ctx(), secret.id, mark)
  const { meeting } = await plannedMeeting(world)
  await addMatter(world.ctx(), meeting.id, { title: 'Punkt', sectionId: null, dnr: secret.dnr })
  await expect(removeMeeting(world.ctx(), meeting.id, meeting.revision)).rejects.toMatchObject({
    code: 'conflict'
  })
})
