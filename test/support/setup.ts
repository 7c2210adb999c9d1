import { Socket } from 'node:net'
import { closeAfterFile } from './after-each-file.ts'

// Loaded before every test file, in a thread that has run others before it.

// A test talks to this machine alone: a mail or a request to anywhere else is a defect of the test.
const isGuarded = Symbol.for('paragraf: this machine alone')
const connect = Reflect.get(Socket.prototype, 'connect') as (this: Socket, ...args: unknown[]) => Socket

const hostOf = (args: unknown[]): string => {
  // Node's own callers hand over a list of arguments that is already put in order.
  const [first, second] = (Array.isArray(args[0]) ? args[0] : args) as unknown[]
  if (typeof first === 'object' && first !== null) {
    const { path, host } = first as { path?: string; host?: string }
    return path ? 'localhost' : (host ?? 'localhost')
  }
  return typeof second === 'string' ? second : 'localhost'
}

const toThisMachine = function (this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args)
  if (!/^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host)) {
    throw new Error(`A test tried to reach ${host}: tests talk to this machine alone.`)
  }
  return connect.apply(this, args)
} as typeof Socket.prototype.connect

if (!Reflect.has(connect, isGuarded))
  Socket.prototype.connect = Object.assign(toThisMachine, { [isGuarded]: true })

closeAfterFile()
