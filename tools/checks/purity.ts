import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { finding, type Report } from './report.ts'
import { filesUnder } from './tree.ts'

const root = join(import.meta.dirname, '../..')

/** What a rule or an engine must be given: with any of these inside, the same question could have two answers. */
const MUST_BE_PASSED_IN: ReadonlyMap<string, RegExp> = new Map([
  ['a clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b/],
  ['a random source', /\bMath\.random\b|\bgetRandomValues\b|\brandomUUID\b|\brandomBytes\(|\brandomSecretKey\(\s*\)/],
  ['the network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ['the environment', /\bprocess\.|\bglobalThis\b/],
])

/** What a file of the domain or of an engine reaches for by itself; comments may speak of it. */
export function reachesFor(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')
  return [...MUST_BE_PASSED_IN].flatMap(([what, pattern]) => (pattern.test(code) ? [what] : []))
}

export function checkPurity(): Report {
  const files = ['src/domain', 'packages'].flatMap((room) => filesUnder(join(root, room), '.ts')).filter(isSource)
  const faults = files.flatMap((file) =>
    reachesFor(readFileSync(file, 'utf8')).map(
      (what) => `${relative(root, file)} reaches for ${what}; take it as an argument`,
    ),
  )

  return finding(`${files.length} files of the domain and the engines`, faults)
}

function isSource(file: string): boolean {
  return !file.endsWith('.test.ts')
}
