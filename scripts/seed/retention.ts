import { draftPlan } from '../../server/domain/retention/draft-plan.ts'
import { adoptPlan } from '../../server/domain/retention/adopt-plan.ts'
import { listRowsOfPlan } from '../../server/domain/retention/plans.ts'
import { editRow } from '../../server/domain/retention/rows.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import { dayInSweden, yearOf } from '../../server/domain/shared/dates.ts'
import type { Organisation } from './organisation.ts'

/** The plan that the directorate has adopted, and a draft of the next, which keeps kallelser a shorter time. */
export const seedRetention = async (tx: Context, { directorate }: Organisation): Promise<void> => {
  const year = yearOf(dayInSweden(tx.now))
  const adopted = await draftPlan(tx, {
    name: `Dokumenthanteringsplan ${year - 1}`,
    from: 'default',
    copyOfId: null
  })
  await adoptPlan(tx, adopted.id, {
    organId: directorate.id,
    adoptedOn: `${year - 1}-06-09`,
    paragraph: '§ 31',
    dnr: `044/${String(year - 1).slice(2)}`,
    validFrom: `${year - 1}-07-01`
  })
  const draft = await draftPlan(tx, {
    name: `Dokumenthanteringsplan ${year + 1}`,
    from: 'plan',
    copyOfId: adopted.id
  })
  const kallelse = (await listRowsOfPlan(tx, draft.id)).find(({ recordType }) => recordType === 'Kallelse')
  if (kallelse) await editRow(tx, kallelse.id, kallelse.revision, { periodAmount: 2 })
}
