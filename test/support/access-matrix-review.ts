import type { MatrixRow } from './access-matrix.ts'

/** What those who approve the minutes say of them before the seal. */
export const reviewApiRows: readonly MatrixRow[] = [
  { route: 'GET /api/v1/meetings/{meetingId}/review', expect: 'read a draft', of: 'closed' },
  { route: 'GET /api/v1/meetings/{meetingId}/review', expect: 'read drafts of the sealed', of: 'sealed' },
  { route: 'POST /api/v1/meetings/{meetingId}/immediate-reviews', expect: 'write a draft', of: 'open' },
  { route: 'POST /api/v1/meetings/{meetingId}/review/verdicts', expect: 'review a draft', of: 'closed' },
  { route: 'POST /api/v1/meetings/{meetingId}/review/comments', expect: 'review a draft', of: 'closed' },
  { route: 'POST /api/v1/review-comments/{commentId}/answer', expect: 'write a draft', of: 'closed' },
  { route: 'POST /api/v1/review-comments/{commentId}/answer', expect: 'write what is sealed', of: 'sealed' }
]

export const reviewPageRows: readonly MatrixRow[] = [
  {
    route: 'POST /sammantraden/:id/omedelbar-justering/granskning',
    expect: 'write a draft',
    of: 'open',
    form: { 'paragraphs.0.paragraphId': 'paragraphId' }
  },
  { route: 'GET /sammantraden/:id/granskning', expect: 'read a draft', of: 'closed' },
  { route: 'GET /sammantraden/:id/granskning', expect: 'read drafts of the sealed', of: 'sealed' },
  {
    route: 'POST /sammantraden/:id/granskning/svar',
    expect: 'review a draft',
    of: 'closed',
    form: { verdict: 'approved' }
  },
  {
    route: 'POST /sammantraden/:id/granskning/synpunkter',
    expect: 'review a draft',
    of: 'closed',
    form: { text: 'En synpunkt' }
  },
  {
    route: 'POST /sammantraden/:id/granskning/synpunkter/:commentId',
    expect: 'write a draft',
    of: 'closed',
    form: { outcome: 'done' }
  }
]
