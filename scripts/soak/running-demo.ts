import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../free-port.ts'

/** The invented förbund in a process and a data folder of its own. */
export type RunningDemo = {
  address: string
  /** Bearer tokens by the role that the start prints: "sekreterare", "ledamot" … */
  tokens: Record<string, string>
  /** What the process has printed, logs and all. */
  output: () => string
  stop: () => Promise<void>
}

/** Starts `npm start`'s server with these settings; answers when it answers. */
export const startDemo = async (settings: Record<string, string>): Promise<RunningDemo> => {
  const folder = mkdtempSync(join(tmpdir(), 'paragraf-soak-'))
  const port = await freePort()
  const main = join(import.meta.dirname, '../../server/main.ts')
  const environment = {
    npm_lifecycle_event: '',
    HOST: '127.0.0.1',
    PUBLIC_URL: '',
    PORT: String(port),
    DATA_DIR: folder,
    ...settings
  }
  // On top of ours, which config.ts alone reads.
  const added = Object.entries(environment).map(([name, value]) => `${name}=${value}`)
  const child = spawn('env', [...added, process.execPath, '--import', 'tsx', main, '--demo'])
  let text = ''
  child.stdout.on('data', chunk => (text += chunk))
  child.stderr.on('data', chunk => (text += chunk))
  const address = `http://127.0.0.1:${port}`
  const exited = once(child, 'exit')
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await exited
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tries = 0; !text.includes('Authorization: Bearer') || !(await answers(address)); tries++) {
    if (child.exitCode !== null || tries > 600) throw new Error(`The server did not start: ${text}`)
    await wait(100)
  }
  const access = text.matchAll(/^ {2}\S.*, (\S+)\n.*\n.*Bearer (paragraf_\S+)$/gm)
  return {
    address,
    tokens: Object.fromEntries(Array.from(access, ([, role = '', token = '']) => [role, token])),
    output: () => text,
    stop
  }
}

const answers = async (address: string): Promise<boolean> =>
  (await fetch(`${address}/api/v1/api-info`).catch(() => undefined))?.ok ?? false
