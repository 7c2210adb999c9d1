import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../server/browser/saving/draft.ts'
import { mergeDrafts } from '../../../server/browser/saving/merge.ts'

const draft = (changed: Partial<Draft> = {}): Draft => ({
  title: 'Revidering av planen',
  dnr: '044/21',
  text: 'Planen reviderades senast 2016. Samråd har skett med arkivet.',
  decisions: [],
  ...changed
})
const decision = (...clauses: string[]) => ({
  kind: 'decided',
  type: '',
  toOrganId: '',
  clauses,
  textAfter: ''
})

describe('two who write in the same paragraph', () => {
  test('what only one of them has changed is taken from that one', () => {
    const merged = mergeDrafts(draft(), draft({ text: 'Ny text.' }), draft({ title: 'Ny rubrik' }))
    expect(merged.clashes).toEqual([])
    expect(merged.settle([])).toEqual(draft({ text: 'Ny text.', title: 'Ny rubrik' }))
  })

  test('changes in different places of the text are laid together', () => {
    const mine = draft({ text: 'Planen reviderades senast 2016. Samråd har skett med regionarkivet.' })
    const theirs = draft({ text: 'Planen reviderades senast 1 juni 2016. Samråd har skett med arkivet.' })
    const merged = mergeDrafts(draft(), mine, theirs)
    expect(merged.clashes).toEqual([])
    expect(merged.settle([]).text).toBe(
      'Planen reviderades senast 1 juni 2016. Samråd har skett med regionarkivet.'
    )
  })

  test('changes in the same place are a clash, with three ways out', () => {
    const mine = draft({ text: 'Planen reviderades senast 2017. Samråd har skett med arkivet.' })
    const theirs = draft({ text: 'Planen reviderades senast 2018. Samråd har skett med arkivet.' })
    const { clashes, settle } = mergeDrafts(draft(), mine, theirs)
    const around = { before: 'Planen reviderades senast ', after: 'Samråd har skett med arkivet.' }
    expect(clashes).toEqual([{ field: 'text', before: '2016. ', mine: '2017. ', theirs: '2018. ', around }])
    expect(settle(['mine']).text).toBe(mine.text)
    expect(settle(['theirs']).text).toBe(theirs.text)
    expect(settle(['both']).text).toContain('2017.  2018.')
  })

  test('where one goes on from what the other has, nobody need choose', () => {
    const saved = draft({ text: 'Planen reviderades senast 2016. Samråd har skett med arkivet. Ett' })
    const mine = draft({ text: 'Planen reviderades senast 2016. Samråd har skett med arkivet. Ett två' })
    for (const [here, there] of [
      [mine, saved],
      [saved, mine]
    ] as const) {
      const { clashes, settle } = mergeDrafts(draft(), here, there)
      expect(clashes).toEqual([])
      expect(settle([]).text).toBe(mine.text)
    }
  })

  test('the same change by both is no clash', () => {
    const same = draft({ text: 'Planen reviderades senast 2017.' })
    expect(mergeDrafts(draft(), same, same).clashes).toEqual([])
  })

  test('decisions that both have changed are chosen between as a whole', () => {
    const mine = draft({ decisions: [decision('anta planen')] })
    const theirs = draft({ decisions: [decision('avslå planen')] })
    const { clashes, settle } = mergeDrafts(draft(), mine, theirs)
    expect(clashes.map(({ field }) => field)).toEqual(['decisions'])
    expect(settle(['theirs']).decisions).toEqual(theirs.decisions)
    expect(settle(['mine']).decisions).toEqual(mine.decisions)
  })
})
