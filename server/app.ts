import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import packageJson from '../package.json' with { type: 'json' }
import { apiTags, registerApi } from './api/api.ts'
import { examples } from './api/examples.ts'
import type { Config } from './config.ts'
import type { Store } from './db/store.ts'
import { accountKeysOf } from './domain/accounts/account-keys.ts'
import type { Dispatching } from './domain/dispatch/dispatching.ts'
import type { ProvingSignatures } from './domain/approval/signature-proof.ts'
import type { Proving } from './domain/announcement/proof.ts'
import type { Sealing } from './domain/approval/freeze-minutes.ts'
import type { SummonsWiring } from './domain/summons/send-summons.ts'
import type { FileVault } from './domain/files/file-vault.ts'
import type { Instant } from './domain/shared/dates.ts'
import { registerPages } from './pages/pages.ts'
import { paths } from './pages/paths.ts'
import { assets } from './plugins/assets.ts'
import { answerClientError } from './plugins/client-error.ts'
import { context } from './plugins/context.ts'
import { answerFrameworkError, errors } from './plugins/errors.ts'
import { fileReply } from './plugins/file-reply.ts'
import { jobHandlers, type JobDependencies } from './plugins/job-handlers.ts'
import { jobLoop } from './plugins/job-loop.ts'
import { listReply } from './plugins/list-reply.ts'
import { loggerOptions } from './plugins/logger-options.ts'
import { openapi } from './plugins/openapi.ts'
import { pageReply } from './plugins/page-reply.ts'
import { openRenderer } from './plugins/render-in-thread.ts'
import { parallelRequests } from './plugins/parallel-requests.ts'
import type { Problem } from './plugins/problem.ts'
import { requestLimits } from './plugins/request-limits.ts'
import { sameOrigin } from './plugins/same-origin.ts'
import { securityHeaders } from './plugins/security-headers.ts'
import { session } from './plugins/session.ts'
import { speakSwedish } from './plugins/swedish-messages.ts'
import { uploads } from './plugins/uploads.ts'
import { writers } from './plugins/writers.ts'
import { timeAndPlaceOf } from './rendering/documents/summons-document.ts'
import { errorPage } from './rendering/page-models/error-page.ts'

export type AppDependencies = {
  store: Store
  vault: FileVault
  /** The data folder's own: what protects accounts is derived from it. */
  key: Buffer
  clock: () => Instant
  newId: () => string
  /** Where the log goes, line by line; without it, to standard output. */
  log?: { write: (line: string) => void }
  /** What must happen after a commit happens here; without it, by another process or not at all. */
  jobs?: JobDependencies
  config: Pick<
    Config,
    | 'publicUrl'
    | 'contactEmail'
    | 'bodyLimit'
    | 'uploadLimit'
    | 'logLevel'
    | 'parallelRequests'
    | 'requestsPerMinute'
    | 'signInsPerMinute'
    | 'trustProxy'
  >
}

/** The whole system as one app, in the order that a request meets it; it does not listen. */
export const buildApp = async (dependencies: AppDependencies): Promise<FastifyInstance> => {
  const { store, vault, key, clock, newId, config, jobs, log } = dependencies
  const { publicUrl } = config
  const { version } = packageJson
  speakSwedish()
  const app: FastifyInstance = fastify({
    logger: loggerOptions(config.logLevel, log),
    // The schemas refuse an id that is too long, with our own words.
    routerOptions: { maxParamLength: 5_000 },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
    genReqId: () => randomUUID(),
    bodyLimit: config.bodyLimit,
    trustProxy: proxiesOf(config),
    forceCloseConnections: 'idle',
    // A large file over a slow line needs minutes; a client that only holds the line open does not get more.
    requestTimeout: 300_000
  })

  await app.register(errors, { replyWithPage })
  await app.register(securityHeaders, { publicUrl })
  await app.register(parallelRequests, { most: config.parallelRequests })
  await app.register(session, { publicUrl })
  await app.register(requestLimits, config)
  await app.register(context, { store, clock, newId })
  await app.register(sameOrigin, { publicUrl })
  await app.register(openapi, { ...config, version, examples, tags: apiTags })
  await app.register(assets)
  await app.register(pageReply, { publicUrl })
  await app.register(fileReply)
  await app.register(listReply)
  await app.register(writers)

  const { renderPreview, close } = openRenderer()
  app.addHook('onClose', close)
  const summonsLink = (meetingId: string): string => publicUrl + paths.summons(meetingId)
  const sealing = {
    vault,
    renderMinutes,
    renderExtract,
    renderSummary,
    renderSummons,
    renderProof,
    renderSignatures,
    timeAndPlaceOf,
    summonsLink
  }
  const passwordLink = (secret: string): string => publicUrl + paths.choosePassword(secret)
  await app.register(
    api =>
      registerApi(api.withTypeProvider<ZodTypeProvider>(), {
        ...sealing,
        ...config,
        renderPreview,
        version,
        passwordLink
      }),
    {
      prefix: '/api/v1'
    }
  )
  await app.register(async pages => {
    await pages.register(uploads)
    const accounts = { keys: accountKeysOf(key), passwordLink }
    await registerPages(pages, { ...sealing, ...accounts, publicUrl, uploadLimit: config.uploadLimit })
  })
  if (jobs) {
    const handlers = jobHandlers({ ...jobs, passwordLink, vault, desk: publicUrl + paths.deadlines }, app.log)
    await app.register(jobLoop, { store, clock, newId, handlers, daily: ['anchor', 'digest'] })
  }

  return app
}

/** So many proxies stand before us, counted from here outwards; or they are known by their addresses. */
const proxiesOf = ({ trustProxy }: Pick<Config, 'trustProxy'>) =>
  typeof trustProxy === 'number' ? (_address: string, hop: number) => hop < trustProxy : trustProxy

// The fonts and the PDF engine cost half a second to load: the first protokoll pays it, not every start.
const renderMinutes: Sealing['renderMinutes'] = async minutes =>
  (await import('./rendering/pdf/render-minutes-pdf.ts')).renderMinutesPdf(minutes)

const renderExtract: Dispatching['renderExtract'] = async extract =>
  (await import('./rendering/pdf/render-dispatch-pdf.ts')).renderExtractPdf(extract)

const renderSummary: Dispatching['renderSummary'] = async summary =>
  (await import('./rendering/pdf/render-dispatch-pdf.ts')).renderSummaryPdf(summary)
const renderSummons: SummonsWiring['renderSummons'] = async summons =>
  (await import('./rendering/pdf/render-summons-pdf.ts')).renderSummonsPdf(summons)

const renderProof: Proving['renderProof'] = async proof =>
  (await import('./rendering/pdf/render-proof-pdf.ts')).renderProofPdf(proof)

const renderSignatures: ProvingSignatures['renderSignatures'] = async proof =>
  (await import('./rendering/pdf/render-proof-pdf.ts')).renderSignaturesPdf(proof)

const replyWithPage = (problem: Problem, reply: FastifyReply): FastifyReply => {
  const { body } = reply.request
  const typed = typeof body === 'object' && body !== null ? { ...body } : {}
  return reply.page('error', errorPage({ ...problem, errors: problem.errors ?? [] }, typed), problem.status)
}
