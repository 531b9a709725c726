import { hashLeaf, proveInclusion, readCheckpoint, readNote, verifyInclusion } from '@candour/ledger'
import { inspect } from '../../store/inspection.ts'
import { entryOfAct, inspectLatestCheckpoint, isActKnown, tilesOf } from '../../store/inspection-ledger.ts'
import type { Inspector } from './check.ts'

/** What someone needs to check, without us, that one act has its place in the ledger. It tells nothing of the act. */
export type ProofFile = {
  readonly format: 'candour ledger proof 1'
  /** The entry's number, counted from 0. */
  readonly entry: number
  /** 64 hexadecimal digits. */
  readonly commitment: string
  /** The hashes from the entry upwards, each 64 hexadecimal digits. */
  readonly proof: readonly string[]
  /** The signed checkpoint under whose root the entry stands. */
  readonly checkpoint: string
}

export type NoProof = 'no such act' | 'not sequenced yet' | 'the ledger does not prove it'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The proof that this act is in the ledger, under the latest checkpoint. */
export async function proveAct(inspector: Inspector, act: string): Promise<ProofFile | NoProof> {
  if (!UUID.test(act)) return 'no such act'
  return inspect(inspector, async (view): Promise<ProofFile | NoProof> => {
    const entry = await entryOfAct(view, act)
    if (!entry) return (await isActKnown(view, act)) ? 'not sequenced yet' : 'no such act'
    const latest = await inspectLatestCheckpoint(view)
    const note = readNote(latest?.note ?? '')
    const head = note.ok ? readCheckpoint(note.value.text) : note
    if (!head.ok) return 'the ledger does not prove it'

    const { size, root } = head.value
    const proof = await proveInclusion(tilesOf(view), entry.number, size)
    if (!proof.ok) return 'the ledger does not prove it'
    const claim = { leaf: hashLeaf(entry.leaf), index: entry.number, size, root }
    if (!verifyInclusion(claim, proof.value).ok) return 'the ledger does not prove it'
    return {
      format: 'candour ledger proof 1',
      entry: entry.number,
      commitment: hex(entry.leaf),
      proof: proof.value.map(hex),
      checkpoint: latest?.note ?? '',
    }
  })
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
