import { PassThrough } from 'node:stream'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { loggerOptions } from '../../server/plugins/logger-options.ts'

const loggedUrls = async (url: string): Promise<string[]> => {
  const stream = new PassThrough()
  const options = loggerOptions('info')
  const app = Fastify({ logger: { ...(typeof options === 'object' ? options : {}), stream } })
  await app.inject({ url })
  const lines = String(stream.read()).trim().split('\n')
  return lines.flatMap(line => (JSON.parse(line) as { req?: { url: string } }).req?.url ?? [])
}

test.each([
  ['/logga-in/lank_abc-1', '/logga-in/…'],
  ['/valj-losenord/lank_abc?x=1', '/valj-losenord/…?…'],
  ['/kom-igang/abc', '/kom-igang/…'],
  ['/%6Cogga-in/%6Cank%5Fabc', '/logga-in/…'],
  ['/logga-in%2Flank_abc', '/logga-in/…'],
  ['/annat?fran=lank_abc', '/annat?…'],
  ['/arenden?q=%C3%A5%20b%', '/arenden?…'],
  ['/arenden%3Fq=lank_abc', '/arenden?q=lank_…']
])('the log of %s says %s', async (url, logged) => {
  expect(await loggedUrls(url)).toEqual([logged])
})
