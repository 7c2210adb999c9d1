// Installs what is missing, so that `npm start` and `npm test` are the only commands a fresh clone needs.
// Plain JavaScript: it runs before any package is there. Costs about 50 ms when nothing is missing.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const withDevelopment = process.argv.includes('--dev')
// better-sqlite3 13 needs Node-API 10 (Node 22); Node 20 gets the last release made for it, under a name of its own.
const onNode20 = Number(process.versions.napi) < 10
const sqlite = onNode20 ? 'better-sqlite3-node20' : 'better-sqlite3'

const missing = firstMissingPackage()
if (missing) {
  console.error(`Installing packages (${missing}) …`)
  const flags = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  if (!npm(root, 'ci', ...flags)) process.exit(1)
}
// CI does other things while SQLite is compiled.
if (process.argv.includes('--packages-only')) process.exit(0)
if (onNode20 && !sqliteOpens()) {
  console.error('Compiling SQLite for Node 20, about a minute …')
  npm(join(root, 'node_modules', sqlite), 'run', 'install')
}
if (!sqliteOpens()) {
  console.error(
    `${sqlite} does not load. Node 20 needs python3, make and g++ to build it; Node 22 and later need nothing.`
  )
  process.exit(1)
}

function firstMissingPackage() {
  const packagesIn = file => JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return 'first run'
  const installed = packagesIn('node_modules/.package-lock.json')
  for (const [path, wanted] of Object.entries(packagesIn('package-lock.json'))) {
    if (path === '' || wanted.link || (wanted.dev && !withDevelopment)) continue
    if ((wanted.optional || wanted.devOptional) && path !== `node_modules/${sqlite}`) continue
    if (installed[path]?.version !== wanted.version) return `${path} ${wanted.version}`
  }
}

function sqliteOpens() {
  try {
    const Database = createRequire(import.meta.url)(sqlite)
    return new Database(':memory:').close().open === false
  } catch {
    return false
  }
}

// npm's own output goes to stderr: `npm run import` keeps stdout for its JSON.
function npm(cwd, ...args) {
  // Headers beside the node binary spare node-gyp a download.
  const prefix = dirname(dirname(process.execPath))
  const hasHeaders = existsSync(join(prefix, 'include/node/node_version.h'))
  const env = { ...process.env, ...(hasHeaders && { npm_package_config_node_gyp_nodedir: prefix }) }
  const cli = process.env.npm_execpath
  const options = { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell: !cli, maxBuffer: 64 * 1024 * 1024 }
  const run = cli ? spawnSync(process.execPath, [cli, ...args], options) : spawnSync('npm', args, options)
  if (run.status !== 0)
    console.error(`npm ${args.join(' ')} failed.\n${run.stderr?.toString().slice(-3000) ?? ''}`)
  return run.status === 0
}
