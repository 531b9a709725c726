import { createHash } from 'node:crypto'
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkLog } from '@candour/ledger/check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CopyContext, runBackupCommand } from '../../cli/backup.ts'
import { runExportCommand } from '../../cli/export.ts'
import { newKeyPair } from '../../documents/sealed.ts'
import { ledgerKeyIn } from '../ledger/key.ts'
import { sequence } from '../ledger/sequence.ts'
import { type Acted, actedOn } from '../ledger/test-acts.ts'
import { ensureOperator } from '../session/operator.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-export-'))
chmodSync(folder, 0o755)
const out = join(folder, 'out')
let acted: Acted
let context: CopyContext
const said: string[] = []

beforeAll(async () => {
  acted = await actedOn()
  const store = acted.scratch.store('candour_staff')
  const person = await ensureOperator(store)
  for (let times = 0; times < 3; times++) await acted.recordMatter()
  await acted.refusals(5)
  await sequence(acted.scratch.store('candour_jobs'), ledgerKeyIn(folder), folder, 'all')
  const house = { address: acted.scratch.address('candour_backup'), folder }
  context = { store, person, house, say: (line) => said.push(line), complain: (line) => said.push(line) }
})
afterAll(async () => {
  await acted.scratch.close()
  rmSync(folder, { recursive: true, force: true })
})

const linesOf = (table: string): readonly string[] =>
  globSync(join(out, 'tables', table, '*.jsonl'))
    .sort()
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    )
const rowsOf = <Row>(table: string) => linesOf(table).map((line) => JSON.parse(line) as Row)
const bytesOf = (hexadecimal: string) => Buffer.from(hexadecimal.slice(2), 'hex')
const sha = (...parts: readonly (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const prefixed = (part: string | Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(Buffer.byteLength(part))
  return Buffer.concat([length, Buffer.from(part)])
}

describe('whoever leaves takes everything along', () => {
  it('in the open only where they say so, with a warning', async () => {
    expect(await runExportCommand([out], context)).toBe(2)
    expect(existsSync(out)).toBe(false)
    expect(await runExportCommand([out, '--plain'], context)).toBe(0)
    expect(said.join('\n')).toContain('WARNING: every account and every name is written in the open')
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toContain('INTERNAL')
  })

  it('and can check it by its own README: the ledger by its check, and every row by the entry of its act', async () => {
    const at = (path: string) => join(out, 'ledger', path)
    const entries: Buffer[] = []
    const checkpoint = readFileSync(at('checkpoint'), 'utf8')
    const report = await checkLog({
      read: async (path) => (existsSync(at(path)) ? readFileSync(at(path)) : undefined),
      checkpoint,
      kept: [checkpoint],
      origin: checkpoint.split('\n')[0] ?? '',
      logKey: readFileSync(at('key'), 'utf8').trim(),
      onEntry: (_index, entry) => void entries.push(Buffer.from(entry)),
    })
    expect(report).toMatchObject({ findings: [], entries: entries.length })

    type Witness = {
      readonly act: string
      readonly table_name: string
      readonly ids: string[]
      readonly digests: string
    }
    const places = new Map(rowsOf<{ act: string; number: number }>('ledger_entry').map((row) => [row.act, row.number]))
    const witnesses = rowsOf<Witness>('act_witness')
    let rows = 0
    for (const line of linesOf('act')) {
      const act = JSON.parse(line) as { readonly id: string; readonly salt: string }
      const place = places.get(act.id)
      if (place === undefined) continue
      const salt = bytesOf(act.salt)
      const parts = [salt, prefixed(line)]
      const of = witnesses.filter((each) => each.act === act.id)
      for (const { table_name, ids, digests } of of.toSorted((a, b) => (a.table_name < b.table_name ? -1 : 1))) {
        const written = linesOf(table_name).filter((text) => (JSON.parse(text) as { act: string }).act === act.id)
        const byId = new Map(written.map((text) => [(JSON.parse(text) as { id: string }).id, text]))
        const derived = ids.map((id) => sha(salt, table_name, '\0', id, '\0', byId.get(id) ?? 'gone'))
        expect(derived.map(String)).toEqual(
          ids.map((_, index) => String(bytesOf(digests).subarray(index * 32, index * 32 + 32))),
        )
        expect(written).toHaveLength(ids.length)
        rows += written.length
        parts.push(prefixed(table_name), prefixed(bytesOf(digests)))
      }
      expect(sha(...parts).equals(entries[place] ?? Buffer.alloc(0))).toBe(true)
    }
    expect([places.size, rows]).toEqual([entries.length, expect.any(Number)])
    expect(rows).toBeGreaterThan(10)
  })

  it('with what every table and column means', () => {
    type Described = {
      readonly table: string
      readonly means: string | null
      readonly columns: readonly { readonly column: string }[]
    }
    const dictionary = JSON.parse(readFileSync(join(out, 'dictionary.json'), 'utf8')) as readonly Described[]
    const narrative = dictionary.find(({ table }) => table === 'narrative')
    expect(narrative?.means).toContain('the words of the record')
    expect(narrative?.columns.map(({ column }) => column)).toContain('act')
    expect(dictionary.map(({ table }) => table)).not.toContain('session')
  })

  it('sealed otherwise, and each copy is an act that names the keys it was sealed to', async () => {
    const { recipient } = await newKeyPair()
    const sealed = join(folder, 'sealed')
    expect(await runExportCommand([sealed, '--to', recipient], context)).toBe(0)
    expect(readFileSync(join(sealed, 'candour-export.tar.gz.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n/)
    expect(await runBackupCommand([join(folder, 'b.age'), '--to', recipient], context)).toBe(0)
    expect(await runBackupCommand([join(folder, 'c.age'), '--to', 'age1nobody'], context)).toBe(2)

    const inspector = acted.scratch.store('candour_inspector')
    const copies = await inspector
      .selectFrom('house_copy')
      .select(['kind', 'sealed_to'])
      .orderBy('recorded_at')
      .execute()
    expect(copies).toEqual([
      { kind: 'export', sealed_to: [] },
      { kind: 'export', sealed_to: [recipient] },
      { kind: 'backup', sealed_to: [recipient] },
    ])
    const acts = await inspector
      .selectFrom('act')
      .select('kind')
      .where('kind', 'in', ['back up', 'export everything'])
      .execute()
    expect(acts).toHaveLength(3)
  })
})

describe('a copy of the whole', () => {
  it('holds every table but sessions, and no kept view would be missed; the one counter goes on from the rows', async () => {
    const inspector = acted.scratch.store('candour_inspector')
    const missed = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'candour'::regnamespace and relkind in ('S', 'm', 'f')`.execute(inspector)
    expect(missed.rows).toEqual([{ name: 'record_place' }])
    const shut = await sql<{ name: string }>`select relname::text as name from pg_class
      where relnamespace = 'candour'::regnamespace and relkind in ('r', 'p') and not has_table_privilege('candour_backup', oid, 'select')
      order by relname`.execute(inspector)
    expect(shut.rows.map(({ name }) => name)).toEqual(['act_begun', 'session'])
  })
})
