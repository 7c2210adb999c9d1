import type { Appendix } from '../../domain/paragraphs/appendix-schemas.ts'

export type Uploaded = { appendix: Appendix } | { why: string } | 'cancelled'

/** Sends one file as a bilaga. `fetch` cannot tell how much of it has been sent, so this is the older request. */
export const uploadFile = (
  paragraphId: string,
  file: File,
  { signal, progress }: { signal: AbortSignal; progress: (share: number) => void }
): Promise<Uploaded> =>
  new Promise(resolve => {
    if (signal.aborted) return resolve('cancelled')
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/paragraphs/${encodeURIComponent(paragraphId)}/appendices`)
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total ? loaded / total : 0))
    request.addEventListener('load', () => resolve(answerOf(request)))
    request.addEventListener('error', () => resolve({ why: unreachable }))
    request.addEventListener('abort', () => resolve('cancelled'))
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.set('file', file)
    request.send(form)
  })

const unreachable =
  'Filen kom inte fram. Kontrollera att den går att öppna och att du har kontakt med nätet, och försök igen.'

const answerOf = ({ status, responseText }: XMLHttpRequest): Uploaded => {
  if (status === 401) return { why: 'Du är utloggad. Logga in i en annan flik och försök igen.' }
  try {
    const body = JSON.parse(responseText) as Appendix & Refusal
    if (status === 201) return { appendix: body }
    return { why: body.errors?.[0]?.message ?? body.detail ?? unreachable }
  } catch {
    return { why: unreachable }
  }
}

type Refusal = { detail?: string; errors?: { message: string }[] }
