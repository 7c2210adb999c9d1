const answerKeys: Readonly<Record<string, string>> = { j: 'yes', n: 'no', a: 'abstain' }

/**
 * A vote by name at the speed of a roll call: J, N or A writes the answer of the one who is called and goes to the next, Backspace goes
 * back, and the sum stands in sight. The keys work where the votes are, and nowhere else (WCAG 2.1.4).
 */
export const paceVotes = (votes: HTMLElement): void => {
  const rows = [...votes.querySelectorAll<HTMLElement>('.vote')]
  if (rows.length === 0) return
  const help = document.createElement('p')
  help.className = 'muted'
  help.textContent = 'J för ja, N för nej, A för avstår: då går det vidare till nästa. Enter sparar.'
  const sum = document.createElement('p')
  sum.setAttribute('role', 'status')
  sum.className = 'vote-sum'
  const rest = document.createElement('div')
  rest.className = 'acts'
  rest.append(
    ...[
      ['yes', 'De som är kvar: ja'],
      ['no', 'De som är kvar: nej']
    ].map(([answer = '', text = '']) =>
      button(text, () => rows.filter(isOpen).forEach(row => choose(row, answer)))
    )
  )
  votes.querySelector('legend')?.after(help)
  votes.append(rest, sum)
  const tell = (): void => void (sum.textContent = sumOf(rows))
  votes.addEventListener('change', tell)
  votes.addEventListener('keydown', event => {
    const at = rows.findIndex(row => row.contains(event.target as Node))
    const row = rows[at]
    if (!row || event.ctrlKey || event.altKey || event.metaKey) return
    const answer = answerKeys[event.key.toLowerCase()]
    if (answer === undefined && event.key !== 'Backspace') return
    event.preventDefault()
    if (answer === undefined) {
      const before = rows[Math.max(0, at - 1)]!
      choose(before, '')
      return focusRow(before)
    }
    choose(row, answer)
    const next = rows[at + 1]
    // After the last one Enter sends the form from where one stands.
    focusRow(next ?? row)
  })
  tell()
}

const isOpen = (row: HTMLElement): boolean => answerOf(row) === ''

const answerOf = (row: HTMLElement): string =>
  row.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.value ?? ''

const choose = (row: HTMLElement, answer: string): void => {
  const choice = row.querySelector<HTMLInputElement>(`input[type="radio"][value="${answer}"]`)
  if (!choice) return
  choice.checked = true
  choice.dispatchEvent(new Event('change', { bubbles: true }))
}

const focusRow = (row: HTMLElement): void =>
  row.querySelector<HTMLElement>('input[type="radio"]:checked, input[type="radio"]')?.focus()

const sumOf = (rows: readonly HTMLElement[]): string => {
  const count = (answer: string): number => rows.filter(row => answerOf(row) === answer).length
  const left = count('')
  return `Ja ${count('yes')}, nej ${count('no')}, avstår ${count('abstain')}${left ? `. ${left} är kvar.` : '.'}`
}

const button = (text: string, press: () => void): HTMLButtonElement => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'ds-button'
  made.dataset.variant = 'tertiary'
  made.dataset.size = 'sm'
  made.textContent = text
  made.addEventListener('click', press)
  return made
}
