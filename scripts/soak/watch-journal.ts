import type { BrowserContext } from 'playwright-core'

/**
 * Tells each text that was laid in the journal, when it is on the disk, and each that the server acknowledged. The journal is
 * encrypted, so the text is taken where it goes into the cipher and told when the transaction with that seal is complete.
 */
export const watchJournal = async (
  context: BrowserContext,
  promise: (text: string) => void
): Promise<void> => {
  await context.exposeFunction('toldKept', promise)
  await context.addInitScript(`{
    const texts = new Map()
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle)
    crypto.subtle.encrypt = (algorithm, key, data) => {
      texts.set(String(algorithm.iv), JSON.parse(new TextDecoder().decode(data)).draft.text)
      return encrypt(algorithm, key, data)
    }
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (row) {
      const text = texts.get(String(row.iv))
      this.transaction.addEventListener('complete', () => text !== undefined && window.toldKept(text))
      return put.call(this, row)
    }
  }`)
  context.on('response', response => {
    const request = response.request()
    if (request.method() !== 'PATCH' || response.status() !== 200) return
    const { text } = (request.postDataJSON() ?? {}) as { text?: string }
    if (text) promise(text)
  })
}
