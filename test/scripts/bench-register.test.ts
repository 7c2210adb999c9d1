import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { newPath } from '../support/backup-world.ts'

test(
  'npm run bench -- register fills a register, asks it, and ends with one line of JSON',
  { timeout: 90_000 },
  async () => {
    const script = join(import.meta.dirname, '../../scripts/bench.ts')
    const temporary = newPath()
    mkdirSync(temporary, { recursive: true })
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', script, 'register', '40', '2'],
      { env: { ...process.env, TMPDIR: temporary } }
    )
    const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { ratios: object }
    expect(figures).toMatchObject({
      records: expect.any(Number),
      dnrP99Ms: expect.any(Number),
      searchP99Ms: expect.any(Number),
      listP99Ms: expect.any(Number)
    })
    expect(Object.keys(figures.ratios)).toContain('growth list of records')
  }
)
