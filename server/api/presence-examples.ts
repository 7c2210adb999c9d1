import type { FieldExamples } from '../plugins/openapi-example.ts'

/** What the description shows in the fields of presence: a substitute's order, times, jäv and quorum. */
export const presenceExamples: FieldExamples = {
  order: null,
  seatCount: null,
  forName: null,
  fromNumber: null,
  toNumber: null,
  // One person, first up to a § and then from the next: two rows that do not meet.
  'NewAttendance.toNumber': 11,
  'AttendanceEdit.fromNumber': 12,
  fromTime: null,
  toTime: null,
  leftReason: null,
  counted: 10,
  quorate: 9,
  notCounted: 0,
  percent: 90,
  isTargetMet: true,
  ground: 'Ordförande i det bolag som ärendet gäller',
  ruling: null,
  isDisputed: false,
  stayed: false,
  recusalRule: 'board',
  ownRecusalRule: null,
  quorumReason: null,
  lateReason: null,
  'PresenceEdit.lateReason': 'Alla närvarande ledamöter var med på det',
  'PresenceEdit.quorumReason': 'Två ledamöter hade fått förhinder samma morgon',
  needed: 7,
  present: 7,
  seats: 12,
  unplaced: [],
  proposals: [],
  explanation: '7 av 12 ledamöter tjänstgör; minst 7 behövs.',
  recusalId: '2c3d4e5f-6071-4829-93a4-b5c6d7e8f901'
}
