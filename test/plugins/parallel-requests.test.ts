import { setTimeout as wait } from 'node:timers/promises'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { errors } from '../../server/plugins/errors.ts'
import { parallelRequests } from '../../server/plugins/parallel-requests.ts'

test('what comes while the house is full is told to come back, and is let in when others have left', async () => {
  const app = fastify()
  await app.register(errors, { replyWithPage: (_, reply) => reply.send('') })
  await app.register(parallelRequests, { most: 2 })
  app.get('/api/v1/slow', async () => {
    await wait(100)
    return {}
  })
  const ask = () => app.inject('/api/v1/slow')
  const answers = await Promise.all([ask(), ask(), ask()])
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 200, 503])
  expect(answers.find(({ statusCode }) => statusCode === 503)?.headers['retry-after']).toBe('1')
  expect((await ask()).statusCode).toBe(200)
})
