import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strip, textStrips } from '../../../server/rendering/pdf/flow.ts'
import type { FlowBlock, Strip } from '../../../server/rendering/pdf/flow.ts'
import { paginate } from '../../../server/rendering/pdf/paginate.ts'

const block = (strips: Strip[], headHeight?: number): FlowBlock => ({
  strips,
  draw: () => {},
  ...(headHeight ? { repeatedHead: { height: headHeight, draw: () => {} } } : {})
})
const room = { top: 0, bottom: 100 }

/** How many strips of each block stand on each page. */
const counts = (pages: ReturnType<typeof paginate>) =>
  pages.map(page => page.pieces.map(piece => piece.to - piece.from))

describe('where pages end', () => {
  test('a paragraph leaves no line alone, neither at the foot of a page nor at the head of the next', () => {
    expect(counts(paginate([block([strip(90)]), block(textStrips(4, 10, 0))], room))).toEqual([[1], [4]])
    expect(counts(paginate([block(textStrips(11, 10, 0))], room))).toEqual([[9], [2]])
    expect(counts(paginate([block([strip(75)]), block(textStrips(3, 10, 0))], room))).toEqual([[1], [3]])
  })

  test('a heading goes with what it heads', () => {
    const heading = block([strip(15, { isGlued: true })])
    expect(counts(paginate([block([strip(70)]), heading, block(textStrips(2, 10, 0))], room))).toEqual([
      [1],
      [1, 2]
    ])
  })

  test('white space above is left out at the top of a page', () => {
    const pages = paginate([block([strip(95)]), block([strip(10, { before: 30 })])], { top: 7, bottom: 107 })
    expect(pages[1]?.pieces[0]?.top).toBe(7)
  })

  test('a block that starts a page does so, but leaves no empty page before the first', () => {
    const starting = () => block([strip(10, { startsPage: true })])
    expect(counts(paginate([starting(), starting()], room))).toEqual([[1], [1]])
  })

  test('a table that goes on over a page keeps room for its head there', () => {
    const table = block(
      Array.from({ length: 12 }, () => strip(10)),
      20
    )
    const pages = paginate([table], room)
    expect(counts(pages)).toEqual([[10], [2]])
    expect(pages[0]?.repeatedHead).toBeNull()
    expect(pages[1]?.repeatedHead?.top).toBe(0)
    expect(pages[1]?.pieces[0]?.top).toBe(20)
  })

  test('what stands at the foot of the first page takes its room from the text', () => {
    const pages = paginate([block(Array.from({ length: 10 }, () => strip(10)))], room, [block([strip(35)])])
    expect(counts(pages)).toEqual([[6, 1], [4]])
    expect(pages[0]?.pieces[1]?.top).toBe(65)
  })

  test('whatever heights and glue there are, each strip is placed once, in order', () => {
    const anyStrip = fc.record({
      height: fc.integer({ min: 0, max: 250 }),
      before: fc.nat(40),
      isGlued: fc.boolean(),
      startsPage: fc.boolean()
    })
    fc.assert(
      fc.property(fc.array(fc.array(anyStrip, { maxLength: 9 }), { maxLength: 9 }), groups => {
        const blocks = groups.map(strips => block(strips))
        const placed = paginate(blocks, room).flatMap(page =>
          page.pieces.flatMap(piece => piece.block.strips.slice(piece.from, piece.to))
        )
        expect(placed).toEqual(groups.flat())
      })
    )
  })
})
