/** What a page says once, after something was done. The browser carries only the name. */
export const notices = {
  saved: 'Sparat.',
  added: 'Tillagt.',
  removed: 'Borttaget.',
  moved: 'Flyttat.',
  'signed-in': 'Du är inloggad.',
  'signed-out': 'Du är utloggad.',
  'signed-out-everywhere': 'Du är utloggad överallt.',
  'recovery-mailed':
    'Om adressen hör till ett konto är ett mejl på väg dit. Länken i mejlet fungerar en gång, i en timme.',
  'password-changed': 'Lösenordet är bytt. Andra webbläsare är utloggade.',
  'second-factor-removed': 'Tvåstegsinloggningen är avstängd.',
  'session-ended': 'Inloggningen är avslutad.',
  'link-mailed': 'Ett mejl med en länk är på väg. Den fungerar en gång, i 24 timmar.',
  'account-disabled': 'Kontot är avstängt, och personen är utloggad överallt.',
  'account-enabled': 'Kontot är öppet igen.',
  'token-revoked': 'Nyckeln är återkallad.',
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
  'case-closed': 'Ärendet är avslutat.',
  'case-reopened': 'Ärendet är öppet igen.',
  'case-struck': 'Ärendet är makulerat. Numret finns kvar.',
  'record-registered': 'Handlingen är registrerad.',
  'record-struck': 'Handlingen är makulerad. Numret finns kvar.',
  'watch-completed': 'Bevakningen är klar.',
  'plan-adopted': 'Planen är antagen och ändras inte mer.',
  'secrecy-marked': 'Sekretessmarkerat. Det visas nu bara för dem vars uppdrag kräver det.',
  'secrecy-lifted': 'Sekretessmarkeringen är hävd.',
  imported: 'Protokollet är inläst. Gå igenom det som är markerat nedan.',
  'already-imported':
    'Protokollet var redan inläst, och ingenting har ändrats. Här är mötet som det blev då.',
  'set-up': 'Förbundet är upplagt, och du är inloggad som administratör.'
} as const

export type NoticeName = keyof typeof notices
