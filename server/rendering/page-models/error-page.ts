import type { FieldError } from '../../domain/shared/app-error.ts'
import type { PageHead } from './page-head.ts'
import { fieldLabelAt, typedTexts, type TypedText } from './typed-texts.ts'

export type ErrorPage = PageHead & {
  detail: string
  advice: string
  /** Each fault, with the label of its field or ''. */
  errors: readonly { label: string; message: string }[]
  requestId: string
  /** What the person had typed, when the form itself could not be shown again: nothing is lost. */
  typed: readonly TypedText[]
  isSignedOut: boolean
}

type Problem = {
  status: number
  title: string
  detail: string
  requestId: string
  /** The address that was asked. */
  instance: string
  errors?: readonly FieldError[] | undefined
}

export const errorPage = (problem: Problem, typed: Readonly<Record<string, unknown>> = {}): ErrorPage => ({
  title: problem.title,
  breadcrumb: [],
  detail: problem.detail,
  advice: adviceFor(problem.status),
  errors: (problem.errors ?? []).map(({ field, message }) => ({
    label: fieldLabelAt(problem.instance, field),
    message
  })),
  requestId: problem.requestId,
  typed: typedTexts(problem.instance, typed),
  isSignedOut: problem.status === 401
})

const adviceFor = (status: number): string => {
  if (status === 401) return 'Inloggningen kan ha gått ut. Logga in och gå sedan tillbaka hit.'
  if (status === 404)
    return 'Adressen kan vara felskriven, eller så har uppgiften tagits bort. Gå till startsidan och leta därifrån.'
  if (status >= 500)
    return 'Försök igen om en stund. Hjälper inte det, kontakta den som sköter systemet och uppge numret nedan.'
  return 'Gå tillbaka i webbläsaren, rätta och försök igen.'
}
