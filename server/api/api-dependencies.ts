import type { Sealing } from '../domain/approval/seal-minutes.ts'

/** What the routes need besides the context of the request. */
export type ApiDependencies = Sealing & {
  version: string
  publicUrl: string
  /** Bytes of one uploaded file. */
  uploadLimit: number
}
