import type { Sealing } from '../domain/approval/seal-minutes.ts'

/** What the pages need from outside the domain; the wiring is in app.ts. */
export type PageDependencies = Sealing & {
  /** Bytes of one uploaded file. */
  uploadLimit: number
}
