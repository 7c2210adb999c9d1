import { describe, expect, test } from 'vitest'
import type { FileVariant } from '../../../server/domain/register/record-schemas.ts'
import { addMatterFromCase } from '../../../server/domain/agenda/add-matter-from-case.ts'
import { NewCaseMatter } from '../../../server/domain/agenda/case-matter-schemas.ts'
import { listChoosableRecords, listOpenCases } from '../../../server/domain/agenda/choosable-records.ts'
import { closeCase } from '../../../server/domain/cases/change-status.ts'
import { markCase, unmarkCase } from '../../../server/domain/cases/mark-case.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { closeMeeting, openMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { strikeRecord } from '../../../server/domain/register/edit-record.ts'
import { minutesKey } from '../../../server/domain/secrecy/own-documents.ts'
import { tokenScopes } from '../../../server/db/schema/access.ts'
import { openBodyWorld, plannedMeeting, sealedMeeting, type BodyWorld } from '../../support/body-world.ts'
import { composeSummons } from '../../../server/domain/summons/compose-summons.ts'
import { recordOf } from '../../support/record-world.ts'
import { holderOf } from '../../support/world.ts'

const mark = { statute: 'OSL 19 kap. 3 §', authority: null }

const prepared = async () => {
  const world = await openBodyWorld()
  const opened = await openCase(world.ctx(), { title: 'Upphandling av ambulanser' })
  const { meeting } = await plannedMeeting(world, { matters: ['Budget'] })
  const add = (recordIds: string[] = [], wish: Partial<NewCaseMatter> = {}, ctx = world.ctx()) =>
    addMatterFromCase(ctx, meeting.id, NewCaseMatter.parse({ caseId: opened.id, recordIds, ...wish }))
  return { world, ctx: world.ctx(), opened, meeting, add }
}

/** A secretary whose program may not read what is secret. */
const held = (world: BodyWorld) =>
  world.ctx({
    ...holderOf('secretary', world.organisation.preparatoryGroup.id),
    scopes: tokenScopes.filter(scope => scope !== 'read-secret')
  })

describe('a matter that is put up from its case', () => {
  test('has the title and dnr of the case, and the files of the chosen records as bilagor by the same hash', async () => {
    const { world, opened, meeting, add } = await prepared()
    const offer = await recordOf(world, opened.id, { title: 'Anbud' })
    await recordOf(world, opened.id, { title: 'Följebrev' })
    const reply = await recordOf(world, opened.id, { title: 'Yttrande' })
    const matter = await add([reply.id, offer.id])
    expect([matter.title, matter.dnr, matter.caseId, matter.meetingId]).toEqual([
      'Upphandling av ambulanser',
      opened.dnr,
      opened.id,
      meeting.id
    ])
    expect(matter.appendices.map(({ title, sha256 }) => [title, sha256])).toEqual([
      ['Anbud', offer.files[0]!.sha256],
      ['Yttrande', reply.files[0]!.sha256]
    ])
    expect(matter.secrecy).toBeNull()
  })

  test('goes out in the kallelse with its bilagor and their SHA-256; what is secret does not (OSL 5:5)', async () => {
    const { world, ctx, opened, meeting, add } = await prepared()
    const plain = await recordOf(world, opened.id, { title: 'Yttrande' })
    const secret = await recordOf(world, opened.id, { title: 'Anbud', secrecy: mark })
    await add([plain.id])
    await add([secret.id], { title: 'Val av leverantör' })
    const sent = await composeSummons(ctx, 'summons', meeting)
    expect(sent.sections[0]?.matters.map(({ appendices }) => appendices)).toMatchObject([
      [],
      [{ title: 'Yttrande', sha256: plain.files[0]!.sha256 }],
      []
    ])
    expect(JSON.stringify(sent)).not.toMatch(/Anbud|leverantör/)
  })

  test('has a title of its own where one is given, and stands under the chosen heading of an open meeting too', async () => {
    const { world, ctx, meeting, add } = await prepared()
    await openMeeting(ctx, meeting.id)
    const matter = await add([], { title: 'Ambulanser, val av leverantör' })
    expect([matter.title, matter.appendices]).toEqual(['Ambulanser, val av leverantör', []])
    await expect(add([], { sectionId: 'another' })).rejects.toMatchObject({
      errors: [{ field: 'sectionId' }]
    })
    await closeMeeting(ctx, meeting.id)
    await expect(add()).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await getParagraph(world.ctx(), matter.id)).toMatchObject({ dnr: matter.dnr })
  })

  test.each<[string, FileVariant[], string[]]>([
    ['the signed one of two versions', ['original', 'signed'], ['1-signed.txt']],
    [
      'all where it is not known which was signed',
      ['original', 'original', 'signed'],
      ['0-original.txt', '1-original.txt', '2-signed.txt']
    ],
    ['never the copy for the public', ['original', 'public'], ['0-original.txt']]
  ])('brings of the files of a record %s', async (_, variants, names) => {
    const { world, opened, add } = await prepared()
    const { id } = await recordOf(world, opened.id, { title: 'Avtal', variants })
    const { appendices } = await add([id])
    expect(appendices.map(({ fileName }) => fileName)).toEqual(names)
    const titles = names.length === 1 ? ['Avtal'] : names.map(name => `Avtal (${name})`)
    expect(appendices.map(({ title }) => title)).toEqual(titles)
  })

  test('brings the same content once, though two records have it', async () => {
    const { world, opened, add } = await prepared()
    const ids = []
    for (const title of ['Anbud', 'Anbud, igen'])
      ids.push((await recordOf(world, opened.id, { title, words: 'Samma' })).id)
    expect((await add([...ids, ids[0]!])).appendices.map(({ title }) => title)).toEqual(['Anbud'])
  })

  test('refuses a case that is not open or not there, and a record of another case, struck or without a file', async () => {
    const { world, ctx, opened, add } = await prepared()
    const closed = await openCase(ctx, { title: 'Avslutat' })
    const other = await recordOf(world, closed.id, { title: 'Annat' })
    await closeCase(ctx, closed.id, {})
    for (const caseId of [closed.id, 'none'])
      await expect(add([], { caseId })).rejects.toMatchObject({ errors: [{ field: 'caseId' }] })
    const struck = await recordOf(world, opened.id, { title: 'Makulerad' })
    await strikeRecord(ctx, struck.id, { reason: 'Fel ärende' })
    const empty = await recordOf(world, opened.id, { title: 'Utan fil', variants: [] })
    for (const id of [other.id, struck.id, empty.id])
      await expect(add([id])).rejects.toMatchObject({ errors: [{ field: 'recordIds.0' }] })
    const choosable = await listChoosableRecords(ctx, opened.id)
    expect(choosable.map(({ record, refusal }) => [record.title, refusal])).toEqual([
      ['Makulerad', 'Handlingen är makulerad.'],
      ['Utan fil', 'Handlingen har ingen fil.']
    ])
  })

  test('is put up by the secretary of the organ alone', async () => {
    const { world, add } = await prepared()
    const { directorate, preparatoryGroup } = world.organisation
    const chair = world.ctx(holderOf('chair', preparatoryGroup.id))
    await expect(add([], {}, chair)).rejects.toMatchObject({ code: 'not-allowed' })
    const other = world.ctx(holderOf('secretary', directorate.id))
    await expect(add([], {}, other)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('what is secret in the case (OSL 5:5)', () => {
  test('comes with its mark: that of each chosen record on the matter, though the case is marked too', async () => {
    const { world, ctx, opened, add } = await prepared()
    const first = await recordOf(world, opened.id, { title: 'Anbud', secrecy: mark })
    const other = { statute: 'OSL 21 kap. 7 §', authority: 'Region Nord' }
    const second = await recordOf(world, opened.id, { title: 'Betyg', secrecy: other })
    await markCase(ctx, opened.id, { statute: 'OSL 31 kap. 16 §', authority: null })
    const plain = await add()
    const marked = await add([first.id, second.id])
    await unmarkCase(ctx, opened.id)
    expect((await getParagraph(ctx, plain.id)).secrecy).toBeNull()
    expect((await getParagraph(ctx, marked.id)).secrecy).toMatchObject({
      statute: 'OSL 19 kap. 3 §; OSL 21 kap. 7 §',
      authority: expect.stringMatching(/.+; Region Nord$/)
    })
    const coopted = world.ctx(holderOf('co-opted', world.organisation.preparatoryGroup.id))
    expect(await getParagraph(coopted, marked.id)).toMatchObject({ withheld: 'secrecy', appendices: [] })
  })

  test('is told of in the trail only to those who may read it', async () => {
    const { world, opened, add } = await prepared()
    const { id: recordId } = await recordOf(world, opened.id, { title: 'Anbud', secrecy: mark })
    const { id } = await add([recordId])
    const told = await world.store.read.query.trail.findMany({ where: (row, { eq }) => eq(row.objectId, id) })
    const own = told.map(({ sequence }) => sequence)
    const open = (await world.store.read.query.trailPayloads.findMany())
      .filter(({ sequence, isSecret }) => own.includes(sequence) && !isSecret)
      .map(({ payload }) => payload)
    expect(open.join()).toContain('OSL 19 kap. 3 §')
    expect(open.join()).not.toMatch(/Upphandling|Anbud|original\.txt/)
  })

  test('is not put up by one who may not read it, record or case', async () => {
    const { world, ctx, opened, add } = await prepared()
    const { id } = await recordOf(world, opened.id, { title: 'Anbud', secrecy: mark })
    await expect(add([id], {}, held(world))).rejects.toMatchObject({ errors: [{ field: 'recordIds.0' }] })
    const [choosable] = await listChoosableRecords(held(world), opened.id)
    expect(choosable?.record.title).not.toContain('Anbud')
    expect(choosable?.refusal).toContain('sekretessmarkerad')
    await markCase(ctx, opened.id, mark)
    await expect(add([], {}, held(world))).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('does not come along inside a file whose record says nothing of it', async () => {
    const { world, ctx, meeting } = await prepared()
    const { meeting: sealed } = await sealedMeeting(world, {
      firstOn: '2026-02-12',
      matters: ['Hemligt'],
      prepared: async ([id]) => {
        await markMatter(ctx, id!, mark)
      }
    })
    const record = await world.store.read.query.records.findFirst({
      where: (row, { eq }) => eq(row.documentKey, minutesKey(sealed.id))
    })
    const wanted = NewCaseMatter.parse({ caseId: record!.caseId, recordIds: [record!.id] })
    await expect(addMatterFromCase(ctx, meeting.id, wanted)).rejects.toMatchObject({
      errors: [{ field: 'recordIds.0', message: expect.stringContaining('en kopia utan det') }]
    })
  })
})

describe('the cases to choose among', () => {
  test('are open, and found by dnr and by words in any form; the latest where nothing is asked for', async () => {
    const { ctx, opened } = await prepared()
    const closed = await openCase(ctx, { title: 'Ambulansflyget' })
    await closeCase(ctx, closed.id, {})
    const latest = await openCase(ctx, { title: 'Kansliets hyra' })
    const found = async (text: string) => (await listOpenCases(ctx, text)).map(({ dnr }) => dnr)
    expect(await found(' ')).toEqual([latest.dnr, opened.dnr])
    expect(await found(opened.dnr)).toEqual([opened.dnr])
    expect(await found('ambulansernas upphandlingar')).toEqual([opened.dnr])
    expect(await found(closed.dnr)).toEqual([])
  })

  test('do not tell one who may not read a secret case that its words are there', async () => {
    const { world, ctx, opened } = await prepared()
    await markCase(ctx, opened.id, mark)
    expect(await listOpenCases(held(world), 'ambulanser')).toEqual([])
    expect(await listOpenCases(held(world), opened.dnr)).toMatchObject([{ isWithheld: true }])
  })
})
