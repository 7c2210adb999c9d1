import { z } from 'zod'
import { attendanceModes, attendanceRoles, leftReasons } from '../../db/schema/meetings.ts'
import { timeOfDay } from '../shared/dates.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

export const AttendanceRole = z.enum(attendanceRoles)
export type AttendanceRole = z.infer<typeof AttendanceRole>
export const AttendanceMode = z.enum(attendanceModes)
export type AttendanceMode = z.infer<typeof AttendanceMode>
export const LeftReason = z.enum(leftReasons)
export type LeftReason = z.infer<typeof LeftReason>

const number = z.number().int().min(1).max(99_999).nullable()

export const leftWithoutEnd = 'Skriv till vilken paragraf eller vilket klockslag personen var med.'

const facts = {
  personId: z.string().nullable(),
  name: line(120).meta({ description: 'Namnet som det skrivs i protokollet' }),
  role: AttendanceRole,
  forName: optionalLine(120).meta({ description: 'Den som en tjänstgörande ersättare träder in för' }),
  memberId: z.string().nullable(),
  fromNumber: number.meta({ description: 'Första paragrafen; utan värde från mötets början' }),
  toNumber: number.meta({ description: 'Sista paragrafen; utan värde till mötets slut' }),
  fromTime: timeOfDay
    .nullable()
    .meta({ description: 'Klockslaget då personen kom, om det inte var från början' }),
  toTime: timeOfDay.nullable().meta({ description: 'Klockslaget då personen gick' }),
  leftReason: LeftReason.nullable().meta({
    description: 'Varför personen lämnade mötet: efter jäv får man tjänstgöra igen samma dag, annars inte'
  }),
  mode: AttendanceMode,
  presided: z.boolean().meta({ description: 'Ledde mötet som ordförande under de paragraferna' }),
  isApprover: z.boolean().meta({ description: 'Vald att justera protokollet' }),
  note: optionalLine(200).meta({ description: 'Titel eller annat som ska stå efter namnet' })
}

/** One row of attendance: who, in what role, from which § to which. A person who changes role has two rows. */
export const Attendance = z
  .object({
    id: z.string(),
    meetingId: z.string(),
    ...facts,
    name: z.string(),
    forName: z.string().nullable(),
    note: z.string().nullable(),
    memberName: z.string().nullable(),
    revision: z.number().int()
  })
  .meta({ id: 'Attendance' })
export type Attendance = z.infer<typeof Attendance>

/** With `personId` the name may be left out: it is taken from the person. */
export const NewAttendance = z
  .strictObject({
    personId: facts.personId.default(null),
    name: facts.name.optional(),
    role: facts.role,
    forName: facts.forName.default(null),
    memberId: facts.memberId.default(null),
    fromNumber: facts.fromNumber.default(null),
    toNumber: facts.toNumber.default(null),
    fromTime: facts.fromTime.default(null),
    toTime: facts.toTime.default(null),
    leftReason: facts.leftReason.default(null),
    mode: facts.mode.default('on-site'),
    presided: facts.presided.default(false),
    isApprover: facts.isApprover.default(false),
    note: facts.note.default(null)
  })
  .refine(({ personId, name }) => personId !== null || name !== undefined, {
    path: ['name'],
    error: 'Välj en person eller skriv ett namn.'
  })
  .refine(({ fromNumber, toNumber }) => !fromNumber || !toNumber || fromNumber <= toNumber, {
    path: ['toNumber'],
    error: 'Sista paragrafen kan inte komma före den första.'
  })
  .refine(({ leftReason, toNumber, toTime }) => !leftReason || toNumber !== null || toTime !== null, {
    path: ['toNumber'],
    error: leftWithoutEnd
  })
  .meta({ id: 'NewAttendance' })
export type NewAttendance = z.infer<typeof NewAttendance>

export const AttendanceEdit = z.strictObject(facts).partial().meta({ id: 'AttendanceEdit' })
export type AttendanceEdit = z.infer<typeof AttendanceEdit>
