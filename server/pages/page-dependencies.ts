import type { AccountKeys } from '../domain/accounts/account-keys.ts'
import type { LinkAddress } from '../domain/accounts/mail-link.ts'
import type { ProvingSignatures } from '../domain/approval/signature-proof.ts'
import type { Proving } from '../domain/announcement/proof.ts'
import type { Dispatching } from '../domain/dispatch/dispatching.ts'
import type { SummonsWiring } from '../domain/summons/send-summons.ts'
import type { Sealing } from '../domain/approval/freeze-minutes.ts'

/** What the pages need from outside the domain; the wiring is in app.ts. */
export type PageDependencies = Sealing &
  Dispatching &
  SummonsWiring &
  Proving &
  ProvingSignatures & {
    keys: AccountKeys
    /** The address of the page where a person who has got a link chooses a password. */
    passwordLink: LinkAddress
    /** Where the pages are reached from outside. */
    publicUrl: string
    /** Bytes of one uploaded file. */
    uploadLimit: number
  }
