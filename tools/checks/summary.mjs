// The closing line of `.ci/run`, from the file that vitest wrote. Plain JavaScript: it runs on whatever Node the host has.
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/**
 * A file that could not even be read by the runner holds no test that failed, and is counted as one.
 *
 * @param {{ numPassedTests: number, numPendingTests: number, numTodoTests: number, numFailedTests: number, success: boolean,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined} results
 * @returns {{ line: string, passed: boolean }}
 */
export function summarise(results) {
  if (!results) return { line: '0 passed, 1 failed, 0 skipped', passed: false }

  const unreadable = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = results.numFailedTests + unreadable
  const skipped = results.numPendingTests + results.numTodoTests
  return {
    line: `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`,
    passed: failed === 0 && results.success && results.numPassedTests > 0,
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file] = process.argv.slice(2)
  const results = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  if (!results) console.error('The tests did not run to their end: no results were written.')
  const { line, passed } = summarise(results)
  console.log(line)
  process.exitCode = passed ? 0 : 1
}
