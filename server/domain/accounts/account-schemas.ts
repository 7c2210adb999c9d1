import { z } from 'zod'
import { instant } from '../shared/dates.ts'

/** In lower case: one address is one account, however it is typed. */
export const email = z
  .email({ error: 'Skriv en e-postadress, som namn@example.se.' })
  .max(254, { error: 'Skriv högst 254 tecken.' })
  .overwrite(text => text.toLowerCase())

/** An account as an administrator sees it. Its id is the person's. */
export const Account = z
  .object({
    id: z.string().meta({ description: 'Kontots id, som är personens' }),
    personName: z.string(),
    email: z.string(),
    hasPassword: z.boolean().meta({ description: 'Om kontot har tagits i bruk med ett lösenord' }),
    hasSecondFactor: z.boolean().meta({ description: 'Om inloggningen kräver en kod ur en app' }),
    createdAt: instant,
    disabledAt: instant.nullable().meta({ description: 'När kontot stängdes av; null när det är öppet' }),
    revision: z.number().int()
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof Account>

export const NewAccount = z
  .strictObject({ personId: z.string().min(1, { error: 'Välj en person.' }), email })
  .meta({ id: 'NewAccount' })
export type NewAccount = z.infer<typeof NewAccount>

export const AccountEdit = z.strictObject({ email }).partial().meta({ id: 'AccountEdit' })
export type AccountEdit = z.infer<typeof AccountEdit>

/** What is typed as a password is not trimmed, and its rules are told by `assertGoodPassword`. */
export const typedPassword = z
  .string({ error: 'Skriv lösenordet.' })
  .min(1, { error: 'Skriv lösenordet.' })
  .max(1_000, { error: 'Lösenordet är för långt.' })

/** Six digits of the app, or a recovery code; blanks and hyphens do not matter. */
export const typedCode = z
  .string({ error: 'Skriv koden.' })
  .max(40, { error: 'Koden är för lång.' })
  .overwrite(text => text.replace(/[\s-]/gu, '').toLowerCase())

export const SignIn = z.object({
  email: z.string().max(254, { error: 'Skriv högst 254 tecken.' }),
  password: typedPassword
})
export type SignIn = z.infer<typeof SignIn>

export const SignInCode = z.object({ ticket: z.string().max(1_000), code: typedCode })
export type SignInCode = z.infer<typeof SignInCode>

export const Recovery = z.object({ email })
export type Recovery = z.infer<typeof Recovery>

/** By the secret of a link. The code is asked for where the account has a second factor. */
export const ChosenPassword = z.object({
  secret: z.string().max(200),
  password: typedPassword,
  code: typedCode.default('')
})
export type ChosenPassword = z.infer<typeof ChosenPassword>

/** The current one is asked for where there is one. */
export const PasswordChange = z.object({
  currentPassword: z.string().max(1_000).default(''),
  password: typedPassword
})
export type PasswordChange = z.infer<typeof PasswordChange>
