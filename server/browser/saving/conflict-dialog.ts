import { wordDiff } from '../../text/word-diff.ts'
import type { Answer, Clash } from './merge.ts'

/** Asks a person what shall stand where two have written; undefined when the dialog is closed without an answer. */
export const askAboutClashes = (clashes: readonly Clash[]): Promise<Answer[] | undefined> => {
  const dialog = document.createElement('dialog')
  dialog.className = 'ds-dialog conflict'
  dialog.setAttribute('aria-labelledby', 'krock-rubrik')
  const form = document.createElement('form')
  form.method = 'dialog'
  form.className = 'stack'
  form.append(
    element('h2', 'Två har skrivit på samma ställe', { id: 'krock-rubrik' }),
    element(
      'p',
      'Allt som inte krockar är redan ihoplagt. Välj vad som ska stå här: det strukna är ditt, det understrukna den andras. Båda texterna finns kvar i historiken.'
    ),
    ...clashes.map(clashChoice),
    actions()
  )
  dialog.append(form)
  document.body.append(dialog)
  dialog.showModal()
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      const chosen = new FormData(form)
      const answers = clashes.map((_, at) => chosen.get(`krock-${at}`) as Answer)
      dialog.remove()
      resolve(dialog.returnValue === 'chosen' ? answers : undefined)
    })
  })
}

const fieldNames: Record<Clash['field'], string> = {
  title: 'Rubriken',
  dnr: 'Diarienumret',
  text: 'Texten',
  decisions: 'Besluten'
}

const clashChoice = (clash: Clash, at: number): HTMLElement => {
  const group = document.createElement('fieldset')
  group.className = 'ds-fieldset panel stack'
  group.append(
    element('legend', fieldNames[clash.field]),
    difference(clash),
    choice(at, 'mine', 'Behåll min', true),
    choice(at, 'theirs', 'Ta den andra')
  )
  if (clash.field === 'text') group.append(choice(at, 'both', 'Behåll båda, min först'))
  return group
}

/** How the other's words differ from one's own. It scrolls, so the keyboard must reach it. */
const difference = ({ mine, theirs, around }: Clash): HTMLElement => {
  const box = document.createElement('div')
  box.className = 'word-changes'
  box.tabIndex = 0
  box.setAttribute('role', 'region')
  box.setAttribute('aria-label', 'Skillnaden ord för ord')
  if (around?.before) box.append(beside(`… ${around.before}`))
  for (const { change, text } of wordDiff(mine, theirs)) {
    if (change === 'same') box.append(text)
    else
      box.append(
        element(change === 'removed' ? 'del' : 'ins', text, {
          title: change === 'removed' ? 'Står i din' : 'Står i den andra'
        })
      )
  }
  if (around?.after) box.append(beside(`${around.after.trimEnd()} …`))
  return box
}

const beside = (text: string): HTMLElement => element('span', text, { className: 'muted' })

const choice = (at: number, answer: Answer, text: string, isChecked = false): HTMLElement => {
  const row = document.createElement('div')
  row.className = 'ds-field'
  const input = document.createElement('input')
  Object.assign(input, {
    type: 'radio',
    name: `krock-${at}`,
    value: answer,
    id: `krock-${at}-${answer}`,
    checked: isChecked
  })
  input.className = 'ds-input'
  const label = element('label', text, { htmlFor: input.id })
  label.className = 'ds-label'
  row.append(input, label)
  return row
}

const actions = (): HTMLElement => {
  const row = document.createElement('div')
  row.className = 'acts'
  const save = element('button', 'Spara så här', { value: 'chosen' })
  const wait = element('button', 'Tänk efter', { value: '' })
  save.className = wait.className = 'ds-button'
  wait.dataset.variant = 'secondary'
  row.append(save, wait)
  return row
}

const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {}
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag)
  made.textContent = text
  return Object.assign(made, properties)
}
