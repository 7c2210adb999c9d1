/**
 * Who gets what: `+` done or shown, `1` sign in first (401), `3` may not (403), `4` is not told that it is there (404). Columns
 * as access-world.ts names them. The kinds of object in the rows below: own organ's planned, open and closed meetings are
 * drafts; a sealed one is open to all who are signed in, but for what is secret in it.
 */
//                              PN ARUO scvmkor e SCM
export const expectations = {
  'open to all': /*          */ '++ ++++ +++++++ + +++',
  'signed in': /*            */ '1+ ++++ +++++++ + +++',
  administer: /*             */ '13 +333 3333333 3 333',
  'by session only': /*      */ '13 3333 3333333 3 333',
  'trail of the body': /*    */ '13 +++3 3333333 3 333',
  'write cases': /*          */ '13 3+3+ +333333 3 +33',
  'write the plan': /*      */ '13 3+33 3333333 3 333',
  'oversee the register': /* */ '13 3+++ +333333 3 +33',
  'secret of the register': /**/ '14 4++4 +444444 4 +44',
  'lift a mark of a case': /**/ '13 3+33 +333333 3 +33',
  'plan in the organ': /*    */ '13 3333 +333333 3 333',
  'plan in another organ': /**/ '13 3333 3333333 3 +33',
  'plan anywhere': /*        */ '13 3333 +333333 3 +33',
  import: /*                 */ '13 3+33 +333333 3 +33',
  'import a register': /*    */ '13 3+33 3333333 3 333',
  'read imports': /*         */ '13 3++3 +333333 3 +33',
  'see a draft meeting': /*  */ '14 44+4 +++++++ 4 444',
  'answer a kallelse': /*    */ '14 4434 +++++33 4 444',
  'read a draft': /*         */ '14 44+4 +++333+ 4 444',
  'review a draft': /*       */ '14 4434 3+33333 4 444',
  'write a draft': /*        */ '14 4434 +333333 4 444',
  'read what is sealed': /*  */ '1+ ++++ +++++++ + +++',
  'read drafts of the sealed': /**/ '13 3++3 +++333+ 3 333',
  'write what is sealed': /* */ '13 3333 +333333 3 333',
  'see a proposed correction': /**/ '14 4444 +444444 4 444',
  'secret of a draft': /*    */ '14 44+4 +++++44 4 444',
  'secret of the sealed': /* */ '14 4++4 +++++44 4 444'
} as const

export type Expectation = keyof typeof expectations

export type MatrixRow = {
  route: string
  expect: Expectation
  /** Which meeting the ids of the address are of; `planned` unless said. */
  of?: 'planned' | 'open' | 'closed' | 'sealed'
  /** Ids that differ from the usual ones of that meeting. */
  ids?: Record<string, string>
  /** A body that the verb accepts, so that nothing but the right is asked. */
  form?: Record<string, string>
  upload?: true
}
