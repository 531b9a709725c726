import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const setup = 'src/main/test-setup.ts'
const results = process.env.CANDOUR_TEST_RESULTS

export default defineConfig({
  test: {
    include: ['src', 'packages', 'journeys', 'tools/checks', 'trials', 'bench'].map((room) => `${room}/**/*.test.ts`),
    globalSetup: existsSync(setup) ? [setup] : [],
    // A fork each, and two of them: a test may end its own process, and the databases share two processors with the rest.
    pool: 'forks',
    maxWorkers: 2,
    // Files share what they import, not what they change: each has its own database. A third of the processor time goes with it.
    isolate: false,
    // Long enough for a browser that starts cold on a busy machine; a test that needs no browser ends far earlier.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
})
