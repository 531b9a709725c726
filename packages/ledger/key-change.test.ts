import { describe, expect, it } from 'vitest'
import { checkLog } from './check/index.ts'
import { signCheckpoint } from './checkpoint.ts'
import { signerKey, verifierOf, writeVerifierKey } from './key.ts'
import { readKeyChange, signKeyChange } from './key-change.ts'
import { entriesFrom, logKey, logOf, origin } from './memory.ts'

const signerOf = (seed: number, name = origin) => {
  const made = signerKey(name, 'ed25519', new Uint8Array(32).fill(seed))
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}
const next = signerOf(77)
const nextKey = writeVerifierKey(verifierOf(next))
const noteOf = (written: ReturnType<typeof signKeyChange>) => (written.ok ? written.value : '')

describe('a change of a log’s key', () => {
  it('names the last checkpoint, the former key and the new one, and is a checkpoint itself', async () => {
    const { head } = await logOf(5)
    expect(readKeyChange(noteOf(signKeyChange(head, logKey, next)))).toEqual({
      ok: true,
      value: { origin, head, former: logKey, key: nextKey },
    })
  })

  it('is none where another key signed it, where a key is of another log, or where it is a plain checkpoint', async () => {
    const log = await logOf(5)
    const note = noteOf(signKeyChange(log.head, logKey, next))
    expect(readKeyChange(note.replace(nextKey, writeVerifierKey(verifierOf(signerOf(78))))).ok).toBe(false)
    expect(readKeyChange(noteOf(signKeyChange(log.head, logKey, signerOf(77, 'another/log')))).ok).toBe(false)
    expect(readKeyChange(log.checkpoint()).ok).toBe(false)
  })
})

describe('the check of a log whose key was changed', () => {
  const changed = async () => {
    const log = await logOf(5)
    const [before, note] = [log.checkpoint(), noteOf(signKeyChange(log.head, logKey, next))]
    await log.append(entriesFrom(5, 4))
    const latest = signCheckpoint({ origin, ...log.head, extensions: [] }, next)
    return { log, before, note, byFormer: log.checkpoint(), latest: latest.ok ? latest.value : '' }
  }

  it('passes over both keys: each for the entries over which it signed', async () => {
    const { log, before, note, latest } = await changed()
    const asked = { read: log.read, checkpoint: latest, kept: [before, note], origin, logKey: nextKey }
    expect(await checkLog({ ...asked, former: [{ logKey, upTo: 5 }] })).toMatchObject({ roots: 3, findings: [] })
    expect(await checkLog(asked)).toMatchObject({ findings: [{ because: 'the log did not sign it' }] })
  })

  it('believes nothing that the former key signs over more entries than those at which it was replaced', async () => {
    const { log, byFormer } = await changed()
    const asked = { read: log.read, checkpoint: byFormer, kept: [], origin, logKey: nextKey }
    expect(await checkLog({ ...asked, former: [{ logKey, upTo: 5 }] })).toMatchObject({
      findings: [{ kind: 'checkpoint false', because: 'it was signed with a key that had been replaced' }],
    })
  })
})
