export type SaveState =
  | { state: 'saved'; at: Date | null }
  | { state: 'waiting' | 'saving' }
  | { state: 'kept' | 'unkept' | 'signed-out' }
  | { state: 'refused'; why: string }

/** The line that says whether what is written is safe. It is told to screen readers when it changes for the worse or back. */
export const showSaveState = (line: HTMLElement, now: SaveState): void => {
  const text = wordsFor(now)
  line.dataset.state = now.state
  if (line.textContent !== text) line.textContent = text
}

const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit' })

const wordsFor = (now: SaveState): string => {
  switch (now.state) {
    case 'saved':
      return now.at ? `Sparat ${clock.format(now.at)}` : 'Allt är sparat'
    case 'waiting':
    case 'saving':
      return 'Sparar …'
    case 'kept':
      return 'Ingen kontakt med servern. Texten ligger kvar i webbläsaren och sparas när kontakten är tillbaka.'
    case 'unkept':
      return 'Ingen kontakt med servern. Låt sidan vara öppen: webbläsaren kan inte ta vara på texten.'
    case 'signed-out':
      return 'Du är utloggad. Texten ligger kvar i webbläsaren. Logga in i en ny flik, så sparas den.'
    case 'refused':
      return `Inte sparat. ${now.why}`
  }
}
