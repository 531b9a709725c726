import { describe, expect, it } from 'vitest'
import { toBase64 } from './base64.ts'
import { cosignCheckpoint, openCheckpoint, readCheckpoint, signCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { readVerifierKey, signerKey, verifierOf } from './key.ts'
import { granted, logOf, logSigner, origin } from './memory.ts'
import vectors from './vectors/note.json' with { type: 'json' }

const root = new Uint8Array(32).fill(1)
const hash = toBase64(root)
const log = verifierOf(logSigner)

describe('checkpoints of public logs open', () => {
  for (const { key, origin, size, root, note } of vectors.checkpoints) {
    it(`the Go checksum database at ${size} entries`, () => {
      const trust = { origin, log: granted(readVerifierKey(key)), witnesses: [] }
      const { checkpoint } = granted(openCheckpoint(note, trust))
      expect([checkpoint.size, toBase64(checkpoint.root)]).toEqual([size, root])
      expect(openCheckpoint(note.replace(`\n${size}\n`, `\n${size + 1}\n`), trust).ok).toBe(false)
    })
  }

  it('a log of 1,432,088,532 entries, cosigned by three witnesses and signed in ways unknown here', () => {
    const { note, origin, size, log, witnesses, at } = vectors.cosigned
    const keys = witnesses.map((key) => granted(readVerifierKey(key)))
    const opened = granted(openCheckpoint(note, { origin, log: granted(readVerifierKey(log)), witnesses: keys }))
    expect(opened.checkpoint.size).toBe(size)
    expect(opened.cosignatures).toEqual(keys.map(({ name }) => ({ name, at })))
  })
})

describe('a checkpoint’s text', () => {
  it('is origin, size and root, a line each, then extension lines', () => {
    const checkpoint = { origin, size: 3, root, extensions: ['more'] }
    expect(granted(writeCheckpoint(checkpoint))).toBe(`${origin}\n3\n${hash}\nmore\n`)
    expect(granted(readCheckpoint(`${origin}\n3\n${hash}\nmore\n`))).toEqual(checkpoint)
  })

  it('is refused in any other shape', () => {
    const texts = [
      '',
      `${origin}\n3\n`,
      `${origin}\n3\n${hash}`,
      `\n3\n${hash}\n`,
      `${origin}\n03\n${hash}\n`,
      `${origin}\n-3\n${hash}\n`,
      `${origin}\n9007199254740993\n${hash}\n`,
      `${origin}\n3\n${hash.slice(4)}\n`,
      `${origin}\n3\n${hash}\n\nmore\n`,
    ]
    for (const text of texts) expect(readCheckpoint(text).ok).toBe(false)
  })

  it('is not written from a value that would read back as another', () => {
    const sound = { origin, size: 3, root, extensions: [] }
    for (const unsound of [
      { ...sound, origin: 'two\nlines' },
      { ...sound, origin: '' },
      { ...sound, size: -1 },
      { ...sound, size: 1.5 },
      { ...sound, root: new Uint8Array(31) },
      { ...sound, extensions: ['one\ntwo'] },
      { ...sound, extensions: [''] },
    ]) {
      expect(writeCheckpoint(unsound).ok).toBe(false)
      expect(signCheckpoint(unsound, logSigner).ok).toBe(false)
    }
  })
})

describe('a signed checkpoint', () => {
  const witness = granted(signerKey('witness.example/w1', 'cosignature/v1', new Uint8Array(32).fill(3)))

  it('opens for its own log and no other', async () => {
    const note = (await logOf(5)).checkpoint()
    expect(granted(openCheckpoint(note, { origin, log, witnesses: [] })).checkpoint.size).toBe(5)
    expect(openCheckpoint(note, { origin: 'other.example', log, witnesses: [] })).toEqual({
      ok: false,
      refusal: { kind: 'another log', origin },
    })
  })

  it('carries the cosignatures of its witnesses, each with its time', async () => {
    const note = granted(cosignCheckpoint((await logOf(5)).checkpoint(), witness, 1_700_000_000))
    const opened = granted(openCheckpoint(note, { origin, log, witnesses: [verifierOf(witness)] }))
    expect(opened.cosignatures).toEqual([{ name: 'witness.example/w1', at: 1_700_000_000 }])
  })

  it('is not believed on a witness’s word alone', async () => {
    const note = granted(cosignCheckpoint((await logOf(5)).checkpoint(), witness, 1_700_000_000))
    const withoutLog = note.replace(/— force\.example[^\n]*\n/, '')
    expect(openCheckpoint(withoutLog, { origin, log, witnesses: [verifierOf(witness)] })).toEqual({
      ok: false,
      refusal: { kind: 'no known signature' },
    })
  })
})
