/** Whose rows may have something in a column. */
type Of = 'case' | 'record' | 'both'

/** The columns of a register in our own CSV form, in their order: one row to a case or a record. */
export const registerColumns = {
  kind: ['Radtyp', 'both'],
  dnr: ['Diarienummer', 'both'],
  runningNumber: ['Löpnummer', 'record'],
  title: ['Rubrik', 'both'],
  publicTitle: ['Offentlig rubrik', 'both'],
  status: ['Status', 'both'],
  struckReason: ['Makuleringsskäl', 'both'],
  officer: ['Handläggare', 'both'],
  classificationCode: ['Klassificering', 'case'],
  initiative: ['Initiativ', 'case'],
  counterparts: ['Motparter', 'case'],
  externalNumbers: ['Externa nummer', 'case'],
  relations: ['Hör ihop med', 'case'],
  isCollecting: ['Samlingsärende', 'case'],
  collectsFor: ['Samlar för', 'case'],
  openedOn: ['Öppnat', 'case'],
  closedOn: ['Avslutat', 'case'],
  direction: ['Riktning', 'record'],
  recordType: ['Handlingstyp', 'record'],
  documentOn: ['Inkom eller upprättades', 'record'],
  sentOn: ['Skickades', 'record'],
  registeredOn: ['Registrerades', 'record'],
  sender: ['Avsändare', 'record'],
  receiver: ['Mottagare', 'record'],
  medium: ['Originalets form', 'record'],
  location: ['Förvaras', 'record'],
  agreementEndedOn: ['Avtalet upphörde', 'record'],
  legalForceOn: ['Laga kraft', 'record'],
  meetingOn: ['Sammanträdesdag', 'record'],
  statute: ['Sekretessbestämmelse', 'both'],
  authority: ['Sekretess satt av', 'both'],
  markedOn: ['Sekretess satt den', 'both'],
  notes: ['Anteckningar', 'case'],
  watches: ['Bevakningar', 'case']
} as const satisfies Record<string, readonly [header: string, of: Of]>

export type RegisterColumn = keyof typeof registerColumns

export const columnNames = Object.keys(registerColumns) as RegisterColumn[]

export const headerOf = (column: RegisterColumn): string => registerColumns[column][0]

/** What stands in the cells of a row; a column that is left out is empty. */
export type RegisterCells = Partial<Record<RegisterColumn, string>>

/** Every literal as it is written in a cell. */
export const registerWords = {
  kind: { case: 'ärende', record: 'handling' },
  caseStatus: { open: 'Öppet', closed: 'Avslutat', struck: 'Makulerat' },
  recordStatus: { registered: 'Registrerad', struck: 'Makulerad' },
  initiative: { own: 'Eget', external: 'Externt' },
  direction: { received: 'Inkommen', sent: 'Utgående', 'drawn-up': 'Upprättad' },
  medium: { digital: 'Digitalt', paper: 'Papper' },
  isCollecting: { yes: 'Ja', no: '' }
} as const
