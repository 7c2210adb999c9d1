/** The form of the page that registers a record in a case; '' and why where it is not to be had. */
export const fetchRecordForm = async (caseId: string): Promise<HTMLFormElement | undefined> => {
  try {
    const answer = await fetch(`/arenden/${encodeURIComponent(caseId)}/handlingar`)
    return answer.ok ? formOf(await answer.text()) : undefined
  } catch {
    return undefined
  }
}

export type Registered =
  | { recordId: string }
  /** The form again, with why it was refused. */
  | { again: HTMLFormElement }
  | { why: string }

/** Sends the form as the page would, without leaving the page. */
export const sendRecordForm = async (form: HTMLFormElement): Promise<Registered> => {
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form) })
    const recordId = /^\/handlingar\/([^/]+)$/.exec(new URL(answer.url).pathname)?.[1]
    if (recordId && answer.ok) return { recordId }
    const again = formOf(await answer.text())
    return again ? { again } : { why: unreachable }
  } catch {
    return { why: unreachable }
  }
}

const unreachable =
  'Handlingen är inte registrerad: det gick inte att nå diariet. Det du skrev står kvar. Försök igen.'

const formOf = (html: string): HTMLFormElement | undefined => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const form = page.querySelector<HTMLFormElement>('main form[enctype="multipart/form-data"]')
  return form?.getAttribute('action')?.endsWith('/handlingar') ? form : undefined
}

export const filesOf = (form: HTMLFormElement): File[] => [
  ...(form.querySelector<HTMLInputElement>('input[type="file"]')?.files ?? [])
]

/** The page forgets which files were chosen; here they are chosen again. */
export const chooseFiles = (form: HTMLFormElement, files: readonly File[]): void => {
  const field = form.querySelector<HTMLInputElement>('input[type="file"]')
  if (!field || files.length === 0) return
  const chosen = new DataTransfer()
  for (const file of files) chosen.items.add(file)
  field.files = chosen.files
  const title = form.elements.namedItem('title')
  const [{ name } = { name: '' }] = files
  if (title instanceof HTMLInputElement && !title.value)
    title.value = name
      .replace(/\.[^.]+$/u, '')
      .replace(/[_\s]+/gu, ' ')
      .trim()
}

/** The id of the case under a dnr. */
export const findCase = async (dnr: string): Promise<string | undefined> => {
  try {
    const answer = await fetch(`/api/v1/cases?text=${encodeURIComponent(dnr)}&limit=100`)
    const { items = [] } = (await answer.json()) as { items?: { id: string; dnr: string }[] }
    return items.find(one => one.dnr === dnr)?.id
  } catch {
    return undefined
  }
}

/** "044/26:3". */
export const labelOf = async (recordId: string): Promise<string> => {
  const answer = await fetch(`/api/v1/records/${encodeURIComponent(recordId)}`)
  return ((await answer.json()) as { label?: string }).label ?? ''
}
