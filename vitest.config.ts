import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // Test files share what they import: to load the server anew for each of 240 took a quarter of the time. What a file opens is closed when it is done (test/support/setup.ts).
    isolate: false,
    // Vitest leaves one core of two to itself; the browser and the servers of the tests wait more than they work.
    maxWorkers: availableParallelism()
  }
})
