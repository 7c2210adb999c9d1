import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'

/** A server in a process of its own on a data folder, that lets any number of requests through. */
export const startServer = async (folder: string): Promise<{ port: number; stop: () => void }> => {
  const port = await freePort()
  const main = join(import.meta.dirname, '../../server/main.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: {
      PATH: '',
      DATA_DIR: folder,
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'error',
      REQUESTS_PER_MINUTE: '10000000',
      SIGN_INS_PER_MINUTE: '10000000'
    },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await new Promise<void>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`The server ended with ${code}`)))
    child.stdout.on('data', (text: Buffer) => {
      if (text.toString().includes('Paragraf svarar')) resolve()
    })
  })
  return { port, stop: () => child.kill('SIGKILL') }
}

/** A server that does nothing but answer, in a process of its own. */
export const startPlainServer = async (): Promise<{ port: number; stop: () => void }> => {
  const port = await freePort()
  const program = `require('node:http').createServer((_, answer) => answer.end('{}'))
    .listen(${port}, '127.0.0.1', () => console.log('up'))`
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return { port, stop: () => child.kill('SIGKILL') }
}
