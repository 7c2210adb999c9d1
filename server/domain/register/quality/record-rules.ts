import type { QualityRule, RecordFacts } from './quality-rule.ts'
import { titleRules } from './title-rules.ts'
import { isEmailAddress } from './title-words.ts'

/** What a record is held against; a struck one is held against nothing. */
export const recordRules: readonly QualityRule<RecordFacts>[] = [
  ...titleRules('record'),
  {
    code: 'record-sender-missing',
    isFault: true,
    what: 'En inkommen handling saknar avsändare',
    mend: 'Ange avsändaren (OSL 5 kap. 2 §).',
    isBroken: ({ direction, sender }) => direction === 'received' && !sender
  },
  {
    code: 'record-receiver-missing',
    isFault: true,
    what: 'En utgående handling saknar mottagare',
    mend: 'Ange mottagaren (OSL 5 kap. 2 §).',
    isBroken: ({ direction, receiver }) => direction === 'sent' && !receiver
  },
  {
    code: 'record-direction-mixed',
    isFault: false,
    what: 'Avsändare och mottagare stämmer inte med riktningen',
    mend: 'Byt riktning, eller flytta namnet till rätt fält.',
    isBroken: ({ direction, sender, receiver }) =>
      direction === 'drawn-up'
        ? Boolean(receiver)
        : direction === 'sent'
          ? !receiver && Boolean(sender)
          : !sender && Boolean(receiver)
  },
  {
    code: 'record-correspondent-email',
    isFault: true,
    what: 'Avsändaren eller mottagaren är en e-postadress',
    mend: 'Skriv namnet på organisationen eller personen.',
    isBroken: ({ sender, receiver }) => isEmailAddress(sender ?? '') || isEmailAddress(receiver ?? '')
  },
  {
    code: 'record-type-missing',
    isFault: true,
    what: 'Handlingstyp saknas',
    mend: 'Välj en handlingstyp ur dokumenthanteringsplanen.',
    isBroken: ({ recordType }) => recordType === null
  },
  {
    code: 'record-type-unknown',
    isFault: true,
    what: 'Handlingstypen finns inte i dokumenthanteringsplanen',
    mend: 'Välj en handlingstyp ur planen, eller komplettera planen.',
    isBroken: ({ recordType, plan }) =>
      recordType !== null && plan !== null && !plan.recordTypes.has(recordType)
  },
  {
    code: 'record-type-of-other-process',
    isFault: false,
    what: 'Handlingstypen hör till en annan process än ärendet',
    mend: 'Välj en handlingstyp i ärendets process, eller byt ärendets klassificering.',
    isBroken: ({ recordType, caseClassificationCode: code, plan }) => {
      const process = plan?.processOfType.get(recordType ?? '')
      return Boolean(process && code && !isWithin(process, code) && !isWithin(code, process))
    }
  },
  {
    code: 'record-day-after-registration',
    isFault: true,
    what: 'Handlingen kom in eller upprättades efter att den registrerades',
    mend: 'Rätta dagen.',
    isBroken: ({ documentOn, registeredOn }) => documentOn > registeredOn
  },
  {
    code: 'record-late',
    isFault: false,
    what: 'Handlingen registrerades senare än nästa arbetsdag',
    mend: 'Registrera så snart en handling har kommit in (OSL 5 kap. 1 §). Dagen kan inte ändras.',
    isBroken: ({ isLate }) => isLate
  },
  {
    code: 'record-sent-without-day',
    isFault: true,
    what: 'En utgående handling saknar dagen då den skickades',
    mend: 'Ange dagen.',
    isBroken: ({ direction, sentOn }) => direction === 'sent' && sentOn === null
  },
  {
    code: 'record-without-file',
    isFault: true,
    what: 'En digital handling saknar fil',
    mend: 'Lägg till filen, eller ange att originalet är på papper.',
    isBroken: ({ medium, files }) => medium === 'digital' && files.length === 0
  },
  {
    code: 'record-file-empty',
    isFault: true,
    what: 'En fil är tom',
    mend: 'Lägg till filen på nytt.',
    isBroken: ({ files }) => files.some(({ size }) => size === 0)
  },
  {
    code: 'record-file-packed',
    isFault: true,
    what: 'En fil är en zip-fil',
    mend: 'Packa upp filen och lägg till det som ligger i den.',
    isBroken: ({ files }) => files.some(({ mediaType }) => /zip|x-7z|x-rar/.test(mediaType))
  },
  {
    code: 'record-file-unread',
    isFault: false,
    what: 'Texten i en fil gick inte att läsa',
    mend: 'Öppna filen och se att den är hel och utan lösenord.',
    isBroken: ({ files }) => files.some(({ textState }) => textState === 'failed')
  },
  {
    code: 'record-signed-missing',
    isFault: false,
    what: 'Ett avtal eller protokoll saknar undertecknad version',
    mend: 'Lägg till den undertecknade filen bredvid den som finns.',
    isBroken: ({ recordType, files }) =>
      /avtal|överenskommelse|protokoll/iu.test(recordType ?? '') &&
      files.length > 0 &&
      files.every(({ variant }) => variant !== 'signed')
  }
]

/** Whether "1.3.2" lies within "1.3". */
const isWithin = (code: string, whole: string): boolean => code === whole || code.startsWith(`${whole}.`)
