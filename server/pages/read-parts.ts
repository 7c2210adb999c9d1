import type { FastifyRequest } from 'fastify'
import { receiveParts, RefusedFile, type FormParts } from '../plugins/form-parts.ts'
import type { PageDependencies } from './page-dependencies.ts'

export type Parts = FormParts & { refused?: unknown }

/** What a form with files held, also where a file of it was refused. */
export const readParts = (request: FastifyRequest, dependencies: PageDependencies): Promise<Parts> =>
  receiveParts(request, dependencies).catch((error: unknown): Parts => {
    if (!(error instanceof RefusedFile)) throw error
    return { fields: error.fields, files: [], refused: error.cause }
  })
