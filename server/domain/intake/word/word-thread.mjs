// The other end of `wordTreeOf`. Plain JavaScript, since a thread that must learn TypeScript first takes a second longer.
import { parentPort, workerData } from 'node:worker_threads'
import { assertModest } from '../../files/zip-size.mjs'
import { readEntries } from './zip-entries.mjs'

const { path } = workerData

/** The document as mammoth reads it, without what cannot be sent: pictures keep their place, notes and comments their marks. */
const plain = element => {
  const { type, children, ...rest } = element
  if (type === 'image') return { type }
  if (type === 'commentReference' || type === 'bookmarkStart') return { type }
  return children ? { ...rest, type, children: children.map(plain) } : { ...rest, type }
}

const read = async () => {
  // What a small file unpacks to may be more than there is memory for: it is counted before anybody reads it.
  await assertModest(path)
  const { names, main } = await readEntries(path, 'word/document.xml')
  if (names.some(name => /vbaProject|vbaData|\/activeX\//i.test(name))) return { refused: 'macros' }
  if (main === undefined) return { refused: 'broken' }
  const { default: mammoth } = await import('mammoth')
  let tree
  await mammoth.convertToHtml(
    { path },
    {
      transformDocument: document => {
        tree = document.children.map(plain)
        return { ...document, children: [] }
      }
    }
  )
  return { tree, isTracked: /<w:(ins|del|moveFrom|moveTo)\s/.test(main) }
}

try {
  parentPort.postMessage(await read())
} catch (cause) {
  parentPort.postMessage({ refused: cause?.message === 'too much unpacked' ? 'bomb' : 'broken' })
}
