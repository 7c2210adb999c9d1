import { z } from 'zod'
import { nobody } from '../access/actor.ts'
import { searchAs } from '../search/search-register.ts'
import { Segment } from '../search/search-schemas.ts'
import type { Context } from '../shared/context.ts'
import { isoDate } from '../shared/dates.ts'
import { Paging, type Page } from '../shared/paging.ts'
import { assertOpenRegister } from './public-register.ts'

export const PublicQuestion = Paging.extend({
  text: z
    .string()
    .max(200)
    .default('')
    .meta({ description: 'Diarienummer, eller ord i vilken form som helst', examples: ['hållplats'] })
})
export type PublicQuestion = z.infer<typeof PublicQuestion>

/** An entry that anybody finds, by what anybody may read of it. */
export const PublicHit = z
  .object({
    label: z
      .string()
      .meta({ description: 'Diarienummer, med löpnummer för en handling', examples: ['044/26:3'] }),
    day: isoDate.nullable(),
    title: z.array(Segment),
    parties: z.array(Segment)
  })
  .meta({ id: 'PublicHit' })
export type PublicHit = z.infer<typeof PublicHit>

/** A page of hits. Over 5,000 are told to be more, and the latest come first. */
export type PublicHits = Page<PublicHit> & { isMore: boolean }

/**
 * Finds entries by number or words as the public would, whoever asks: what is protected is in no index that is read for it.
 * Up to 5,000 hits are counted.
 */
export const searchPublicRegister = async (
  ctx: Context,
  { text, limit, page }: PublicQuestion
): Promise<PublicHits> => {
  await assertOpenRegister(ctx)
  const { items, total, isMore } = await searchAs({ ...ctx, actor: nobody }, { text, limit, page })
  const hits = items.map(({ label, day, title, parties }) => ({ label, day, title, parties }))
  return { items: hits, limit, page, total, isMore }
}
