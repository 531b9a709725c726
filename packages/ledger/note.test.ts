import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSignerKey, readVerifierKey, signerKey, verifierOf, writeSignerKey, writeVerifierKey } from './key.ts'
import { granted } from './memory.ts'
import { cosign, openNote, readNote, sign, withSignature, writeNote } from './note.ts'
import vectors from './vectors/note.json' with { type: 'json' }

const { text, peterLine, enochLine } = vectors
const peter = granted(readVerifierKey(vectors.peter.verifierKey))
const enoch = granted(readVerifierKey(vectors.enoch.verifierKey))
const signer = granted(readSignerKey(vectors.peter.signerKey))
const signed = `${text}\n${peterLine}`

describe('a key', () => {
  it('reads and writes as the published vectors have it', () => {
    expect(writeVerifierKey(peter)).toBe(vectors.peter.verifierKey)
    expect(writeSignerKey(signer)).toBe(vectors.peter.signerKey)
    expect(verifierOf(signer)).toEqual(peter)
  })

  it('is refused when any part of its text is cut off or any character is another', () => {
    for (const key of [vectors.peter.verifierKey, vectors.peter.signerKey]) {
      const read = key.startsWith('PRIVATE') ? readSignerKey : readVerifierKey
      for (let at = 0; at < key.length; at += 1) {
        expect(read(key.slice(0, at)).ok).toBe(false)
        expect(read(key.slice(at + 1)).ok).toBe(false)
        expect(read(`${key.slice(0, at)}${String.fromCharCode(key.charCodeAt(at) + 1)}${key.slice(at + 1)}`).ok).toBe(
          false,
        )
      }
    }
    for (const key of vectors.badVerifierKeys) expect(readVerifierKey(key).ok).toBe(false)
  })

  it('has a name without spaces, plus signs or control characters, and 32 bytes', () => {
    for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\nb', 'a\u0000']) {
      expect(signerKey(name, 'ed25519', new Uint8Array(32)).ok).toBe(false)
    }
    expect(signerKey('a', 'ed25519', new Uint8Array(31))).toEqual({ ok: false, refusal: 'key is not 32 bytes' })
  })
})

describe('a note', () => {
  it('is signed as the published vector has it', () => {
    const line = granted(sign(text, signer))
    expect(writeNote({ text, signatures: [line] })).toBe(signed)
  })

  it('is opened by each key that signed it, and passes over the others', () => {
    const note = `${text}\n${peterLine}${enochLine}`
    const opened = granted(openNote(note, [peter]))
    expect(opened.text).toBe(text)
    expect(opened.verified).toEqual([{ kind: 'ed25519', name: 'PeterNeumann', hash: 'c74f20a3' }])
    expect(opened.unknown.map(({ name, hash }) => `${name}+${hash}`)).toEqual(['EnochRoot+af0cfe78'])
    expect(granted(openNote(note, [peter, enoch])).verified).toHaveLength(2)
    expect(openNote(note, [])).toEqual({ ok: false, refusal: { kind: 'no known signature' } })
  })

  it('is refused whole when a known key’s signature is false', () => {
    const forged = `${text.replace('answer', 'Answer')}\n${peterLine}`
    expect(openNote(forged, [peter, enoch])).toEqual({
      ok: false,
      refusal: { kind: 'signature false', name: 'PeterNeumann' },
    })
  })

  it('keeps empty lines within its text', () => {
    const line = granted(sign('one\n\ntwo\n', signer))
    expect(granted(openNote(writeNote({ text: 'one\n\ntwo\n', signatures: [line] }), [peter])).text).toBe(
      'one\n\ntwo\n',
    )
  })

  it('is refused when it is not exactly a note', () => {
    const malformed = [
      text,
      `${text}\n`,
      signed.slice(0, -1),
      `\u0001${signed}`,
      `\ud800${signed}`,
      `${text}\n${peterLine.replace('PeterNeumann', 'Bad Name')}`,
      `${signed}Unexpected line.\n`,
      `${text}\n${peterLine.replace('=\n', '\n')}`,
      `${text}\n${peterLine.replace('AM=\n', 'AN=\n')}`,
    ]
    for (const note of malformed) expect(openNote(note, [peter]).ok).toBe(false)
    expect(readNote(`${text}\n${peterLine.repeat(101)}`)).toEqual({
      ok: false,
      refusal: { kind: 'too many signatures' },
    })
  })

  it('replaces an earlier signature by the same key', () => {
    const twice = withSignature(granted(readNote(signed)), granted(sign(text, signer)))
    expect(writeNote(twice)).toBe(signed)
  })

  it('opens with no one bit of it changed', () => {
    const bytes = new TextEncoder().encode(signed)
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = bytes.map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte))
        expect(openNote(new TextDecoder().decode(changed), [peter]).ok).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a cosignature', () => {
  const witness = granted(signerKey('witness.example/w1', 'cosignature/v1', new Uint8Array(32).fill(3)))

  it('is dated, and the date cannot be changed', () => {
    const line = granted(cosign(text, witness, 1_700_000_000))
    const note = (signature: Uint8Array) => writeNote({ text, signatures: [{ ...line, signature }] })
    const { name, hash } = verifierOf(witness)
    expect(granted(openNote(note(line.signature), [verifierOf(witness)])).verified).toEqual([
      { kind: 'cosignature/v1', name, hash, at: 1_700_000_000 },
    ])
    const redated = line.signature.map((byte, at) => (at === 7 ? byte ^ 1 : byte))
    expect(openNote(note(redated), [verifierOf(witness)]).ok).toBe(false)
  })

  it('and a signature each need a key of their own kind', () => {
    expect(sign(text, witness)).toEqual({ ok: false, refusal: { kind: 'wrong kind of key' } })
    expect(cosign(text, signer, 1)).toEqual({ ok: false, refusal: { kind: 'wrong kind of key' } })
    expect(cosign(text, witness, 1.5)).toEqual({ ok: false, refusal: { kind: 'time malformed' } })
  })
})
