import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cruised, checkArrows, cruiseArrows, readArrows } from './arrows.ts'

/** For each rule the files that break it, the first being the one that is at fault. */
const planted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-cycle': {
    'src/domain/cycle-a.ts': "import './cycle-b.ts'",
    'src/domain/cycle-b.ts': "import './cycle-a.ts'",
  },
  'engine-not-to-application': { 'packages/ledger/police.ts': "import '../../src/domain/law.ts'" },
  'engine-not-to-engine': {
    'packages/ledger/linking.ts': "import '../linkage/index.ts'",
    'packages/linkage/index.ts': '',
  },
  'engine-not-to-node': { 'packages/ledger/reading.ts': "import 'node:fs'" },
  'engine-only-to-computing-packages': { 'packages/ledger/validating.ts': "import 'zod'" },
  'domain-imports-nothing': { 'src/domain/clockwork.ts': "import 'node:crypto'" },
  'store-only-to-domain': { 'src/store/knowing.ts': "import '../actions/matter/open.ts'" },
  'store-only-to-its-drivers': { 'src/store/validating.ts': "import 'zod'" },
  'drivers-only-in-store': { 'src/actions/matter/query.ts': "import 'pg'" },
  'face-not-to-store': { 'src/web/matter/past-the-door.ts': "import type { M } from '../../store/matter.ts'" },
  'face-not-to-face': {
    'src/jobs/borrowing.ts': "import '../cli/words.ts'",
    'src/cli/words.ts': '',
  },
  'page-only-for-web-and-portal': { 'src/cli/drawing.ts': "import '../page/layout.ts'" },
  'browser-only-to-what-runs-there': { 'src/browser/acting.ts': "import '../actions/matter/open.ts'" },
  'action-not-to-face': { 'src/actions/matter/asking.ts': "import '../../web/matter/form.ts'" },
  'action-not-to-fastify': { 'src/actions/matter/replying.ts': "import 'fastify'" },
  'page-only-to-domain': { 'src/page/fetching.ts': "import '../actions/matter/open.ts'" },
  'documents-only-to-domain': { 'src/documents/keeping.ts': "import '../store/matter.ts'" },
  'portal-only-to-public-actions': { 'src/portal/peeking.ts': "import '../actions/matter/open.ts'" },
  'feature-not-to-feature': { 'src/web/officer/borrowing.ts': "import '../matter/form.ts'" },
  'ledger-check-shares-only-layout-and-tree': {
    'packages/ledger/check/trusting.ts': "import '../checkpoint.ts'",
    'packages/ledger/checkpoint.ts': '',
  },
  'disclosure-check-shares-only-tables': {
    'packages/disclosure/intruder/told.ts': "import '../suppress.ts'",
    'packages/disclosure/suppress.ts': '',
  },
  'nothing-to-main': { 'src/cli/start.ts': "import '../main/web.ts'" },
  resolvable: { 'src/page/astray.ts': "import './nowhere.ts'" },
}

/** What the shape allows, so that a rule which forbids everything is noticed too. */
const lawful: Readonly<Record<string, string>> = {
  'src/domain/law.ts': '',
  'src/store/matter.ts': "import '../domain/law.ts'; import 'pg'; import 'node:fs'; export type M = string",
  'src/documents/table.ts': "import '../domain/law.ts'; import 'node:zlib'",
  'src/actions/matter/open.ts':
    "import '../../store/matter.ts'; import '../../domain/law.ts'; import '../../documents/table.ts'; import '../../../packages/ledger/index.ts'",
  'src/actions/public/latest.ts': "import '../../store/matter.ts'",
  'src/page/layout.ts': "import '../domain/law.ts'",
  'src/web/matter/form.ts': "import 'zod'; import '../../domain/law.ts'",
  'src/web/matter/routes.ts':
    "import './form.ts'; import '../app.ts'; import 'fastify'; import '../../actions/matter/open.ts'; import '../../page/layout.ts'",
  'src/web/app.ts': '',
  'src/portal/log.ts': "import '../actions/public/latest.ts'; import '../page/layout.ts'",
  'src/browser/proof.ts': "import '../../packages/ledger/index.ts'; import '../domain/law.ts'; import '@noble/hashes'",
  'src/main/web.ts': "import '../web/app.ts'; import '../store/matter.ts'",
  'packages/ledger/index.ts': "import './tree.ts'; import './layout.ts'; import '@noble/hashes'",
  'packages/ledger/tree.ts': '',
  'packages/ledger/layout.ts': '',
  'packages/ledger/check/index.ts': "import '../tree.ts'; import '../layout.ts'; import '@noble/hashes'",
  'packages/ledger/tree.test.ts': "import './tree.ts'; import 'node:fs'; import 'vitest'",
}

const installed = ['pg', 'zod', 'fastify', 'vitest', '@noble/hashes']

let folder: string
let cruised: Cruised

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), `${text}\nexport {}\n`)
}

beforeAll(async () => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'candour-arrows-'))
  for (const name of installed) {
    const at = `node_modules/${name}`
    plant(`${at}/index.js`, '')
    writeFileSync(join(folder, at, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
  }
  const dependencies = Object.fromEntries(installed.map((name) => [name, '1.0.0']))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'planted', type: 'module', dependencies }))
  for (const [path, text] of Object.entries(lawful)) plant(path, text)
  for (const files of Object.values(planted)) for (const [path, text] of Object.entries(files)) plant(path, text)
  cruised = await cruiseArrows(folder)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('every arrow that the shape forbids', () => {
  it('has a name, a reason, and a violation planted here', async () => {
    const { forbidden = [] } = await readArrows()
    expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(planted).sort())
    for (const { comment, severity } of forbidden) {
      expect(comment?.length).toBeGreaterThan(40)
      expect(severity).toBe('error')
    }
  })

  for (const [rule, files] of Object.entries(planted)) {
    it(`is seen when crossed: ${rule}`, () => {
      const at = cruised.crossings.filter(({ from }) => from === Object.keys(files)[0])
      expect(at.map((crossing) => crossing.rule)).toContain(rule)
    })
  }
})

describe('what the shape allows', () => {
  it('is left alone', () => {
    expect(cruised.crossings.filter(({ from }) => from in lawful)).toEqual([])
  })
})

describe('the tree as it stands', () => {
  it('is cruised, and crosses no arrow', async () => {
    const { seen, faults } = await checkArrows()
    expect(Number.parseInt(seen, 10)).toBeGreaterThan(0)
    expect(faults).toEqual([])
  }, 60_000)
})
