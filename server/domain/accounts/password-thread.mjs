// The other end of `password-hash.ts`. Plain JavaScript, since a thread that must learn TypeScript first takes a second longer.
import { hashSync, verifySync } from '@node-rs/argon2'
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'

// On Linux priority belongs to the thread: whoever reads a page goes before whoever signs in. Elsewhere it is the whole
// process's, and is left alone.
if (process.platform === 'linux') setPriority(10)

parentPort.on('message', ({ id, password, parameters, passwordHash }) => {
  const result =
    passwordHash === undefined ? hashSync(password, parameters) : verifySync(passwordHash, password)
  parentPort.postMessage({ id, result })
})
