import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import plugin from 'fastify-plugin'

const root = join(import.meta.dirname, '../..')

// The order is the order of search: our own files win over those of the packages.
const folders = [
  'templates/assets',
  'node_modules/@digdir/designsystemet-css/dist/src',
  'node_modules/@fontsource-variable/source-sans-3/files'
].map(folder => join(root, folder))

/** The address carries a hash of every file, so that a browser may keep them for ever. */
export const assetsPath = `/tillgangar/${hashOf(folders)}`

/** Style sheets and fonts, open to all. */
export const assets = plugin(
  async app => {
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
    for (const file of readdirSync(path, { withFileTypes: true }))
      if (file.isFile()) hash.update(file.name).update(readFileSync(join(path, file.name)))
  return hash.digest('hex').slice(0, 12)
}
