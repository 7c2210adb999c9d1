import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, inject, test, vi } from 'vitest'
import { lockDataFolder } from '../server/db/data-folder.ts'
import { freePort } from '../scripts/free-port.ts'

/** The server as `npm start` (demo) and `npm run serve` run it, in a process of its own. */

type Running = {
  output: () => string
  address: string
  process: ChildProcess
  exited: Promise<number | null>
}

type RunOptions = { demo?: boolean; inShell?: boolean; [variable: string]: string | boolean | undefined }

const started: ChildProcess[] = []

const newFolder = (): string => mkdtempSync(join(inject('testFolder'), 'process-'))

const run = async (
  dataFolder: string,
  { demo = false, inShell = false, ...environment }: RunOptions = {}
): Promise<Running> => {
  const port = await freePort()
  const main = join(import.meta.dirname, '../server/main.ts')
  const command = [process.execPath, '--import', 'tsx', main, ...(demo ? ['--demo'] : [])]
  // With a command after it, the shell stays in between instead of becoming the server.
  const [program = '', ...words] = inShell ? ['sh', '-c', `"${command.join('" "')}"; exit $?`] : command
  const child = spawn(program, words, {
    env: {
      ...process.env,
      npm_lifecycle_event: '',
      HOST: '',
      PUBLIC_URL: '',
      SMTP_URL: '',
      LOG_LEVEL: 'info',
      PORT: String(port),
      DATA_DIR: dataFolder,
      ...environment
    }
  })
  started.push(child)
  let text = ''
  child.stdout.on('data', chunk => (text += chunk))
  child.stderr.on('data', chunk => (text += chunk))
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  return { output: () => text, address: `http://127.0.0.1:${port}`, process: child, exited }
}

const ready = async ({ address, process: child, output }: Running): Promise<void> => {
  for (let tries = 0; tries < 1_000; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${output()}`)
    const answer = await fetch(`${address}/api/v1/api-info`).catch(() => undefined)
    if (answer?.ok && output().includes('Paragraf svarar')) return
    await wait(50)
  }
  throw new Error(`The server did not answer: ${output()}`)
}

const stop = async (running: Running): Promise<number | null> => {
  running.process.kill('SIGTERM')
  return running.exited
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

const tokensIn = (output: string): string[] =>
  [...output.matchAll(/Bearer (paragraf_\S+)/g)].map(([, token]) => token ?? '')
const linksIn = (output: string): string[] =>
  [...output.matchAll(/\/logga-in\/(lank_[\w-]+)$/gm)].map(([, secret]) => secret ?? '')

describe('the process', { timeout: 90_000 }, () => {
  test('npm start fills an empty folder, lets the demo people in, stops on SIGTERM and knows them at the next start', async () => {
    const folder = newFolder()
    const first = await run(folder, { demo: true })
    await ready(first)
    const tokens = tokensIn(first.output())
    expect(tokens).toHaveLength(6)
    const meetings = await fetch(`${first.address}/api/v1/meetings`, {
      headers: { authorization: `Bearer ${tokens[3]}` }
    })
    expect(((await meetings.json()) as { total: number }).total).toBeGreaterThan(1)
    const [link = ''] = linksIn(first.output())
    await fetch(`${first.address}/logga-in/${link}`)
    expect(await stop(first)).toBe(0)
    // Printed once, for the person at the screen; the log of requests does not repeat it.
    expect(first.output()).toContain('/logga-in/…')
    expect(first.output().split(link)).toHaveLength(2)

    const second = await run(folder, { demo: true })
    await ready(second)
    expect(tokensIn(second.output())).toEqual(tokens)
    const [before, after] = [linksIn(first.output()), linksIn(second.output())]
    expect(after).toHaveLength(6)
    expect(after.filter(secret => before.includes(secret))).toEqual([])
    expect(await stop(second)).toBe(0)

    // The same folder under `npm run serve`: it runs, and tells nobody how to get in.
    const served = await run(folder)
    await ready(served)
    expect(served.output()).not.toMatch(/paragraf_|lank_/)
    await stop(served)
  })

  test('npm run serve prints a set-up link, and npm start on that folder brings in no demo', async () => {
    const folder = newFolder()
    const served = await run(folder)
    await ready(served)
    expect(served.output()).toMatch(/\/kom-igang\/lank_[\w-]{43}$/m)
    expect(served.output()).not.toContain('Bearer')
    await stop(served)

    const startedAgain = await run(folder, { demo: true })
    await ready(startedAgain)
    expect(startedAgain.output()).not.toContain('Bearer')
    await stop(startedAgain)
  })

  test('a demo folder answers on this machine alone', async () => {
    const running = await run(newFolder(), { demo: true, HOST: '0.0.0.0' })
    expect(await running.exited).toBe(1)
    expect(running.output()).toContain('Den får bara svara på den egna datorn')
  })

  test('two servers do not share a folder', async () => {
    const folder = newFolder()
    const first = await run(folder)
    await ready(first)
    const second = await run(folder)
    expect(await second.exited).toBe(1)
    expect(second.output()).toContain('En annan Paragraf kör redan')
    expect(await stop(first)).toBe(0)
  })

  test('when the shell that npm puts in between is ended, the server ends too, in order', async () => {
    const folder = newFolder()
    const running = await run(folder, { npm_lifecycle_event: 'start', inShell: true })
    await ready(running)
    await stop(running)
    await vi.waitFor(() => lockDataFolder(folder)(), { timeout: 20_000, interval: 250 })
    await expect(fetch(`${running.address}/api/v1/api-info`)).rejects.toThrow()
  })

  test('a setting that cannot be used is named', async () => {
    const running = await run(newFolder(), { PUBLIC_URL: 'ftp://x', BODY_LIMIT: 'mycket' })
    expect(await running.exited).toBe(1)
    expect(running.output()).toMatch(/PUBLIC_URL: .*\n.*BODY_LIMIT: /)
  })
})
