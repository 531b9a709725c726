import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { billOfMaterials, manifestOfFiles } from '../release.ts'

const root = join(import.meta.dirname, '../..')

describe('what a release says of itself', () => {
  it('names every file of the program with its hash', () => {
    const lines = manifestOfFiles().trimEnd().split('\n')
    const main = lines.find((line) => line.endsWith('  src/main/start.ts'))
    const hash = createHash('sha256')
      .update(readFileSync(join(root, 'src/main/start.ts')))
      .digest('hex')
    expect(main).toBe(`${hash}  src/main/start.ts`)
    expect(lines.some((line) => line.includes('node_modules'))).toBe(false)
  })

  it('names every package that it runs on, with its version, without a network', () => {
    const bill = JSON.parse(billOfMaterials()) as { bomFormat: string; components: { name: string; version: string }[] }
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Readonly<Record<string, string>>
    }
    // A package may be there twice, where another asks for an older one of it.
    const found = new Set(bill.components.map(({ name, version }) => `${name}@${version}`))
    expect(bill.bomFormat).toBe('CycloneDX')
    for (const [name, version] of Object.entries(dependencies)) expect(found).toContain(`${name}@${version}`)
  }, 60_000)
})
