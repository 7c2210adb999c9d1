import { addDays } from '../../shared/dates.ts'
import type { CaseFacts, QualityRule } from './quality-rule.ts'
import { titleRules } from './title-rules.ts'
import { isEmailAddress } from './title-words.ts'

/** What a case is held against (domain rules of a register's quality; a struck case is held against nothing). */
export const caseRules: readonly QualityRule<CaseFacts>[] = [
  ...titleRules('case'),
  {
    code: 'case-classification-missing',
    isFault: true,
    what: 'Klassificering saknas',
    mend: 'Välj den process som ärendet hör till.',
    isBroken: ({ classificationCode }) => classificationCode === null
  },
  {
    code: 'case-classification-unknown',
    isFault: true,
    what: 'Klassificeringen finns inte i dokumenthanteringsplanen',
    mend: 'Välj en process ur planen, eller komplettera planen.',
    isBroken: ({ classificationCode: code, plan }) =>
      code !== null && (plan?.processes.size ?? 0) > 0 && !plan?.processes.has(code)
  },
  {
    code: 'case-counterpart-missing',
    isFault: true,
    what: 'Ett ärende utifrån saknar motpart',
    mend: 'Ange vem som väckte ärendet.',
    isBroken: ({ initiative, counterparts }) => initiative === 'external' && counterparts.length === 0
  },
  {
    code: 'case-counterpart-email',
    isFault: true,
    what: 'Motparten är en e-postadress',
    mend: 'Skriv namnet på organisationen eller personen.',
    isBroken: ({ counterparts }) => counterparts.some(isEmailAddress)
  },
  {
    code: 'case-officer-missing',
    isFault: true,
    what: 'Ansvarig handläggare saknas',
    mend: 'Välj en handläggare.',
    isBroken: ({ officerId, isCollecting, status }) =>
      officerId === null && !isCollecting && status === 'open'
  },
  {
    code: 'case-closed-with-watches',
    isFault: true,
    what: 'Ett avslutat ärende har bevakningar kvar',
    mend: 'Markera bevakningarna som klara, eller öppna ärendet igen.',
    isBroken: ({ status, waitingWatches }) => status === 'closed' && waitingWatches > 0
  },
  {
    code: 'case-closed-with-mark',
    isFault: false,
    what: 'Ett avslutat ärende är sekretessmarkerat',
    mend: 'Pröva om markeringen behövs än, och häv den annars.',
    isBroken: ({ status, secrecy }) => status === 'closed' && secrecy !== null
  },
  {
    code: 'case-without-records',
    isFault: false,
    what: 'Ärendet är öppet, och ingen handling har kommit till på två år',
    mend: 'Avsluta ärendet, eller lägg en bevakning.',
    isBroken: ({ status, openedOn, lastRecordOn, today }) =>
      status === 'open' && (lastRecordOn ?? openedOn ?? today) < addDays(today, -731)
  },
  {
    code: 'case-number-gap',
    isFault: false,
    what: 'Löpnummer saknas bland inlästa handlingar',
    mend: 'Se efter i det gamla diariet om en handling fattas.',
    isBroken: ({ importedRecords, lastRunningNumber, records }) =>
      importedRecords > 0 && lastRunningNumber > records
  }
]
