import { describe, expect, test } from 'vitest'
import { nobody } from '../../../server/domain/access/actor.ts'
import { editBody } from '../../../server/domain/bodies/edit-body.ts'
import { foundBody } from '../../../server/domain/bodies/found-body.ts'
import { markCase } from '../../../server/domain/cases/mark-case.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import {
  exportDay,
  getPublicCase,
  listDay,
  listPublicCases
} from '../../../server/domain/register/public-register.ts'
import { searchPublicRegister } from '../../../server/domain/register/search-public.ts'
import { registerRecord } from '../../../server/domain/register/register-record.ts'
import { withheldText } from '../../../server/domain/secrecy/secrecy-schemas.ts'
import { openWorld, personActor } from '../../support/world.ts'

const secrecy = { statute: 'OSL 25 kap. 1 §', authority: null }
const paging = { limit: 20, page: 1 }

const openRegister = async (publishesRegister = true) => {
  const world = openWorld()
  const body = await foundBody(world.ctx(), { name: 'Förbundet', organisationNumber: null, seat: null })
  await editBody(world.ctx(), body.revision, { publishesRegister })
  return world
}

describe('the public register', () => {
  test('has date and number of every entry, secret ones too, and withholds only from whom and what about (OSL 5 kap. 2 §)', async () => {
    const world = await openRegister()
    const plain = await openCase(world.ctx(), { title: 'Bussar' })
    const secret = await openCase(world.ctx(), { title: 'Om Kalle Anka', counterparts: ['Kalle Anka'] })
    const record = { direction: 'received', title: 'Brev från Kalle Anka', sender: 'Kalle Anka' } as const
    await registerRecord(world.ctx(), plain.id, { record: { ...record, title: 'Brev' } })
    await registerRecord(world.ctx(), plain.id, { record, secrecy })
    await registerRecord(world.ctx(), secret.id, { record })
    await markCase(world.ctx(), secret.id, secrecy)
    const ctx = world.ctx(nobody)

    const { items } = await listPublicCases(ctx, paging)
    expect(items.map(({ dnr, title, openedOn }) => [dnr, title, openedOn])).toEqual([
      ['002/26', withheldText, '2026-03-12'],
      ['001/26', 'Bussar', '2026-03-12']
    ])
    const day = await listDay(ctx, paging)
    expect(day.items.map(({ label }) => label).toSorted()).toEqual(['001/26:1', '001/26:2', '002/26:1'])
    for (const entry of day.items) expect(entry.documentOn).toBe('2026-03-12')
    const told = JSON.stringify([items, day.items, await getPublicCase(ctx, '002/26')])
    expect(told.match(/Kalle Anka/g)).toEqual(['Kalle Anka'])
    expect(day.items.find(({ label }) => label === '001/26:1')).toMatchObject({ correspondent: 'Kalle Anka' })
  })

  test('is searched by what the public may read: a word under a mark is not found, its number is', async () => {
    const world = await openRegister()
    const { id } = await openCase(world.ctx(), { title: 'Om Kalle Anka' })
    await openCase(world.ctx(), { title: 'Bussar och hållplatser' })
    const found = async (text: string) =>
      (await searchPublicRegister(world.ctx(personActor({ duties: ['archivist'] })), { text, ...paging }))
        .items
    expect((await found('hållplats')).map(({ label }) => label)).toEqual(['002/26'])
    expect(await found('Anka')).toHaveLength(1)
    await markCase(world.ctx(), id, secrecy)
    expect(await found('Anka')).toEqual([])
    expect(await found('001/26')).toMatchObject([{ label: '001/26', title: [{ text: withheldText }] }])
  })

  test('has the records of a day by dnr and number, in the list and in the file', async () => {
    const world = openWorld()
    const cases = []
    for (let nth = 0; nth < 12; nth++) cases.push(await openCase(world.ctx(), { title: `Ärende ${nth}` }))
    for (const { id } of [...cases.toReversed(), cases[0]!])
      await registerRecord(world.ctx(), id, { record: { direction: 'received', title: 'Brev' } })
    const expected = cases.flatMap(({ dnr }, nth) => (nth === 0 ? [`${dnr}:1`, `${dnr}:2`] : [`${dnr}:1`]))
    const day = world.now.slice(0, 10)
    const { items } = await listDay(world.ctx(personActor()), { day, limit: 100, page: 1 })
    expect(items.map(({ label }) => label)).toEqual(expected)
    const exported = []
    for await (const { label } of await exportDay(world.ctx(personActor()), { day })) exported.push(label)
    expect(exported).toEqual(expected)
  })

  test('shows the public title wherever there is one, to the public and not to who works here', async () => {
    const world = await openRegister()
    await openCase(world.ctx(), { title: 'Klagomål från Kalle Anka', publicTitle: 'Klagomål' })
    expect((await listPublicCases(world.ctx(nobody), paging)).items).toMatchObject([{ title: 'Klagomål' }])
  })

  test('is for those signed in until the body opens it on the web', async () => {
    const world = await openRegister(false)
    await openCase(world.ctx(), { title: 'Bussar' })
    await expect(listPublicCases(world.ctx(nobody), paging)).rejects.toMatchObject({ code: 'not-signed-in' })
    expect((await listPublicCases(world.ctx(personActor()), paging)).total).toBe(1)
  })
})
