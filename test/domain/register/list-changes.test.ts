import { expect, test } from 'vitest'
import { closeCase, reopenCase, strikeCase } from '../../../server/domain/cases/change-status.ts'
import { listCases } from '../../../server/domain/cases/cases.ts'
import { editCase } from '../../../server/domain/cases/edit-case.ts'
import { markCase, unmarkCase } from '../../../server/domain/cases/mark-case.ts'
import { addNote } from '../../../server/domain/cases/notes.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { relateCases } from '../../../server/domain/cases/relate-cases.ts'
import { strikeRecord } from '../../../server/domain/register/edit-record.ts'
import { listChanges, type Change } from '../../../server/domain/register/list-changes.ts'
import { markRecord, unmarkRecord } from '../../../server/domain/register/mark-record.ts'
import { listRecords } from '../../../server/domain/register/records.ts'
import { registerRecord } from '../../../server/domain/register/register-record.ts'
import { openWorld, personActor, type World } from '../../support/world.ts'

const mark = { statute: 'OSL 19 kap. 3 §', authority: 'Norrlunda regionförbund' }
const firstPage = { limit: 100, page: 1 }

const changesFrom = async (world: World, limit: number, after?: string): Promise<Change[]> => {
  const page = await listChanges(world.ctx(personActor()), { limit, ...(after && { after }) })
  return page.hasMore ? [...page.items, ...(await changesFrom(world, limit, page.next))] : page.items
}

/** What whoever follows the feed knows: which cases and records there are, struck or not, under a mark or not. */
const replay = (changes: readonly Change[]) => {
  const known = new Map<string, string>()
  for (const { id, dnr, runningNumber, change } of changes) {
    const before = known.get(id) ?? `${dnr}:${runningNumber ?? ''}`
    if (change === 'added' || change === 'changed') known.set(id, before)
    if (change === 'struck') known.set(id, `${before} struck`)
    if (change === 'marked') known.set(id, `${before} marked`)
    if (change === 'unmarked') known.set(id, before.replace(' marked', ''))
  }
  return [...known.values()].toSorted()
}

const stateOf = async (world: World) => {
  const cases = (await listCases(world.ctx(), firstPage)).items
  const records = (await listRecords(world.ctx(), firstPage)).items
  const marked = new Set(cases.filter(({ secrecy }) => secrecy).map(({ id }) => id))
  const of = (name: string, status: string, isMarked: boolean) =>
    `${name}${status === 'struck' ? ' struck' : ''}${isMarked ? ' marked' : ''}`
  return [
    ...cases.map(({ dnr, status, secrecy }) => of(`${dnr}:`, status, secrecy !== null)),
    // A record under the mark of its case alone is told of by the case.
    ...records.map(({ label, status, secrecy, caseId }) =>
      of(label, status, secrecy !== null && !marked.has(caseId))
    )
  ].toSorted()
}

/** Does so many things at random to a register, the same for the same seed. */
const live = async (world: World, seed: number, steps: number): Promise<void> => {
  let state = seed
  const pick = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below
  for (let step = 0; step < steps; step++) {
    const cases = (await listCases(world.ctx(), firstPage)).items
    const records = (await listRecords(world.ctx(), firstPage)).items
    const one = cases[pick(Math.max(cases.length, 1))]
    const record = records[pick(Math.max(records.length, 1))]
    const acts = [
      () => openCase(world.ctx(), { title: `Ärende ${step}` }),
      () =>
        one &&
        registerRecord(world.ctx(), one.id, { record: { direction: 'received', title: `Brev ${step}` } }),
      () => one && editCase(world.ctx(), one.id, one.revision, { title: `Ändrat ${step}` }),
      () => one && closeCase(world.ctx(), one.id, {}),
      () => one && reopenCase(world.ctx(), one.id),
      () => one && strikeCase(world.ctx(), one.id, { reason: 'Fel' }),
      () => one && addNote(world.ctx(), one.id, { text: 'Ringde' }),
      () => one && relateCases(world.ctx(), one.id, { relatedDnr: cases[0]!.dnr }),
      () => record && strikeRecord(world.ctx(), record.id, { reason: 'Fel' }),
      () => record && !record.secrecy && markRecord(world.ctx(), record.id, mark),
      () => record && unmarkRecord(world.ctx(), record.id)
    ]
    // What the state does not allow is refused, and leaves no trace.
    await Promise.resolve(acts[pick(acts.length)]?.()).catch(() => undefined)
  }
}

test('whoever follows the feed, in pages of any size, knows the state of the lists', async () => {
  for (const seed of [1, 2, 3]) {
    const world = openWorld()
    await live(world, seed, 60)
    const state = await stateOf(world)
    for (const limit of [1, 3, 1000]) expect(replay(await changesFrom(world, limit))).toEqual(state)
  }
})

test('the same cursor gives the same changes, and what comes later comes after', async () => {
  const world = openWorld()
  const { id } = await openCase(world.ctx(), { title: 'Bussar' })
  const first = await listChanges(world.ctx(), { limit: 10 })
  expect(await listChanges(world.ctx(), { limit: 10 })).toEqual(first)
  expect(await listChanges(world.ctx(), { limit: 10, after: first.next })).toEqual({
    items: [],
    next: first.next,
    hasMore: false
  })
  await markCase(world.ctx(), id, mark)
  await unmarkCase(world.ctx(), id)
  const { items } = await listChanges(world.ctx(), { limit: 10, after: first.next })
  expect(items.map(({ change }) => change)).toEqual(['marked', 'unmarked'])
})

test('a cursor holds over a restart, and one from beyond the trail is refused: nothing is passed over in silence', async () => {
  const world = openWorld()
  await openCase(world.ctx(), { title: 'Bussar' })
  const { next } = await listChanges(world.ctx(), { limit: 10 })
  world.close()
  const restarted = openWorld({ copyOf: world.databaseFile, firstId: 1000 })
  const { dnr } = await openCase(restarted.ctx(), { title: 'Tåg' })
  const { items } = await listChanges(restarted.ctx(), { limit: 10, after: next })
  expect(items).toMatchObject([{ dnr, change: 'added' }])
  const beyond = String(Number(next) + 1_000)
  await expect(listChanges(restarted.ctx(), { limit: 10, after: beyond })).rejects.toThrow(
    'Börja om från början'
  )
})

test('both of two cases that are said to belong together have changed', async () => {
  const world = openWorld()
  const one = await openCase(world.ctx(), { title: 'Bussar' })
  const other = await openCase(world.ctx(), { title: 'Tåg' })
  const { next } = await listChanges(world.ctx(), { limit: 10 })
  await relateCases(world.ctx(), one.id, { relatedDnr: other.dnr })
  const { items } = await listChanges(world.ctx(), { limit: 10, after: next })
  expect(items).toMatchObject([
    { id: one.id, change: 'changed' },
    { id: other.id, change: 'changed' }
  ])
})

test('the feed tells nothing of what is protected: ids, numbers and days', async () => {
  const world = openWorld()
  const { id } = await openCase(world.ctx(), { title: 'HEMLIGT', counterparts: ['HEMLIGT'] })
  await markCase(world.ctx(), id, mark)
  await registerRecord(world.ctx(), id, {
    record: { direction: 'received', title: 'HEMLIGT', sender: 'HEMLIGT' }
  })
  const changes = await listChanges(world.ctx(personActor()), { limit: 10 })
  expect(JSON.stringify(changes)).not.toContain('HEMLIGT')
  expect(changes.items.map(({ kind, change }) => `${kind} ${change}`)).toEqual([
    'case added',
    'case marked',
    'record added'
  ])
})
