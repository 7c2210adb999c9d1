import { NewStandingItem } from '../../server/domain/agenda/standing-item-schemas.ts'
import { addStandingItem } from '../../server/domain/agenda/standing-items.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import type { z } from 'zod'
import type { Organisation } from './organisation.ts'

type Item = z.input<typeof NewStandingItem>

const opening: Item[] = [{ title: 'Val av justerare' }, { title: 'Fastställande av föredragningslistan' }]
const previous: Item = { title: 'Föregående protokoll', clause: 'lägga protokollet till handlingarna' }
const ending: Item[] = [
  { title: 'Övriga frågor', isLast: true },
  { title: 'Nästa möte', isLast: true }
]

/** What stands on the agendas of the three organs without anybody bringing it. */
export const seedStandingItems = async (ctx: Context, organisation: Organisation): Promise<void> => {
  const { directorate, workingCommittee, preparatoryGroup } = organisation
  await add(ctx, directorate.id, [
    ...opening,
    previous,
    { title: 'Anmälningar', clause: 'lägga anmälningarna till handlingarna' },
    { title: 'Delegationsbeslut', clause: 'notera informationen' },
    { title: 'Sammanträdesplan', frequency: 'once-per-year' },
    ...ending
  ])
  await add(ctx, workingCommittee.id, [...opening, previous, ...ending])
  await add(ctx, preparatoryGroup.id, [
    previous,
    { title: 'Nomineringar', collectingTitle: 'Nomineringar' },
    { title: 'Kapacitet i vården', clause: 'notera informationen' },
    {
      title: 'Uppföljning av akuta transporter',
      frequency: 'twice-per-term',
      clause: 'notera informationen'
    },
    { title: 'Rapport från regionerna', clause: 'notera informationen' },
    ...ending
  ])
}

const add = async (ctx: Context, organId: string, items: readonly Item[]): Promise<void> => {
  for (const item of items) await addStandingItem(ctx, organId, NewStandingItem.parse(item))
}
