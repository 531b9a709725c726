import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkLicences, isAllowed, readShipped } from './licences.ts'

describe('a licence lets a force run and pass on the system', () => {
  for (const expression of ['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0 AND MIT', 'GPL-2.0 OR (MIT AND Zlib) OR ISC']) {
    it(`under ${expression}`, () => expect(isAllowed(expression)).toBe(true))
  }

  for (const expression of ['GPL-3.0', 'MIT AND GPL-3.0', '(MIT OR ISC) AND AGPL-3.0', 'SEE LICENSE IN x', '']) {
    it(`but not under “${expression}”`, () => expect(isAllowed(expression)).toBe(false))
  }
})

describe('what is shipped', () => {
  const folder = mkdtempSync(join(tmpdir(), 'candour-licences-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is judged by what the installed package says, and leaves out what only developers use', () => {
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/b': { version: '2.0.0', license: 'BSD-3-Clause' },
      'node_modules/c': { version: '3.0.0', license: 'GPL-3.0', dev: true },
    }
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }))
    mkdirSync(join(folder, 'node_modules/a'), { recursive: true })
    writeFileSync(join(folder, 'node_modules/a/package.json'), JSON.stringify({ licenses: [{ type: 'GPL-3.0' }] }))

    expect(readShipped(folder)).toEqual([
      { name: 'a@1.0.0', licence: 'GPL-3.0' },
      { name: 'b@2.0.0', licence: 'BSD-3-Clause' },
    ])
  })

  it('is allowed, all of it', () => expect(checkLicences().faults).toEqual([]))
})
