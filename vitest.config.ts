import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Vitest begins with the largest files, and the longest tests are short to write: they would be the last, each alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      /\/test\/(journeys|browser|scripts|process\.test|pages\/axe|domain\/backup|api\/description)/.test(
        moduleId
      )
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 40_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // Test files share what they import: to load the server anew for each of 240 took a quarter of the time. What a file opens is closed when it is done (test/support/setup.ts).
    isolate: false,
    // Vitest leaves one core of two to itself; the browser and the servers of the tests wait more than they work.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst }
  }
})
