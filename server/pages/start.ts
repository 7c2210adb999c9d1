import type { FastifyInstance } from 'fastify'
import { getBody } from '../domain/bodies/get-body.ts'
import { listMembers } from '../domain/bodies/members.ts'
import { listOrgans } from '../domain/bodies/organs.ts'
import { listSeries } from '../domain/bodies/series.ts'
import type { MeetingState } from '../domain/meetings/meeting-schemas.ts'
import { listMeetings } from '../domain/meetings/meetings.ts'
import { listMandates } from '../domain/people/mandates.ts'
import { listDeadlines } from '../domain/deadlines/list-deadlines.ts'
import { listOwnTasks } from '../domain/deadlines/own-tasks.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { startPage } from '../rendering/page-models/start-page.ts'
import { paths } from './paths.ts'

/** Where a person begins: what is coming, what came last, and what is still to be set up. */
export const startPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.start, async ({ ctx }, reply) => {
    const inState = async (state: MeetingState, limit: number) =>
      (await listMeetings(ctx, { state, limit, page: 1 })).items
    const today = dayInSweden(ctx.now)
    const cancelled = (await inState('cancelled', 20)).filter(({ lastOn }) => lastOn >= today)
    const coming = [...(await inState('open', 20)), ...(await inState('planned', 100)), ...cancelled]
    const latest = [...(await inState('closed', 8)), ...(await inState('sealed', 8))]
    const facts = {
      today,
      tasks: await listOwnTasks(ctx),
      deadlines: (await listDeadlines(ctx, { limit: 5, page: 1 }, { areTasksBeside: true })).items,
      bodyName: (await getBody(ctx)).name,
      coming: coming.toSorted((a, b) => a.firstOn.localeCompare(b.firstOn)).slice(0, 8),
      latest: latest.toSorted((a, b) => b.firstOn.localeCompare(a.firstOn)).slice(0, 8),
      hasMembers: (await listMembers(ctx)).length > 0,
      hasOrgans: (await listOrgans(ctx)).length > 0,
      hasSecretary: (await listMandates(ctx, {})).some(({ role }) => role === 'secretary'),
      hasSeries: (await listSeries(ctx)).length > 0
    }
    return reply.page('start', startPage(facts))
  })
}
