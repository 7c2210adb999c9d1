import { expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { typedTexts } from '../../server/rendering/page-models/typed-texts.ts'

test('what was typed comes back under the labels of its form; ids, revisions, buttons and choices do not', () => {
  const id = '00000000-0000-4000-8000-000000000012'
  const sent = {
    revision: '3',
    preparesForId: id,
    nextId: id,
    do: 'save',
    title: 'Inköp av båt',
    dnr: ' ',
    text: 'Båten är gammal.',
    'decisions.0.kind': 'proposed',
    'decisions.0.toOrganId': id,
    'decisions.0.clauses.0': 'köpa en båt',
    'decisions.1.textAfter': 'Reservation.'
  }
  expect(typedTexts(paths.paragraph(id), sent)).toEqual([
    { label: 'Rubrik', text: 'Inköp av båt' },
    { label: 'Text', text: 'Båten är gammal.' },
    { label: 'Beslut 1: att', text: 'köpa en båt' },
    { label: 'Beslut 2: Text efter beslutet', text: 'Reservation.' }
  ])
})

test.each([
  [paths.setUp('lank'), { bodyName: 'a', administratorName: 'b' }, ['Förbundets namn', 'Ditt namn']],
  [paths.meetings, { organId: 'x', place: 'a' }, ['Plats']],
  [paths.meetingFacts('1'), { place: 'a', revision: '1' }, ['Plats']],
  [paths.meetingOpening('1'), {}, []],
  [paths.matters('1'), { title: 'a', sectionId: 'x' }, ['Ärendets rubrik']],
  [paths.sections('1'), { title: 'a' }, ['Rubrik i dagordningen']],
  [paths.section('1'), { title: 'a', meetingId: 'x' }, ['Rubrik i dagordningen']],
  [paths.attendance('1'), { name: 'a', role: 'member', mode: 'remote', presided: 'true' }, ['Namn']],
  [paths.attendanceRow('1'), { note: 'a' }, ['Titel eller annat efter namnet']],
  [paths.motions('1'), { name: 'a', kind: 'amend', text: 'b' }, ['Vem som yrkar', 'Vad som yrkas']],
  [paths.motion('1'), { reasons: 'a', isWithdrawn: 'true' }, ['Motivering']],
  [paths.propositions('1'), { yesText: 'a', subject: 'matter', found: 'yes' }, ['Ja betyder']],
  [paths.proposition('1'), { requestedBy: 'a', method: 'open-vote' }, ['Omröstning begärs av']],
  [paths.statements('1'), { text: 'a', kind: 'reservation' }, ['Text']],
  [paths.statement('1'), { reason: 'a' }, ['Varför den står med']],
  [paths.appendix('1'), { title: 'a', position: '1' }, ['Bilagans namn']],
  [paths.cases, { title: 'a' }, ['Ärendets rubrik']],
  [paths.case('1'), { title: 'a' }, ['Ärendets rubrik']],
  [paths.bodyFacts, { seat: 'a' }, ['Säte']],
  [paths.earlierNames, { name: 'a' }, ['Tidigare namn']],
  [paths.members, { name: 'a' }, ['Medlemmens namn']],
  [paths.member('1'), { name: 'a' }, ['Medlemmens namn']],
  [paths.organs, { name: 'a', legalKind: 'board', isAppealable: 'true' }, ['Namn i bestämd form']],
  [paths.organ('1'), { genitive: 'a' }, ['Namnet i genitiv']],
  [paths.series, { organId: 'x', firstNumber: '7' }, ['Första numret']],
  [paths.persons, { title: 'a' }, ['Titel']],
  [paths.person('1'), { title: 'a' }, ['Titel']],
  [paths.mandates, { personId: 'x', role: 'member', fromOn: '2026-01-01' }, ['Från och med']],
  [paths.mandate('1'), { untilOn: '2026-01-01' }, ['Till och med']],
  [paths.intakeText, { text: 'a' }, ['Protokollets text']]
])('the form at %s is known', (path, sent, labels) => {
  expect(typedTexts(path, sent).map(({ label }) => label)).toEqual(labels)
})

test('a password or a code is never given back', () => {
  const sent = { bodyName: 'Älvförbundet', password: 'hemligt', currentPassword: 'hemligt', code: '123456' }
  expect(typedTexts(paths.setUp('lank'), sent)).toEqual([{ label: 'Förbundets namn', text: 'Älvförbundet' }])
})
