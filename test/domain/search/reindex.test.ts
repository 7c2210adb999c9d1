import { expect, test } from 'vitest'
import { matchFullText, tiers } from '../../../server/db/full-text.ts'
import { NewCase } from '../../../server/domain/cases/case-schemas.ts'
import { markCase } from '../../../server/domain/cases/mark-case.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { registerRecord } from '../../../server/domain/register/register-record.ts'
import { reindexCase, reindexRecord } from '../../../server/domain/search/reindex.ts'
import { inTransaction } from '../../../server/domain/shared/context.ts'
import { openWorld } from '../../support/world.ts'

const everything = { from: 0, to: 2 ** 52, limit: 100 }

test('a word lies only in the tables of those who may read it, and moves when the case is marked', async () => {
  const world = openWorld()
  const ctx = world.ctx()
  const { id } = await openCase(ctx, NewCase.parse({ title: 'Upphandling av ambulanser' }))
  const record = await registerRecord(ctx, id, {
    record: { title: 'Anbud', direction: 'received', sender: 'Fjällbil AB' }
  })
  const where = async (word: string) => {
    const found = await Promise.all(
      tiers.map(tier => matchFullText(world.store.read, tier, `"${word}"`, everything))
    )
    return tiers.filter((_tier, index) => found[index]?.length)
  }

  await inTransaction(ctx, tx => reindexCase(tx, id))
  await inTransaction(ctx, tx => reindexRecord(tx, record.id))
  expect(await where('ambulanser')).toEqual(['public'])
  expect(await where('fjällbil')).toEqual(['public'])

  await inTransaction(ctx, async tx => {
    await markCase(tx, id, { statute: 'OSL 19 kap. 3 §', authority: null })
    await reindexCase(tx, id)
  })
  expect(await where('ambulanser')).toEqual(['protected'])
  expect(await where('fjällbil')).toEqual(['protected'])
})
