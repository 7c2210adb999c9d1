import type { LinkAddress } from '../domain/accounts/mail-link.ts'
import type { ProvingSignatures } from '../domain/approval/signature-proof.ts'
import type { Proving } from '../domain/announcement/proof.ts'
import type { Dispatching } from '../domain/dispatch/dispatching.ts'
import type { SummonsWiring } from '../domain/summons/send-summons.ts'
import type { Previewing } from '../domain/approval/preview-minutes.ts'
import type { Sealing } from '../domain/approval/freeze-minutes.ts'

/** What the routes need besides the context of the request. */
export type ApiDependencies = Sealing &
  Dispatching &
  SummonsWiring &
  Proving &
  ProvingSignatures &
  Previewing & {
    version: string
    publicUrl: string
    /** The address of the page where a person who has got a link chooses a password. */
    passwordLink: LinkAddress
    /** Bytes of one uploaded file. */
    uploadLimit: number
  }
