import { AppealPeriod, AppealPeriodQuestion, appealPeriodOf } from '../domain/announcement/appeal-period.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { json, operation } from './operation.ts'

/** What follows from announcing approved minutes: a calculation, open to all. */
export const appealPeriodRoutes = async (app: TypedApp): Promise<void> => {
  app.get(
    '/appeal-periods',
    {
      schema: operation(
        {
          tag: 'announcements',
          operationId: 'getAppealPeriod',
          summary: 'Räkna ut överklagandetiden',
          description:
            'Sista dag för överklagande när justeringen tillkännagavs en viss dag, och vad som flyttar den. Kräver ingen nyckel.',
          isOpen: true,
          querystring: AppealPeriodQuestion
        },
        { 200: json('Överklagandetiden', AppealPeriod) }
      )
    },
    async ({ ctx, query: { announcedOn } }) => appealPeriodOf(announcedOn ?? dayInSweden(ctx.now))
  )
}
