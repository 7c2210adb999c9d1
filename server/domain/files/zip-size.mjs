import { open } from 'yauzl'

const mostEntries = 5_000
const mostBytes = 200_000_000

/** Throws for a zip file that unpacks to more than a document does. The sizes that it declares may lie: what comes out is counted. */
export const assertModest = path =>
  new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, validateEntrySizes: false }, (error, zip) => {
      if (error) return reject(error)
      let bytes = 0
      const refuse = cause => {
        zip.close()
        reject(cause)
      }
      zip.on('error', refuse)
      zip.on('end', resolve)
      zip.on('entry', entry => {
        if (zip.entriesRead > mostEntries) return refuse(new Error('too much unpacked'))
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return refuse(failed)
          stream.on('data', chunk => {
            bytes += chunk.length
            if (bytes > mostBytes) stream.destroy(new Error('too much unpacked'))
          })
          stream.on('error', refuse)
          stream.on('end', () => zip.readEntry())
        })
      })
      zip.readEntry()
    })
  })
