import { schema } from '../../server/db/schema/schema.ts'
import type { World } from './world.ts'

/** Puts so many cases of 2025 into the register past its verbs, as an earlier version left them: they lie in no index yet. */
export const insertCases = async (world: World, titles: readonly string[]): Promise<void> => {
  const rows = titles.map((title, index) => ({
    id: world.newId(),
    year: 2025,
    number: index + 1,
    dnr: `${String(index + 1).padStart(3, '0')}/25`,
    title,
    openedOn: '2025-03-12',
    numberOrigin: 'imported' as const
  }))
  await world.store.transact(async ({ write }) => {
    for (let from = 0; from < rows.length; from += 500)
      await write.insert(schema.cases).values(rows.slice(from, from + 500))
  })
}
