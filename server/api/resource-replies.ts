import type { FastifyReply } from 'fastify'

/** 201 with the address of what was made, and its version where it has one. */
export const sendCreated = <T extends { id: string; revision?: number }>(
  reply: FastifyReply,
  noun: string,
  resource: T
): T => {
  void reply.code(201).header('location', `/api/v1/${noun}/${resource.id}`)
  if (resource.revision !== undefined) void reply.header('etag', `"${resource.revision}"`)
  return resource
}

/** 204: done, and there is nothing to tell. */
export const sendNothing = (reply: FastifyReply): FastifyReply => reply.code(204).send()
