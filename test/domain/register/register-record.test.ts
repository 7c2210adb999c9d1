import { describe, expect, test } from 'vitest'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { closeCase, reopenCase, strikeCase } from '../../../server/domain/cases/change-status.ts'
import { addRecordFile } from '../../../server/domain/register/add-record-file.ts'
import { editRecord, strikeRecord } from '../../../server/domain/register/edit-record.ts'
import { markRecord, unmarkRecord } from '../../../server/domain/register/mark-record.ts'
import { registerRecord } from '../../../server/domain/register/register-record.ts'
import { getRecord, getRecordFile, listRecords } from '../../../server/domain/register/records.ts'
import { receiveFile } from '../../../server/domain/files/receive-file.ts'
import { markCase } from '../../../server/domain/cases/mark-case.ts'
import { withheldText } from '../../../server/domain/secrecy/secrecy-schemas.ts'
import { openWorld, personActor, type World } from '../../support/world.ts'

const letter = { direction: 'received', title: 'Brev om bussarna', sender: 'Norrbuss AB' } as const

const received = async (world: World, text: string, fileName = 'brev.txt') => ({
  fileName,
  file: await receiveFile(world.vault, fileName, Buffer.from(text), { maxBytes: 1_000, now: world.now })
})

const openWithCase = async () => {
  const world = openWorld()
  const { id: caseId, dnr } = await openCase(world.ctx(), { title: 'Bussar' })
  return { world, caseId, dnr }
}

describe('registering', () => {
  test('a record says its day, its number, its sender and what it is about (OSL 5 kap. 2 §)', async () => {
    const { world, caseId, dnr } = await openWithCase()
    const record = await registerRecord(world.ctx(), caseId, {
      record: letter,
      files: [await received(world, 'Hej')]
    })
    expect(record).toMatchObject({
      dnr,
      runningNumber: 1,
      label: `${dnr}:1`,
      documentOn: '2026-03-12',
      registeredOn: '2026-03-12',
      sender: 'Norrbuss AB',
      isLate: false
    })
    expect(record.files).toMatchObject([{ fileName: 'brev.txt', size: 3, mediaType: 'text/plain' }])
  })

  test('numbers within a case have no gap, also when a registration is refused between two', async () => {
    const { world, caseId } = await openWithCase()
    await registerRecord(world.ctx(), caseId, { record: letter })
    const early = { ...letter, documentOn: '2026-03-13' }
    await expect(registerRecord(world.ctx(), caseId, { record: early })).rejects.toThrow('inte har varit')
    expect((await registerRecord(world.ctx(), caseId, { record: letter })).runningNumber).toBe(2)
  })

  test('what is registered later than the next working day is marked (OSL 5 kap. 1 §)', async () => {
    const { world, caseId } = await openWithCase()
    world.now = '2026-03-16T08:00:00.000Z'
    const on = (documentOn: string) =>
      registerRecord(world.ctx(), caseId, { record: { ...letter, documentOn } })
    expect(await on('2026-03-13')).toMatchObject({ isLate: false })
    expect(await on('2026-03-12')).toMatchObject({ isLate: true })
  })

  test('a closed or struck case takes no record, and the refusal says what to do', async () => {
    const { world, caseId } = await openWithCase()
    await closeCase(world.ctx(), caseId, {})
    await expect(registerRecord(world.ctx(), caseId, { record: letter })).rejects.toThrow('Öppna det igen')
    await reopenCase(world.ctx(), caseId)
    await registerRecord(world.ctx(), caseId, { record: letter })
    const other = await openCase(world.ctx(), { title: 'Fel' })
    await strikeCase(world.ctx(), other.id, { reason: 'Öppnat två gånger' })
    await expect(registerRecord(world.ctx(), other.id, { record: letter })).rejects.toThrow('makulerat')
  })

  test('a case with records is not struck', async () => {
    const { world, caseId } = await openWithCase()
    await registerRecord(world.ctx(), caseId, { record: letter })
    await expect(strikeCase(world.ctx(), caseId, { reason: 'Fel' })).rejects.toThrow('1 handling')
  })

  test('days and persons that cannot be are refused with the field named', async () => {
    const { world, caseId } = await openWithCase()
    const refused = (record: object) =>
      expect(registerRecord(world.ctx(), caseId, { record: { ...letter, ...record } })).rejects.toMatchObject(
        {
          code: 'invalid-input'
        }
      )
    await refused({ sentOn: '2026-03-12' })
    await refused({ direction: 'drawn-up' })
    await refused({ direction: 'sent', sender: null, documentOn: '2026-03-12', sentOn: '2026-03-11' })
    await refused({ officerId: 'nobody' })
    expect((await listRecords(world.ctx(), { limit: 20, page: 1 })).total).toBe(0)
  })
})

describe('after it is registered', () => {
  test('a record is struck with its reason shown, keeps its number, and changes no more', async () => {
    const { world, caseId } = await openWithCase()
    const { id } = await registerRecord(world.ctx(), caseId, { record: letter })
    const struck = await strikeRecord(world.ctx(), id, { reason: 'Registrerad i fel ärende' })
    expect(struck).toMatchObject({
      status: 'struck',
      struckReason: 'Registrerad i fel ärende',
      runningNumber: 1
    })
    await expect(editRecord(world.ctx(), id, 2, { title: 'Ny' })).rejects.toThrow('makulerad')
  })

  test('the same content is not added twice', async () => {
    const { world, caseId } = await openWithCase()
    const { id } = await registerRecord(world.ctx(), caseId, {
      record: letter,
      files: [await received(world, 'Hej')]
    })
    await expect(addRecordFile(world.ctx(), id, await received(world, 'Hej', 'igen.txt'))).rejects.toThrow(
      'samma innehåll'
    )
    expect((await addRecordFile(world.ctx(), id, await received(world, 'Hej då'))).files).toHaveLength(2)
  })

  test('who has not seen the latest version does not write over it', async () => {
    const { world, caseId } = await openWithCase()
    const { id } = await registerRecord(world.ctx(), caseId, { record: letter })
    await editRecord(world.ctx(), id, 1, { title: 'Brev om tågen' })
    await expect(editRecord(world.ctx(), id, 1, { title: 'Brev' })).rejects.toMatchObject({
      code: 'stale-revision'
    })
  })
})

describe('what is secret', () => {
  test('dnr and day are seen by all, what it is about and from whom only by whose role needs it (OSL 5 kap. 2 §)', async () => {
    const { world, caseId, dnr } = await openWithCase()
    const { id, files } = await registerRecord(world.ctx(), caseId, {
      record: { ...letter, location: 'Skåp 3' },
      files: [await received(world, 'Hemligt')],
      secrecy: { statute: 'OSL 19 kap. 3 §', authority: null }
    })
    const reader = world.ctx(personActor())
    const seen = await getRecord(reader, id)
    expect(seen).toMatchObject({ dnr, documentOn: '2026-03-12', title: withheldText, isWithheld: true })
    expect(JSON.stringify(seen)).not.toMatch(/bussarna|Norrbuss|brev\.txt|Skåp/)
    await expect(getRecordFile(reader, id, files[0]!.id)).rejects.toMatchObject({ code: 'not-found' })
    const archivist = world.ctx(personActor({ duties: ['archivist'] }))
    expect(await getRecord(archivist, id)).toMatchObject({ title: letter.title, isWithheld: false })
  })

  test('a public title stands in the place of the secret one', async () => {
    const { world, caseId } = await openWithCase()
    const { id } = await registerRecord(world.ctx(), caseId, { record: { ...letter, publicTitle: 'Brev' } })
    await markRecord(world.ctx(), id, { statute: 'OSL 19 kap. 3 §', authority: null })
    expect(await getRecord(world.ctx(personActor()), id)).toMatchObject({ title: 'Brev', sender: null })
    await unmarkRecord(world.ctx(), id)
    expect(await getRecord(world.ctx(personActor()), id)).toMatchObject({ title: letter.title })
  })

  test('the mark of a case covers its records, and its responsible officer reads them', async () => {
    const world = openWorld()
    const { addPerson } = await import('../../../server/domain/people/persons.ts')
    const officer = await addPerson(world.ctx(), { name: 'Olga Officer', isCaseOfficer: true })
    const { id: caseId } = await openCase(world.ctx(), { title: 'Bussar', officerId: officer.id })
    await markCase(world.ctx(), caseId, { statute: 'OSL 19 kap. 3 §', authority: null })
    const { id } = await registerRecord(world.ctx(), caseId, { record: letter })
    const as = (personId: string) => world.ctx(personActor({ personId, duties: ['case-officer'] }))
    expect(await getRecord(as('another'), id)).toMatchObject({ isWithheld: true })
    expect(await getRecord(as(officer.id), id)).toMatchObject({ title: letter.title })
    await expect(editRecord(as('another'), id, 1, { title: 'Ny' })).rejects.toMatchObject({
      code: 'not-allowed'
    })
  })
})
