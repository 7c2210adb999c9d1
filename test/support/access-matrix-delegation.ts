import type { MatrixRow } from './access-matrix.ts'

const decision = { organId: 'delegatingOrganId' }
const announced = { delegatedDecisionId: 'announcedDecisionId' }
const secret = { delegatedDecisionId: 'secretDecisionId' }

/** The delegationsordning and what is decided on it. */
export const delegationApiRows: readonly MatrixRow[] = [
  { route: 'GET /api/v1/delegations', expect: 'signed in' },
  { route: 'POST /api/v1/delegations', expect: 'plan in another organ', ids: decision },
  { route: 'GET /api/v1/delegations/{delegationId}', expect: 'signed in' },
  { route: 'PATCH /api/v1/delegations/{delegationId}', expect: 'plan in another organ' },
  { route: 'DELETE /api/v1/delegations/{delegationId}', expect: 'plan in another organ' },
  { route: 'GET /api/v1/delegated-decisions', expect: 'signed in' },
  { route: 'GET /api/v1/delegated-decisions/export', expect: 'signed in' },
  { route: 'POST /api/v1/delegated-decisions', expect: 'write cases', ids: decision },
  { route: 'GET /api/v1/delegated-decisions/{delegatedDecisionId}', expect: 'signed in' },
  { route: 'GET /api/v1/delegated-decisions/{delegatedDecisionId}', expect: 'signed in', ids: secret },
  { route: 'PATCH /api/v1/delegated-decisions/{delegatedDecisionId}', expect: 'write cases' },
  {
    route: 'GET /api/v1/delegated-decisions/{delegatedDecisionId}/announcement',
    expect: 'signed in',
    ids: announced
  },
  {
    route: 'POST /api/v1/delegated-decisions/{delegatedDecisionId}/announcement',
    expect: 'plan in another organ',
    ids: announced
  },
  {
    route: 'GET /api/v1/delegated-decisions/{delegatedDecisionId}/announcement/proof',
    expect: 'signed in',
    ids: announced
  },
  {
    route: 'POST /api/v1/delegated-decisions/{delegatedDecisionId}/announcement/taking-down',
    expect: 'plan in another organ',
    ids: announced
  },
  {
    route: 'GET /api/v1/delegated-decisions/{delegatedDecisionId}/legal-force',
    expect: 'signed in',
    ids: announced
  },
  {
    route: 'POST /api/v1/delegated-decisions/{delegatedDecisionId}/legal-force',
    expect: 'plan in another organ',
    ids: announced
  },
  {
    route: 'POST /api/v1/delegated-decisions/{delegatedDecisionId}/appeals',
    expect: 'plan in another organ',
    ids: announced
  },
  {
    route: 'POST /api/v1/delegated-decisions/{delegatedDecisionId}/appealability',
    expect: 'plan in another organ',
    ids: announced
  },
  {
    route: 'PATCH /api/v1/appeals/{appealId}',
    expect: 'plan in another organ',
    ids: { appealId: 'delegatedAppealId' }
  },
  {
    route: 'POST /api/v1/appeals/{appealId}/legal-force',
    expect: 'plan in another organ',
    ids: { appealId: 'delegatedAppealId' }
  },
  { route: 'GET /api/v1/meetings/{meetingId}/unreported-decisions', expect: 'see a draft meeting' },
  { route: 'GET /api/v1/paragraphs/{paragraphId}/reported-decisions', expect: 'see a draft meeting' },
  {
    route: 'GET /api/v1/paragraphs/{paragraphId}/reported-decisions',
    expect: 'read what is sealed',
    of: 'sealed'
  },
  { route: 'POST /api/v1/paragraphs/{paragraphId}/reported-decisions', expect: 'write a draft' },
  {
    route: 'DELETE /api/v1/paragraphs/{paragraphId}/reported-decisions/{delegatedDecisionId}',
    expect: 'write a draft'
  }
]

export const delegationPageRows: readonly MatrixRow[] = [
  { route: 'GET /delegationer', expect: 'signed in' },
  {
    route: 'POST /delegationer',
    expect: 'plan in another organ',
    form: {
      organId: 'delegatingOrganId',
      number: '9',
      covers: 'Köpa penna',
      delegateKind: 'employee',
      delegate: 'Ekonomen',
      decidedOn: '2026-01-01',
      decidedParagraph: '§ 1',
      validFrom: '2026-01-01',
      reporting: 'next-meeting'
    }
  },
  { route: 'GET /delegationer/:id', expect: 'signed in' },
  {
    route: 'POST /delegationer/:id',
    expect: 'plan in another organ',
    form: { revision: '1', validUntil: '' }
  },
  { route: 'POST /delegationer/:id/borttagning', expect: 'plan in another organ' },
  { route: 'GET /delegationsbeslut', expect: 'signed in' },
  { route: 'GET /delegationsbeslut/nytt', expect: 'write cases' },
  { route: 'POST /delegationsbeslut/nytt', expect: 'write cases', upload: true },
  { route: 'GET /delegationsbeslut/:id', expect: 'signed in' },
  { route: 'GET /delegationsbeslut/:id', expect: 'signed in', ids: secret },
  {
    route: 'POST /delegationsbeslut/:id/uppgifter',
    expect: 'write cases',
    form: { revision: '2', title: 'Avtal', decidedOn: '2026-03-02', decidedAs: 'VD' }
  },
  {
    route: 'POST /delegationsbeslut/:id/anslag',
    expect: 'plan in another organ',
    ids: announced,
    form: { minutedOn: '2026-03-02', keptAt: 'Kansliet' }
  },
  { route: 'POST /delegationsbeslut/:id/anslag/nedtagning', expect: 'plan in another organ', ids: announced },
  { route: 'GET /delegationsbeslut/:id/anslag/bevis.pdf', expect: 'signed in', ids: announced },
  { route: 'GET /delegationsbeslut/:id/laga-kraft', expect: 'signed in', ids: announced },
  { route: 'POST /delegationsbeslut/:id/laga-kraft', expect: 'plan in another organ', ids: announced },
  {
    route: 'POST /delegationsbeslut/:id/laga-kraft/:partId',
    expect: 'plan in another organ',
    ids: { ...announced, partId: 'delegatedAppealId' },
    form: { legalForceOn: '2026-03-10' }
  },
  {
    route: 'POST /delegationsbeslut/:id/overklaganden',
    expect: 'plan in another organ',
    ids: announced,
    form: { receivedOn: '2026-03-10', appellant: 'Mona Medlem', court: 'Förvaltningsrätten' }
  },
  {
    route: 'POST /delegationsbeslut/:id/overklaganden/:partId',
    expect: 'plan in another organ',
    ids: { ...announced, partId: 'delegatedAppealId' },
    form: { revision: '1', court: 'Förvaltningsrätten' }
  },
  {
    route: 'POST /delegationsbeslut/:id/overklagbarhet',
    expect: 'plan in another organ',
    ids: announced,
    form: { isAppealable: 'false', reason: 'Verkställer bara' }
  },
  { route: 'GET /sammantraden/:id/delegationsbeslut', expect: 'see a draft meeting' },
  {
    route: 'POST /sammantraden/:id/delegationsbeslut',
    expect: 'write a draft',
    form: { paragraphId: 'paragraphId', 'decisions.0.delegatedDecisionId': 'delegatedDecisionId' }
  },
  {
    route: 'POST /sammantraden/:id/delegationsbeslut/:delegatedDecisionId/borttagning',
    expect: 'write a draft',
    form: { paragraphId: 'paragraphId' }
  }
]
