import type { MatrixRow } from './access-matrix.ts'

/** The API of how a § is decided. */
export const decidingApiRows: readonly MatrixRow[] = [
  { route: 'GET /api/v1/paragraphs/{paragraphId}/motions', expect: 'read a draft' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/motions', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'GET /api/v1/paragraphs/{paragraphId}/motions',
    expect: 'read what is sealed',
    of: 'sealed',
    ids: { paragraphId: 'secretId' }
  },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/motions', expect: 'write a draft' },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/motions', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/motions/{motionId}', expect: 'read a draft' },
  { route: 'GET /api/v1/motions/{motionId}', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'GET /api/v1/motions/{motionId}',
    expect: 'secret of the sealed',
    of: 'sealed',
    ids: { motionId: 'secretMotionId' }
  },
  { route: 'PATCH /api/v1/motions/{motionId}', expect: 'write a draft' },
  { route: 'PATCH /api/v1/motions/{motionId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'DELETE /api/v1/motions/{motionId}', expect: 'write a draft' },
  { route: 'DELETE /api/v1/motions/{motionId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/propositions', expect: 'read a draft' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/propositions', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'GET /api/v1/paragraphs/{paragraphId}/propositions',
    expect: 'read what is sealed',
    of: 'sealed',
    ids: { paragraphId: 'secretId' }
  },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/propositions', expect: 'write a draft' },
  {
    route: 'POST /api/v1/paragraphs/{paragraphId}/propositions',
    expect: 'write what is sealed',
    of: 'sealed'
  },
  { route: 'GET /api/v1/propositions/{propositionId}', expect: 'read a draft' },
  { route: 'GET /api/v1/propositions/{propositionId}', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'GET /api/v1/propositions/{propositionId}',
    expect: 'secret of the sealed',
    of: 'sealed',
    ids: { propositionId: 'secretPropositionId' }
  },
  { route: 'PATCH /api/v1/propositions/{propositionId}', expect: 'write a draft' },
  { route: 'PATCH /api/v1/propositions/{propositionId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'DELETE /api/v1/propositions/{propositionId}', expect: 'write a draft' },
  { route: 'DELETE /api/v1/propositions/{propositionId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/statements', expect: 'read a draft' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/statements', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'GET /api/v1/paragraphs/{paragraphId}/statements',
    expect: 'read what is sealed',
    of: 'sealed',
    ids: { paragraphId: 'secretId' }
  },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/statements', expect: 'write a draft' },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/statements', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/statements/{statementId}', expect: 'read a draft' },
  { route: 'GET /api/v1/statements/{statementId}', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'GET /api/v1/statements/{statementId}',
    expect: 'secret of the sealed',
    of: 'sealed',
    ids: { statementId: 'secretStatementId' }
  },
  { route: 'PATCH /api/v1/statements/{statementId}', expect: 'write a draft' },
  { route: 'PATCH /api/v1/statements/{statementId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'DELETE /api/v1/statements/{statementId}', expect: 'write a draft' },
  { route: 'DELETE /api/v1/statements/{statementId}', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/deciding-breaches', expect: 'read a draft' },
  {
    route: 'GET /api/v1/paragraphs/{paragraphId}/deciding-breaches',
    expect: 'read what is sealed',
    of: 'sealed'
  },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/closing', expect: 'read a draft', of: 'closed' },
  {
    route: 'GET /api/v1/paragraphs/{paragraphId}/closing',
    expect: 'read drafts of the sealed',
    of: 'sealed'
  },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/closing', expect: 'write a draft', of: 'open' },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/closing', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /api/v1/meetings/{meetingId}/changed-decisions', expect: 'read a draft', of: 'closed' },
  {
    route: 'GET /api/v1/meetings/{meetingId}/changed-decisions',
    expect: 'read drafts of the sealed',
    of: 'sealed'
  }
]

const motionForm = { name: 'Ada Asp', kind: 'approve', text: '', reasons: '' }
const propositionForm = {
  subject: 'matter',
  method: 'acclamation',
  yesText: 'bifall',
  noText: '',
  found: '',
  requestedBy: '',
  seats: '1',
  blankBallots: '0'
}
const statementForm = {
  name: 'Ada Asp',
  kind: 'reservation',
  text: '',
  notifiedOn: '2026-03-12',
  notifiedTime: ''
}

/** The pages of it. */
export const decidingPageRows: readonly MatrixRow[] = [
  { route: 'GET /paragrafer/:id/beslutsgang', expect: 'read a draft' },
  { route: 'GET /paragrafer/:id/beslutsgang', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'GET /paragrafer/:id/beslutsgang',
    expect: 'read what is sealed',
    of: 'sealed',
    ids: { paragraphId: 'secretId' }
  },
  { route: 'GET /paragrafer/:id/klubbslag', expect: 'read a draft' },
  { route: 'GET /paragrafer/:id/klubbslag', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'GET /paragrafer/:id/klubbslag',
    expect: 'read what is sealed',
    of: 'sealed',
    ids: { paragraphId: 'secretId' }
  },
  { route: 'POST /paragrafer/:id/klubbslag', expect: 'write a draft', of: 'open' },
  { route: 'POST /paragrafer/:id/klubbslag', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /sammantraden/:id/andrade-beslut', expect: 'read a draft', of: 'closed' },
  { route: 'GET /sammantraden/:id/andrade-beslut', expect: 'read drafts of the sealed', of: 'sealed' },
  { route: 'POST /paragrafer/:id/yrkanden', expect: 'write a draft', form: motionForm },
  { route: 'POST /paragrafer/:id/yrkanden', expect: 'write what is sealed', of: 'sealed', form: motionForm },
  { route: 'POST /yrkanden/:id', expect: 'write a draft', form: { ...motionForm, revision: '1' } },
  {
    route: 'POST /yrkanden/:id',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { ...motionForm, revision: '1' }
  },
  { route: 'POST /yrkanden/:id/borttagning', expect: 'write a draft' },
  { route: 'POST /yrkanden/:id/borttagning', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /paragrafer/:id/propositioner', expect: 'write a draft', form: propositionForm },
  {
    route: 'POST /paragrafer/:id/propositioner',
    expect: 'write what is sealed',
    of: 'sealed',
    form: propositionForm
  },
  { route: 'POST /propositioner/:id', expect: 'write a draft', form: { ...propositionForm, revision: '1' } },
  {
    route: 'POST /propositioner/:id',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { ...propositionForm, revision: '1' }
  },
  { route: 'POST /propositioner/:id/borttagning', expect: 'write a draft' },
  { route: 'POST /propositioner/:id/borttagning', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /paragrafer/:id/reservationer', expect: 'write a draft', form: statementForm },
  {
    route: 'POST /paragrafer/:id/reservationer',
    expect: 'write what is sealed',
    of: 'sealed',
    form: statementForm
  },
  { route: 'POST /reservationer/:id', expect: 'write a draft', form: { ...statementForm, revision: '1' } },
  {
    route: 'POST /reservationer/:id',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { ...statementForm, revision: '1' }
  },
  { route: 'POST /reservationer/:id/borttagning', expect: 'write a draft' },
  { route: 'POST /reservationer/:id/borttagning', expect: 'write what is sealed', of: 'sealed' }
]
