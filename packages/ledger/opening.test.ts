import { describe, expect, it } from 'vitest'
import { commit, commitmentOf, digestOf, rowDigest } from './index.ts'

const opening = {
  salt: new Uint8Array(32).fill(5),
  act: '{"kind": "publish"}',
  table: 'published',
  row: { id: 'a1', body: '{"mark": "00"}' },
}

describe('an opening shows what one commitment stands for', () => {
  it('it gives the commitment that was made from the same act and row', () => {
    const digest = rowDigest(opening.salt, 'published', 'a1', opening.row.body)
    if (!digest.ok) throw new Error('no digest')
    const made = commit(opening.salt, {
      act: opening.act,
      tables: [{ table: 'published', rows: [{ id: 'a1', digest: digest.value }] }],
    })
    expect(commitmentOf(opening)).toEqual(made)
  })

  it('and another one when a single character of the row, the act or the salt differs', () => {
    const changed = [
      { ...opening, row: { ...opening.row, body: '{"mark": "01"}' } },
      { ...opening, act: '{"kind": "Publish"}' },
      { ...opening, salt: new Uint8Array(32).fill(6) },
    ]
    for (const other of changed) expect(commitmentOf(other)).not.toEqual(commitmentOf(opening))
    expect(commitmentOf({ ...opening, salt: new Uint8Array(3) })).toEqual({
      ok: false,
      refusal: 'salt is not 32 bytes',
    })
  })
})

it('a digest is SHA-256, as FIPS 180-4 has it for “abc”', () => {
  const hex = Buffer.from(digestOf(new TextEncoder().encode('abc'))).toString('hex')
  expect(hex).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
