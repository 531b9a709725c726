import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { finding, type Report } from './report.ts'

const root = join(import.meta.dirname, '../..')

/** Types, by the native compiler: `typescript` 6 stands beside it only for tools that need the older interface. */
export function checkTypes(): Promise<Report> {
  return runProgram('tsc', 'node_modules/tsgo/bin/tsc', ['-p', '.'])
}

/** Lint and layout. Biome settles both, so nobody argues about either. */
export function checkLint(): Promise<Report> {
  return runProgram('biome', 'node_modules/@biomejs/biome/bin/biome', ['check', '--colors=off', '.'])
}

/** Files, exports and dependencies that nothing uses. */
export function checkUnused(): Promise<Report> {
  return runProgram('knip', 'node_modules/knip/bin/knip.js', ['--no-progress'])
}

function runProgram(name: string, script: string, given: readonly string[]): Promise<Report> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, script), ...given], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => (said += chunk))
    child.stderr.on('data', (chunk) => (said += chunk))
    child.on('error', ({ message }) => resolve(finding(name, [message])))
    child.on('close', (code) => {
      const lines = said.split('\n').filter((line) => line.trim() !== '')
      resolve(finding(name, code === 0 ? [] : [...lines, `${name} ended with ${code}`]))
    })
  })
}
