import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { assertCan } from '../domain/access/can.ts'
import {
  getUnfinishedImport,
  importRegister,
  tryRegister
} from '../domain/register/import/import-register.ts'
import type { RegisterImport } from '../domain/register/import/import-schemas.ts'
import { readUpload } from '../plugins/read-upload.ts'
import { formAgain } from '../rendering/page-models/form.ts'
import { registerImportPage } from '../rendering/page-models/register-import-page.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

/** An existing register is tried and taken in; what is wrong stands row by row. */
export const registerImportPages = async (
  app: FastifyInstance,
  { uploadLimit }: PageDependencies
): Promise<void> => {
  app.get(paths.registerImport, async ({ ctx }, reply) => {
    return reply.page('register/import', registerImportPage(await getUnfinishedImport(ctx)))
  })

  app.post(paths.registerImport, (request, reply) => take(request, reply, importRegister))

  app.post(paths.registerTrial, (request, reply) => take(request, reply, tryRegister))

  const take = async (request: FastifyRequest, reply: FastifyReply, verb: typeof importRegister) => {
    assertCan(request.ctx, 'register.import')
    const done = async (report: RegisterImport) => {
      const unfinished = await getUnfinishedImport(request.ctx)
      const status = report.faults > 0 ? 422 : 200
      return reply.page('register/import', registerImportPage(unfinished, report), status)
    }
    return submit(async () => verb(request.ctx, await readUpload(request, uploadLimit)), {
      done,
      again: async refusal =>
        reply.page(
          'register/import',
          registerImportPage(
            await getUnfinishedImport(request.ctx),
            undefined,
            formAgain('registerImport', {}, refusal)
          ),
          refusal.status
        )
    })
  }
}
