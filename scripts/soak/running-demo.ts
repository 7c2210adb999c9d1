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
  /** Sign-in links by the same roles, each good for once; new ones with each restart. */
  links: Record<string, string>
  /** What the process has printed, logs and all. */
  output: () => string
  /** Takes the process away with SIGKILL, in the midst of whatever it does. */
  kill: () => Promise<void>
  /** Starts it again on the same folder and port. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts `npm start`'s server with these settings; answers when it answers. */
export const startDemo = async (settings: Record<string, string>): Promise<RunningDemo> => {
  const folder = mkdtempSync(join(tmpdir(), 'paragraf-soak-'))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const environment = {
    npm_lifecycle_event: '',
    HOST: '127.0.0.1',
    PUBLIC_URL: '',
    PORT: String(port),
    DATA_DIR: folder,
    ...settings
  }
  let process = await startProcess(environment, address)
  const demo: RunningDemo = {
    address,
    ...accessIn(process.output()),
    output: () => process.output(),
    kill: () => process.end('SIGKILL'),
    restart: async () => {
      process = await startProcess(environment, address)
      Object.assign(demo, accessIn(process.output()))
    },
    stop: async () => {
      await process.end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return demo
}

const startProcess = async (environment: Record<string, string>, address: string) => {
  const main = join(import.meta.dirname, '../../server/main.ts')
  // On top of ours, which config.ts alone reads.
  const added = Object.entries(environment).map(([name, value]) => `${name}=${value}`)
  const child = spawn('env', [...added, process.execPath, '--import', 'tsx', main, '--demo'])
  let text = ''
  child.stdout.on('data', chunk => (text += chunk))
  child.stderr.on('data', chunk => (text += chunk))
  const exited = once(child, 'exit')
  for (let tries = 0; !text.includes('Authorization: Bearer') || !(await answers(address)); tries++) {
    if (child.exitCode !== null || tries > 600) throw new Error(`The server did not start: ${text}`)
    await wait(100)
  }
  return {
    output: () => text,
    end: async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
      child.kill(signal)
      await exited
    }
  }
}

const accessIn = (text: string): Pick<RunningDemo, 'tokens' | 'links'> => {
  const access = [...text.matchAll(/^ {2}\S.*, (\S+)\n\s+(\S+)\n.*Bearer (paragraf_\S+)$/gm)]
  return {
    tokens: Object.fromEntries(access.map(([, role = '', , token = '']) => [role, token])),
    links: Object.fromEntries(access.map(([, role = '', link = '']) => [role, link]))
  }
}

const answers = async (address: string): Promise<boolean> =>
  (await fetch(`${address}/api/v1/api-info`).catch(() => undefined))?.ok ?? false
