import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAnchors, writeAnchor } from '../../../server/domain/events/anchor-files.ts'
import { openWorld } from '../../support/world.ts'

const anchor = (sequence: number) => ({
  sequence,
  hash: String(sequence).repeat(64),
  at: '2026-03-12T08:00:00.000Z'
})

const emptyFolder = () => join(openWorld().dataFolder, 'anchors')

test('the anchors of a day stand in its file, by the calendar of Sweden, and none is written over', () => {
  const folder = emptyFolder()
  writeAnchor(folder, anchor(1), '2026-03-12T08:00:00.000Z')
  writeAnchor(folder, anchor(2), '2026-03-12T22:59:00.000Z')
  writeAnchor(folder, anchor(3), '2026-03-12T23:01:00.000Z')
  expect(readAnchors(folder)).toMatchObject([
    { place: 'anchors/2026-03-12.jsonl, rad 2', anchor: { sequence: 1, hash: '1'.repeat(64) } },
    { place: 'anchors/2026-03-12.jsonl, rad 4', anchor: { sequence: 2 } },
    { place: 'anchors/2026-03-13.jsonl, rad 2', anchor: { sequence: 3 } }
  ])
})

test('a line that a power cut left half written is told, and takes no other line with it', () => {
  const folder = emptyFolder()
  writeAnchor(folder, anchor(1), '2026-03-12T08:00:00.000Z')
  appendFileSync(join(folder, '2026-03-12.jsonl'), '\n{"sequence":2,"ha')
  writeAnchor(folder, anchor(3), '2026-03-12T09:00:00.000Z')
  expect(readAnchors(folder).map(found => found.anchor?.sequence)).toEqual([1, undefined, 3])
  expect(readFileSync(join(folder, '2026-03-12.jsonl'), 'utf8')).toContain('"ha\n')
})

test('no folder holds no anchors, and other files are left alone', () => {
  const folder = emptyFolder()
  expect(existsSync(folder)).toBe(false)
  expect(readAnchors(folder)).toEqual([])
  writeAnchor(folder, anchor(1), '2026-03-12T08:00:00.000Z')
  writeFileSync(join(folder, 'LÄS MIG.txt'), 'Säkerhetskopierad i går.')
  expect(readAnchors(folder)).toHaveLength(1)
})
