import type { Account } from '../../domain/accounts/account-schemas.ts'
import type { Session } from '../../domain/accounts/my-account.ts'
import type { PendingSecondFactor } from '../../domain/accounts/second-factor.ts'
import { browserName } from '../browser-name.ts'
import { labels } from '../labels.ts'
import { qrCode, type QrCode } from '../qr-code.ts'
import { formOf, type Form } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'

const toMyAccount = crumb('Mitt konto', '/mitt-konto')

export type MyAccountPage = PageHead & {
  /** null for a person without one, who signs in by links alone. */
  account: Account | null
  recoveryCodesLeft: number
  wantsDigest: boolean
  sessions: readonly (Session & { browser: string; methodText: string })[]
  forms: MyAccountForms
}

export type MyAccountForms = { password: Form; removal: Form }

type MyAccountFacts = {
  account: Account | undefined
  recoveryCodesLeft: number
  wantsDigest: boolean
  sessions: readonly Session[]
}

export const myAccountPage = (
  { account, recoveryCodesLeft, wantsDigest, sessions }: MyAccountFacts,
  forms: Partial<MyAccountForms> = {}
): MyAccountPage => ({
  title: 'Mitt konto',
  breadcrumb: [crumb('Mitt konto')],
  account: account ?? null,
  recoveryCodesLeft,
  wantsDigest,
  sessions: sessions.map(session => ({
    ...session,
    browser: browserName(session.userAgent),
    methodText: labels.signInMethod[session.method]
  })),
  forms: { password: formOf('passwordChange'), removal: formOf('secondFactorRemoval'), ...forms }
})

export type SecondFactorPage = PageHead & { qr: QrCode; secret: string; form: Form }

export const secondFactorPage = (
  { secret, address }: PendingSecondFactor,
  form = formOf('secondFactor')
): SecondFactorPage => ({
  title: 'Slå på tvåstegsinloggning',
  breadcrumb: [toMyAccount, crumb('Tvåstegsinloggning')],
  qr: qrCode(address),
  // In groups of four, as a person types it.
  secret: secret.replaceAll(/(.{4})(?=.)/g, '$1 '),
  form
})

export type RecoveryCodesPage = PageHead & { codes: readonly string[] }

export const recoveryCodesPage = (codes: readonly string[]): RecoveryCodesPage => ({
  title: 'Dina reservkoder',
  breadcrumb: [toMyAccount, crumb('Reservkoder')],
  codes
})
