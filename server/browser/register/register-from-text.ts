import { attachFiles } from '../appendices/open-appendices.ts'
import { openCaseDialog } from './open-case-dialog.ts'
import { openRegisterDialog } from './register-dialog.ts'

/** "Registrera handling" and "Öppna ärende" on the page of a §: in dialogs, so that the text is never left. */
export const registerFromText = (
  form: HTMLFormElement,
  save: () => Promise<boolean>,
  signal: AbortSignal
): void => {
  const { paragraph = '' } = form.dataset
  const valueOf = (name: string): string => {
    const field = form.elements.namedItem(name)
    return field instanceof HTMLInputElement ? field.value.trim() : ''
  }
  const register = (files: readonly File[] = []) =>
    openRegisterDialog({ dnr: valueOf('dnr'), files, attach: chosen => attachFiles(paragraph, chosen) })

  const link = document.querySelector('[data-part="register-record"]')
  link?.addEventListener(
    'click',
    event => {
      event.preventDefault()
      register()
    },
    { signal }
  )
  takeDropped(register, signal)
  form.querySelector('button[value="open-case"]')?.addEventListener(
    'click',
    event => {
      event.preventDefault()
      openCaseDialog(paragraph, { title: valueOf('title'), save, opened })
    },
    { signal }
  )
  const opened = (dnr: string) => {
    const field = form.elements.namedItem('dnr')
    if (field instanceof HTMLInputElement) field.value = dnr
    for (const button of form.querySelectorAll<HTMLElement>('button[value="open-case"]')) button.hidden = true
    form.dispatchEvent(new Event('change'))
  }
}

const takeDropped = (register: (files: readonly File[]) => void, signal: AbortSignal): void => {
  const zone = document.querySelector<HTMLElement>('[data-part="register-zone"]')
  if (!zone) return
  zone.hidden = false
  const isOver = (is: boolean) => zone.classList.toggle('over', is)
  zone.addEventListener(
    'dragover',
    event => {
      event.preventDefault()
      isOver(true)
    },
    { signal }
  )
  zone.addEventListener('dragleave', () => isOver(false), { signal })
  zone.addEventListener(
    'drop',
    event => {
      event.preventDefault()
      isOver(false)
      register([...(event.dataTransfer?.files ?? [])])
    },
    { signal }
  )
}
