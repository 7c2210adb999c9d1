/** What a page says once, after something was done. The browser carries only the name. */
export const notices = {
  saved: 'Sparat.',
  added: 'Tillagt.',
  removed: 'Borttaget.',
  moved: 'Flyttat.',
  'signed-in': 'Du är inloggad.',
  'signed-out': 'Du är utloggad.',
  'meeting-planned': 'Mötet är planerat. Lägg nu in dagordningen.',
  'meeting-removed': 'Mötet är borttaget.',
  'meeting-opened': 'Mötet är öppnat. Ta upp ärendena i tur och ordning.',
  'meeting-closed': 'Mötet är avslutat. Alla ärenden har fått sin paragraf.',
  'meeting-reopened': 'Mötet är öppnat igen. Paragraferna behåller sina nummer.',
  'meeting-sealed': 'Protokollet är låst. Texten kan inte längre ändras.',
  'matter-taken-up': 'Ärendet har fått sin paragraf.',
  'matter-withdrawn': 'Ärendet utgår.',
  'job-retried': 'Det försöks igen strax.',
  'case-opened': 'Ärendet är öppnat och har fått sitt diarienummer.',
  imported: 'Protokollet är inläst. Gå igenom det som är markerat nedan.',
  'already-imported':
    'Protokollet var redan inläst, och ingenting har ändrats. Här är mötet som det blev då.',
  'set-up': 'Allt är klart att börja med.'
} as const

export type NoticeName = keyof typeof notices
