import type { FastifyInstance } from 'fastify'
import { assertCan } from '../domain/access/can.ts'
import { takePlanFile } from '../domain/retention/import-plan.ts'
import { readUpload } from '../plugins/read-upload.ts'
import { formAgain } from '../rendering/page-models/form.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { showPlans } from './retention-plans.ts'
import { submit } from './submit.ts'

/** A plan is read in from CSV and becomes a draft; what is wrong stands by row and column. */
export const planFilePages = async (
  app: FastifyInstance,
  { uploadLimit }: PageDependencies
): Promise<void> => {
  app.post(paths.planFile, async (request, reply) => {
    assertCan(request.ctx, 'retention.write')
    let fileName = ''
    const take = async () => {
      const file = await readUpload(request, uploadLimit)
      fileName = file.fileName
      return takePlanFile(request.ctx, nameOf(fileName), file.bytes)
    }
    return submit(take, {
      done: ({ plan, faults }) =>
        plan
          ? reply.onward(paths.retentionPlan(plan.id), 'plan-read')
          : showPlans(request, reply, { report: { fileName, faults } }, 422),
      again: refusal =>
        showPlans(request, reply, { fileForm: formAgain('planFile', {}, refusal) }, refusal.status)
    })
  })
}

/** The draft is called as its file until somebody names it. */
const nameOf = (fileName: string): string =>
  fileName
    .replace(/\.\w+$/u, '')
    .trim()
    .slice(0, 200) || 'Inläst plan'
