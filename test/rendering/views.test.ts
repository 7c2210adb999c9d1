import { expect, test } from 'vitest'
import { errorPage } from '../../server/rendering/page-models/error-page.ts'
import type { PageFrame } from '../../server/rendering/page-models/page-models.ts'
import { renderPage } from '../../server/rendering/views.ts'

const frame: PageFrame = {
  assets: '/tillgangar/1',
  actorId: '',
  actorName: 'Berit <script>',
  can: {
    plan: false,
    import: false,
    writeCases: false,
    importRegister: false,
    overseeRegister: false,
    readTrail: false,
    administer: false
  },
  part: 'arenden',
  notice: '',
  unread: []
}
const problem = {
  status: 404,
  title: 'Finns inte',
  detail: 'Det finns inte.',
  requestId: '1',
  instance: '/arenden'
}

test('everything that a model holds is escaped', () => {
  const html = renderPage(
    'error',
    errorPage({ ...problem, detail: '<img src=x>' }, { title: '"><b>' }),
    frame
  )
  expect(html).toContain('Berit &lt;script&gt;')
  expect(html).toContain('&lt;img src&#x3D;x&gt;')
  expect(html).toContain('&quot;&gt;&lt;b&gt;')
})

test('a value that is missing stops the page instead of leaving a hole in it', () => {
  const { requestId: _, ...hole } = errorPage(problem)
  expect(() => renderPage('error', hole as ReturnType<typeof errorPage>, frame)).toThrow(/requestId/)
})

test('the navigation marks where one is, and hides what one may not do', () => {
  const html = renderPage('error', errorPage(problem), frame)
  expect(html).toContain('<a href="/arenden" aria-current="true">')
  expect(html).not.toContain('href="/las-in"')
})
