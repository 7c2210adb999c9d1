export type Panes = {
  /** Brings a pane into sight where only one is. */
  show: (name: PaneName) => void
  /** The panes of another § have come in. */
  settle: () => void
  isPreviewShown: () => boolean
}

type PaneName = 'agenda' | 'work' | 'preview'

const widthForAll = '(min-width: 70rem)'
const remembered = 'paragraf.preview'

/** Agenda, text and PDF beside each other where there is room; otherwise one at a time, behind tabs. `woken` when the PDF comes into sight. */
export const openPanes = (desk: HTMLElement, woken: () => void): Panes => {
  const wide = matchMedia(widthForAll)
  const tabList = desk.querySelector<HTMLElement>('[role="tablist"]')!
  const tabs = [...tabList.querySelectorAll<HTMLButtonElement>('[role="tab"]')]
  const preview = desk.querySelector<HTMLElement>('.preview-pane')!
  const toggle = preview.querySelector<HTMLButtonElement>('[data-part="preview-toggle"]')!
  const title = preview.getAttribute('aria-labelledby') ?? ''
  let current: PaneName = 'work'
  let isFolded = recall() === 'folded'

  const paneOf = (tab: HTMLElement) => desk.querySelector<HTMLElement>(`.${tab.dataset.pane ?? ''}`)

  const settle = () => {
    const isTabbed = !wide.matches
    desk.classList.toggle('tabbed', isTabbed)
    desk.classList.toggle('folded', isFolded)
    tabList.hidden = !isTabbed
    toggle.textContent = isFolded ? 'Visa PDF' : 'Dölj PDF'
    toggle.ariaExpanded = String(!isFolded)
    for (const tab of tabs) {
      const isCurrent = tab.dataset.name === current
      const pane = paneOf(tab)
      tab.ariaSelected = String(isCurrent)
      tab.tabIndex = isCurrent ? 0 : -1
      if (!pane) continue
      pane.id ||= tab.getAttribute('aria-controls') ?? ''
      pane.hidden = isTabbed && !isCurrent
      pane.role = isTabbed ? 'tabpanel' : null
      const label = isTabbed ? tab.id : pane === preview ? title : ''
      if (label) pane.setAttribute('aria-labelledby', label)
      else pane.removeAttribute('aria-labelledby')
    }
  }

  const show = (name: PaneName) => {
    current = name
    settle()
    if (name === 'preview') woken()
  }

  tabList.addEventListener('click', ({ target }) => {
    const tab = (target as Element).closest<HTMLElement>('[role="tab"]')
    if (tab) show(tab.dataset.name as PaneName)
  })
  tabList.addEventListener('keydown', event => {
    const at = tabs.indexOf(event.target as HTMLButtonElement)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const tab = tabs.at(next % tabs.length)!
    show(tab.dataset.name as PaneName)
    tab.focus()
  })
  toggle.addEventListener('click', () => {
    isFolded = !isFolded
    remember(isFolded ? 'folded' : 'open')
    settle()
    if (!isFolded) woken()
  })
  wide.addEventListener('change', () => {
    settle()
    woken()
  })
  settle()
  return {
    show,
    settle,
    isPreviewShown: () => (wide.matches ? !isFolded : current === 'preview')
  }
}

// A browser that keeps nothing opens it each time.
const recall = (): string | null => {
  try {
    return localStorage.getItem(remembered)
  } catch {
    return null
  }
}

const remember = (value: string): void => {
  try {
    localStorage.setItem(remembered, value)
  } catch {
    // Then it is not remembered.
  }
}
