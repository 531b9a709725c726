import { readFile } from 'node:fs/promises'
import * as hexadecimal from '@noble/hashes/utils.js'
import { expect, it } from 'vitest'
import * as check from './check/index.ts'
import * as ledger from './index.ts'

const modules: Record<string, unknown> = {
  '@candour/ledger': ledger,
  '@candour/ledger/check': check,
  '@noble/hashes/utils.js': hexadecimal,
}

/** Imports become look-ups, and `expression // → value` an expectation; the rest runs as it stands on the page. */
function runnable(example: string): string {
  return example
    .replace(/^import (\{[^}]*\}) from '(.*)'$/gm, (_, names, from) => `const ${names} = modules['${from}']`)
    .replace(
      /^(?!const|for)(.+) \/\/ → (.+)$/gm,
      (_, expression, value) => `;expect(await (${expression})).toEqual(${value})`,
    )
}

it('the examples in the README do what it says', async () => {
  const readme = await readFile(new URL('./README.md', import.meta.url), 'utf8')
  const examples = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, example]) => example ?? '')
  const source = examples.map(runnable).join('\n')
  expect(source.match(/expect\(/g)?.length).toBeGreaterThan(12)

  // Names imported by one example and used by a later one are the same names, so they are looked up once.
  const seen = new Set<string>()
  const once = source.replace(/^const \{([^}]*)\} = modules\['(.*)'\]$/gm, (_, names: string, from: string) => {
    const fresh = names.split(/[\s,]+/).filter((name) => name !== '' && !seen.has(name))
    for (const name of fresh) seen.add(name)
    return `const { ${fresh.join(', ')} } = modules['${from}']`
  })
  const AsyncFunction = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...given: unknown[]) => Promise<void>
  await new AsyncFunction('modules', 'expect', once)(modules, expect)
})
