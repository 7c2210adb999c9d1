import type { Draft } from './draft.ts'

/** What somebody wrote that the server has not acknowledged, and what it was written upon. */
export type JournalEntry = {
  paragraphId: string
  /** For the offer to take it back: "§ 75 Revidering av planen". */
  name: string
  before: Draft
  draft: Draft
  /** Milliseconds since 1970, by this computer's clock. */
  at: number
}

export type Journal = {
  put: (entry: JournalEntry) => Promise<void>
  remove: (paragraphId: string) => Promise<void>
  list: () => Promise<JournalEntry[]>
}

/**
 * The browser's own memory of what is not saved yet, for whoever is signed in: encrypted with a key that only a signed-in page is
 * given, so that the next one at this computer reads nothing. Undefined where the browser keeps none.
 */
export const openJournal = async (keyPath: string): Promise<Journal | undefined> => {
  // Browsers encrypt on https and localhost only.
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return undefined
  const answer = await fetch(keyPath)
  if (!answer.ok) return undefined
  const { accountId, key: bytes } = (await answer.json()) as { accountId: string; key: string }
  const raw = Uint8Array.from(atob(bytes), sign => sign.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  return journalOf(await openDatabase(), accountId, key)
}

type Sealed = { id: string; accountId: string; iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer }

const storeName = 'unsaved'

const journalOf = (database: IDBDatabase, accountId: string, key: CryptoKey): Journal => {
  const idOf = (paragraphId: string): string => `${accountId} ${paragraphId}`
  const algorithm = (iv: Uint8Array<ArrayBuffer>, id: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(id)
  })
  const open = async ({ id, iv, bytes }: Sealed): Promise<JournalEntry[]> => {
    try {
      const plain = await crypto.subtle.decrypt(algorithm(iv, id), key, bytes)
      return [JSON.parse(new TextDecoder().decode(plain)) as JournalEntry]
    } catch {
      // Sealed with the key of a server that has been set up anew: nobody can read it any more.
      return []
    }
  }
  return {
    put: async entry => {
      const id = idOf(entry.paragraphId)
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const plain = new TextEncoder().encode(JSON.stringify(entry))
      const bytes = await crypto.subtle.encrypt(algorithm(iv, id), key, plain)
      await inStore(database, store => store.put({ id, accountId, iv, bytes } satisfies Sealed))
    },
    remove: async paragraphId => {
      await inStore(database, store => store.delete(idOf(paragraphId)))
    },
    list: async () => {
      const all: Sealed[] = await inStore(database, store => store.getAll())
      return (await Promise.all(all.filter(sealed => sealed.accountId === accountId).map(open))).flat()
    }
  }
}

const openDatabase = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('paragraf', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('Webbläsaren öppnar inte sitt lager.', { cause: request.error }))
  })

/** Done when it is on the disk. */
const inStore = <T>(database: IDBDatabase, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' })
    const request = work(transaction.objectStore(storeName))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () =>
      reject(new Error('Webbläsarens lager är fullt eller stängt.', { cause: transaction.error }))
  })
