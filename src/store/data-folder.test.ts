import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { filesToCopy } from './data-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-folder-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a copy of the whole takes evidence that the record names and that is here, and nothing else of the folder', () => {
  const [kept, elsewhere, unnamed] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string]
  mkdirSync(join(folder, 'evidence'))
  for (const name of [kept, unnamed, 'arriving-1']) writeFileSync(join(folder, 'evidence', name), 'x')
  const named = { imports: [], evidence: [kept, elsewhere, '../keys/ledger.key'] }
  expect(filesToCopy(folder, named)).toEqual([`evidence/${kept}`])
})
