import { formOf, type Form } from './form.ts'
import type { PageHead } from './page-head.ts'

export type SignInPage = PageHead

export const signInPage = (): SignInPage => ({ title: 'Logga in', breadcrumb: [] })

export type SignInLinkPage = PageHead & { secret: string }

export const signInLinkPage = (secret: string): SignInLinkPage => ({
  title: 'Logga in',
  breadcrumb: [],
  secret
})

export type SetUpPage = PageHead & { secret: string; form: Form }

export const setUpPage = (secret: string, form = formOf('setUp')): SetUpPage => ({
  title: 'Kom igång',
  breadcrumb: [],
  secret,
  form
})
