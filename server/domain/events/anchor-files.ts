import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { dayInSweden, type Instant } from '../shared/dates.ts'
import type { Anchor } from './anchor.ts'

/** An anchor and where it stands; without an anchor, a line there that cannot be read. */
export type FoundAnchor = { place: string; anchor?: Pick<Anchor, 'sequence' | 'hash'> }

/**
 * Adds the anchor as a line of JSON to the day's file, `2026-03-12.jsonl`: an earlier anchor is never written over. On disk
 * when the call returns.
 */
export const writeAnchor = (folder: string, anchor: Anchor, now: Instant): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = openSync(join(folder, `${dayInSweden(now)}.jsonl`), 'a', 0o600)
  try {
    // Begins with a line break too: a line that a power cut left half written must not take this one with it.
    writeSync(file, `\n${JSON.stringify(anchor)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Every anchor in the folder, the earliest first; none when there is no folder. */
export const readAnchors = (folder: string): FoundAnchor[] =>
  anchorFileNames(folder).flatMap(name =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        line === '' ? [] : [foundIn(line, `anchors/${name}, rad ${String(index + 1)}`)]
      )
  )

/** The days' files, the earliest first. */
export const anchorFileNames = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter(name => /^\d{4}-\d\d-\d\d\.jsonl$/.test(name))
      .sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

const foundIn = (line: string, place: string): FoundAnchor => {
  try {
    const { sequence, hash } = JSON.parse(line) as Partial<Anchor>
    return Number.isSafeInteger(sequence) && typeof hash === 'string'
      ? { place, anchor: { sequence: sequence!, hash } }
      : { place }
  } catch {
    return { place }
  }
}
