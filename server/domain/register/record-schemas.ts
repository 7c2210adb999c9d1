import { z } from 'zod'
import { directions, fileVariants, recordMedia, recordStatuses } from '../../db/schema/records.ts'
import { textStates } from '../../db/schema/files.ts'
import { NumberOrigin } from '../cases/case-schemas.ts'
import { SecrecyMark } from '../secrecy/secrecy-schemas.ts'
import { instant, isoDate } from '../shared/dates.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

export const Direction = z.enum(directions)
export type Direction = z.infer<typeof Direction>
export const RecordStatus = z.enum(recordStatuses)
export type RecordStatus = z.infer<typeof RecordStatus>
export const RecordMedium = z.enum(recordMedia)
export type RecordMedium = z.infer<typeof RecordMedium>
export const FileVariant = z.enum(fileVariants)
export type FileVariant = z.infer<typeof FileVariant>
export const TextState = z.enum(textStates)
export type TextState = z.infer<typeof TextState>

/** A file of a record, by the hash of its content. */
export const RecordFile = z
  .object({
    id: z.string(),
    fileName: z.string(),
    variant: FileVariant,
    sha256: z.string(),
    size: z
      .number()
      .int()
      .meta({ description: 'Antal byte', examples: [48_213] }),
    mediaType: z.string().meta({ examples: ['application/pdf'] }),
    textState: TextState.nullable().meta({ description: 'Om texten i filen är sökbar' }),
    textError: z.string().nullable()
  })
  .meta({ id: 'RecordFile' })
export type RecordFile = z.infer<typeof RecordFile>

/** A record (handling): registered in a case, under a number of its own there. */
export const Record = z
  .object({
    id: z.string(),
    caseId: z.string(),
    dnr: z.string().meta({ examples: ['044/26'] }),
    runningNumber: z.number().int(),
    label: z.string().meta({ description: 'Diarienummer och löpnummer', examples: ['044/26:3'] }),
    numberOrigin: NumberOrigin,
    direction: Direction,
    title: z.string(),
    publicTitle: z.string().nullable().meta({ description: 'Rubriken i det offentliga diariet' }),
    recordType: z
      .string()
      .nullable()
      .meta({ description: 'Handlingstyp i dokumenthanteringsplanen', examples: ['Protokoll'] }),
    documentOn: isoDate.meta({ description: 'Dagen den kom in eller upprättades' }),
    sentOn: isoDate.nullable(),
    registeredOn: isoDate,
    registeredAt: instant,
    isLate: z.boolean().meta({
      description: 'Att den registrerades senare än nästa arbetsdag efter att den kom in eller upprättades'
    }),
    sender: z.string().nullable(),
    receiver: z.string().nullable(),
    officerId: z.string().nullable(),
    officerName: z.string().nullable(),
    medium: RecordMedium.meta({ description: 'Originalets form' }),
    location: z.string().nullable().meta({ description: 'Var originalet förvaras' }),
    status: RecordStatus,
    struckReason: z.string().nullable(),
    agreementEndedOn: isoDate.nullable(),
    legalForceOn: isoDate.nullable(),
    meetingOn: isoDate.nullable(),
    files: z.array(RecordFile),
    secrecy: SecrecyMark.nullable().meta({ description: 'Handlingens egen markering, annars ärendets' }),
    isWithheld: z.boolean().meta({ description: 'Att uppgifter är borttagna för den som frågar' }),
    revision: z.number().int()
  })
  .meta({ id: 'Record' })
export type Record = z.infer<typeof Record>

const editable = {
  direction: Direction,
  title: line(300),
  publicTitle: optionalLine(300).meta({
    description: 'Visas för allmänheten i rubrikens ställe; utan uppgifter om enskilda'
  }),
  recordType: optionalLine(200),
  documentOn: isoDate.meta({ description: 'Dagen den kom in eller upprättades' }),
  sentOn: isoDate.nullable(),
  sender: optionalLine(200),
  receiver: optionalLine(200),
  officerId: z.string().max(100).nullable(),
  medium: RecordMedium,
  location: optionalLine(200),
  agreementEndedOn: isoDate.nullable().meta({ description: 'När avtalet upphörde' }),
  legalForceOn: isoDate.nullable().meta({ description: 'När beslutet fick laga kraft' }),
  meetingOn: isoDate.nullable().meta({ description: 'Sammanträdet som handlingen hör till' })
}

export const NewRecord = z
  .strictObject({
    ...editable,
    publicTitle: editable.publicTitle.default(null),
    recordType: editable.recordType.default(null),
    documentOn: editable.documentOn
      .optional()
      .meta({ description: 'Dagen den kom in eller upprättades; i dag om inget anges' }),
    sentOn: editable.sentOn.default(null),
    sender: editable.sender.default(null),
    receiver: editable.receiver.default(null),
    officerId: editable.officerId.default(null),
    medium: editable.medium.optional(),
    location: editable.location.default(null),
    agreementEndedOn: editable.agreementEndedOn.default(null),
    legalForceOn: editable.legalForceOn.default(null),
    meetingOn: editable.meetingOn.default(null)
  })
  .meta({ id: 'NewRecord' })
export type NewRecord = z.infer<typeof NewRecord>

export const RecordEdit = z.strictObject(editable).partial().meta({ id: 'RecordEdit' })
export type RecordEdit = z.infer<typeof RecordEdit>
