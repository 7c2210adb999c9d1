import { actsOf, dialogButton, makeDialog, type Dialog } from './make-dialog.ts'
import { chooseFiles, fetchRecordForm, filesOf, findCase, labelOf, sendRecordForm } from './record-form.ts'

export type Registering = {
  /** The dnr of the open §, or ''. */
  dnr: string
  files: readonly File[]
  attach: (files: readonly File[]) => void
}

// What was filled in waits for who closes the dialog to look at something.
let unfinished: { dialog: Dialog; take: (files: readonly File[]) => void } | undefined

/** The register's own form in a dialog beside the text: a record is registered in the § 's case, or in another. */
export const openRegisterDialog = ({ dnr, files, attach }: Registering): void => {
  if (document.querySelector('dialog[open]')) return
  if (unfinished) {
    unfinished.take(files)
    return unfinished.dialog.show()
  }
  const dialog = makeDialog('registrera-rubrik', 'Registrera handling')
  const { element, body, told } = dialog
  let given = files
  let form: HTMLFormElement | undefined
  const forget = () => {
    unfinished = undefined
    element.addEventListener('close', () => element.remove())
  }

  const field = dnrField(dnr)
  const place = document.createElement('div')
  body.append(field.element, place)
  const useForm = (next: HTMLFormElement) => {
    form = next
    chooseFiles(next, given)
    next.classList.remove('panel')
    next.querySelector('button[type="submit"]')?.after(dialogButton('Stäng', () => element.close()))
    next.querySelector('button[type="submit"]')?.parentElement?.classList.add('acts')
    next.addEventListener('change', () => (given = filesOf(next)))
    next.addEventListener('submit', event => {
      event.preventDefault()
      void send(next)
    })
    place.replaceChildren(next)
  }
  const send = async (sent: HTMLFormElement) => {
    told.textContent = 'Registrerar …'
    const answer = await sendRecordForm(sent)
    if ('why' in answer) {
      told.textContent = answer.why
    } else if ('again' in answer) {
      told.textContent = 'Handlingen är inte registrerad än.'
      useForm(answer.again)
      // The file is chosen again here.
      place.querySelector('[data-color="info"]')?.remove()
      const fault = place.querySelector<HTMLElement>('[aria-invalid="true"], .ds-error-summary a')
      fault?.focus()
    } else {
      await showDone(answer.recordId)
    }
  }
  const showDone = async (recordId: string) => {
    forget()
    told.textContent = `Handlingen är registrerad som ${await labelOf(recordId).catch(() => 'ny handling')}.`
    const close = dialogButton('Tillbaka till texten', () => element.close(), given.length === 0)
    const also = dialogButton(
      'Lägg som bilaga till paragrafen',
      () => {
        attach(given)
        element.close()
      },
      true
    )
    body.replaceChildren(given.length ? actsOf(also, close) : actsOf(close))
    body.querySelector('button')?.focus()
  }
  const show = async (wanted: string) => {
    place.replaceChildren(actsOf(dialogButton('Stäng', () => element.close())))
    told.textContent = ''
    if (!wanted) return void (told.textContent = 'Skriv diarienumret för ärendet som handlingen hör till.')
    const caseId = await findCase(wanted)
    const fetched = caseId ? await fetchRecordForm(caseId) : undefined
    if (fetched) return useForm(fetched)
    told.textContent = caseId
      ? `I ärendet ${wanted} går det inte att registrera handlingar nu. Välj ett annat ärende.`
      : `Det finns inget ärende ${wanted}. Välj ett annat diarienummer.`
  }
  field.input.addEventListener('change', () => void show(field.input.value.trim()))
  unfinished = {
    dialog,
    take: more => {
      if (more.length === 0) return
      given = more
      if (form) chooseFiles(form, given)
    }
  }
  dialog.show()
  void show(dnr)
}

const dnrField = (dnr: string) => {
  const element = document.createElement('div')
  element.className = 'ds-field'
  const label = document.createElement('label')
  label.className = 'ds-label'
  label.htmlFor = 'registrera-dnr'
  label.textContent = 'Ärendets diarienummer'
  const input = document.createElement('input')
  input.className = 'ds-input'
  input.id = 'registrera-dnr'
  input.value = dnr
  input.setAttribute('list', 'diarienummer')
  element.append(label, input)
  return { element, input }
}
