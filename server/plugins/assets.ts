import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import fastifyStatic from '@fastify/static'
import plugin from 'fastify-plugin'
import { browserScripts } from './browser-scripts.ts'

const root = join(import.meta.dirname, '../..')

// The order is the order of search: our own files win over those of the packages.
const folders = [
  'templates/assets',
  'node_modules/@digdir/designsystemet-css/dist/src',
  'node_modules/@fontsource-variable/source-sans-3/files',
  'node_modules/prosemirror-view/style',
  'node_modules/prosemirror-tables/style',
  'node_modules/prosemirror-gapcursor/style'
].map(folder => join(root, folder))

/** What the scripts are made of: the bundle itself is made when it is first asked for. */
const sources = ['server/browser', 'server/text', 'package-lock.json'].map(path => join(root, path))

/** The address carries a hash of every file, so that a browser may keep them for ever. */
export const assetsPath = `/tillgangar/${hashOf([...folders, ...sources])}`

/** Style sheets, fonts and scripts, open to all. */
export const assets = plugin(
  async app => {
    app.get<{ Params: { name: string } }>(
      `${assetsPath}/skript/:name`,
      async ({ params: { name } }, reply) => {
        const script = (await browserScripts()).get(name)
        if (!script) return reply.callNotFound()
        return reply
          .header('cache-control', 'public, max-age=31536000, immutable')
          .type('text/javascript; charset=utf-8')
          .send(script)
      }
    )
    await app.register(fastifyStatic, {
      root: folders,
      prefix: `${assetsPath}/`,
      immutable: true,
      maxAge: '365d',
      index: false,
      decorateReply: false
    })
  },
  { name: 'assets' }
)

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of filesOf(path)) hash.update(relative(path, file)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
