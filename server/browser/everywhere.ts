import { openPalette } from './palette/palette.ts'

/** What every page has where somebody is signed in: the palette, by its button or by Ctrl+K. */
const who = document.querySelector('.who')
if (who) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'quiet'
  button.append('Sök eller utför ')
  const keys = document.createElement('kbd')
  keys.textContent = 'Ctrl K'
  button.append(keys)
  button.setAttribute('aria-keyshortcuts', 'Control+K')
  button.addEventListener('click', openPalette)
  who.prepend(button)
  addEventListener('keydown', event => {
    if (
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey ||
      event.key.toLowerCase() !== 'k'
    )
      return
    event.preventDefault()
    openPalette()
  })
}
