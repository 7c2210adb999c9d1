import type { Page } from 'playwright-core'

export type Stop = { name: string; pane: string; faults: string[] }

/**
 * Goes through the page by Tab from its beginning to its end, or by Shift and Tab from its end. What is at fault stands with each stop: it
 * cannot be seen, has no ring, lies under something else (WCAG 2.4.11) or does not come where it stands (2.4.3); and last, what was never come to.
 */
export const walkByTab = async (page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop[]> => {
  await page.evaluate(`(${prepare})(${key === 'Tab'})`)
  const stops = [await page.evaluate<Stop>('window.reach.stop()')]
  for (let step = 0; step < 500; step++) {
    const isInText = stops.at(-1)?.name.startsWith('div Text för')
    // In a table and in a list Tab is the text's own: these keys leave it (2.1.2).
    if (isInText) await page.keyboard.press(key === 'Tab' ? 'Escape' : 'Alt+F10')
    if (!isInText || key === 'Tab') await page.keyboard.press(key)
    const stop = await page.evaluate<Stop | 'same' | null>('window.reach.stop()')
    if (!stop) break
    if (stop !== 'same') stops.push(stop)
  }
  const missed = await page.evaluate<string[]>('window.reach.missed()')
  return [...stops, ...missed.map(name => ({ name, pane: '', faults: [`is never reached by ${key}`] }))]
}

export const faultsOf = (stops: readonly Stop[], state: string): string[] =>
  stops.flatMap(({ name, faults }) => faults.map(fault => `${state}: ${name} ${fault}`))

/** The parts of the page in the order that Tab comes to them. */
export const panesOf = (stops: readonly Stop[]): string[] =>
  stops.map(({ pane }) => pane).filter((pane, at, all) => pane && pane !== all[at - 1])

// Strings only: a function would be rewritten by the test runner and fail in the browser.
const prepare = `isForward => {
  const panes = ['top', 'crumbs', 'pane-tabs', 'work', 'agenda-pane', 'preview-pane', 'foot']
  const seen = new Set()
  let before
  let last
  const nameOf = one => one.localName + ' ' + (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? (one.textContent || one.name || one.id)).trim().replace(/\\s+/g, ' ').slice(0, 50)
  const inSight = one => {
    const box = one.getBoundingClientRect()
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
    return left < right && top < bottom && [0.1, 0.5, 0.9].some(x => [0.1, 0.5, 0.9].some(y => {
      const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)
      return hit && (one.contains(hit) || hit.contains(one) || [...(one.labels ?? [])].some(label => label.contains(hit)))
    }))
  }
  // The button of such a field has a ring of its own, drawn by the browser.
  const isField = one => ['date', 'time'].includes(one.type)
  const hasRing = one => {
    const frame = one.matches('.ProseMirror') ? one.closest('.editor') : one
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(frame)
    if (one.matches('.ds-skip-link') || (isField(one) && !one.matches(':focus-visible'))) return true
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !isCutOff(frame, parseFloat(outlineOffset) + parseFloat(outlineWidth))
  }
  // What scrolls, and is no larger than what it holds, cuts off what is drawn round it.
  const isCutOff = (one, beyond) => {
    const box = one.getBoundingClientRect()
    for (let around = one.parentElement; beyond > 0 && around !== document.body && around; around = around.parentElement) {
      if (getComputedStyle(around).overflowX === 'visible') continue
      const edge = around.getBoundingClientRect()
      if (box.left - beyond < edge.left && box.right + beyond > edge.right && box.top - beyond < edge.top && box.bottom + beyond > edge.bottom) return true
    }
    return false
  }
  const stop = () => {
    const one = document.activeElement
    // A field for a day has three stops of its own.
    if (one && one === last) return 'same'
    if (!one || one === document.body || one === document.documentElement || seen.has(one)) return null
    last = one
    seen.add(one)
    const box = one.getBoundingClientRect()
    const faults = []
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || box.width < 2 || box.height < 2) faults.push('cannot be seen')
    else if (!inSight(one)) faults.push('lies under something else or outside the window')
    if (before && !hasRing(one)) faults.push('has no ring')
    const pane = panes.find(name => one.closest('.' + name)) ?? (one.closest('main') ? 'main' : 'skip')
    // What goes along as the page scrolls is placed within itself.
    const stuck = one.closest('.agenda-pane > .stuck')
    const down = stuck ? stuck.scrollTop - stuck.getBoundingClientRect().top : scrollY
    const place = { pane, top: box.top + down, bottom: box.bottom + down, left: box.left, right: box.right, name: nameOf(one) }
    const [first, second] = isForward ? [before, place] : [place, before]
    if (before?.pane === pane && second.bottom <= first.top && second.left < first.right) faults.push('stands on the wrong side of ' + before.name)
    before = place
    return { name: place.name, pane, faults }
  }
  const missed = () => [...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]')]
    .filter(one => one.tabIndex >= 0 && !one.disabled && !seen.has(one) && one.checkVisibility({ visibilityProperty: true }))
    // One of a group of radio buttons is the stop of the group.
    .filter(one => one.type !== 'radio' || ![...seen].some(other => other.type === 'radio' && other.name === one.name))
    .map(nameOf)
  window.reach = { stop, missed }
  ;(isForward ? document.querySelector('.ds-skip-link') : [...document.querySelectorAll('.foot a')].at(-1)).focus()
}`
