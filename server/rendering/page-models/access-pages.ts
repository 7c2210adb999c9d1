import { labels } from '../labels.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import type { PageHead } from './page-head.ts'

const headOf = (title: string): PageHead => ({ title, breadcrumb: [] })

export type SignInPage = PageHead & { form: Form }

export const signInPage = (form = formOf('signIn')): SignInPage => ({ ...headOf('Logga in'), form })

/** The second step; the ticket says that the first was passed. */
export type SignInCodePage = PageHead & { ticket: string; form: Form }

export const signInCodePage = (ticket: string, form = formOf('signInCode')): SignInCodePage => ({
  ...headOf('Logga in, steg 2'),
  ticket,
  form
})

type SignInLink = { secret: string; isCodeNeeded: boolean; form: Form }

export type SignInLinkPage = PageHead & SignInLink

export const signInLinkPage = (link: SignInLink): SignInLinkPage => ({ ...headOf('Logga in'), ...link })

export type RecoveryPage = PageHead & { form: Form }

export const recoveryPage = (form = formOf('recovery')): RecoveryPage => ({
  ...headOf('Glömt lösenordet'),
  form
})

type PasswordLink = { secret: string; email: string; isCodeNeeded: boolean }

export type ChoosePasswordPage = PageHead & PasswordLink & { form: Form }

export const choosePasswordPage = (
  link: PasswordLink,
  form = formOf('choosePassword')
): ChoosePasswordPage => ({ ...headOf('Välj lösenord'), ...link, form })

export type SetUpPage = PageHead & { secret: string; legalKinds: readonly Option[]; form: Form }

export const setUpPage = (secret: string, form = formOf('setUp', { legalKind: 'board' })): SetUpPage => ({
  ...headOf('Kom igång'),
  secret,
  legalKinds: optionsOf(labels.legalKind),
  form
})
