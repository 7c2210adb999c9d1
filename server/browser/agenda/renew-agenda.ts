/** Does what is asked, and writes the agenda anew as the server has it; false where it was refused, with the words of the refusal told. */
export const renewAgenda = async (ask: () => Promise<Response>, isApi = false): Promise<boolean> => {
  try {
    const answer = await ask()
    const refusal =
      isApi && !answer.ok ? (((await answer.json()) as { detail?: string }).detail ?? 'Det gick inte.') : ''
    const html = isApi ? await (await fetch(location.href)).text() : await answer.text()
    const page = new DOMParser().parseFromString(html, 'text/html')
    const why = refusal || (page.querySelector('[role="alert"]')?.textContent ?? '')
    const [here, there] = ['[data-part="agenda"]', '[data-part="agenda"]'].map((part, at) =>
      (at ? page : document).querySelector(part)
    )
    if (!here || !there) throw new Error('no agenda')
    here.replaceWith(there)
    document.dispatchEvent(new Event('agenda-renewed'))
    if (why) tell(why, true)
    return why === ''
  } catch {
    tell('Det gick inte att nå servern. Försök igen.', true)
    return false
  }
}

/** For those who listen; what went wrong is in sight too. */
export const tell = (text: string, isFault = false): void => {
  const line = document.querySelector('[data-part="told"]')
  if (!line) return
  line.textContent = text
  line.className = isFault ? 'ds-alert' : 'ds-sr-only'
}
