import { describe, expect, test } from 'vitest'
import { listMembers } from '../../server/domain/bodies/members.ts'
import { paths } from '../../server/pages/paths.ts'
import { valueIn, wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const { administrator, secretary, reader, organisation, people, ctx } = await openPageWorld()
const board = paths.organ(organisation.workingCommittee.id)

describe('the organisation', () => {
  test('shows the body, its earlier names, members with shares that make a whole, organs and persons', async () => {
    const words = wordsOf((await reader.get(paths.organisation)).html)
    for (const expected of [
      'Fjällnorra vårdförbund',
      'Fjällnorra samverkansförbund',
      '31,40 %',
      '100,00 %',
      'Beredningsgruppen',
      'Emil Protokollsson'
    ])
      expect(words).toContain(expected)
  })

  test('only an administrator is shown a form, and only an administrator is obeyed', async () => {
    expect((await secretary.get(paths.organisation)).html).not.toContain('action="/organisation/')
    const refused = await secretary.post(paths.members, {
      name: 'Region Främmande',
      abbreviation: '',
      sharePercent: ''
    })
    expect(refused.status).toBe(403)
    expect(refused.html).toContain('Region Främmande')
    expect((await listMembers(ctx())).map(({ name }) => name)).not.toContain('Region Främmande')
  })

  test('a member is added with a share written the Swedish way', async () => {
    const member = { name: 'Region Nyland', abbreviation: 'RNY', sharePercent: '0,5' }
    const { html } = await administrator.fillIn(paths.organisation, paths.members, member)
    expect(wordsOf(html)).toContain('Tillagt.')
    expect(wordsOf(html)).toContain('Region Nyland RNY 0,50 %')
    expect(wordsOf(html)).toContain('Andelarna blir inte 100 procent')
    const [added] = (await listMembers(ctx())).filter(({ name }) => name === 'Region Nyland')
    const changed = await administrator.fillIn(paths.member(added?.id ?? ''), paths.member(added?.id ?? ''), {
      sharePercent: '0'
    })
    expect(wordsOf(changed.html)).toContain('Region Nyland RNY 0,00 %')
  })

  test('a faulty form comes back with what was typed and the fault at its field', async () => {
    const typed = { name: 'Region Fel', abbreviation: 'RF', sharePercent: 'hälften' }
    const { status, html } = await administrator.post(paths.members, typed)
    expect(status).toBe(422)
    expect(html).toContain('value="hälften"')
    expect(html).toContain('href="#member-sharePercent"')
    expect(html).toContain('aria-describedby=" member-sharePercent-fel"')
  })

  test('an earlier name and the facts of the body are edited', async () => {
    await administrator.fillIn(paths.organisation, paths.earlierNames, {
      name: 'Gamla förbundet',
      untilOn: '2004-12-31'
    })
    const { html } = await administrator.fillIn(paths.organisation, paths.bodyFacts, { seat: 'Norrhamn' })
    expect(wordsOf(html)).toContain('Gamla förbundet till 2004-12-31')
    expect(wordsOf(html)).toContain('säte i Norrhamn')
  })
})

describe('an organ', () => {
  test('is added with its rule profile', async () => {
    const typed = {
      name: 'Patientnämnden',
      genitive: 'Patientnämndens',
      legalKind: 'board',
      approverCount: '2'
    }
    const { html } = await administrator.fillIn(paths.newOrgan, paths.organs, typed)
    expect(wordsOf(html)).toContain('Patientnämnden beslutar')
    expect(wordsOf(html)).toContain('Justerare 2')
  })

  test('that two people edit keeps both texts in view, and the second save is a choice', async () => {
    const before = (await administrator.get(board)).html
    const revision = valueIn(before, 'revision') ?? ''
    await administrator.fillIn(board, board, { abbreviation: 'AUT' })
    const { html: page } = await administrator.get(board)
    const stale = { ...formValues(page), abbreviation: 'ARB', revision }
    const { status, html } = await administrator.post(board, stale)
    expect(status).toBe(412)
    expect(wordsOf(html)).toContain('Förkortning AUT ARB')
    expect(valueIn(html, 'abbreviation')).toBe('ARB')
    const saved = await administrator.fillIn(board, board, { abbreviation: 'ARB' })
    expect(wordsOf(saved.html)).toContain('Arbetsutskottet ARB')
  })

  test('gets a mandate, which is ended on its own page', async () => {
    const mandate = { personId: people.director.id, role: 'rapporteur', fromOn: '2026-01-01' }
    const { html } = await administrator.fillIn(board, paths.mandates, mandate)
    expect(wordsOf(html)).toContain('Margareta Vinterljus Föredragande 2026-01-01 – tills vidare')
    const [, id = ''] =
      /uppdrag\/([^"]+)" aria-label="Ändra uppdraget för Margareta Vinterljus/.exec(html) ?? []
    const ended = await administrator.fillIn(paths.mandate(id), paths.mandate(id), { untilOn: '2026-02-28' })
    expect(wordsOf(ended.html)).toContain('2026-01-01 – 2026-02-28')
    const refused = await administrator.fillIn(paths.mandate(id), paths.mandate(id), {
      untilOn: '2025-01-01'
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('value="2025-01-01"')
  })
})

describe('a person', () => {
  test('is added and edited', async () => {
    const added = await administrator.fillIn(paths.organisation, paths.persons, {
      name: 'Kim Nytillträdd',
      title: 'Ekonom'
    })
    expect(wordsOf(added.html)).toContain('Kim Nytillträdd Ekonom')
    const [, action = ''] = /action="(\/organisation\/personer\/[^"/]+)"/.exec(added.html) ?? []
    const { html } = await administrator.fillIn(action, action, { title: 'Ekonomichef' })
    expect(wordsOf(html)).toContain('Kim Nytillträdd Ekonomichef')
  })

  test('that is not there is a page that says so', async () => {
    const { status, html } = await reader.get(paths.person('ingen'))
    expect(status).toBe(404)
    expect(wordsOf(html)).toContain('Personen finns inte')
  })
})

describe('the series of numbers', () => {
  test('go on from another system, and the page tells the next number', async () => {
    const typed = { organId: organisation.preparatoryGroup.id, year: '2026', firstNumber: '92' }
    const { html } = await administrator.fillIn(paths.series, paths.series, typed)
    expect(wordsOf(html)).toContain('Paragrafer, Beredningsgruppen 2026 92 92')
    const refused = await administrator.post(paths.series, { organId: '', year: 'i år', firstNumber: '0' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('value="i år"')
  })
})

const formValues = (page: string): Record<string, string> =>
  Object.fromEntries(
    [
      'name',
      'genitive',
      'legalKind',
      'preparesForId',
      'quorumRule',
      'approverCount',
      'decisionVerb',
      'signaturePlace'
    ].map(name => [name, valueIn(page, name) ?? ''])
  )
