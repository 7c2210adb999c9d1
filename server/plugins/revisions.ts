import type { FastifyReply } from 'fastify'
import { z } from 'zod'

/** The header that says which version is changed, `"7"`, as the number 7; without it a route answers 428. */
export const IfMatch = z.looseObject({
  'if-match': z
    .string({
      error: 'Skicka ETag från den version du ändrar i If-Match, så att ingen annans ändring skrivs över.'
    })
    .regex(/^"[1-9]\d{0,9}"$/, { error: 'Skriv If-Match som ETag i svaret när du läste, till exempel "7".' })
    .transform(etag => Number(etag.slice(1, -1)))
    .meta({ description: 'ETag från den version du ändrar', examples: ['"7"'] })
})

/** Answers with the resource and its version as ETag, for the If-Match of the next change. */
export const sendRevised = <T extends { revision: number }>(reply: FastifyReply, resource: T): T => {
  void reply.header('etag', `"${resource.revision}"`)
  return resource
}
