import { open } from 'yauzl'

/** The names in a zip file, and the text of one of them. Its size is asked about before. */
export const readEntries = (path, wanted) =>
  new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, validateEntrySizes: false }, (error, zip) => {
      if (error) return reject(error)
      const names = []
      let main
      zip.on('error', reject)
      zip.on('end', () => resolve({ names, main }))
      zip.on('entry', entry => {
        names.push(entry.fileName)
        if (entry.fileName !== wanted) return zip.readEntry()
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed)
          const chunks = []
          stream.on('data', chunk => chunks.push(chunk))
          stream.on('error', reject)
          stream.on('end', () => {
            main = Buffer.concat(chunks).toString('utf8')
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
