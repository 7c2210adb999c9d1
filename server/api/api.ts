import { AppError } from '../domain/shared/app-error.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { systemRoutes } from './system.ts'

/** What is under /api/v1. Registered inside that prefix. */
export const registerApi = async (app: TypedApp, dependencies: ApiDependencies): Promise<void> => {
  await systemRoutes(app, dependencies)

  await app.register(async signedIn => {
    signedIn.addHook('onRequest', async ({ ctx }) => {
      if (ctx.actor.kind !== 'nobody') return
      throw new AppError('not-signed-in', 'Skicka en nyckel i Authorization: Bearer.')
    })
  })
}

/** The nouns of the API, in the order a newcomer meets them. */
export const apiTags = [
  { name: 'system', description: 'Om API:t självt' },
  { name: 'organisation', description: 'Förbundet, dess medlemmar och organ' },
  { name: 'people', description: 'Personer och uppdrag' },
  { name: 'cases', description: 'Ärenden och nummerserier' },
  { name: 'meetings', description: 'Sammanträden, dagordning och närvaro' },
  { name: 'paragraphs', description: 'Paragrafer med text, beslut och bilagor' },
  { name: 'minutes', description: 'Protokollet, som data och som PDF' },
  { name: 'imports', description: 'Inläsning av befintliga protokoll' }
]
