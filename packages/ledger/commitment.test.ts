import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CommitmentParts, commit, rowDigest } from './commitment.ts'
import { granted } from './memory.ts'
import vectors from './vectors/commitment.json' with { type: 'json' }

const salt = hexToBytes(vectors.salt)
const rowsOf = (table: string) => vectors.rows.filter((row) => row.table === table)

describe('another program computes the same', () => {
  for (const { table, id, body, digest } of vectors.rows) {
    it(`digest of row ${table} ${id}`, () => {
      expect(bytesToHex(granted(rowDigest(salt, table, id, body)))).toBe(digest)
    })
  }

  for (const { act, tables, commitment } of vectors.commitments) {
    it(`commitment of an act of ${act.length} characters and ${tables.length} tables`, () => {
      const parts = tables.map((table) => ({
        table,
        rows: rowsOf(table).map(({ id, digest }) => ({ id, digest: hexToBytes(digest) })),
      }))
      expect(bytesToHex(granted(commit(salt, { act, tables: parts })))).toBe(commitment)
      expect(bytesToHex(granted(commit(salt, { act, tables: parts.toReversed() })))).toBe(commitment)
    })
  }
})

const digest = new Uint8Array(32).fill(1)
const table = (name: string, ...ids: string[]) => ({ table: name, rows: ids.map((id) => ({ id, digest })) })

describe('a commitment', () => {
  const partsOf = fc.record({
    act: fc.string({ unit: 'grapheme' }),
    tables: fc.uniqueArray(
      fc.record({
        table: fc.string({ unit: 'grapheme-ascii' }),
        rows: fc.uniqueArray(fc.record({ id: fc.uuid(), digest: fc.uint8Array({ minLength: 32, maxLength: 32 }) }), {
          selector: ({ id }) => id,
          minLength: 1,
          maxLength: 4,
        }),
      }),
      { selector: (each) => each.table, maxLength: 4 },
    ),
  })
  const reordered = ({ act, tables }: CommitmentParts): CommitmentParts => ({
    act,
    tables: tables.toReversed().map((each) => ({ ...each, rows: each.rows.toReversed() })),
  })

  it('does not depend on the order in which tables and rows are given', () => {
    fc.assert(
      fc.property(partsOf, (parts) => {
        expect(commit(salt, parts)).toEqual(commit(salt, reordered(parts)))
      }),
    )
  })

  it('differs for other parts, and under another salt', () => {
    const sorted = ({ act, tables }: CommitmentParts) => [
      act,
      tables
        .map(({ table, rows }) => [table, rows.map(({ id, digest }) => `${id} ${bytesToHex(digest)}`).toSorted()])
        .toSorted(),
    ]
    fc.assert(
      fc.property(partsOf, partsOf, (one, other) => {
        fc.pre(JSON.stringify(sorted(one)) !== JSON.stringify(sorted(other)))
        expect(commit(salt, one)).not.toEqual(commit(salt, other))
        expect(commit(salt, one)).not.toEqual(commit(new Uint8Array(32), one))
      }),
    )
  })

  it('sorts by bytes, not by UTF-16: a character past U+FFFF comes after U+FF21', () => {
    const tables = [table('\u{1f600}', 'a'), table('\uff21', 'b')]
    expect(commit(salt, { act: '', tables })).toEqual(commit(salt, { act: '', tables: tables.toReversed() }))
  })

  it('has no part for a table without rows', () => {
    expect(commit(salt, { act: 'a', tables: [table('empty')] })).toEqual(commit(salt, { act: 'a', tables: [] }))
  })

  it('is refused, with a reason that repeats nothing, when it would be ambiguous', () => {
    const refusal = (parts: CommitmentParts, salted = salt) => commit(salted, parts)
    expect(refusal({ act: '', tables: [table('t', 'a'), table('t', 'b')] })).toEqual({
      ok: false,
      refusal: 'named twice',
    })
    expect(refusal({ act: '', tables: [table('t', 'a', 'a')] })).toEqual({ ok: false, refusal: 'named twice' })
    expect(refusal({ act: '\ud800', tables: [] })).toEqual({ ok: false, refusal: 'text cannot be encoded' })
    expect(refusal({ act: '', tables: [] }, new Uint8Array(16))).toEqual({ ok: false, refusal: 'salt is not 32 bytes' })
    const short = { table: 't', rows: [{ id: 'a', digest: new Uint8Array(31) }] }
    expect(refusal({ act: '', tables: [short] })).toEqual({ ok: false, refusal: 'digest is not 32 bytes' })
    expect(rowDigest(salt, 'a\0b', 'c', '')).toEqual({ ok: false, refusal: 'text cannot be encoded' })
    expect(rowDigest(new Uint8Array(0), 'a', 'c', '')).toEqual({ ok: false, refusal: 'salt is not 32 bytes' })
  })

  it('covers an import of 150,000 rows at once', () => {
    const rows = Array.from({ length: 150_000 }, (_, at) => ({ id: String(at), digest }))
    expect(commit(salt, { act: 'import', tables: [{ table: 'row', rows }] }).ok).toBe(true)
  })
})
